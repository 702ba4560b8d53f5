/** Letters of scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, kana, and Chinese characters. */
const LETTERS = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff';

/** One of these letters. */
export const UNSPACED = new RegExp(`[${LETTERS}]`);
/** The words of a text, and where there are no spaces its letters, with the marks that go with them. */
export const WORD_OR_LETTER = new RegExp(
  `[${LETTERS}]\\p{M}*|[^\\P{L}${LETTERS}](?:[^\\P{L}${LETTERS}]|[\\p{M}\\p{N}])*|\\p{N}+`,
  'gu',
);

/** Characters at a text's beginning by which it is told. */
const SAMPLE = 4000;
/** Share of the sample from which a text is one without spaces: an English one that names somebody in Japanese too is none. */
const LEAST_SHARE = 0.2;
const EVERY = new RegExp(UNSPACED.source, 'g');

/** Is a text written without spaces between its words? */
export function isUnspaced(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return UNSPACED.test(sample) && (sample.match(EVERY)?.length ?? 0) >= LEAST_SHARE * sample.length;
}

/** How many words a stretch of such a text has, as its language's dictionary cuts it. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike === true) words += 1;
  return words;
}
