import type { Clock } from '../core/clock.ts';
import type { Sql } from './databases/sql.ts';
import type { WriteQueue } from './write-queue.ts';

/** What the parts of a store work with. */
export interface StoreParts {
  readonly sql: Sql;
  readonly writes: WriteQueue;
  readonly clock: Clock;
  /** What was kept later than this stands no longer, ms since 1970. */
  latest(): number;
  /** Runs what may fail in the engine; gives the second value then. */
  attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T>;
}
