import type { Clock } from '../../src/core/clock.ts';

/** A clock that only moves when told to, or as far as the next sleeper: nothing in a test waits in real time. */
export class FakeClock implements Clock {
  #now: number;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(start = 0) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, abort?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (abort?.aborted) {
        reject(abort.reason);
        return;
      }
      const sleeper = { at: this.#now + Math.max(0, ms), wake: resolve };
      this.#sleepers.push(sleeper);
      abort?.addEventListener('abort', () => {
        const index = this.#sleepers.indexOf(sleeper);
        if (index >= 0) this.#sleepers.splice(index, 1);
        reject(abort.reason);
      });
    });
  }

  /** Moves time from sleeper to sleeper until the work is done. Only for work that waits on this clock alone. */
  async runUntil<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const watched = work.finally(() => {
      done = true;
    });
    watched.catch(() => undefined); // reported below
    for (let idle = 0; !done && idle < 1000; ) {
      // Everything that can go on without time goes on first.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      if (done) break;
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (next === undefined) {
        idle += 1;
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      idle = 0;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    return await watched;
  }
}
