import type { Bag } from './bags.ts';

/** Robertson and Zaragoza 2009, §3: saturation (usual values 1.2 to 2) and weight of a text's length. */
const K1 = 1.5;
const B = 0.75;
/** What a key of the claim's subject weighs beside its rarity: a source that lacks the subject speaks of something else, also where most have it. */
const SUBJECT_WEIGHT = 1;

/** The texts that have a key. */
type Postings = readonly { readonly at: number; readonly count: number }[];

/** Texts as bags, looked up by key. A key is looked for in all of them when it is first asked for, and kept. */
export class Collection {
  readonly #bags: readonly Bag[];
  /** K1 (1 - B + B length / average), by text. */
  readonly #damping: readonly number[];
  readonly #known = new Map<string, Postings>();

  constructor(bags: readonly Bag[]) {
    this.#bags = bags;
    const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length);
    this.#damping = bags.map(({ length }) => K1 * (1 - B + (B * length) / Math.max(1, average)));
  }

  #postings(key: string): Postings {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#bags.flatMap(({ counts }, at) => {
      const count = counts.get(key);
      return count === undefined ? [] : [{ at, count }];
    });
    this.#known.set(key, found);
    return found;
  }

  /** Inverse document frequency, never below a little: a key that all share still tells a text with it from one without. */
  #idf({ length }: Postings): number {
    return Math.log(1 + (this.#bags.length - length + 0.5) / (length + 0.5));
  }

  /**
   * BM25 of each text for weighted keys, over the most that any text could reach: 0..1.
   * @param subject keys of what the query is about
   */
  scores(query: ReadonlyMap<string, number>, subject: ReadonlySet<string>): number[] {
    const scores = new Array<number>(this.#bags.length).fill(0);
    let most = 0;
    for (const [key, weight] of query) {
      const postings = this.#postings(key);
      const value = weight * (this.#idf(postings) + (subject.has(key) ? SUBJECT_WEIGHT : 0)) * (K1 + 1);
      most += value;
      for (const { at, count } of postings) {
        scores[at] = (scores[at] ?? 0) + (value * count) / (count + (this.#damping[at] ?? K1));
      }
    }
    return most === 0 ? scores : scores.map((score) => score / most);
  }
}
