import type { Span } from '../core/span.ts';
import { pageSentences } from './page-sentences.ts';
import { WordCounts } from './rank/bags.ts';
import { termsOf } from './terms.ts';

/** A source's text made ready for many claims: where each word stands. */
export interface ReadablePage {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Indices of the sentences that have a word, ascending, by the word's key. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Pairs of telling words that follow each other, as `key key`. */
  readonly pairs: ReadonlySet<string>;
  readonly words: WordCounts;
}

/**
 * Telling words of one page that are counted, some five hundred pages of print. Of what stands beyond no passage is shown;
 * quotations are searched there too.
 */
const MAX_TERMS = 250_000;

/**
 * Reads a text sentence by sentence. Linear in time and memory, up to a cap.
 * @param sentences where they are known already
 */
export function readablePage(
  text: string,
  { language, sentences = pageSentences(text, language) }: { language?: string; sentences?: readonly Span[] } = {},
): ReadablePage {
  const postings = new Map<string, number[]>();
  const pairs = new Set<string>();
  const words = new WordCounts();
  for (const [index, { start, end }] of sentences.entries()) {
    let before: string | undefined;
    const terms = termsOf(text.slice(start, end));
    words.add(terms);
    for (const { key } of terms) {
      const having = postings.get(key);
      if (having === undefined) postings.set(key, [index]);
      else if (having.at(-1) !== index) having.push(index);
      if (before !== undefined) pairs.add(`${before} ${key}`);
      before = key;
    }
    if (words.length > MAX_TERMS) return { text, sentences: sentences.slice(0, index + 1), postings, pairs, words };
  }
  return { text, sentences, postings, pairs, words };
}
