import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { paceOfLog } from '../helpers/fleet/pace-of-log.ts';
import { plainArticles } from '../helpers/fleet/plain-report.ts';
import { type Incident, runScenario, type ScenarioResult } from '../helpers/fleet/scenario.ts';
import { postgresFolder } from '../helpers/local-postgres.ts';
import { redisServer } from '../helpers/local-redis.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const canRun = redisServer() !== undefined && postgresFolder() !== undefined;
const isFull = process.env['STET_FLEET'] === 'full';
const LOAD = isFull
  ? { articles: 2000, linksEach: 10, hosts: 2000, workers: 4, hostIntervalMs: 1000, depth: 'claims' as const }
  : { articles: 12, linksEach: 5, hosts: 12, workers: 2, hostIntervalMs: 1000, depth: 'claims' as const };
const MINUTES = 60_000;
/** The invented hosts share the processors with the workers, and note a request that much later than it was sent. */
const LAG_MS = LOAD.hostIntervalMs / 2;

const PLANS: readonly { readonly name: string; readonly incidents: readonly Incident[] }[] = isFull
  ? [
      {
        name: 'two workers killed and one added',
        incidents: [
          { at: 0.2, what: 'kill' },
          { at: 0.35, what: 'add' },
          { at: 0.5, what: 'kill' },
        ],
      },
      {
        name: 'Redis restarted, then PostgreSQL',
        incidents: [
          { at: 0.2, what: 'restart-redis' },
          { at: 0.5, what: 'restart-postgres' },
        ],
      },
    ]
  : [{ name: 'a small fleet', incidents: [] }];

describe.skipIf(!canRun)('a fleet (skipped where Redis or PostgreSQL is not installed)', () => {
  let folder: string;
  beforeAll(async () => {
    buildCli();
    folder = await newFolder();
  });

  describe.each(PLANS)('$name', ({ incidents }) => {
    let result: ScenarioResult;
    beforeAll(async () => {
      const progress = isFull ? (message: string) => process.stderr.write(`${message}\n`) : () => undefined;
      result = await runScenario({ ...LOAD, folder, incidents, progress });
    }, 30 * MINUTES);

    test('every source has a state, and only one', () => {
      expect(result.batch).toMatchObject({ open: 0, poisoned: [], unread: [], sources: result.urls.size });
      const states = new Map<string, Set<string>>();
      for (const { url, link } of result.collected.articles.flatMap(({ sources }) => sources))
        states.set(url ?? '', (states.get(url ?? '') ?? new Set()).add(`${link?.status} ${link?.checkedAt}`));
      expect(states.size).toBe(result.urls.size);
      expect([...states].filter(([, found]) => found.size !== 1 || [...found].join().includes('not-asked'))).toEqual(
        [],
      );
    });

    test('the collected report is what one machine reports', () => {
      const alone = plainArticles(result.alone);
      const collected = plainArticles(result.collected);
      expect([...collected.keys()].sort()).toEqual([...alone.keys()].sort());
      for (const [path, article] of collected) expect(article, path).toEqual(alone.get(path));
      expect(result.collected.summary).toEqual(result.alone.summary);
    });

    test('no host was asked faster than its pace, by anybody', () => {
      const pace = { intervalMs: LOAD.hostIntervalMs, concurrency: 2, burst: 1 };
      const logged = paceOfLog(result.log, pace);
      if (isFull) process.stderr.write(`the worst of ${result.log.length} requests came ${logged.worstMs} ms early\n`);
      expect(logged.mostAtOnce).toBeLessThanOrEqual(pace.concurrency);
      expect(logged.worstMs, logged.worstHost).toBeLessThanOrEqual(LAG_MS);
    });

    test('workers that are told to stop end well', () => {
      expect(result.stopped.every((status) => status === 0)).toBe(true);
    });
  });
});
