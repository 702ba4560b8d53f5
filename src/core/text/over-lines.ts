/**
 * Lists of words and patterns that are too long for one line. They are written as they read, with a line break wherever
 * one is wanted: a break and the indentation after it are not part of what is written, and a backslash is a backslash, as
 * in `String.raw`. In the command as it is installed they stand on one line again (scripts/unbroken-lines.js).
 */
const BREAK = /\n */g;
/** After the opening mark and before the closing one. */
const OUTER_BREAKS = /^\n *|\n *$/g;

/** Words, or a list with commas: a break stands for one space. */
export function spacedLines({ raw: [written = ''] }: TemplateStringsArray): string {
  return written.replace(OUTER_BREAKS, '').replace(BREAK, ' ');
}

/** Alternatives of a pattern, perhaps with others put in: a break stands for nothing. */
export function joinedLines({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: raw.map((written) => written.replace(BREAK, '')) }, ...parts);
}

/** A pattern: `patternLines('iu')` gives what reads it. A line must not begin with a space that the pattern needs. */
export function patternLines(flags = ''): (written: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (written, ...parts) => new RegExp(joinedLines(written, ...parts), flags);
}
