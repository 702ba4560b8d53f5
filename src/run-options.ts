import type { ArchiveChoice } from './archives/index.ts';
import type { CheckSettings } from './check-tools.ts';
import type { Clock } from './core/clock.ts';
import type { Transport } from './core/exchange.ts';
import { DEFAULTS } from './core/options.ts';
import type { WebOptions } from './web/options.ts';

/** Everything a run needs beside the article; every field has a default. */
export interface RunOptions extends Partial<CheckSettings> {
  /** Ids of archives to ask, in order; an empty list asks none. */
  readonly archives?: readonly string[];
  /** Base addresses of services instead of the public ones: `{wayback: 'http://127.0.0.1:8080'}`. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** How sources are asked: limits, pacing, proxies, addresses. */
  readonly web?: WebOptions;
  /** Replaces the network: recordings, tests. */
  readonly transport?: Transport;
  /** Real hosts are asked, so that a missing network is told from missing hosts. Default: where `transport` is not given. */
  readonly live?: boolean;
  readonly clock?: Clock;
  /** 0..1, as Math.random; seeded in recordings. */
  readonly random?: () => number;
  readonly abort?: AbortSignal;
  /** Where results are kept for later runs, and read from; nowhere when absent, and in recordings, replays and offline. */
  readonly store?: StoreChoice;
  /** Asks nobody and answers from the store alone; what it does not hold is not asked, and the report incomplete. */
  readonly storeOnly?: boolean;
  /** A link that failed on this many days is dead; never when absent. Needs a store. */
  readonly strikes?: number;
}

/** Where results are kept between runs. */
export interface StoreChoice {
  /** A file, or the address of a PostgreSQL database (`postgres://...`). */
  readonly file: string;
  /** Told once, in words for people, when the store cannot do its work; the run goes on without it. */
  readonly onProblem?: (message: string) => void;
  /** The run is for nothing without it: what stands in the way of opening it is thrown. */
  readonly needed?: boolean;
}

/** The archives of a run and where they stand, defaults filled in. */
export function archiveChoice(options: RunOptions): ArchiveChoice {
  return {
    ids: options.archives ?? DEFAULTS.archives,
    endpoints: options.endpoints ?? {},
    allowed: options.allowArchiveToday === true ? ['archive-today'] : [],
  };
}
