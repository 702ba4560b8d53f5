import type { Clock } from '../../core/clock.ts';
import type { Pace, Pacer, SharedPace, SharedTurn, Target, Turn } from '../../core/pace.ts';
import { REST_MS } from './circuit-breaker.ts';

/** Longest pause before the shared place is asked again: a turn that became free early is not missed for longer. */
const LONGEST_PAUSE_MS = 2000;
/** Pauses after the shared place could not be reached: nothing is sent meanwhile. */
const AWAY_PAUSES_MS = [100, 500, 2000, 5000];

interface Options {
  readonly shared: SharedPace;
  readonly clock: Clock;
  /** A rest longer than this is not waited for. */
  readonly maxBlockMs: number;
}

/**
 * A turn is had twice: of this process's own scheduler, which decides who of us goes first, and of the place that all
 * processes share, which knows what the others ask. While that cannot be reached nothing is asked: pace comes first.
 */
export class SharedPacer implements Pacer {
  readonly #own: Pacer;
  readonly #options: Options;

  constructor(own: Pacer, options: Options) {
    this.#own = own;
    this.#options = options;
  }

  async acquire(target: Target, abort?: AbortSignal): Promise<Turn | null> {
    const own = await this.#own.acquire(target, abort);
    if (own === null) return null;
    try {
      const shared = await this.#sharedTurn(target, abort);
      if (shared !== null) return together(shared, own);
    } catch (error) {
      own.end();
      throw error;
    }
    own.end();
    return null;
  }

  async #sharedTurn(target: Target, abort?: AbortSignal): Promise<Turn | null> {
    const { clock, maxBlockMs } = this.#options;
    for (let failures = 0; ; ) {
      const turn = await this.#ask(target.host, this.#own.paceOf(target));
      if (turn?.kind === 'go') return turn;
      if (turn?.kind === 'rest') {
        this.#own.block(target, clock.now() + turn.ms);
        if (turn.ms > maxBlockMs) return null;
      }
      failures = turn === null ? failures + 1 : 0;
      const away = AWAY_PAUSES_MS[Math.min(failures, AWAY_PAUSES_MS.length) - 1];
      await clock.sleep(turn === null ? (away ?? 0) : Math.min(turn.ms, LONGEST_PAUSE_MS), abort);
    }
  }

  /** Null when the shared place could not be reached. */
  async #ask(host: string, pace: Pace): Promise<SharedTurn | null> {
    return await this.#options.shared.turn(host, pace).catch(() => null);
  }

  block(target: Target, untilMs: number): void {
    this.#own.block(target, untilMs);
    this.#tell((shared) => shared.block(target.host, untilMs - this.#options.clock.now()));
  }

  slowDown(target: Target): void {
    this.#own.slowDown(target);
    this.#tell((shared) => shared.slowDown(target.host, this.#own.paceOf(target)));
  }

  succeeded(target: Target): void {
    this.#own.succeeded(target);
    this.#tell((shared) => shared.succeeded(target.host, this.#own.paceOf(target)));
  }

  dismiss(target: Target): void {
    this.#own.dismiss(target);
    // It refuses or fails for one of us: the others leave it alone as long.
    this.#tell((shared) => shared.block(target.host, REST_MS));
  }

  paceOf(target: Target): Pace {
    return this.#own.paceOf(target);
  }

  blockedUntil(target: Target): number {
    return this.#own.blockedUntil(target);
  }

  /** What the others should know; a message that is lost costs politeness nothing that the next answer does not mend. */
  #tell(message: (shared: SharedPace) => Promise<void>): void {
    message(this.#options.shared).catch(() => undefined);
  }
}

function together(shared: Turn, own: Turn): Turn {
  return {
    began: () => {
      shared.began();
      own.began();
    },
    end: () => {
      shared.end();
      own.end();
    },
  };
}
