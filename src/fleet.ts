import type { Redis } from 'ioredis';
import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import type { Depth } from './core/asking.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { isStetError, StetError } from './core/errors.ts';
import { DEFAULTS } from './core/options.ts';
import type { ReaderInput } from './core/reader.ts';
import type { ReportArticle } from './core/report.ts';
import { sha256 } from './core/sha256.ts';
import type { Source } from './core/source.ts';
import { isoDateOf } from './core/written-date.ts';
import {
  addArticle,
  addUnread,
  articlesOf,
  type BatchReading,
  type BatchStatus,
  batchStatus,
  listBatches,
  openBatch,
  redisNow,
  waitForJob,
} from './fleet/batch.ts';
import { jobIdOf, jobOf, type WantedCopy } from './fleet/job.ts';
import { livingWorkers } from './fleet/membership.ts';
import { Metrics, serveMetrics } from './fleet/metrics.ts';
import { SourceQueues } from './fleet/queues.ts';
import { COMMAND_PATIENCE_MS, connectRedis, queueLost } from './fleet/redis.ts';
import { redisPace } from './fleet/redis-pace.ts';
import { FleetWorker } from './fleet/worker.ts';
import { readArticle } from './readers/index.ts';
import { openRun, type RunOptions } from './run.ts';
import { refusalOf } from './web/index.ts';

export type { BatchStatus } from './fleet/batch.ts';

/** An article to submit, read when its turn comes. */
export interface SubmittedArticle {
  readonly path: string;
  load(): Promise<ReaderInput>;
}

/** What goes with a batch into the queue. */
export interface SubmitOptions extends BatchReading {
  /** `redis://HOST:PORT`. */
  readonly queue: string;
  readonly depth?: Depth;
  /** Which sources to ask; all when absent. */
  readonly isWanted?: (source: Source & { readonly url: string }, article: Article) => Promise<boolean>;
  readonly abort?: AbortSignal;
  readonly onArticle?: (path: string, sources: number) => void;
}

/**
 * Splits the work of many articles by source and puts it into the queue, each source once. An article that cannot be read
 * is noted with its reason, and the others go on. Gives the batch's id.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, BAD_OPTION
 */
export async function submitArticles(
  articles: AsyncIterable<SubmittedArticle>,
  options: SubmitOptions,
): Promise<string> {
  const redis = await connectRedis(options.queue, COMMAND_PATIENCE_MS);
  const queues = await SourceQueues.open(redis);
  const depth = options.depth ?? 'claims';
  try {
    const id = await openBatch(redis, depth, readingOf(options));
    for await (const { path, load } of articles) {
      if (options.abort?.aborted === true) break;
      await queues.room((ms) => systemClock.sleep(ms, options.abort));
      try {
        const input = await load();
        const article = await readArticle(input, options.inputFormat);
        if (!(await addArticle(redis, id, { path, sha256: sha256(input.bytes) }))) continue;
        const asked = await submitSources(article, { redis, queues, id, depth, ...options });
        options.onArticle?.(path, asked);
      } catch (error) {
        if (!isStetError(error)) throw error;
        await addUnread(redis, id, path, error.message);
        options.onArticle?.(path, 0);
      }
    }
    return id;
  } catch (error) {
    return queueLost(options.queue)(error);
  } finally {
    await queues.close();
    redis.disconnect();
  }
}

function readingOf({ inputFormat, allEntries, articleDate, archivesFor }: SubmitOptions): BatchReading {
  return {
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(allEntries === undefined ? {} : { allEntries }),
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
  };
}

async function submitSources(
  article: Article,
  work: SubmitOptions & {
    readonly redis: Redis;
    readonly queues: SourceQueues;
    readonly id: string;
    readonly depth: Depth;
  },
): Promise<number> {
  const { sources } = extractClaims(article);
  const archivesFor = work.archivesFor ?? (sources.length <= DEFAULTS.archiveAllUpTo ? 'all' : 'problems');
  let asked = 0;
  for (const source of sources) {
    // What is never asked is decided again when the report is made, by the same rules.
    if (!isAsked(source) || (await work.isWanted?.(source, article)) === false) continue;
    const accessed = source.fields?.accessDate === undefined ? null : isoDateOf(source.fields.accessDate);
    const near = accessed ?? work.articleDate ?? article.publishedAt;
    const copy: WantedCopy = { ...(near === undefined ? {} : { near }), archivesFor };
    await waitForJob(work.redis, work.id, jobIdOf(source.key, work.depth), copy);
    await work.queues.add(jobOf(source, article.links, work.depth));
    asked += 1;
  }
  return asked;
}

