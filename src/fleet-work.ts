import type { Redis } from 'ioredis';
import { type Clock, systemClock } from './core/clock.ts';
import { DEFAULTS } from './core/options.ts';
import { redisNow } from './fleet/batch.ts';
import { Metrics, serveMetrics } from './fleet/metrics.ts';
import { connectRedis, queueLost } from './fleet/redis.ts';
import { redisPace } from './fleet/redis-pace.ts';
import { FleetWorker } from './fleet/worker.ts';
import { openRun } from './run.ts';
import type { RunOptions } from './run-options.ts';
import { scopeOf } from './web/index.ts';

/** What a worker process is started with. */
export interface WorkerSetup {
  readonly queue: string;
  /** Where results are kept: `postgres://...`, or a file for workers of one machine. */
  readonly store: string;
  /** Nobody else may have it. */
  readonly name: string;
  readonly concurrency?: number;
  /** Port on loopback for Prometheus; none when absent. */
  readonly metricsPort?: number;
  /** How sources are asked; the queue's pace is put over it, and robots.txt is obeyed. */
  readonly run?: RunOptions;
  readonly log?: (event: string, fields: Readonly<Record<string, string | number>>) => void;
  /** Ends the worker: what is under way is finished first. */
  readonly stop: AbortSignal;
}

/**
 * Works for a fleet until it is told to stop.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, STORE_FAILED, BAD_OPTION (a name that is taken)
 */
export async function runFleetWorker(setup: WorkerSetup): Promise<void> {
  const redis = await connectRedis(setup.queue);
  try {
    await workOn(redis, setup);
  } finally {
    redis.disconnect();
  }
}

async function workOn(redis: Redis, setup: WorkerSetup): Promise<void> {
  const log = setup.log ?? (() => undefined);
  const metrics = new Metrics();
  const run = openRun({
    ...setup.run,
    clock: await clockOf(redis),
    // A worker waits for its network as for everything else.
    live: false,
    store: { file: setup.store, needed: true, onProblem: (why) => log('store', { why }) },
    web: { ...setup.run?.web, sharedPace: redisPace(redis), obeyRobots: true },
  });
  const working = new AbortController();
  let served: Awaited<ReturnType<typeof serveMetrics>> | null = null;
  let worker: FleetWorker | null = null;
  try {
    // A worker without its store would ask everybody for nothing.
    await run.ready();
    if (setup.metricsPort !== undefined) served = await serveMetrics(metrics, setup.metricsPort);
    worker = await FleetWorker.start(redis, {
      name: setup.name,
      concurrency: setup.concurrency ?? DEFAULTS.concurrency,
      metrics,
      log,
      unkept: ({ url }) => scopeOf(url, setup.run?.web ?? {}) === null,
      check: async (article, { depth }, { archivesFor }) => {
        // Its own memory, so that days of work do not fill this one.
        const once = run.again(working.signal);
        try {
          let said = 'not-asked';
          for await (const event of once.check(article, { depth, archivesFor })) {
            if (event.type === 'settled') said = event.state.status;
          }
          return said;
        } finally {
          await once.close();
        }
      },
    }).catch(queueLost(setup.queue));
    log('started', { name: setup.name, ...(served === null ? {} : { metrics: served.port }) });
    await untilAborted(setup.stop);
    log('stopping', { name: setup.name });
  } finally {
    await worker?.stop();
    served?.close();
    await run.close();
  }
}

/** The time of Redis, which all workers share: a worker's own clock may be an hour off. */
async function clockOf(redis: Redis): Promise<Clock> {
  const aheadMs = systemClock.now() - (await redisNow(redis));
  return { ...systemClock, now: () => systemClock.now() - aheadMs };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
