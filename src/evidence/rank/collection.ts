import type { Bag } from './bags.ts';

/** Robertson and Zaragoza 2009, §3: saturation (usual values 1.2 to 2) and weight of a text's length. */
const K1 = 1.5;
const B = 0.75;
/** What a key of the claim's subject weighs beside its rarity: a source that lacks the subject speaks of something else, also where most have it. */
const SUBJECT_WEIGHT = 1;

/** Texts as bags, looked up by key. Memory and time to build are linear in the bags. */
export class Collection {
  readonly #size: number;
  /** K1 (1 - B + B length / average), by text. */
  readonly #damping: readonly number[];
  readonly #postings = new Map<string, { readonly at: number; readonly count: number }[]>();

  constructor(bags: readonly Bag[]) {
    this.#size = bags.length;
    const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length);
    this.#damping = bags.map(({ length }) => K1 * (1 - B + (B * length) / Math.max(1, average)));
    bags.forEach(({ counts }, at) => {
      for (const [key, count] of counts) {
        const having = this.#postings.get(key);
        if (having === undefined) this.#postings.set(key, [{ at, count }]);
        else having.push({ at, count });
      }
    });
  }

  /** Inverse document frequency, never below a little: a key that all share still tells a text with it from one without. */
  #idf(key: string): number {
    const count = this.#postings.get(key)?.length ?? 0;
    return Math.log(1 + (this.#size - count + 0.5) / (count + 0.5));
  }

  /**
   * BM25 of each text for weighted keys, over the most that any text could reach: 0..1.
   * @param subject keys of what the query is about
   */
  scores(query: ReadonlyMap<string, number>, subject: ReadonlySet<string>): number[] {
    const scores = new Array<number>(this.#size).fill(0);
    let most = 0;
    for (const [key, weight] of query) {
      const value = weight * (this.#idf(key) + (subject.has(key) ? SUBJECT_WEIGHT : 0)) * (K1 + 1);
      most += value;
      for (const { at, count } of this.#postings.get(key) ?? []) {
        scores[at] = (scores[at] ?? 0) + (value * count) / (count + (this.#damping[at] ?? K1));
      }
    }
    return most === 0 ? scores : scores.map((score) => score / most);
  }
}
