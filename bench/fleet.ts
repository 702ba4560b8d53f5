import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FleetGround } from '../tests/helpers/fleet/ground.ts';
import { writeArticles } from '../tests/helpers/fleet/write-articles.ts';
import { million } from './fleet/million.ts';
import { costOfQueue } from './fleet/queue-cost.ts';

/** Many hosts and a short interval: what is measured is the fleet, not the hosts' pace. */
const LOAD = { articles: 300, linksEach: 10, hosts: 1500 };
const HOST_INTERVAL_MS = 50;
const WORKERS = [1, 2, 4];
const LOOK_MS = 100;

/**
 * `bench:fleet`: sources a second of one, two and four workers on the same articles, with what they cost the processors;
 * and what the queue itself costs for each source. Needs Redis and PostgreSQL. With `--million`, only the simulation of a
 * million articles, which needs nothing.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--million')) {
    sayMillion();
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-fleet-'));
  try {
    const { manifest, urls } = await writeArticles(folder, LOAD);
    say(`${LOAD.articles} articles, ${urls.size} sources on ${LOAD.hosts} hosts`);
    for (const workers of WORKERS) {
      const { seconds, cpuSeconds, bytes } = await throughput(folder, manifest, workers);
      say(
        `${workers} workers: ${seconds.toFixed(1)} s, ${Math.round(urls.size / seconds)} sources/s, ` +
          `workers' CPU ${cpuSeconds.toFixed(1)} s, ${((cpuSeconds * 1000) / urls.size).toFixed(1)} ms a source, ${(bytes / urls.size / 1024).toFixed(1)} KB a source in PostgreSQL`,
      );
    }
    const queue = await costOfQueue(urls.size);
    say(
      `the queue alone: ${queue.addMs.toFixed(2)} ms to put a source in, ${queue.workMs.toFixed(2)} ms to take it out and end it, ` +
        `${queue.bytes} bytes in Redis while it waits`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function storeBytes(url: string): Promise<number> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class WHERE relkind = $1 AND relnamespace = $2::regnamespace',
    ['r', 'public'],
  );
  await client.end();
  return Number((rows as readonly { readonly bytes: string }[])[0]?.bytes);
}

async function throughput(folder: string, manifest: string, workers: number) {
  const ground = await FleetGround.open(folder);
  try {
    const id = await ground.submit(manifest, 'claims');
    const started = performance.now();
    for (let worker = 0; worker < workers; worker++)
      ground.startWorker('--host-interval', `${HOST_INTERVAL_MS}ms`, '--no-archives');
    while ((await ground.look(id)).batch.open > 0) await sleep(LOOK_MS);
    const seconds = (performance.now() - started) / 1000;
    const bytes = await storeBytes(ground.postgres.url);
    const cpuSeconds = ground.workers.reduce((sum, worker) => sum + worker.cpuSeconds, 0);
    return { seconds, cpuSeconds, bytes };
  } finally {
    await ground.close();
  }
}

function sayMillion(): void {
  const { sources, largestHost, hours } = million();
  say(`a million articles: ${sources} sources, ${largestHost} of them on the largest host`);
  for (const rate of [100, 200, 400, 800, 1600])
    say(
      `at ${rate} sources/s: ${hours(rate, 0.9).toFixed(1)} h to 90 %, ${hours(rate, 0.99).toFixed(1)} h to 99 %, ` +
        `${hours(rate, 1).toFixed(1)} h to the end`,
    );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
