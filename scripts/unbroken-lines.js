import { parseSync, Visitor } from 'rolldown/utils';
import { joinedLines, spacedLines } from '../dist/core/text/over-lines.js';

/**
 * Writes on one line what src/ has over several (src/core/text/over-lines.ts), as plain strings and patterns: nothing is
 * put together at the start, and the other steps see what they know.
 */
export const unbrokenLines = {
  name: 'unbroken-lines',
  transform(code, id) {
    if (!code.includes('over-lines.ts')) return null;
    const edits = [];
    new Visitor({
      TaggedTemplateExpression: ({ start, end, tag, quasi }) => {
        // One within another is left as it is.
        if (start < (edits.at(-1)?.[1] ?? 0)) return;
        const written = unbroken(tag, quasi, code);
        if (written !== null) edits.push([start, end, written]);
      },
    }).visit(parseSync(id, code).program);
    return edits.reduceRight((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code);
  },
};

function unbroken(tag, { quasis, expressions }, code) {
  const raw = quasis.map(({ value }) => value.raw);
  if (tag.name === 'spacedLines') return JSON.stringify(spacedLines({ raw }));
  const parts = expressions.map(({ start, end }) => code.slice(start, end));
  if (tag.name === 'joinedLines')
    return parts.length === 0 ? JSON.stringify(joinedLines({ raw })) : plainTemplate(raw, parts);
  if (tag.callee?.name !== 'patternLines') return null;
  const flags = tag.arguments.map(({ value }) => value).join('');
  if (parts.length === 0) return `/${joinedLines({ raw })}/${flags}`;
  return `new RegExp(${plainTemplate(raw, parts)}${flags === '' ? '' : `, '${flags}'`})`;
}

/** The same without a tag, where a backslash is written as two. */
function plainTemplate(raw, parts) {
  const pieces = raw.map((piece) => joinedLines({ raw: [piece] }).replaceAll('\\', '\\\\'));
  return `\`${pieces.map((piece, at) => (at < parts.length ? `${piece}\${${parts[at]}}` : piece)).join('')}\``;
}
