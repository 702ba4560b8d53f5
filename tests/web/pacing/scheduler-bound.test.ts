import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/store/recordings/replay.ts';
import { randomLoad, type Simulated, simulate } from '../../helpers/simulate-scheduler.ts';

const LOADS = 100;

describe('the scheduler on a hundred random loads', () => {
  test('is within 1.05 of what no order can beat at the median, and within 1.15 at the worst', async () => {
    const runs: Simulated[] = [];
    for (let seed = 1; seed <= LOADS; seed++) {
      const random = seededRandom(seed);
      const load = randomLoad(random);
      const run = await simulate(load, random);
      expect(run.peakParallel).toBeLessThanOrEqual(load.concurrency);
      for (const [index, peak] of run.peakPerHost.entries())
        expect(peak).toBeLessThanOrEqual(load.hosts[index]?.concurrency ?? 0);
      expect(run.elapsedMs).toBeGreaterThanOrEqual(run.boundMs - 1);
      runs.push(run);
    }
    const ratios = runs.map(({ elapsedMs, boundMs }) => elapsedMs / boundMs).sort((a, b) => a - b);
    expect(ratios[LOADS / 2]).toBeLessThanOrEqual(1.05);
    expect(ratios.at(-1)).toBeLessThanOrEqual(1.15);
  }, 120_000);
});
