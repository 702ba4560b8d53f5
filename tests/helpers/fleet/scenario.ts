import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../../../src/core/report.ts';
import type { BatchStatus } from '../../../src/fleet-status.ts';
import type { LoggedRequest } from '../test-internet.ts';
import { FleetGround } from './ground.ts';
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
  readonly progress: (message: string) => void;
}

export interface ScenarioResult {
  readonly batch: BatchStatus;
  /** Exit codes of the workers that were told to stop. */
  readonly stopped: readonly (number | null)[];
  /** What the hosts saw of the fleet. */
  readonly log: readonly LoggedRequest[];
  readonly urls: ReadonlySet<string>;
  readonly collected: Report;
  readonly alone: Report;
}

/** Looks at the batch this often. */
const LOOK_MS = 250;

/** A fleet of real processes over real servers, then one machine on the same articles, asking the same invented internet. */
export async function runScenario(options: ScenarioOptions): Promise<ScenarioResult> {
  const { folder, depth, progress } = options;
  const { manifest, urls } = await writeArticles(folder, options);
  const ground = await FleetGround.open(folder);
  try {
    const asking = ['--host-interval', `${options.hostIntervalMs}ms`, '--no-archives'];
    const id = await ground.submit(manifest, depth);
    for (let worker = 0; worker < options.workers; worker++) ground.startWorker(...asking);
    const batch = await untilDone(ground, id, options, asking);
    const stopped = await ground.stopWorkers();
    const log = [...ground.internet.log];

    const report = async (name: string, ...args: readonly string[]) => {
      const file = join(folder, name);
      await ground.stet(...args, '--no-archives', '--format', 'json', '--output', file, '--fail-on', 'none', '--quiet');
      progress(`wrote ${name}`);
      return JSON.parse(await readFile(file, 'utf8')) as Report;
    };
    const collected = await report('collected.json', 'collect', id, ...ground.queue, ...ground.store);
    const own = ['--files-from', manifest, '--depth', depth, '--host-interval', `${options.hostIntervalMs}ms`];
    const alone = await report('alone.json', ...own);
    return { batch, stopped, log, urls, collected, alone };
  } finally {
    await ground.close();
  }
}

async function untilDone(
  ground: FleetGround,
  id: string,
  { incidents, progress }: ScenarioOptions,
  asking: readonly string[],
): Promise<BatchStatus> {
  const ahead = [...incidents];
  for (;;) {
    const { batch, workers } = await ground.look(id);
    if (batch.open === 0 && ahead.length === 0) return batch;
    if (batch.open === 0) throw new Error(`the work was done before ${ahead[0]?.what}`);
    progress(`${batch.sources - batch.open} of ${batch.sources} sources, ${workers.length} workers`);
    const [next] = ahead;
    if (next !== undefined && 1 - batch.open / batch.sources >= next.at) {
      ahead.shift();
      progress(next.what);
      await happen(next.what, ground, asking);
    }
    await sleep(LOOK_MS);
  }
}

async function happen(what: Incident['what'], ground: FleetGround, asking: readonly string[]): Promise<void> {
  switch (what) {
    case 'add':
      ground.startWorker(...asking);
      return;
    case 'kill':
      await ground.workers.shift()?.kill();
      return;
    case 'restart-redis':
      await ground.redis.restart();
      return;
    case 'restart-postgres':
      await ground.postgres.restart();
  }
}
