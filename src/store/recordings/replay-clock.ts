import type { Clock } from '../../core/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * How much faster than life a replay waits. Work that takes real time (unpacking, parsing) goes on during a wait, as it
 * did when the recording was made; with a larger factor a deadline of the run could overtake it.
 */
const SPEED = 1000;

/**
 * The time of a recording: begins when it began and jumps from one sleeper to the next, in their order. A wait of an
 * hour passes in seconds, and a second in no time at all.
 */
export class ReplayClock implements Clock {
  #now: number;
  /** By time, earliest first; equal times in the order of asking. */
  readonly #sleepers: Sleeper[] = [];
  #timer: { readonly at: number; cancel(): void } | null = null;

  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, abort?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (abort?.aborted === true) {
        reject(abort.reason);
        return;
      }
      const onAbort = () => {
        const index = this.#sleepers.indexOf(sleeper);
        if (index >= 0) this.#sleepers.splice(index, 1);
        reject(abort?.reason);
      };
      const sleeper: Sleeper = {
        at: this.#now + Math.max(0, ms),
        wake: () => {
          abort?.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      abort?.addEventListener('abort', onAbort, { once: true });
      this.#sleepers.splice(this.#indexAfter(sleeper.at), 0, sleeper);
      this.#arm();
    });
  }

  #indexAfter(at: number): number {
    let low = 0;
    let high = this.#sleepers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sleepers[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** One timer for the earliest sleeper. */
  #arm(): void {
    const [next] = this.#sleepers;
    if (next === undefined || (this.#timer !== null && this.#timer.at <= next.at)) return;
    this.#timer?.cancel();
    const delay = (next.at - this.#now) / SPEED;
    const fire = () => this.#fire();
    if (delay < 1) {
      const handle = setImmediate(fire);
      this.#timer = { at: next.at, cancel: () => clearImmediate(handle) };
    } else {
      const handle = setTimeout(fire, delay);
      this.#timer = { at: next.at, cancel: () => clearTimeout(handle) };
    }
  }

  #fire(): void {
    this.#timer = null;
    const sleeper = this.#sleepers.shift();
    if (sleeper !== undefined) {
      this.#now = Math.max(this.#now, sleeper.at);
      sleeper.wake();
    }
    this.#arm();
  }
}
