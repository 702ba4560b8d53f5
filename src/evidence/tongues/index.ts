import { ARABIC } from './arabic.ts';
import { CYRILLIC } from './cyrillic.ts';
import { CZECH } from './czech.ts';
import { DANISH } from './danish.ts';
import { DUTCH } from './dutch.ts';
import { FINNISH } from './finnish.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { GREEK } from './greek.ts';
import { HEBREW } from './hebrew.ts';
import { HINDI } from './hindi.ts';
import { HUNGARIAN } from './hungarian.ts';
import { ITALIAN } from './italian.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { ROMANIAN } from './romanian.ts';
import { SPANISH } from './spanish.ts';
import { SWEDISH } from './swedish.ts';
import type { Tongue } from './tongue.ts';
import { TURKISH } from './turkish.ts';

/** By primary subtag. */
export const TONGUES: ReadonlyMap<string, Tongue> = new Map([
  ['ar', ARABIC],
  ['bg', CYRILLIC],
  ['cs', CZECH],
  ['da', DANISH],
  ['de', GERMAN],
  ['el', GREEK],
  ['es', SPANISH],
  ['fi', FINNISH],
  ['fr', FRENCH],
  ['he', HEBREW],
  ['hi', HINDI],
  ['hu', HUNGARIAN],
  ['it', ITALIAN],
  ['nb', DANISH],
  ['nl', DUTCH],
  ['nn', DANISH],
  ['no', DANISH],
  ['pl', POLISH],
  ['pt', PORTUGUESE],
  ['ro', ROMANIAN],
  ['ru', CYRILLIC],
  ['sk', CZECH],
  ['sv', SWEDISH],
  ['tr', TURKISH],
  ['uk', CYRILLIC],
]);

/** Letters that one tongue's table alone has: whatever language they are of, no other is tried on them. */
const SCRIPTS: readonly (readonly [letters: RegExp, tongue: Tongue, name: string])[] = [
  [/\p{sc=Cyrillic}/u, CYRILLIC, 'cyrillic'],
  [/\p{sc=Greek}/u, GREEK, 'el'],
  [/\p{sc=Arabic}/u, ARABIC, 'ar'],
  [/\p{sc=Hebrew}/u, HEBREW, 'he'],
  [/\p{sc=Devanagari}/u, HINDI, 'hi'],
];

/** The tongue of a text by its letters; undefined for Latin ones and for those of East Asia. */
export function tongueByScript(text: string): Tongue | undefined {
  return /[\u0370-\u097f]/.test(text) ? SCRIPTS.find(([letters]) => letters.test(text))?.[1] : undefined;
}

/** What the tongue of a script goes by where its shares are looked up. */
export function scriptOf(tongue: Tongue): string {
  return SCRIPTS.find(([, known]) => known === tongue)?.[2] ?? '';
}

const ALL = [...new Set(TONGUES.values())];
const WORDS: ReadonlySet<string> = new Set(
  ALL.flatMap(({ terms, numbers }) => [...terms.keys(), ...(numbers?.values.keys() ?? [])]),
);
/** First letters of words that may be put together of several, or have an ending. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  ALL.flatMap(({ stems, numbers }) => [
    ...stems.keys(),
    ...(numbers?.compound === undefined ? [] : numbers.values.keys()),
  ])
    .filter((word) => word.length >= 3)
    .map((word) => word.slice(0, 3)),
);

/** May a word belong to a figure in one of the tongues? Then it is worth asking which it is. Folded. */
export function mayBeTongue(word: string): boolean {
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && WORDS.has(word.slice(0, hyphen))) return true;
  return WORDS.has(word) || (word.length > 3 && BEGINNINGS.has(word.slice(0, 3)));
}
