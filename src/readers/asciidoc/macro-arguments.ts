import type { LinePart } from '../line-markup/passage.ts';

/** The address of a macro, out of the signs that keep it as it is: `++…++`, `$$…$$`, and `+…+` around a part of it. */
export function addressOfMacro(written: string): string {
  return written
    .replace(/^(\+\+|\$\$)(.*)\1$/, '$2')
    .replace(/(?<![\p{L}\p{N}_;:+])\+([^+]{1,2000})\+(?![\p{L}\p{N}_+])/u, '$1');
}

/** The words in the brackets of a macro: up to its attributes (`,window=_blank`), without `^`, out of quotation marks. */
export function wordsOfMacro(text: string, { from, to }: LinePart): LinePart {
  const inner = text.slice(from, to);
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/.exec(inner);
  if (quoted !== null) {
    const start = from + inner.indexOf('"') + 1;
    return { from: start, to: start + (quoted[1]?.length ?? 0) };
  }
  const named = /(?:^|,)\s*(?:window|role|opts|options|rel|title|id|subject)\s*=/.exec(inner);
  const end = named === null ? to : from + named.index;
  const bare = text.slice(from, end).replace(/\^\s*$/, '');
  return { from, to: from + bare.trimEnd().length };
}

/** The address in the brackets of an image (`link=https://a.test`), as it is written there; null without one. */
export function linkOfImage(text: string, { from, to }: LinePart): LinePart | null {
  const match = /(?:^|,)\s*link=("?)([^",]+)\1/.exec(text.slice(from, to));
  if (match === null) return null;
  const start = from + match.index + match[0].lastIndexOf(match[2] ?? '');
  return { from: start, to: start + (match[2]?.length ?? 0) };
}

/** `[id,words]` of a footnote that others refer to by its id; no words where it is one of those. */
export function noteOfMacro(text: string, { from, to }: LinePart): { readonly id: string; readonly words: LinePart } {
  const comma = text.slice(from, to).indexOf(',');
  const end = comma < 0 ? to : from + comma;
  return { id: text.slice(from, end).trim(), words: { from: Math.min(to, end + 1), to } };
}
