import { patternLines } from '../../core/text/over-lines.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import { inAsciiDigits } from './ascii-digits.ts';

/** A word or a number of a text with its place. */
export interface WordToken {
  readonly text: string;
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one; cut to a few characters. */
  readonly gap: string;
}

// ISO dates stay whole; a number takes its currency sign, its separators, its hundredths, a fraction, a short suffix and a per-cent sign
// with it; scales that are cut short keep their stop.
const TOKEN = patternLines('gu')`
  (?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])|
  [$€£¥₹]?(?:
    (?:(?<!\d)\d{1,3}(?: \d{3})+(?![\d-])|(?<!\d)\d{1,3}(?:['’]\d{3}|[\u00a0\u202f\u2009]\d{3})+(?!\d))
    (?:[.,]\d{1,2}(?!\d|[.,]\d))?|
    \d+(?:[.,]\d+)*(?:[\u00a0\u202f\u2009]\d{3})*
  )[½¼¾⅓⅔]?(?:(?:st|nd|rd|th|er|s|m|M|bn|tn|k|K|b|B)(?![\p{L}\p{N}]))?%?|
  (?:Mio|Mrd|Tsd)\.|
  (?:[Mm]io|[Mm]ia|mill?|milj|mln|mld|mrd|mdr|tys|tis|тыс|тис|млн|млрд|εκατ|δισ|χιλ)\.(?=\s[\p{Ll}\p{Sc}K])|
  \p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|[%$€£¥₹~≥≤<>]
`;
/** Characters of a gap that are looked at. */
const GAP = 8;

/** The tokens of a text, in order; digits of every script are those of English. Linear. */
export function figureTokens(written: string): WordToken[] {
  const text = inAsciiDigits(written);
  let last = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    const gap = text.slice(Math.max(last, start - GAP), start);
    last = start + match[0].length;
    return { text: match[0], word: foldWord(match[0]), start, end: last, gap };
  });
}

/** True when nothing but space or a hyphen parts a token from the one before it, and no empty line. */
export function isGlued({ gap }: WordToken): boolean {
  return /^[\s-]*$/.test(gap) && !gap.includes('\n\n');
}

/** True when a sentence or a clause of its own begins with this token. */
export function beginsClause({ gap }: WordToken): boolean {
  return /[.!?;:\n|–—](?:["'”’)\]\s]|$)/.test(gap);
}
