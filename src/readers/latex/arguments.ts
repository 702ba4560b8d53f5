import type { TexArgument, TexFile } from './tex-file.ts';

/** Longest optional argument. */
const MAX_OPTIONAL = 2000;
/** White space and comments between a command and its arguments; an empty line ends them. */
const GAP = /(?:[ \t]|\r?\n(?![ \t]*\r?\n)|%[^\n]*(?:\n|$))*/y;

function skipGap({ source: { text } }: TexFile, at: number): number {
  const gap = new RegExp(GAP);
  gap.lastIndex = at;
  return at + (gap.exec(text)?.[0].length ?? 0);
}

/** `{...}` at or behind an index; null where none begins, or nothing closes it. */
export function groupAt(file: TexFile, at: number): TexArgument | null {
  const open = skipGap(file, at);
  const close = file.source.text[open] === '{' ? file.braces.get(open) : undefined;
  return close === undefined ? null : { from: open + 1, to: close, end: close + 1 };
}

/** `[...]` (or another pair of signs) at or behind an index; null where none begins or ends there. */
export function optionalAt(file: TexFile, at: number, [opener, closer] = '[]'): TexArgument | null {
  const { text } = file.source;
  const open = skipGap(file, at);
  if (text[open] !== opener) return null;
  for (let index = open + 1; index < Math.min(text.length, open + MAX_OPTIONAL); index++) {
    const char = text[index];
    if (char === '\\') index += 1;
    else if (char === '{') index = file.braces.get(index) ?? text.length;
    else if (char === closer) return { from: open + 1, to: index, end: index + 1 };
  }
  return null;
}

/** Index behind all optional arguments that follow. */
export function skipOptional(file: TexFile, at: number): number {
  let end = at;
  for (let next = optionalAt(file, end); next !== null; next = optionalAt(file, end)) end = next.end;
  return end;
}

/** Index behind optional arguments and as many groups as are there, up to a count. */
export function skipGroups(file: TexFile, at: number, count: number): number {
  let end = skipOptional(file, at);
  for (let left = count; left > 0; left--) {
    const group = groupAt(file, end);
    if (group === null) break;
    end = skipOptional(file, group.end);
  }
  return end;
}

/** The characters of an argument, as written. */
export function written({ source: { text } }: TexFile, { from, to }: Pick<TexArgument, 'from' | 'to'>): string {
  return text.slice(from, to);
}
