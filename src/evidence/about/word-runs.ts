import { isUnspaced, WORD_OR_LETTER } from '../words/unspaced.ts';

/** Words of a text that are compared: the body of a wire story, not its page's other matter. */
const MAX_WORDS = 4000;
/** Characters among which they are looked for: most languages' words are shorter. */
const MAX_CHARS = MAX_WORDS * 12;
/** With the vowels of Hindi, which are marks. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Words of a run. */
const SHINGLE = 5;
/** Letters of a run where no spaces part the words: they have two each, a little less in Chinese and more in Thai. */
const LETTERS_SHINGLE = 10;
/** Texts shorter than this are alike by chance. */
export const MIN_WORDS = 60;
/** The same in letters. */
const MIN_LETTERS = 2 * MIN_WORDS;

/** The different runs of five words of a text, or of ten letters of one without spaces, as numbers, some of them twice; none of a short text. */
export type Runs = Float64Array;

/** Two hashes make a number of 53 bits, the most that a number holds exactly: 32 and 21. */
const HIGH_BITS = 2 ** 21;

/** Places at which a run is remembered to be passed when it comes again: twice the words, and a power of two. */
const REMEMBERED = 8192;
/** No run: a run is never negative. */
const NONE = -1;

/** Reads the runs of one text after another, with the same few arrays. */
export class RunReader {
  readonly #low = new Int32Array(MAX_WORDS);
  readonly #high = new Int32Array(MAX_WORDS);
  readonly #runs = new Float64Array(MAX_WORDS);
  readonly #passed = new Float64Array(REMEMBERED);

  /** The runs of a text. Of a hundred million different runs no two are likely to share a number. Linear. */
  of(text: string): Runs {
    const byLetters = isUnspaced(text);
    const shingle = byLetters ? LETTERS_SHINGLE : SHINGLE;
    const words = (
      text
        .slice(0, MAX_CHARS)
        .toLowerCase()
        .match(byLetters ? WORD_OR_LETTER : WORD) ?? []
    ).slice(0, MAX_WORDS);
    if (words.length < (byLetters ? MIN_LETTERS : MIN_WORDS)) return new Float64Array();
    this.#hash(words);
    this.#passed.fill(NONE);
    let count = 0;
    for (let at = 0; at + shingle <= words.length; at++) {
      const low = combined(this.#low, at, shingle, 0x9e3779b1);
      const high = combined(this.#high, at, shingle, 0x85ebca77);
      const run = (low >>> 0) * HIGH_BITS + (high >>> (32 - 21));
      // What repeats itself, a table or a menu, is kept once, but for runs that push each other out.
      const place = run & (REMEMBERED - 1);
      if (this.#passed[place] === run) continue;
      this.#passed[place] = run;
      this.#runs[count] = run;
      count += 1;
    }
    return this.#runs.slice(0, count);
  }

  /** Two hashes of each word (FNV-1a, Fowler, Noll and Vo, with its own multiplier and another). */
  #hash(words: readonly string[]): void {
    for (const [at, word] of words.entries()) {
      let [low, high] = [0x811c9dc5, 0x811c9dc5];
      for (let index = 0; index < word.length; index++) {
        const unit = word.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b);
      }
      this.#low[at] = low;
      this.#high[at] = high;
    }
  }
}

/** One hash of the words of a run, in their order: a polynomial (Rabin and Karp 1987) of an odd base. */
function combined(words: Int32Array, at: number, length: number, base: number): number {
  let hash = 0;
  for (let step = 0; step < length; step++) hash = (Math.imul(hash, base) + (words[at + step] ?? 0)) | 0;
  return hash;
}
