/**
 * Runs jobs at most `width` at once, the most urgent first (a smaller `rank` is more urgent, then the order of adding).
 * For the archives: the dead first, then the unknown, then the living. Constant time a job; few ranks are expected.
 */
export class RankedQueue {
  readonly #width: number;
  /** By rank, ascending; each list is read from `head` on. */
  readonly #waiting: { readonly rank: number; readonly starts: (() => void)[]; head: number }[] = [];
  #running = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Resolves with what the job gives. */
  async run<T>(rank: number, job: () => Promise<T>): Promise<T> {
    if (this.#running < this.#width) this.#running += 1;
    else await new Promise<void>((start) => this.#wait(rank, start));
    try {
      return await job();
    } finally {
      this.#next();
    }
  }

  #wait(rank: number, start: () => void): void {
    const list = this.#waiting.find((entry) => entry.rank === rank);
    if (list !== undefined) {
      list.starts.push(start);
      return;
    }
    this.#waiting.push({ rank, starts: [start], head: 0 });
    this.#waiting.sort((a, b) => a.rank - b.rank);
  }

  /** Hands the finished job's place to the most urgent one waiting, or gives it up. */
  #next(): void {
    const list = this.#waiting.find((entry) => entry.head < entry.starts.length);
    const start = list?.starts[list.head];
    if (list === undefined || start === undefined) {
      this.#running -= 1;
      return;
    }
    list.head += 1;
    if (list.head === list.starts.length) {
      list.starts.length = 0;
      list.head = 0;
    }
    start();
  }
}

/**
 * Items so ordered that each host's first comes before any host's second, and so on: a window over the result never
 * holds one host only. Stable, linear.
 */
export function roundRobin<T>(items: readonly T[], hostOf: (item: T) => string): T[] {
  const seen = new Map<string, number>();
  const rounds: T[][] = [];
  for (const item of items) {
    const host = hostOf(item);
    const round = seen.get(host) ?? 0;
    seen.set(host, round + 1);
    const list = rounds[round] ?? [];
    list.push(item);
    rounds[round] = list;
  }
  return rounds.flat();
}
