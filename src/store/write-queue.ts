import type { Sql, Statement } from './databases/sql.ts';

interface Write {
  readonly statements: readonly Statement[];
  readonly done: () => void;
}

/**
 * Commits what is written within one turn of the event loop together: a transaction each would cost a run of thousands of
 * links more than asking them. Whoever waits for a write knows that it is on disk, or lost.
 */
export class WriteQueue {
  readonly #sql: Sql;
  readonly #onProblem: (error: unknown) => void;
  #waiting: Write[] = [];
  #timer: NodeJS.Immediate | null = null;
  #flushing: Promise<void> = Promise.resolve();

  constructor(sql: Sql, onProblem: (error: unknown) => void) {
    this.#sql = sql;
    this.#onProblem = onProblem;
  }

  /** Resolves when the statements are committed; also when they could not be. */
  add(...statements: readonly Statement[]): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ statements, done });
      this.#timer ??= setImmediate(() => void this.flush());
    });
  }

  /** Commits what is waiting; resolves when everything that was ever added is written or lost. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#timer = null;
    const writes = this.#waiting;
    this.#waiting = [];
    // One batch after the other: what is written twice ends as it was written last.
    if (writes.length > 0) this.#flushing = this.#flushing.then(() => this.#commit(writes));
    return this.#flushing;
  }

  async #commit(writes: readonly Write[]): Promise<void> {
    try {
      await this.#sql.atomically(writes.flatMap(({ statements }) => statements));
    } catch (error) {
      this.#onProblem(error);
    }
    for (const { done } of writes) done();
  }
}
