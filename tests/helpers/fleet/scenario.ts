import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../src/core/report.ts';
import { type BatchStatus, fleetStatus } from '../../../src/fleet.ts';
import { LocalPostgres } from '../local-postgres.ts';
import { LocalRedis } from '../local-redis.ts';
import { runCli } from '../run-cli.ts';
import { type LoggedRequest, TestInternet } from '../test-internet.ts';
import { answerOfHost } from './local-hosts.ts';
import { WorkerProcess } from './worker-process.ts';
import { type ArticleLoad, writeArticles } from './write-articles.ts';

/** What happens on the way, when so much of the work is done (0..1). */
export interface Incident {
  readonly at: number;
  readonly what: 'kill' | 'add' | 'restart-redis' | 'restart-postgres';
}

export interface ScenarioOptions extends ArticleLoad {
  readonly folder: string;
  readonly workers: number;
  readonly incidents: readonly Incident[];
  /** ms between two requests to a host. */
  readonly hostIntervalMs: number;
  readonly depth: 'links' | 'claims';
  readonly progress?: (message: string) => void;
}

export interface ScenarioResult {
  readonly batch: BatchStatus;
  /** Exit codes of the workers that were told to stop. */
  readonly stopped: readonly (number | null)[];
  /** From the first worker's start to the end of the last source. */
  readonly seconds: number;
  readonly log: readonly LoggedRequest[];
  readonly urls: ReadonlySet<string>;
  readonly collected: Report;
  readonly alone: Report;
}

/** Looks at the batch this often. */
const LOOK_MS = 250;

/** A fleet of real processes over real servers, then one machine on the same articles, asking the same invented internet. */
export async function runScenario(options: ScenarioOptions): Promise<ScenarioResult> {
  const { folder, depth, hostIntervalMs, progress = () => undefined } = options;
  const { manifest, urls } = await writeArticles(folder, options);
  const [redis, postgres, internet] = await Promise.all([
    LocalRedis.start(),
    LocalPostgres.start(),
    TestInternet.open({ answer: answerOfHost }),
  ]);
  const workers: WorkerProcess[] = [];
  try {
    const fleet = ['--queue', redis.url];
    const store = ['--store', postgres.url];
    const pace = ['--host-interval', `${hostIntervalMs}ms`, '--no-archives'];
    let names = 0;
    const start = () => {
      names += 1;
      workers.push(new WorkerProcess(`worker-${names}`, [...fleet, ...store, ...pace], internet.env));
    };
    const stet = async (...args: string[]) => {
      const done = await runCli(args, { cwd: folder, env: internet.env });
      if (done.status === 2 || done.status === null) throw new Error(`stet ${args[0]}: ${done.stderr.slice(-2000)}`);
      return done.stdout;
    };

    const id = (await stet('submit', ...fleet, '--depth', depth, '--files-from', manifest)).trim();
    progress(`submitted ${id}`);
    const started = performance.now();
    for (let worker = 0; worker < options.workers; worker++) start();
    const incidents = [...options.incidents];
    let batch = await fleetStatus(redis.url, id);
    for (;;) {
      const found = batch.batches[0];
      if (found === undefined) throw new Error('the batch is lost');
      if (found.open === 0) break;
      const share = 1 - found.open / found.sources;
      progress(`${found.sources - found.open} of ${found.sources}, ${batch.workers.length} workers`);
      const [next] = incidents;
      if (next !== undefined && share >= next.at) {
        incidents.shift();
        progress(next.what);
        if (next.what === 'add') start();
        else if (next.what === 'kill') await workers.shift()?.kill();
        else if (next.what === 'restart-redis') {
          await redis.stop();
          await redis.restart();
        } else await postgres.restart();
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      batch = await fleetStatus(redis.url, id);
    }
    const seconds = (performance.now() - started) / 1000;
    const stopped = await Promise.all(workers.map((worker) => worker.stop()));
    const log = [...internet.log];
    const report = ['--format', 'json', '--fail-on', 'none', '--quiet'];
    const file = (name: string) => ['--output', join(folder, name)];
    await stet('collect', id, ...fleet, ...store, ...report, ...file('collected.json'), '--no-archives');
    progress('collected');
    await stet('--files-from', manifest, '--depth', depth, ...pace, ...report, ...file('alone.json'));
    progress('one machine is done');
    const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Report;
    return {
      batch: (await fleetStatus(redis.url, id)).batches[0] as BatchStatus,
      stopped,
      seconds,
      log,
      urls,
      collected: await read('collected.json'),
      alone: await read('alone.json'),
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
    await internet.close();
    await Promise.all([redis.close(), postgres.close()]);
  }
}
