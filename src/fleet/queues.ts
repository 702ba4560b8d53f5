import type { Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { jobIdOf, type SourceJob } from './job.ts';
import { missing, PREFIX } from './redis.ts';
import { queueName, SHARDS, shardOf } from './shards.ts';

/** Sources that wait in all queues together before submitting rests: Redis keeps them in memory, about 2 KB each. */
const MAX_WAITING = 200_000;
const REST_MS = 1000;
/** A job whose worker died is given to another one after this. */
const STALLED_MS = 15_000;
/** Deaths of its worker that a job survives: one that kills every worker is poison. */
const MAX_STALLED = 3;
/** Tries of a job that fails by itself. */
const ATTEMPTS = 3;
const RETRY_MS = 2000;
/** Jobs that nobody could deal with, kept for people to look at. */
const KEPT_POISON = 1000;

/** The queues of all shards, for whoever puts work in. */
export class SourceQueues {
  readonly #queues: readonly Queue[];

  private constructor(queues: readonly Queue[]) {
    this.#queues = queues;
  }

  static async open(redis: Redis): Promise<SourceQueues> {
    const { Queue: BullQueue } = await import('bullmq').catch(missing('bullmq'));
    const queues = Array.from(
      { length: SHARDS },
      (_, shard) => new BullQueue(queueName(shard), { connection: redis, prefix: PREFIX }),
    );
    for (const queue of queues) queue.on('error', () => undefined); // every call says itself that it failed
    return new SourceQueues(queues);
  }

  /** Puts a job into the queue of its host; one that is there already stays as it is. */
  async add(job: SourceJob): Promise<void> {
    const { host } = new URL(job.url);
    await this.#queues[shardOf(host)]?.add('source', job, {
      jobId: jobIdOf(job.key, job.depth),
      attempts: ATTEMPTS,
      backoff: { type: 'fixed', delay: RETRY_MS },
      removeOnComplete: true,
      removeOnFail: { count: KEPT_POISON },
    });
  }

  /** Lets jobs of a shard that were put back take their turn now. */
  async promote(shard: number): Promise<void> {
    await this.#queues[shard]?.promoteJobs();
  }

  /** Waits until there is room for more. */
  async room(sleep: (ms: number) => Promise<void>): Promise<void> {
    while ((await this.waiting()) > MAX_WAITING) await sleep(REST_MS);
  }

  /** Jobs that wait, over all shards. */
  async waiting(): Promise<number> {
    const counts = await Promise.all(this.#queues.map((queue) => queue.getJobCountByTypes('waiting', 'delayed')));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** By state, over all shards. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const totals: Record<string, number> = {};
    for (const queue of this.#queues) {
      for (const [state, count] of Object.entries(await queue.getJobCounts()))
        totals[state] = (totals[state] ?? 0) + count;
    }
    return totals;
  }

  async close(): Promise<void> {
    await Promise.all(this.#queues.map((queue) => queue.close()));
  }
}

/** Works off the queue of one shard until it is closed. */
export async function openShardWorker(
  shard: number,
  redis: Redis,
  options: {
    readonly concurrency: number;
    process(job: Job, token: string | undefined): Promise<void>;
    /** A job that failed for good. */
    failed(job: Job, error: Error): Promise<void>;
    /** A job that is done and out of the queue. */
    completed(job: Job): Promise<void>;
  },
): Promise<Worker> {
  const { Worker: BullWorker } = await import('bullmq').catch(missing('bullmq'));
  const worker = new BullWorker(queueName(shard), options.process, {
    connection: redis,
    prefix: PREFIX,
    concurrency: options.concurrency,
    lockDuration: STALLED_MS * 2,
    stalledInterval: STALLED_MS,
    maxStalledCount: MAX_STALLED,
  });
  worker.on('error', () => undefined); // Redis is away: BullMQ waits for it
  worker.on('completed', (job) => {
    options.completed(job).catch(() => undefined); // as below
  });
  worker.on('failed', (job, error) => {
    if (job === undefined) return;
    const isLast = job.attemptsMade >= ATTEMPTS || error.name === 'UnrecoverableError' || /stalled/.test(error.message);
    if (isLast) options.failed(job, error).catch(() => undefined); // the next worker to look finds the batch still open
  });
  return worker;
}
