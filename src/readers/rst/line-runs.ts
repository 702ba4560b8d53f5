import type { MarkupLine } from '../line-markup/lines.ts';

/** The first line from `at` on that is not blank; `to` where all are. */
export function skipBlank(lines: readonly MarkupLine[], at: number, to: number): number {
  let index = at;
  while (index < to && lines[index]?.text === '') index += 1;
  return index;
}

/** Behind a paragraph, up to a blank line; a second line that is indented more begins something else. */
export function endOfParagraph(lines: readonly MarkupLine[], at: number, to: number, indent = 0): number {
  let end = at + 1;
  for (; end < to; end++) {
    const line = lines[end];
    if (line === undefined || line.text === '' || (end === at + 1 && line.indent > indent)) break;
  }
  return end;
}

/** Behind the lines that are blank or indented more, without the blank ones at their end. */
export function endOfBody(lines: readonly MarkupLine[], at: number, to: number, indent: number): number {
  let end = at;
  for (let index = at; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    if (line.indent <= indent) break;
    end = index + 1;
  }
  return end;
}

/** The column at which the text of lines begins; infinite where all are blank. */
export function leastIndent(lines: readonly MarkupLine[], from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line !== undefined && line.text !== '') least = Math.min(least, line.indent);
  }
  return least;
}
