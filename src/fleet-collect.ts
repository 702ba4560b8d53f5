import type { Redis } from 'ioredis';
import { systemClock } from './core/clock.ts';
import { isStetError, StetError } from './core/errors.ts';
import { sha256 } from './core/files/sha256.ts';
import type { ReaderInput } from './core/reader.ts';
import type { ReportArticle } from './core/report.ts';
import { articlesOf, batchStatus } from './fleet/batch.ts';
import type { BatchArticle, BatchReading } from './fleet/batch-status.ts';
import { COMMAND_PATIENCE_MS, connectRedis, queueLost } from './fleet/redis.ts';
import { readArticle } from './readers/index.ts';
import { openRun, type Run } from './run.ts';
import type { RunOptions } from './run-options.ts';

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
  try {
    yield* reportsOf(redis, options);
  } catch (error) {
    queueLost(options.queue)(error);
  } finally {
    redis.disconnect();
  }
}

async function* reportsOf(redis: Redis, options: CollectOptions): AsyncGenerator<Collected, void, undefined> {
  const { depth, submittedAt, unread, reading } = await batchStatus(redis, options.batch);
  const { articleDate, archivesFor } = reading;
  // Results stand from when the batch was submitted, however long ago that is.
  const clock = { ...systemClock, now: () => Date.parse(submittedAt) };
  const run = openRun({
    ...options.run,
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
    depth,
    clock,
    store: { file: options.store, needed: true },
    storeOnly: true,
  });
  try {
    for (const { path, why } of unread) yield { path, error: new StetError('INPUT_UNREADABLE', why) };
    for await (const article of articlesOf(redis, options.batch)) {
      try {
        yield* reportOf(article, run, reading, options);
      } catch (error) {
        if (!isStetError(error) || error.code === 'STORE_FAILED' || error.code === 'MISSING_PACKAGE') throw error;
        yield { path: article.path, error };
      }
    }
  } finally {
    await run.close();
  }
}

async function* reportOf(
  { path, sha256: wanted }: BatchArticle,
  run: Run,
  reading: BatchReading,
  options: CollectOptions,
): AsyncGenerator<Collected, void, undefined> {
  const input = await options.load(path, reading);
  if (sha256(input.bytes) !== wanted)
    throw new StetError('INPUT_UNREADABLE', `\`${path}\` has changed since it was submitted`, {
      hint: 'submit it again',
    });
  for await (const event of run.check(await readArticle(input, reading.inputFormat))) {
    if (event.type !== 'report') continue;
    const { report, complete, notCounted } = event;
    yield { path, report, complete, notCounted };
  }
}
