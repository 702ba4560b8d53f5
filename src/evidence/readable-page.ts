import type { Span } from '../core/text/span.ts';
import { pageSentences } from './page-sentences.ts';
import { Vocabulary } from './words/vocabulary.ts';
import { WordPlaces } from './words/word-places.ts';

/** A source's text made ready for many claims: where each word stands. */
export interface ReadablePage {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** The telling words by number, in order. */
  readonly words: Uint32Array;
  /** Index of the sentence that each telling word stands in, ascending. */
  readonly sentenceOf: Uint32Array;
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
  const words: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of sentences) {
    if (words.length > MAX_TERMS) break;
    vocabulary.readInto(text.slice(start, end), words);
    ends.push(words.length);
  }
  const sentenceOf = new Uint32Array(words.length);
  const keys = new Uint32Array(words.length);
  let at = 0;
  for (let sentence = 0; sentence < ends.length; sentence++) {
    for (const end = ends[sentence] ?? 0; at < end; at++) {
      keys[at] = vocabulary.keyOf(words[at] ?? 0);
      sentenceOf[at] = sentence;
    }
  }
  return {
    text,
    sentences: sentences.slice(0, ends.length),
    words: new Uint32Array(words),
    sentenceOf,
    places: new WordPlaces(keys),
    vocabulary,
  };
}

/** Do two telling words follow each other in a sentence? Linear in how often the first stands in the page. */
export function hasPair(
  { words, sentenceOf, places, vocabulary }: ReadablePage,
  first: number,
  second: number,
): boolean {
  const isFollowed = (at: number) =>
    vocabulary.keyOf(words[at + 1] ?? 0) === second && sentenceOf[at + 1] === sentenceOf[at];
  return places.of(first).some(isFollowed);
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
