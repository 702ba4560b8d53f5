import type { ReadSource } from './read-source.ts';
import { termsOf } from './words/terms.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/**
 * Sources of an article in which a claim is looked for that its own source does not have. A list that somebody wrote by
 * hand is hardly longer, and is searched whole. Higher takes more time in proportion, for sources that share less and less.
 */
const MAX_SEARCHED = 20;
/** A word that more of the sources have tells none of them from the others. */
const COMMON_SHARE = 0.5;

/** Sources looked up by the words of their texts. */
export class SourcesByWord {
  readonly #sources: readonly ReadSource[];
  readonly #vocabulary: Vocabulary;
  /** Indices of the sources that have a key. */
  #having: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(sources: readonly ReadSource[], vocabulary: Vocabulary) {
    this.#sources = sources;
    this.#vocabulary = vocabulary;
  }

  /**
   * The sources that share the most of a claim's rare words (by inverse document frequency), best first; all of them, in
   * order, where there are few. Linear in the sources that have any of these words.
   */
  nearest(wording: string): readonly ReadSource[] {
    const sources = this.#sources;
    if (sources.length <= MAX_SEARCHED) return sources;
    this.#having ??= sourcesOfKeys(sources);
    const shared = new Map<number, number>();
    for (const key of new Set(termsOf(wording, this.#vocabulary).map(({ keyId }) => keyId))) {
      const those = this.#having.get(key) ?? [];
      if (those.length > sources.length * COMMON_SHARE) continue;
      const rarity = Math.log(1 + (sources.length - those.length + 0.5) / (those.length + 0.5));
      for (const index of those) shared.set(index, (shared.get(index) ?? 0) + rarity);
    }
    return [...shared]
      .sort(([a, left], [b, right]) => right - left || a - b)
      .slice(0, MAX_SEARCHED)
      .flatMap(([index]) => sources[index] ?? []);
  }
}

function sourcesOfKeys(sources: readonly ReadSource[]): ReadonlyMap<number, readonly number[]> {
  const having = new Map<number, number[]>();
  for (const [index, { page }] of sources.entries()) {
    for (const key of page.places.keys()) {
      const those = having.get(key);
      if (those === undefined) having.set(key, [index]);
      else those.push(index);
    }
  }
  return having;
}
