import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Article } from '../core/article.ts';
import { finishJob, isWaitedFor, wantedCopies } from './batch.ts';
import { articleOfJob, jobIdOf, readJob, type SourceJob, type WantedCopy } from './job.ts';
import { Membership } from './membership.ts';
import type { Metrics } from './metrics.ts';
import { openShardWorker, SourceQueues } from './queues.ts';

/**
 * Jobs of one host that are worked on at once, one waiting for its turn behind each that is asked: more would take the
 * places of other hosts and wait all the same.
 */
const HOST_JOBS = 4;
/** How long a job goes back into the queue when its host has enough of them here. */
const BACK_MS = 2000;

const UNKEPT =
  'its host was allowed or pinned by hand, or gets headers of your own, and nothing of such a host is kept: check its articles on one machine';

/** What a worker does its jobs with. */
export interface WorkerOptions {
  readonly name: string;
  /** Jobs at once, over all shards. */
  readonly concurrency: number;
  readonly metrics: Metrics;
  /** True where nothing of an answer is kept, so that it would be asked for nothing. */
  unkept(job: SourceJob): boolean;
  /** Does for an article what one machine would do; the result is in the store when it resolves. Gives a word for it. */
  check(article: Article, job: SourceJob, copy: WantedCopy): Promise<string>;
  /** Told what happens, one line each; structured logs are made of it. */
  log(event: string, fields: Readonly<Record<string, string | number>>): void;
}

/** A worker of the fleet: takes sources out of its own shards' queues, and asks them. */
export class FleetWorker {
  readonly #redis: Redis;
  readonly #options: WorkerOptions;
  readonly #queues: SourceQueues;
  readonly #shards = new Map<number, Promise<Worker>>();
  /** Shards that others have now, and whose last jobs are ended here. */
  readonly #leaving = new Set<Promise<void>>();
  readonly #hosts = new Map<string, number>();
  #isStopping = false;
  #member: Membership | null = null;
  #underWay = 0;

  private constructor(redis: Redis, queues: SourceQueues, options: WorkerOptions) {
    this.#redis = redis;
    this.#queues = queues;
    this.#options = options;
  }

  /** @throws StetError MISSING_PACKAGE, BAD_OPTION (a name that is taken) */
  static async start(redis: Redis, options: WorkerOptions): Promise<FleetWorker> {
    const worker = new FleetWorker(redis, await SourceQueues.open(redis), options);
    worker.#member = await Membership.join(redis, options.name, (shards) => worker.#own(shards));
    return worker;
  }

  /** Takes no new work, ends what is under way, and leaves. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const shard of this.#shards.keys()) this.#giveUp(shard);
    await Promise.all(this.#leaving);
    await this.#member?.leave();
    await this.#queues.close();
  }

  /** Opens the shards that became ours, and closes those that others have now; what is under way there is ended first. */
  #own(shards: readonly number[]): void {
    // Whoever ends his last jobs takes over nothing of those that have left before him.
    if (this.#isStopping) return;
    const { concurrency, metrics } = this.#options;
    for (const shard of this.#shards.keys()) if (!shards.includes(shard)) this.#giveUp(shard);
    for (const shard of shards) {
      if (this.#shards.has(shard)) continue;
      // What another worker put back waits by that one's clock: by ours it could be an hour.
      void this.#queues.promote(shard).catch(() => undefined);
      this.#shards.set(
        shard,
        openShardWorker(shard, this.#redis, {
          concurrency: Math.max(2, Math.ceil(concurrency / Math.max(1, shards.length))),
          process: (job, token) => this.#process(job, token),
          failed: (job, error) => this.#failed(job, error),
          completed: (job) => this.#completed(job),
        }),
      );
    }
    metrics.set('stet_shards', this.#shards.size);
  }

  #giveUp(shard: number): void {
    const worker = this.#shards.get(shard);
    this.#shards.delete(shard);
    const left = Promise.resolve(worker)
      .then((open) => open?.close())
      .catch(() => undefined) // Redis went away: a job without its end is given to another worker
      .finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  async #process(job: Job, token: string | undefined): Promise<void> {
    const source = readJob(job.data);
    if (source === undefined) throw await unrecoverable('the job is of another version, or damaged');
    if (this.#options.unkept(source)) throw await unrecoverable(UNKEPT);
    const { host } = new URL(source.url);
    const busy = this.#hosts.get(host) ?? 0;
    if (busy >= HOST_JOBS) await putBack(job, token);
    this.#hosts.set(host, busy + 1);
    this.#count(1);
    const started = performance.now();
    try {
      await this.#work(source, jobIdOf(source.key, source.depth));
    } finally {
      const left = (this.#hosts.get(host) ?? 1) - 1;
      if (left === 0) this.#hosts.delete(host);
      else this.#hosts.set(host, left);
      this.#count(-1);
      this.#options.metrics.add('stet_job_seconds_total', (performance.now() - started) / 1000);
    }
  }

  /** The source for every copy that is wanted of it; the first asks it, the others find it in the store. */
  async #work(source: SourceJob, id: string): Promise<void> {
    const done = new Set<string>();
    for (;;) {
      for (const entry of await wantedCopies(this.#redis, id)) {
        if (done.has(entry)) continue;
        const copy = JSON.parse(entry) as WantedCopy; // what submitting put in
        const said = await this.#options.check(articleOfJob(source, copy), source, copy);
        if (done.size === 0) this.#options.metrics.add('stet_sources_total', 1, `state="${said}"`);
        this.#options.log('source', { url: source.url, state: said, near: copy.near ?? '' });
        done.add(entry);
      }
      if (await finishJob(this.#redis, id, done.size)) return;
    }
  }

  async #failed(job: Job, error: Error): Promise<void> {
    const source = readJob(job.data);
    this.#options.metrics.add('stet_jobs_failed_total');
    this.#options.log('poison', { job: job.id ?? '', why: error.message });
    if (job.id === undefined) return;
    const url = source?.url ?? '(damaged)';
    await finishJob(this.#redis, job.id, Number.MAX_SAFE_INTEGER, { url, why: error.message.slice(0, 500) });
  }

  async #completed(job: Job): Promise<void> {
    const source = readJob(job.data);
    if (source !== undefined && (await isWaitedFor(this.#redis, jobIdOf(source.key, source.depth))))
      await this.#queues.add(source);
  }

  #count(by: number): void {
    this.#underWay += by;
    this.#options.metrics.set('stet_jobs_under_way', this.#underWay);
  }
}

/** Back into the queue for a while: the place is free for another host. */
async function putBack(job: Job, token: string | undefined): Promise<never> {
  const { DelayedError } = await import('bullmq');
  await job.moveToDelayed(Date.now() + BACK_MS, token);
  throw new DelayedError();
}

async function unrecoverable(why: string): Promise<Error> {
  const { UnrecoverableError } = await import('bullmq');
  return new UnrecoverableError(why);
}
