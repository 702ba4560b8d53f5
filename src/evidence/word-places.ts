import { indexIn } from './index-in.ts';

/** Where each key of a text stands, as indices into its keys. Kept for every page: at most twelve bytes a word. */
export class WordPlaces {
  /** The different keys, ascending. */
  readonly #keys: Uint32Array;
  /** Where the places of each key begin; one more marks the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  /** @param keys of a text, in order. Linear, but for the different ones, which are sorted. */
  constructor(keys: Uint32Array) {
    const counts = new Map<number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    this.#keys = new Uint32Array(counts.size);
    this.#starts = new Uint32Array(counts.size + 1);
    this.#keys.set([...counts.keys()]);
    this.#keys.sort();
    /** Of each key, the index at which its next place is written. */
    const next = counts;
    let start = 0;
    for (const [index, key] of this.#keys.entries()) {
      const count = counts.get(key) ?? 0;
      next.set(key, start);
      start += count;
      this.#starts[index + 1] = start;
    }
    this.#places = new Uint32Array(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0;
      const at = next.get(key) ?? 0;
      this.#places[at] = place;
      next.set(key, at + 1);
    }
  }

  has(key: number): boolean {
    return indexIn(this.#keys, key) >= 0;
  }

  /** The different ones, ascending. */
  keys(): Iterable<number> {
    return this.#keys;
  }

  /** Ascending; empty for a key that is not there. */
  of(key: number): Uint32Array {
    const at = indexIn(this.#keys, key);
    return at < 0 ? NOWHERE : this.#places.subarray(this.#starts[at], this.#starts[at + 1]);
  }
}

const NOWHERE = new Uint32Array();
