import type { Page } from '../core/page.ts';

/** A text shorter than this says too little to be compared with. */
const MIN_CHARS = 120;

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
export function isComparable(page: Page, articleText: string, articleLanguage: string | undefined): string | null {
  const text = page.mainText ?? page.text;
  if (text.trim().length < MIN_CHARS)
    return page.contentType.includes('pdf')
      ? 'a PDF without readable text'
      : page.partial
        ? 'the page came incomplete'
        : 'too little text';
  const own = scriptOf(articleText);
  const theirs = scriptOf(text);
  if (own !== theirs) return `another script (${theirs})`;
  const [mine, other] = [articleLanguage, page.language].map((language) => language?.slice(0, 2).toLowerCase());
  if (
    mine !== undefined &&
    other !== undefined &&
    mine !== other &&
    /^[a-z]{2}$/.test(other) &&
    wordsShared(articleText, text) < 0.15
  )
    return `another language (${other})`;
  return null;
}

function scriptOf(text: string): string {
  const sample = text.slice(0, 4000);
  const counted = SCRIPTS.map(([name, pattern]) => ({ name, count: sample.match(pattern)?.length ?? 0 }));
  return counted.reduce((best, entry) => (entry.count > best.count ? entry : best), { name: 'Latin', count: 0 }).name;
}

/** Share of one text's function-like short words that the other has too: two languages share few of them. */
function wordsShared(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      text
        .slice(0, 20_000)
        .toLowerCase()
        .match(/(?<!\p{L})\p{L}{2,4}(?!\p{L})/gu) ?? [],
    );
  const left = words(a);
  const right = words(b);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return left.size === 0 ? 1 : shared / left.size;
}
