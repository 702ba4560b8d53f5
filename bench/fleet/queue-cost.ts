import { addArticle, batchStatus, openBatch, waitForJob } from '../../src/fleet/batch.ts';
import { jobIdOf, type SourceJob } from '../../src/fleet/job.ts';
import { Metrics } from '../../src/fleet/metrics.ts';
import { SourceQueues } from '../../src/fleet/queues.ts';
import { connectRedis } from '../../src/fleet/redis.ts';
import { FleetWorker } from '../../src/fleet/worker.ts';
import { LocalRedis } from '../../tests/helpers/local-redis.ts';

/** What one source costs in the queue, nobody being asked: ms of this process, and bytes of Redis while it waits. */
export async function costOfQueue(sources: number): Promise<{ addMs: number; workMs: number; bytes: number }> {
  const server = await LocalRedis.start();
  const redis = await connectRedis(server.url);
  const queues = await SourceQueues.open(redis);
  try {
    const memory = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
    const before = await memory();
    const id = await openBatch(redis, 'claims');
    await addArticle(redis, id, { path: 'article.md', sha256: '0' });
    const added = performance.now();
    for (let source = 0; source < sources; source++) {
      const url = `http://paper-${source % 1500}.test/report-${source}`;
      const job: SourceJob = { v: 1, key: url, url, depth: 'claims', links: [{ url, citedAs: url, via: 'link' }] };
      await waitForJob(redis, id, jobIdOf(job.key, job.depth), { archivesFor: 'all' });
      await queues.add(job);
    }
    const addMs = (performance.now() - added) / sources;
    const bytes = Math.round(((await memory()) - before) / sources);
    const worked = performance.now();
    const worker = await FleetWorker.start(redis, {
      name: 'bench',
      concurrency: 64,
      metrics: new Metrics(),
      unkept: () => false,
      check: async () => 'alive',
      log: () => undefined,
    });
    while ((await batchStatus(redis, id)).open > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const workMs = (performance.now() - worked) / sources;
    await worker.stop();
    return { addMs, workMs, bytes };
  } finally {
    await queues.close();
    redis.disconnect();
    await server.close();
  }
}
