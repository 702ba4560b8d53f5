/** A binary min-heap of (time, value): the scheduler's list of who may go next. Ties go first in, first out. */
export class TimeHeap<T> {
  readonly #items: { readonly time: number; readonly nth: number; readonly value: T }[] = [];
  #added = 0;

  get size(): number {
    return this.#items.length;
  }

  /** The earliest time, or undefined when the heap is empty. */
  peekTime(): number | undefined {
    return this.#items[0]?.time;
  }

  /** Everything, in no order; the heap is empty afterwards. */
  drain(): readonly T[] {
    return this.#items.splice(0).map(({ value }) => value);
  }

  push(time: number, value: T): void {
    const items = this.#items;
    items.push({ time, nth: this.#added++, value });
    let index = items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#less(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (first === undefined || last === undefined) return undefined;
    if (items.length > 0) {
      items[0] = last;
      this.#sink(0);
    }
    return first.value;
  }

  #sink(start: number): void {
    let index = start;
    for (;;) {
      const left = index * 2 + 1;
      const right = left + 1;
      let least = index;
      if (this.#less(left, least)) least = left;
      if (this.#less(right, least)) least = right;
      if (least === index) return;
      this.#swap(index, least);
      index = least;
    }
  }

  /** Who goes before whom; false where nobody stands at one of the places. */
  #less(a: number, b: number): boolean {
    const x = this.#items[a];
    const y = this.#items[b];
    if (x === undefined || y === undefined) return false;
    return x.time < y.time || (x.time === y.time && x.nth < y.nth);
  }

  #swap(a: number, b: number): void {
    const x = this.#items[a];
    const y = this.#items[b];
    if (x === undefined || y === undefined) return;
    this.#items[a] = y;
    this.#items[b] = x;
  }
}
