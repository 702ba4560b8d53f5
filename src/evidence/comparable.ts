import { guessByWords } from '../core/guess-language.ts';
import type { Page } from '../core/page.ts';
import { bodyOf } from './read-source.ts';

/** A text shorter than this says too little to be compared with. */
const MIN_CHARS = 120;
/** Letters of a text by which its script is told. */
const SCRIPT_SAMPLE = 4000;
/** Characters of a text by which its language is told. */
const LANGUAGE_SAMPLE = 20_000;
/** Share of one text's short words that another in the same language has too: two languages share fewer. Chosen on pairs of our own. */
const SAME_LANGUAGE = 0.15;

/** Fewer short words tell no language from another. */
const MIN_SHORT_WORDS = 5;

/** Scripts by their letters; two texts in different ones share no words. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Why a page cannot be compared with the article, in words; null when it can. */
export function whyNotComparable(page: Page, articleText: string, articleLanguage: string | undefined): string | null {
  const text = bodyOf(page);
  if (text.trim().length < MIN_CHARS) return whyTooLittle(page);
  const theirs = scriptOf(text);
  if (scriptOf(articleText) !== theirs) return `another script (${theirs})`;
  const [mine, other] = [articleLanguage, page.language ?? guessByWords(text)].map((tag) =>
    /^[a-z]{2,3}/i.exec(tag ?? '')?.[0].toLowerCase(),
  );
  if (mine === other || sharedShortWords(articleText, text) >= SAME_LANGUAGE) return null;
  // Either says its language and it is another one, or the words do: a page without `lang` is as foreign as one with.
  return `another language${other === undefined || other === mine ? '' : ` (${other})`}`;
}

function whyTooLittle(page: Page): string {
  if (page.contentType.includes('pdf')) return 'a PDF without readable text';
  return page.partial ? 'the page came incomplete' : 'too little text';
}

function scriptOf(text: string): string {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  const counted = SCRIPTS.map(([name, pattern]) => ({ name, count: sample.match(pattern)?.length ?? 0 }));
  return counted.reduce((best, entry) => (entry.count > best.count ? entry : best), { name: 'Latin', count: 0 }).name;
}

/** Share of the shorter list of short words (articles, prepositions) that the other text has too; 1 where there are too few to tell. */
function sharedShortWords(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      text
        .slice(0, LANGUAGE_SAMPLE)
        .toLowerCase()
        .match(/(?<!\p{L})\p{L}{2,4}(?!\p{L})/gu) ?? [],
    );
  const [small, large] = [words(a), words(b)].sort((x, y) => x.size - y.size);
  if (small === undefined || large === undefined || small.size < MIN_SHORT_WORDS) return 1;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}