function isAsked(source: Source): source is Source & { readonly url: string } {
  const { url, kind } = source;
  return url !== undefined && kind !== 'offline' && kind !== 'personal' && refusalOf(url, {}) === null;
}

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
  const log = setup.log ?? (() => undefined);
  const metrics = new Metrics();
  const run = openRun({
    ...setup.run,
    clock: await clockOf(redis),
    // A worker waits for its network as for everything else.
    live: false,
    store: { file: setup.store, onProblem: (why) => log('store', { why }) },
    web: { ...setup.run?.web, sharedPace: redisPace(redis), obeyRobots: true },
  });
  const working = new AbortController();
  let served: Awaited<ReturnType<typeof serveMetrics>> | null = null;
  let worker: FleetWorker | null = null;
  try {
    if (setup.metricsPort !== undefined) served = await serveMetrics(metrics, setup.metricsPort);
    worker = await FleetWorker.start(redis, {
      name: setup.name,
      concurrency: setup.concurrency ?? DEFAULTS.concurrency,
      metrics,
      log,
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
    });
    log('started', { name: setup.name, ...(served === null ? {} : { metrics: served.port }) });
    await untilAborted(setup.stop);
    log('stopping', { name: setup.name });
  } finally {
    await worker?.stop();
    served?.close();
    await run.close();
    redis.disconnect();
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

/** The state of a queue: its batches, newest first, its workers, and what waits. */
export interface FleetStatus {
  readonly batches: readonly BatchStatus[];
  readonly workers: readonly string[];
  /** Jobs by BullMQ's states. */
  readonly jobs: Readonly<Record<string, number>>;
}

/** @throws StetError MISSING_PACKAGE, QUEUE_FAILED, BAD_OPTION for a batch that does not exist */
export async function fleetStatus(queue: string, id?: string): Promise<FleetStatus> {
  const redis = await connectRedis(queue, COMMAND_PATIENCE_MS);
  const queues = await SourceQueues.open(redis);
  try {
    const ids = id === undefined ? await listBatches(redis) : [id];
    return {
      batches: await Promise.all(ids.map((each) => batchStatus(redis, each))),
      workers: await livingWorkers(redis),
      jobs: await queues.counts(),
    };
  } catch (error) {
    return queueLost(queue)(error);
  } finally {
    await queues.close();
    redis.disconnect();
  }
}

/** Which batch is made into a report, and from what. */
export interface CollectOptions {
  readonly queue: string;
  readonly store: string;
  readonly batch: string;
  /** Reads an article again, by the path it was submitted under. @throws StetError INPUT_... */
  load(path: string, reading: BatchReading): Promise<ReaderInput>;
  readonly run?: RunOptions;
}

/** One article of a batch, as one machine would have reported it; or why it cannot be reported. */
export type Collected =
  | { readonly path: string; readonly report: ReportArticle; readonly complete: boolean; readonly notCounted: number }
  | { readonly path: string; readonly error: StetError };

/**
 * The reports of a batch, article by article, from what the workers put into the store. Sources that nobody has asked yet
 * are `not-asked`, and their article incomplete.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, STORE_FAILED, BAD_OPTION
 */
export async function* collectBatch(options: CollectOptions): AsyncGenerator<Collected, void, undefined> {
  const redis = await connectRedis(options.queue, COMMAND_PATIENCE_MS);
  const { depth, submittedAt, unread, reading } = await batchStatus(redis, options.batch);
  const { inputFormat, articleDate, archivesFor } = reading;
  // Results stand from when the batch was submitted, however long ago that is.
  const clock = { ...systemClock, now: () => Date.parse(submittedAt) };
  const run = openRun({
    ...options.run,
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
    depth,
    clock,
    store: { file: options.store },
    storeOnly: true,
  });
  try {
    for (const { path, why } of unread) yield { path, error: new StetError('INPUT_UNREADABLE', why) };
    for await (const { path, sha256: wanted } of articlesOf(redis, options.batch)) {
      try {
        const input = await options.load(path, reading);
        if (sha256(input.bytes) !== wanted)
          throw new StetError('INPUT_UNREADABLE', `\`${path}\` has changed since it was submitted`, {
            hint: 'submit it again',
          });
        const article = await readArticle(input, inputFormat);
        for await (const event of run.check(article)) {
          if (event.type !== 'report') continue;
          const { report, complete, notCounted } = event;
          yield { path, report, complete, notCounted };
        }
      } catch (error) {
        if (!isStetError(error)) throw error;
        yield { path, error };
      }
    }
  } catch (error) {
    queueLost(options.queue)(error);
  } finally {
    await run.close();
    redis.disconnect();
  }
}
