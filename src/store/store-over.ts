import type { Clock } from '../core/clock.ts';
import type { Store } from '../core/store.ts';
import { openCaptureCache } from './capture-cache.ts';
import type { Sql } from './databases/sql.ts';
import { CLOCKS_DIFFER_MS } from './lifetimes.ts';
import { openLinkMemory } from './link-memory.ts';
import { openResponseCache } from './response-cache.ts';
import type { StoreParts } from './store-parts.ts';
import { WriteQueue } from './write-queue.ts';

/** What a store goes by, beside its engine. */
export interface StoreSettings {
  readonly clock: Clock;
  /** What was kept after the clock's time stands too: the clock stands at the start of a batch. */
  readonly fromLater?: boolean;
}

/** A store over any engine. `lost` is told of every failure of the engine; none of them reaches the check. */
export function storeOver(
  sql: Sql,
  { clock, fromLater, lost, close }: StoreSettings & { lost(error: unknown): void; close(): Promise<void> | void },
): Store {
  const latest = () => (fromLater === true ? Number.MAX_SAFE_INTEGER : clock.now() + CLOCKS_DIFFER_MS);
  const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      lost(error);
      return otherwise;
    }
  };
  const writes = new WriteQueue(sql, lost);
  const parts: StoreParts = { sql, writes, clock, latest, attempt };
  return {
    links: openLinkMemory(parts),
    responses: openResponseCache(parts),
    captures: (scope) => openCaptureCache(parts, scope),
    close: async () => {
      await writes.flush();
      await attempt(async () => await close(), undefined);
    },
  };
}
