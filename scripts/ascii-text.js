import { parseSync, Visitor } from 'rolldown/utils';

/**
 * Writes the code in ASCII, every other letter as its escape: one letter beyond Latin-1 makes V8 hold a file of a megabyte
 * as two, and read, decode and hash it at a third of the speed. Templates with a tag stay as they are, for the tag sees
 * how they are written.
 */
export const asciiText = {
  name: 'ascii-text',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escaped(chunk);
  },
};

/** Escapes are taken whole, so that a letter after a backslash can be told. */
const ESCAPE_OR_OTHER = /\\[\s\S]|[^\0-\x7f]/g;

function escaped({ fileName, code }) {
  const tagged = [];
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => tagged.push(quasi),
  }).visit(parseSync(fileName, code).program);
  return code.replace(ESCAPE_OR_OTHER, (text, at) => {
    const unit = text.charCodeAt(text.length - 1);
    if (unit < 0x80 || tagged.some(({ start, end }) => start <= at && at < end)) return text;
    // A backslash before such a letter says nothing, but for the two that end lines.
    if (/\\[\u2028\u2029]/.test(text)) throw new Error(`${fileName}: a line of a string goes on after U+2028`);
    return `\\u${unit.toString(16).padStart(4, '0')}`;
  });
}
