/** A text as an unordered bag: which keys stand in it, by number, and how often. */
export interface Bag {
  readonly keys: Uint32Array;
  /** Of the key at the same index. */
  readonly counts: Uint32Array;
  /** Keys, repetitions included. */
  readonly length: number;
}

/** Counts the keys of one text after another. Memory as the highest key. */
export class Tally {
  #counts = new Uint32Array(1024);
  #keys: number[] = [];
  #length = 0;

  add(key: number, times = 1): void {
    if (key >= this.#counts.length) this.#grow(key);
    const count = this.#counts[key] ?? 0;
    if (count === 0) this.#keys.push(key);
    this.#counts[key] = count + times;
    this.#length += times;
  }

  /** What was added since the last time. */
  take(): Bag {
    const keys = Uint32Array.from(this.#keys);
    const counts = keys.map((key) => this.#counts[key] ?? 0);
    const bag = { keys, counts, length: this.#length };
    for (const key of keys) this.#counts[key] = 0;
    this.#keys = [];
    this.#length = 0;
    return bag;
  }

  #grow(key: number): void {
    const larger = new Uint32Array(2 * (key + 1));
    larger.set(this.#counts);
    this.#counts = larger;
  }
}
