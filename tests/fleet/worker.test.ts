import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBatch, waitForJob } from '../../src/fleet/batch.ts';
import { jobIdOf, type SourceJob } from '../../src/fleet/job.ts';
import { Metrics } from '../../src/fleet/metrics.ts';
import { SourceQueues } from '../../src/fleet/queues.ts';
import { connectRedis } from '../../src/fleet/redis.ts';
import { shardOf, shardsOf } from '../../src/fleet/shards.ts';
import { FleetWorker } from '../../src/fleet/worker.ts';
import { LocalRedis, redisServer } from '../helpers/local-redis.ts';

/** A job at a host whose queue is this worker's own, of two. */
function jobOf(worker: string): SourceJob {
  const own = shardsOf(worker, ['ada', 'ben']);
  const hosts = Array.from({ length: 200 }, (_, nth) => `site-${nth}.test`);
  const url = `https://${hosts.find((host) => own.includes(shardOf(host)))}/`;
  return { v: 1, key: url, url, depth: 'links', links: [{ url, citedAs: url, via: 'link' }] };
}

describe.skipIf(redisServer() === undefined)('workers (skipped where Redis is not installed)', () => {
  let server: LocalRedis;
  let redis: Redis;
  beforeAll(async () => {
    server = await LocalRedis.start();
    redis = await connectRedis(server.url);
  });
  afterAll(async () => {
    redis?.disconnect();
    await server?.close();
  });

  test('that end together: one that ends its last job takes over nothing of those that have left', async () => {
    const queues = await SourceQueues.open(redis);
    const batch = await openBatch(redis, 'links');
    const put = async (job: SourceJob) => {
      await waitForJob(redis, batch, jobIdOf(job.key, job.depth), { archivesFor: 'all' });
      await queues.add(job);
    };
    const asked: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const metrics = { ada: new Metrics(), ben: new Metrics() };
    const start = (name: keyof typeof metrics, check: () => Promise<string>) =>
      FleetWorker.start(redis, {
        name,
        concurrency: 2,
        metrics: metrics[name],
        unkept: () => false,
        log: () => undefined,
        check: (_article, { url }) => {
          asked.push(url);
          return check();
        },
      });
    const ada = await start('ada', async () => 'alive');
    const ben = await start('ben', async () => {
      await held;
      return 'alive';
    });
    await expect.poll(() => metrics.ada.text(), { timeout: 10_000 }).not.toContain('stet_shards 16');
    const last = jobOf('ben');
    await put(last);
    await expect.poll(() => asked, { timeout: 10_000 }).toEqual([last.url]);
    const ended = ben.stop();
    await ada.stop();
    await put(jobOf('ada'));
    await new Promise((resolve) => setTimeout(resolve, 4000)); // ben says that it lives every three seconds
    expect(asked).toEqual([last.url]);
    letGo();
    await ended;
    expect(await queues.waiting()).toBe(1);
    await queues.close();
  }, 30_000);
});
