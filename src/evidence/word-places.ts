/** Where each key of a text stands, as indices into its keys. */
export class WordPlaces {
  /** Number of a key among the different ones of this text. */
  readonly #slots = new Map<number, number>();
  /** Where the places of each slot begin; one more marks the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  /** @param keys of a text, in order. Linear. */
  constructor(keys: Uint32Array) {
    const slots = new Uint32Array(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0;
      const slot = this.#slots.get(key) ?? this.#slots.size;
      if (slot === this.#slots.size) this.#slots.set(key, slot);
      slots[place] = slot;
    }
    this.#starts = new Uint32Array(this.#slots.size + 1);
    for (const slot of slots) this.#starts[slot + 1] = (this.#starts[slot + 1] ?? 0) + 1;
    for (let slot = 1; slot < this.#starts.length; slot++)
      this.#starts[slot] = (this.#starts[slot] ?? 0) + (this.#starts[slot - 1] ?? 0);
    this.#places = new Uint32Array(keys.length);
    const next = this.#starts.slice();
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place] ?? 0;
      const at = next[slot] ?? 0;
      this.#places[at] = place;
      next[slot] = at + 1;
    }
  }

  has(key: number): boolean {
    return this.#slots.has(key);
  }

  /** The different ones, in order of first sight. */
  keys(): Iterable<number> {
    return this.#slots.keys();
  }

  /** Ascending; empty for a key that is not there. */
  of(key: number): Uint32Array {
    const slot = this.#slots.get(key);
    return slot === undefined ? NOWHERE : this.#places.subarray(this.#starts[slot], this.#starts[slot + 1]);
  }
}

const NOWHERE = new Uint32Array();
