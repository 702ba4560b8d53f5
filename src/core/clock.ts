/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** Timers of Node that are set for longer (24.8 days) fire at once; nobody waits for that to see the difference. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Time as an argument, so that tests and replays decide what it is. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, abort?: AbortSignal): Promise<void>;
}

/** The machine's own clock. Timers never keep the process alive by themselves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, abort) =>
    new Promise((resolve, reject) => {
      if (abort?.aborted) {
        reject(abort.reason);
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(abort?.reason);
      };
      const timer = setTimeout(
        () => {
          abort?.removeEventListener('abort', onAbort);
          resolve();
        },
        Math.min(ms, LONGEST_TIMER_MS),
      );
      abort?.addEventListener('abort', onAbort, { once: true });
    }),
};

/** ISO 8601 UTC with milliseconds, the form of every time in a report. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
