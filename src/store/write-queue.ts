import type { Database } from './database.ts';

interface Write {
  readonly work: () => void;
  readonly done: () => void;
}

/**
 * Commits what is written within one turn of the event loop together: a transaction each would cost a run of thousands of
 * links more than asking them. Whoever waits for a write knows that it is on disk, or lost.
 */
export class WriteQueue {
  readonly #database: Database;
  readonly #onProblem: (error: unknown) => void;
  #waiting: Write[] = [];
  #timer: NodeJS.Immediate | null = null;

  constructor(database: Database, onProblem: (error: unknown) => void) {
    this.#database = database;
    this.#onProblem = onProblem;
  }

  /** Resolves when the work is committed; also when it could not be. */
  add(work: () => void): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ work, done });
      this.#timer ??= setImmediate(() => this.flush());
    });
  }

  /** Commits now what is waiting. */
  flush(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#timer = null;
    const writes = this.#waiting;
    this.#waiting = [];
    if (writes.length === 0) return;
    try {
      this.#database.atomically(() => {
        for (const { work } of writes) work();
      });
    } catch (error) {
      this.#onProblem(error);
    }
    for (const { done } of writes) done();
  }
}
