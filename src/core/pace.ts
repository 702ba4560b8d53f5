/** How one host is paced. */
export interface Pace {
  /** Between the starts of two requests, in the long run. */
  readonly intervalMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests that may start without waiting for the interval after a rest (a token bucket's size). 1: never. */
  readonly burst: number;
  /** How long to stay away after a 429 that names no time; 0 when absent. */
  readonly restMs?: number;
}

/** Who is asked: `host` is paced, `domain` (the registrable one) has a cap of its own over all its hosts. */
export interface Target {
  readonly host: string;
  readonly domain: string;
}

/** The right to send one request to a host. */
export interface Turn {
  /**
   * The request is being written to its connection now. Between the turn and this lie looking the name up, connecting and
   * whatever else the process was busy with: the next turn is counted from here, so that requests do not bunch.
   */
  began(): void;
  /** The answer is there, or will not come. A second call does nothing. */
  end(): void;
}

/** Hands out turns to ask hosts, and learns from their answers. */
export interface Pacer {
  /**
   * Resolves when it is this request's turn; with null when the turn will not come, because the host asked for too much
   * time or was dismissed. Rejects when `abort` aborts first.
   */
  acquire(target: Target, abort?: AbortSignal): Promise<Turn | null>;
  /** The host asked for time: nobody starts there before `untilMs`. */
  block(target: Target, untilMs: number): void;
  /** The host has had too much of us: it is asked half as often from now on. */
  slowDown(target: Target): void;
  /** The host answered well; after a run of these it may be asked a little more often again. */
  succeeded(target: Target): void;
  /** Nobody who waits for this host gets a turn any more; those under way go on. */
  dismiss(target: Target): void;
  /** How this host is paced when nothing is wrong. */
  paceOf(target: Target): Pace;
  /** Until when the host asked to be left alone, in the clock's milliseconds; 0 when it did not. */
  blockedUntil(target: Target): number;
}

/** What a place that all processes share says of one request to a host. Times are spans: clocks may differ by an hour. */
export type SharedTurn =
  | ({ readonly kind: 'go' } & Turn)
  /** Ask again after this. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** The host asked for time, or failed again and again for one of us: nobody asks it for so long. */
  | { readonly kind: 'rest'; readonly ms: number };

/** The pace of hosts, kept in one place for all processes of a fleet. Rejects when that place cannot be reached. */
export interface SharedPace {
  turn(host: string, pace: Pace): Promise<SharedTurn>;
  block(host: string, ms: number): Promise<void>;
  slowDown(host: string, pace: Pace): Promise<void>;
  succeeded(host: string, pace: Pace): Promise<void>;
}
