import { BLANK, type Line } from '../../core/text/wrapped-lines.ts';

/** The marks in front of a line that a mail quotes (RFC 3676, 4.5). */
const MARKS = /^(?:>[ \t]{0,100}){1,20}/;
/** "> 40 %" alone says "more than". */
const MORE_THAN = /^>\s{0,3}\d/;
const NO_WORDS = /^[>\s]+$/;

/** Lines without the marks of what a mail quotes, and which of them were quoted. */
export interface UnquotedLines {
  readonly lines: readonly Line[];
  readonly quoted: ReadonlySet<Line>;
}

/** Takes the marks (`> `, `> > `) away; what is quoted, and how deep, begins a new paragraph. */
export function withoutQuoteMarks(lines: readonly Line[]): UnquotedLines {
  const kept: Line[] = [];
  const quoted = new Set<Line>();
  let depthBefore = 0;
  for (const [index, line] of lines.entries()) {
    const isAlone = ![lines[index - 1], lines[index + 1]].some((near) => near?.text.startsWith('>') === true);
    const marks = isAlone && MORE_THAN.test(line.text) ? '' : (MARKS.exec(line.text)?.[0] ?? '');
    const depth = marks.replace(/[^>]/g, '').length;
    const isEmpty = depth > 0 && NO_WORDS.test(line.text);
    if (line.text !== '' && !isEmpty) {
      if (depth !== depthBefore) kept.push(BLANK);
      depthBefore = depth;
    }
    const own =
      depth === 0
        ? line
        : isEmpty
          ? BLANK
          : { ...line, text: line.text.slice(marks.length), start: line.start + marks.length };
    kept.push(own);
    if (depth > 0 && !isEmpty) quoted.add(own);
  }
  return { lines: kept, quoted };
}
