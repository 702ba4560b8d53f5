import type { Page } from '../core/page.ts';
import { guessByWords } from '../core/text/guess-language.ts';
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

/**
 * Why a page cannot be compared with an article, in words; null when it can. The article is looked at once.
 * @param language of the article, as far as it is known
 */
export function comparisonWith(article: string, language: string | undefined): (page: Page) => string | null {
  const script = scriptOf(article);
  const mine = primarySubtag(language);
  const words = shortWords(article);
  return (page) => {
    const text = bodyOf(page);
    if (text.trim().length < MIN_CHARS) return whyTooLittle(page);
    const theirs = scriptOf(text);
    if (script !== theirs) return `another script (${theirs})`;
    const other = primarySubtag(page.language ?? guessByWords(text));
    if (mine === other || sharedWords(words, shortWords(text)) >= SAME_LANGUAGE) return null;
    // Either says its language and it is another one, or the words do: a page without `lang` is as foreign as one with.
    return `another language${other === undefined || other === mine ? '' : ` (${other})`}`;
  };
}

function primarySubtag(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}/i.exec(tag ?? '')?.[0].toLowerCase();
}

function whyTooLittle(page: Page): string {
  if (page.contentType.includes('pdf')) return 'a PDF without readable text';
  return page.partial ? 'the page came incomplete' : 'too little text';
}

/** The script of most letters at a text's beginning. One with half of all characters has more than any other can. */
function scriptOf(text: string): string {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  let best = { name: 'Latin', count: 0 };
  for (const [name, letter] of SCRIPTS) {
    const count = sample.match(letter)?.length ?? 0;
    if (count > best.count) best = { name, count };
    if (2 * best.count >= sample.length) break;
  }
  return best.name;
}

/** The different articles, prepositions and the like at a text's beginning. */
function shortWords(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, LANGUAGE_SAMPLE)
      .toLowerCase()
      .match(/(?<!\p{L})\p{L}{2,4}(?!\p{L})/gu),
  );
}

/** Share of the shorter list of short words that the other text has too; 1 where there are too few to tell. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < MIN_SHORT_WORDS) return 1;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}
