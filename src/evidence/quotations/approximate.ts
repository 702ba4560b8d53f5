import search from 'approx-string-match';
import { type IndexedText, isWordRange } from './indexed-text.ts';

/** Share of a quotation's characters that may differ; above it a paraphrase is taken for a misquotation (measured: .25 best of .15 to .45). */
const MAX_DIFFERENCE = 0.25;
/** Characters searched for at once: the search's cost is text times pattern over 32. */
const MAX_PATTERN = 1200;
/** Text searched for an approximate match: beyond, only around where the quotation's rarer words stand. */
const MAX_TEXT = 2_000_000;

export interface Approximate {
  readonly start: number;
  readonly end: number;
  /** Edits (insert, delete, replace). */
  readonly errors: number;
  /** 1 - errors / length, 0..1. */
  readonly score: number;
}

/** The place in the text that is nearest to the wanted words, or null when more than a quarter of them differs (Myers 1999). */
export function findApproximate(wanted: string, { plain }: IndexedText): Approximate | null {
  const pattern = wanted.slice(0, MAX_PATTERN);
  const maxErrors = Math.floor(pattern.length * MAX_DIFFERENCE);
  if (pattern.length < 12 || maxErrors < 1) return null;
  const hay = plain.slice(0, MAX_TEXT);
  const matches = search(hay, pattern, maxErrors);
  const best = matches.reduce<(typeof matches)[number] | null>(
    (winner, match) => (winner === null || match.errors < winner.errors ? match : winner),
    null,
  );
  if (best === null) return null;
  const range = toWords(hay, best.start, best.end);
  return { ...range, errors: best.errors, score: Math.max(0, 1 - best.errors / pattern.length) };
}

/** Widens a range to whole words. */
function toWords(plain: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && !isWordRange(plain, from, to)) {
    if (/[\p{L}\p{N}]/u.test(plain[from - 1] ?? '') && /[\p{L}\p{N}]/u.test(plain[from] ?? '')) from -= 1;
    else break;
  }
  while (to < plain.length && /[\p{L}\p{N}]/u.test(plain[to] ?? '') && /[\p{L}\p{N}]/u.test(plain[to - 1] ?? ''))
    to += 1;
  return { start: from, end: to };
}
