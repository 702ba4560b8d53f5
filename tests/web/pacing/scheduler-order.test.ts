import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pace } from '../../../src/core/pace.ts';
import { Scheduler } from '../../../src/web/pacing/scheduler.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

interface Load {
  readonly requests: number;
  readonly latencyMs: number;
  readonly concurrency?: number;
  readonly intervalMs?: number;
}

/** The hosts in the order in which they were asked, by default one request at a time over all of them. */
async function orderOf(loads: Readonly<Record<string, Load>>, places = 1): Promise<string[]> {
  return (await startsOf(loads, places)).map(({ host }) => host);
}

/** When each host was asked, ms from the beginning. */
async function startsOf(
  loads: Readonly<Record<string, Load>>,
  places: number,
): Promise<{ readonly host: string; readonly at: number }[]> {
  const clock = new FakeClock();
  const scheduler = new Scheduler({
    clock,
    concurrency: places,
    domainConcurrency: 100,
    paceOf: (host): Pace => ({
      intervalMs: loads[host]?.intervalMs ?? 0,
      concurrency: loads[host]?.concurrency ?? 1,
      burst: 1,
    }),
  });
  const order: { host: string; at: number }[] = [];
  const ask = async (host: string, latencyMs: number) => {
    const turn = await scheduler.acquire({ host, domain: host });
    order.push({ host, at: clock.now() });
    await clock.sleep(latencyMs);
    turn?.end();
  };
  const all = Object.entries(loads).flatMap(([host, { requests, latencyMs }]) =>
    Array.from({ length: requests }, () => ask(host, latencyMs)),
  );
  await clock.runUntil(Promise.all(all));
  return order;
}

describe('the host with the most left to do is asked first: the last one to end decides the whole run', () => {
  test('once each has been asked, by what is left and what its answers take', async () => {
    const load = fc.record({ requests: fc.integer({ min: 1, max: 6 }), latencyMs: fc.integer({ min: 1, max: 900 }) });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), load, { minKeys: 2 }), async (loads) => {
        const left = new Map(Object.entries(loads).map(([host, { requests }]) => [host, requests]));
        const asked = new Set<string>();
        for (const host of await orderOf(loads)) {
          const workOf = (name: string) => (left.get(name) ?? 0) * (loads[name]?.latencyMs ?? 0);
          const most = Math.max(...[...left.keys()].map(workOf));
          if (asked.size === left.size) expect(workOf(host)).toBeCloseTo(most);
          asked.add(host);
          left.set(host, (left.get(host) ?? 0) - 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('before it has answered a host is taken for a slow one', async () => {
    // The answers of `quick` are known to be quick by the time that `new` has its second request left.
    const order = await orderOf({ quick: { requests: 4, latencyMs: 20 }, new: { requests: 2, latencyMs: 20 } });
    expect(order.slice(0, 2)).toEqual(['quick', 'new']);
  });

  test('a host that is asked once a second has more to do than its quick answers say', async () => {
    const order = await orderOf({
      paced: { requests: 3, latencyMs: 10, intervalMs: 1000 },
      quick: { requests: 300, latencyMs: 10 },
    });
    const places = order.flatMap((host, index) => (host === 'paced' ? [index] : []));
    // A second is a hundred of the quick ones; nobody waits for `paced`, and it waits for nobody.
    expect(places[1]).toBeGreaterThan(90);
    expect(places[1]).toBeLessThan(110);
    expect(places[2]).toBeLessThan(210);
  });

  test('what a host can answer side by side takes it less time', async () => {
    const order = await orderOf({
      wide: { requests: 6, latencyMs: 100, concurrency: 6 },
      narrow: { requests: 4, latencyMs: 100 },
    });
    // Six at once take no longer than one; four behind one another take four times as long.
    expect(order.lastIndexOf('narrow')).toBeLessThan(order.lastIndexOf('wide'));
  });

  test('what answers take is learnt slowly: one late answer does not turn the order', async () => {
    const clock = new FakeClock();
    const scheduler = new Scheduler({
      clock,
      concurrency: 1,
      domainConcurrency: 100,
      paceOf: () => ({ intervalMs: 0, concurrency: 1, burst: 1 }),
    });
    const once = async (host: string, latencyMs: number) => {
      const turn = await scheduler.acquire({ host, domain: host });
      await clock.sleep(latencyMs);
      turn?.end();
    };
    const learn = async () => {
      for (const ms of [100, 100, 100, 400]) await once('steady', ms);
      for (let count = 0; count < 4; count++) await once('slow', 200);
    };
    await clock.runUntil(learn());
    // steady: 100 + (400 - 100) * .3 = 190 a request, less than the 200 of slow.
    const order: string[] = [];
    const busy = await scheduler.acquire({ host: 'busy', domain: 'busy' });
    const all = ['steady', 'slow'].map(async (host) => {
      const turn = await scheduler.acquire({ host, domain: host });
      order.push(host);
      turn?.end();
    });
    busy?.end();
    await clock.runUntil(Promise.all(all));
    expect(order).toEqual(['slow', 'steady']);
  });
});

describe('where answers that take long would fill all places, one in eight is kept', () => {
  /** Hosts of one slow answer each. */
  const slowOnes = (count: number): Record<string, Load> =>
    Object.fromEntries(
      Array.from({ length: count }, (_unused, index) => [`s${index}`, { requests: 1, latencyMs: 8000 }]),
    );

  test('for the host that decides when the run ends: it is asked as soon as its pace allows', async () => {
    const long: Load = { requests: 60, latencyMs: 50, intervalMs: 1000 };
    const starts = await startsOf({ long, ...slowOnes(60) }, 8);
    const times = starts.filter(({ host }) => host === 'long').map(({ at }) => at);
    expect(times.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_unused, second) => 1000 * second));
  });

  test('and for a shorter one as soon as the longest has no more than twice as much left', async () => {
    const paced = (requests: number): Load => ({ requests, latencyMs: 50, intervalMs: 1000 });
    const endless = Object.fromEntries(
      Array.from({ length: 14 }, (_unused, index) => [`s${index}`, { requests: 1, latencyMs: 900_000 }]),
    );
    const starts = await startsOf({ ...endless, long: paced(100), middle: paced(30) }, 16);
    const timesOf = (name: string) => starts.filter(({ host }) => host === name).map(({ at }) => at);
    // Passed over for a while, and never once for all: two places are free the whole time.
    expect(timesOf('middle').filter((at) => at > 20_000 && at < 60_000)).toEqual([]);
    expect([timesOf('long').at(-1), timesOf('middle').at(-1)].map((at = 0) => at < 105_000)).toEqual([true, true]);
  });
});
