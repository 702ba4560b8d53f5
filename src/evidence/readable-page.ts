import type { Span } from '../core/span.ts';
import { pageSentences } from './page-sentences.ts';
import { Vocabulary, type WordIds } from './vocabulary.ts';
import { WordPlaces } from './word-places.ts';

/** A source's text made ready for many claims: where each word stands. */
export interface ReadablePage extends WordIds {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Index of the sentence that each telling word stands in, ascending. */
  readonly sentenceOf: readonly number[];
  readonly places: WordPlaces;
  /** Whose numbers the words go by. */
  readonly vocabulary: Vocabulary;
}

/**
 * Telling words of one page that are counted, some five hundred pages of print. Of what stands beyond no passage is shown;
 * quotations are searched there too.
 */
const MAX_TERMS = 250_000;

/** How a text is read. */
export interface ReadingOptions {
  readonly language?: string;
  /** Where the sentences are known already. */
  readonly sentences?: readonly Span[];
  /** One for all texts that are compared with each other. */
  readonly vocabulary?: Vocabulary;
}

/** Reads a text sentence by sentence. Linear in time and memory, up to a cap. */
export function readablePage(text: string, options: ReadingOptions = {}): ReadablePage {
  const { language, sentences = pageSentences(text, language), vocabulary = new Vocabulary() } = options;
  const ids: { readonly keys: number[]; readonly words: number[] } = { keys: [], words: [] };
  const sentenceOf: number[] = [];
  let read = 0;
  while (read < sentences.length && ids.keys.length <= MAX_TERMS) {
    const { start, end } = sentences[read] ?? { start: 0, end: 0 };
    vocabulary.readInto(text.slice(start, end), ids);
    while (sentenceOf.length < ids.keys.length) sentenceOf.push(read);
    read += 1;
  }
  const places = new WordPlaces(ids.keys);
  return { text, sentences: sentences.slice(0, read), ...ids, sentenceOf, places, vocabulary };
}

/** Do two telling words follow each other in a sentence? Linear in how often the first stands in the page. */
export function hasPair({ keys, sentenceOf, places }: ReadablePage, first: number, second: number): boolean {
  return places.of(first).some((at) => keys[at + 1] === second && sentenceOf[at + 1] === sentenceOf[at]);
}

/** Indices of the sentences that have a word, ascending. */
export function sentencesWith({ sentenceOf, places }: ReadablePage, key: number): number[] {
  const sentences: number[] = [];
  for (const at of places.of(key)) {
    const sentence = sentenceOf[at];
    if (sentence !== undefined && sentence !== sentences.at(-1)) sentences.push(sentence);
  }
  return sentences;
}
