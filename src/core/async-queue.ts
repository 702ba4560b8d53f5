/**
 * Values from many producers, read by one `for await`. Unbounded: producers of this project are bounded by the number of
 * sources. After `end()` the reader gets what is left and finishes; after `fail()` it gets what is left and then throws.
 */
export class AsyncQueue<T> implements AsyncIterable<T> {
  readonly #items: T[] = [];
  #wake: (() => void) | null = null;
  #ended = false;
  #error: { readonly cause: unknown } | null = null;

  push(item: T): void {
    this.#items.push(item);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  fail(cause: unknown): void {
    this.#error ??= { cause };
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      while (this.#items.length > 0) yield this.#items.shift() as T; // the length was checked
      if (this.#error !== null) throw this.#error.cause;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
