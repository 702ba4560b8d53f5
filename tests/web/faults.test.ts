import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/core/link-state.ts';
import { readArticle } from '../../src/readers/index.ts';
import { openRun } from '../../src/run.ts';
import { seededRandom } from '../../src/store/recordings/replay.ts';
import { FAULT_NAMES, FaultyTransport } from '../helpers/faulty-transport.ts';

/** `FAULT_SEEDS=300 npx vitest run tests/web/faults.test.ts` is the nightly run. */
const SEEDS = Number(process.env['FAULT_SEEDS'] ?? '20');
const SOURCES = 1000;
const met = new Set<string>();

const article = await readArticle({
  bytes: Buffer.from(
    `The harbour\n\nThe port counted its boats.\n\nSources:\n${Array.from({ length: SOURCES }, (_, index) => `https://host${index % 600}.test/report/${index}`).join('\n')}\n`,
  ),
  path: 'article.txt',
});

/** Time that passes only by waiting, and then at once. */
function quickClock() {
  let now = Date.parse('2026-11-24T10:00:00Z');
  return {
    now: () => now,
    sleep: (ms: number) => {
      now += Math.max(0, ms);
      return new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
}

describe('a network that spoils every third answer', () => {
  test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    'seed %i: every source gets one state, and nothing that is there is called dead',
    async (seed) => {
      const random = seededRandom(seed);
      const transport = new FaultyTransport(random, 0.34);
      const run = openRun({
        transport,
        random,
        clock: quickClock(),
        archives: [],
        depth: 'links',
        web: { hostIntervalMs: 0, retries: 2 },
      });
      const settled = new Map<string, string>();
      try {
        for await (const event of run.check(article)) {
          if (event.type !== 'settled') continue;
          expect(settled.has(event.source.id)).toBe(false);
          settled.set(event.source.id, `${event.state.liveness} ${event.state.reason}`);
        }
      } finally {
        await run.close();
      }
      expect(transport.requests).toBeGreaterThan(SOURCES);
      expect(settled.size).toBe(SOURCES);
      expect([...settled.values()].filter((state) => state.startsWith('dead'))).toEqual([]);
      expect(
        [...settled.values()].filter((state) => !Object.keys(REASONS).some((name) => state.endsWith(` ${name}`))),
      ).toEqual([]);
      for (const name of transport.met) met.add(name);
    },
  );

  test('did everything that it can do', () => {
    expect([...met].sort()).toEqual([...FAULT_NAMES, 'one false 404'].sort());
  });
});
