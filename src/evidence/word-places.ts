import { indexIn } from './index-in.ts';

/** Where each key of a text stands, as indices into its keys. Kept for every page: at most twelve bytes a word. */
export class WordPlaces {
  /** The different keys, ascending. */
  readonly #keys: Uint32Array;
  /** Where the places of each key begin; one more marks the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  /** @param keys of a text, in order. Takes as long as sorting them. */
  constructor(keys: Uint32Array) {
    const size = keys.length;
    // A key and a place as one number: sorted by its machine, and not by a function.
    const sorted = Float64Array.from(keys, (key, place) => key * size + place).sort();
    this.#places = Uint32Array.from(sorted, (entry) => entry % size);
    const keyAt = (index: number) => keys[this.#places[index] ?? 0] ?? 0;
    const starts: number[] = [];
    for (let index = 0; index < size; index++) if (index === 0 || keyAt(index) !== keyAt(index - 1)) starts.push(index);
    this.#keys = Uint32Array.from(starts, keyAt);
    this.#starts = Uint32Array.from([...starts, size]);
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
