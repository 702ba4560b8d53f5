import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Pace, SharedPace, SharedTurn } from '../core/pace.ts';
import { BLOCK, LATE, RELEASE, SLOW_DOWN, SUCCEEDED, TURN } from './pace-scripts.ts';
import { PREFIX } from './redis.ts';

/**
 * A request that nobody ended counts as under way for this long: its worker was killed. Above the longest time that one
 * request takes (20 s by default); longer keeps a host of a killed worker waiting.
 */
const LEASE_MS = 60_000;
/** A slowed host, as one machine does it (`web/pacing/scheduler.ts`). */
const SHORTEST_SLOW_MS = 250;
const LONGEST_SLOW_MS = 60_000;
const RECOVER_AFTER = 8;
const RECOVER_FACTOR = 0.8;
/** An answer of Redis that takes longer is none: the turn is asked for again. */
const ANSWER_MS = 2000;
/** A request that goes out later than this after its turn was asked for moves the next turn: a busy worker bunches otherwise. */
const LATE_MS = 10;

/** The pace of every host, in Redis. */
export function redisPace(redis: Redis): SharedPace {
  const run = (script: string, keys: readonly string[], ...args: readonly (string | number)[]) =>
    inTime(redis.eval(script, keys.length, ...keys, ...args));
  return {
    async turn(host, { intervalMs, concurrency, burst }): Promise<SharedTurn> {
      const id = randomUUID();
      const keys = [hostKey(host), underWayKey(host)];
      const asked = performance.now();
      const answer = await run(TURN, keys, intervalMs, concurrency, burst, LEASE_MS, id);
      const [kind, ms] = Array.isArray(answer) ? answer.map(Number) : [];
      if (kind === 1) return { kind: 'wait', ms: ms ?? 0 };
      if (kind === 2) return { kind: 'rest', ms: ms ?? 0 };
      return {
        kind: 'go',
        began: () => {
          if (performance.now() - asked > LATE_MS) void run(LATE, [hostKey(host)], intervalMs).catch(() => undefined);
        },
        // A place that cannot be given back ends by itself.
        end: () => void run(RELEASE, [underWayKey(host)], id).catch(() => undefined),
      };
    },
    block: async (host, ms) => {
      await run(BLOCK, [hostKey(host)], Math.max(0, Math.ceil(ms)));
    },
    slowDown: async (host, { intervalMs }: Pace) => {
      await run(SLOW_DOWN, [hostKey(host)], intervalMs, SHORTEST_SLOW_MS, LONGEST_SLOW_MS);
    },
    succeeded: async (host, { intervalMs }: Pace) => {
      await run(SUCCEEDED, [hostKey(host)], intervalMs, RECOVER_AFTER, RECOVER_FACTOR);
    },
  };
}

function hostKey(host: string): string {
  return `${PREFIX}:pace:{${host}}`;
}

/** The same hash tag: on a cluster both keys of a host stand on one node. */
function underWayKey(host: string): string {
  return `${PREFIX}:asking:{${host}}`;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
