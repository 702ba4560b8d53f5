import type { Source } from '../../core/source.ts';
import type { Word } from '../words.ts';
import { addressWords } from './address-words.ts';
import { everydayStems } from './everyday-words.ts';
import { GROUP_MARK, stemOf, type Vocabulary } from './vocabulary.ts';

/**
 * A stem in more than this share of the claims runs through the whole article and says nothing of one source. Larger
 * lets the article's subject tie everything to everything.
 */
const THROUGHOUT_SHARE = 0.15;
/** Claims below which the share is not yet telling: a short article's rare words stand in one claim of six. */
const THROUGHOUT_LEAST = 3;
/** A stem in more addresses than this tells none of them apart; also keeps ten thousand sources linear. */
const MAX_SHARING = 20;
/** A word that every headline has weighs this much of its rarity. */
const EVERYDAY_WEIGHT = 0.7;
/** "Legislature" for "parliament" weighs this much of the word itself. */
const SYNONYM_WEIGHT = 0.7;

/** A name that only one address has weighs this much where a sentence begins with it: the sentence is about its bearer. */
const SUBJECT_WEIGHT = 2;

/** What a claim shares with one address: about 1 for one rare word, more for several. */
export interface Strength {
  readonly source: string;
  readonly strength: number;
}

/** Sums over the words that a claim shares with one address. */
interface Sums {
  squares: number;
  most: number;
  words: number;
  /** A word that is not on everybody's tongue is among them. */
  telling: boolean;
}

/** Weighs the words that claims share with the addresses of sources. */
export class SharedWords {
  readonly #vocabulary: Vocabulary;
  /** Stem (or group of synonyms) to the sources whose address has it. */
  readonly #sourcesOf = new Map<string, string[]>();
  /** How many of a source's words the article uses at all. */
  readonly #used = new Map<string, number>();
  readonly #everyday = everydayStems(stemOf);
  readonly #tooMany: number;

  /** @param entryOf what the list says of a source, empty for a bare address */
  constructor(vocabulary: Vocabulary, sources: readonly Source[], entryOf: (source: Source) => string) {
    this.#vocabulary = vocabulary;
    this.#tooMany = Math.max(3, Math.min(MAX_SHARING, sources.length / 3));
    for (const source of sources) {
      const keys = [...addressWords(source, entryOf(source), vocabulary.synonyms).keys].filter(
        (key) => vocabulary.count(key) > 0,
      );
      this.#used.set(source.id, keys.filter((key) => !key.startsWith(GROUP_MARK)).length);
      for (const key of keys) {
        const having = this.#sourcesOf.get(key);
        if (having === undefined) this.#sourcesOf.set(key, [source.id]);
        else having.push(source.id);
      }
    }
  }

  /**
   * The sources with which a claim shares anything that tells them apart. Strength: the squares of the shared words'
   * weights (rare words count, many common ones do not), the best of them, and the share of the address's words that
   * the claim has.
   */
  of(claim: number): Strength[] {
    const shared = new Map<string, Sums>();
    const keys = this.#vocabulary.keysOf(claim);
    for (const [key, word] of keys) {
      const having = this.#sourcesOf.get(key) ?? [];
      const weight = this.#weight(key, having.length, word);
      if (weight === 0) continue;
      for (const source of having) {
        // A word that is shared itself is not shared once more by its group.
        if (key.startsWith(GROUP_MARK) && this.#sharesWord(word, keys, source)) continue;
        const sums = shared.get(source) ?? { squares: 0, most: 0, words: 0, telling: false };
        sums.squares += weight * weight;
        sums.most = Math.max(sums.most, weight);
        sums.words += 1;
        sums.telling ||= !this.#isEveryday(key, word);
        shared.set(source, sums);
      }
    }
    const telling = [...shared].filter(([, sums]) => sums.telling || sums.words > 1);
    return telling.map(([source, { squares, most, words }]) => ({
      source,
      strength: squares + most + Math.min(1, words / Math.max(1, this.#used.get(source) ?? 0)),
    }));
  }

  /** What a shared key says: its rarity among the claims, shared out among the sources that have it. */
  #weight(key: string, sharing: number, word: Word): number {
    const throughout = Math.max(THROUGHOUT_LEAST, this.#vocabulary.size * THROUGHOUT_SHARE);
    if (sharing === 0 || sharing > this.#tooMany || this.#vocabulary.count(key) > throughout) return 0;
    return (this.#kindWeight(key, sharing, word) * this.#vocabulary.rarity(key)) / Math.sqrt(sharing);
  }

  #kindWeight(key: string, sharing: number, word: Word): number {
    if (key.startsWith(GROUP_MARK)) return SYNONYM_WEIGHT;
    if (this.#isEveryday(key, word)) return EVERYDAY_WEIGHT;
    return sharing === 1 && word.start === 0 && this.#vocabulary.isName(word) ? SUBJECT_WEIGHT : 1;
  }

  #isEveryday(key: string, word: Word): boolean {
    return this.#everyday.has(key) && !/^\p{Lu}/u.test(word.raw);
  }

  /** Does the address have the very word that brought the group in? */
  #sharesWord(word: Word, keys: ReadonlyMap<string, Word>, source: string): boolean {
    for (const [key, other] of keys) {
      if (other === word && !key.startsWith(GROUP_MARK)) return this.#sourcesOf.get(key)?.includes(source) === true;
    }
    return false;
  }
}
