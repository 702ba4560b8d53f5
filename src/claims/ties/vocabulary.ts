import { stemmer } from 'stemmer';
import { namesIn } from '../../core/text/names.ts';
import { figureOf, isStopWord, type Word, wordsOf } from '../words.ts';
import { synonymTable } from './synonyms.ts';

/**
 * The form in which two inflections of a word are equal: Porter's stem, with the English agent endings that it keeps
 * apart ("protesters", "protestors") brought together. Folded form in; numbers in words become figures.
 */
export function stemOf(folded: string): string {
  const figure = figureOf(folded);
  if (figure !== folded || folded.length < 4 || /\d/.test(folded)) return figure;
  const stem = stemmer(folded.replace(/ors?$/, (ending) => (ending === 'ors' ? 'ers' : 'er')));
  return stem.length > 6 && /[aeiou]$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Marks a key that stands for a group of synonyms instead of a stem. */
export const GROUP_MARK = '~';

/** A stem, and the group of synonyms it belongs to, if any. */
export function keysOf(folded: string, synonyms: ReadonlyMap<string, number>): readonly string[] {
  const stem = stemOf(folded);
  const group = synonyms.get(stem);
  return group === undefined ? [stem] : [stem, `${GROUP_MARK}${group}`];
}

/** The words of an article's claims, counted. */
export class Vocabulary {
  /** Number of claims. */
  readonly size: number;
  /** Stem to the number of claims it stands in; parts of one name count as often as the commonest of them. */
  readonly #counts = new Map<string, number>();
  readonly #ofClaim: readonly ReadonlyMap<string, Word>[];
  /** Words that stand with a capital where no sentence begins, folded, and those that stand without one anywhere. */
  readonly #capitalised = new Set<string>();
  readonly #plain = new Set<string>();
  /** Stem to its group of synonyms. */
  readonly synonyms: ReadonlyMap<string, number> = synonymTable(stemOf);

  constructor(texts: readonly string[]) {
    this.size = texts.length;
    this.#ofClaim = texts.map((text) => this.#keysIn(text));
    for (const stems of this.#ofClaim) {
      for (const stem of stems.keys()) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
    }
    this.#levelNames(texts);
  }

  /** The keys of a claim, whose words are noted by how they are written. */
  #keysIn(text: string): ReadonlyMap<string, Word> {
    const words = wordsOf(text);
    for (const { raw, folded, start } of words) {
      if (!/^\p{Lu}/u.test(raw)) this.#plain.add(folded);
      else if (start > 0) this.#capitalised.add(folded);
    }
    return firstByKey(words, this.synonyms);
  }

  /** Is a word a name, by how the article writes it elsewhere too? At the head of a sentence every word has a capital. */
  isName({ raw, folded }: Word): boolean {
    return /^\p{Lu}/u.test(raw) && this.#capitalised.has(folded) && !this.#plain.has(folded);
  }

  /** The stems of a claim and their groups, each with the first word that has it. */
  keysOf(claim: number): ReadonlyMap<string, Word> {
    return this.#ofClaim[claim] ?? new Map();
  }

  /** In how many claims a stem stands. */
  count(stem: string): number {
    return this.#counts.get(stem) ?? 0;
  }

  /** How rare a stem is among the claims: about 1 for one that stands in a single claim, 0 for one that stands in all. */
  rarity(stem: string): number {
    const count = this.count(stem);
    return count === 0 ? 0 : Math.max(0, Math.log((this.size + 1) / (count + 0.5)) / Math.log(this.size + 2));
  }

  /** A first name that stands twice says no more than the last name that stands everywhere. */
  #levelNames(texts: readonly string[]): void {
    const levels = new Map<string, number>();
    for (const text of texts) {
      for (const name of namesIn(text)) {
        const parts = [...firstByKey(wordsOf(name.text), new Map()).keys()];
        const most = Math.max(0, ...parts.map((part) => this.count(part)));
        for (const part of parts) levels.set(part, Math.max(levels.get(part) ?? 0, most));
      }
    }
    for (const [stem, level] of levels) this.#counts.set(stem, level);
  }
}

/** The telling stems among some words and their groups, each with the first word that has it. */
function firstByKey(words: readonly Word[], synonyms: ReadonlyMap<string, number>): ReadonlyMap<string, Word> {
  const keys = new Map<string, Word>();
  const seen = new Set<string>();
  for (const word of words) {
    const { folded } = word;
    if (seen.has(folded)) continue;
    seen.add(folded); // its keys have their first word: to stem it again is most of the work in a long text
    if (isStopWord(folded) || (folded.length < 2 && !/\d/.test(folded))) continue;
    for (const key of keysOf(folded, synonyms)) if (!keys.has(key)) keys.set(key, word);
  }
  return keys;
}
