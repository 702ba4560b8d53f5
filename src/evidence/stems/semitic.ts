import type { Stemmer } from './stemmer.ts';

/** Letters that are left of a word, at least: most roots have three. */
const LEAST = 3;

/**
 * And, the article and what is joined to it; then what shows number, sex and whose: after the light stemmer of Larkey, Ballesteros and
 * Connell (2002), with the t that a word of the feminine has before further letters.
 */
export const arabic: Stemmer = (word) => {
  const plain = word.replace(/ى/g, 'ي').replace(/ة/g, 'ه');
  const bare = leave(plain, /^و?(?:[بكف]?ال|لل)|^و(?=\p{L}{4})/u);
  return leave(leave(bare, /(?:هما|هم|ها|نا|ان|ات|ون|ين|يه|ه|ي)$/u), /[تاي]$/u);
};

/** What is joined to the front of a word is taken off as long as a word is left, of every word alike. */
export const hebrew: Stemmer = (word) => {
  const short = word
    .replace(/ם$/u, 'מ')
    .replace(/ן$/u, 'נ')
    .replace(/ך$/u, 'כ')
    .replace(/ף$/u, 'פ')
    .replace(/ץ$/u, 'צ');
  const front = leave(leave(short, /^ו?(?:כש|[הבלמשכ])?ה?/u), /^[הבלמ]/u);
  return leave(front, /(?:ותיה|יות|ות|ימ|ית|יה|[התיו])$/u);
};

function leave(word: string, part: RegExp): string {
  const shorter = word.replace(part, '');
  return shorter.length >= LEAST ? shorter : word;
}
