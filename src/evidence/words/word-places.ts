import { indexIn } from '../index-in.ts';

/** Where each key of a text stands, as indices into its keys. Kept for every page: at most twelve bytes a word. */
export class WordPlaces {
  /** The different keys, ascending. */
  readonly #keys: Uint32Array;
  /** Where the places of each key begin; one more marks the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  /** @param keys of a text, in order. Linear, but for the different ones, which are sorted. */
  constructor(keys: Uint32Array) {
    /** How often each key stands; then at which index its next place is written: a second map would be as large. */
    const ofKey = new Map<number, number>();
    for (const key of keys) ofKey.set(key, (ofKey.get(key) ?? 0) + 1);
    this.#keys = new Uint32Array(ofKey.size);
    this.#starts = new Uint32Array(ofKey.size + 1);
    this.#keys.set([...ofKey.keys()]);
    this.#keys.sort();
    let start = 0;
    for (const [index, key] of this.#keys.entries()) {
      const count = ofKey.get(key) ?? 0;
      ofKey.set(key, start);
      start += count;
      this.#starts[index + 1] = start;
    }
    this.#places = new Uint32Array(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0;
      const at = ofKey.get(key) ?? 0;
      this.#places[at] = place;
      ofKey.set(key, at + 1);
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
