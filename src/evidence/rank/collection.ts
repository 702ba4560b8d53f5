import type { Bag } from './bags.ts';

/** Robertson and Zaragoza 2009, §3: saturation (usual values 1.2 to 2) and weight of a text's length. */
const K1 = 1.5;
const B = 0.75;
/** What a key of the claim's subject weighs beside its rarity: a source that lacks the subject speaks of something else, also where most have it. */
const SUBJECT_WEIGHT = 1;

/** Texts as bags, looked up by key. */
export class Collection {
  readonly #size: number;
  /** K1 (1 - B + B length / average), by text. */
  readonly #damping: Float64Array;
  /** Where the texts of each key begin in the next two; one more marks the end. */
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #counts: Uint32Array;

  /** Linear in the bags, and in the highest of their keys. */
  constructor(bags: readonly Bag[]) {
    this.#size = bags.length;
    const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length);
    this.#damping = Float64Array.from(bags, ({ length }) => K1 * (1 - B + (B * length) / Math.max(1, average)));
    this.#starts = startsOf(bags);
    this.#texts = new Uint32Array(this.#starts.at(-1) ?? 0);
    this.#counts = new Uint32Array(this.#texts.length);
    const next = this.#starts.slice();
    for (const [text, { keys, counts }] of bags.entries()) {
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] ?? 0;
        const at = next[key] ?? 0;
        this.#texts[at] = text;
        this.#counts[at] = counts[index] ?? 0;
        next[key] = at + 1;
      }
    }
  }

  /** Inverse document frequency, never below a little: a key that all share still tells a text with it from one without. */
  #idf(having: number): number {
    return Math.log(1 + (this.#size - having + 0.5) / (having + 0.5));
  }

  /**
   * BM25 of each text for weighted keys, over the most that any text could reach: 0..1.
   * @param subject keys of what the query is about
   */
  scores(query: ReadonlyMap<number, number>, subject: ReadonlySet<number>): number[] {
    const scores = new Array<number>(this.#size).fill(0);
    let most = 0;
    for (const [key, weight] of query) {
      const from = this.#starts[key] ?? 0;
      const to = this.#starts[key + 1] ?? from;
      const value = weight * (this.#idf(to - from) + (subject.has(key) ? SUBJECT_WEIGHT : 0)) * (K1 + 1);
      most += value;
      for (let at = from; at < to; at++) {
        const text = this.#texts[at] ?? 0;
        const count = this.#counts[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + (value * count) / (count + (this.#damping[text] ?? K1));
      }
    }
    return most === 0 ? scores : scores.map((score) => score / most);
  }
}

/** Where the texts of each key begin when they are laid out key by key. */
function startsOf(bags: readonly Bag[]): Uint32Array {
  let last = -1;
  for (const { keys } of bags) for (const key of keys) if (key > last) last = key;
  const starts = new Uint32Array(last + 2);
  for (const { keys } of bags) for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  return starts;
}
