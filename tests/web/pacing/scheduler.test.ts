import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pace, Turn } from '../../../src/core/pace.ts';
import { Scheduler } from '../../../src/web/pacing/scheduler.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

interface Job {
  readonly host: string;
  readonly latencyMs: number;
}

interface Started {
  readonly host: string;
  readonly at: number;
  readonly until: number;
}

/** Runs jobs through a scheduler on a fake clock; gives when each was sent. */
async function simulate(
  jobs: readonly Job[],
  options: {
    intervalMs: number;
    hostConcurrency: number;
    concurrency: number;
    burst?: number;
    domainConcurrency?: number;
    domainOf?: (host: string) => string;
  },
): Promise<Started[]> {
  const clock = new FakeClock();
  const scheduler = new Scheduler({
    clock,
    concurrency: options.concurrency,
    domainConcurrency: options.domainConcurrency ?? 1000,
    paceOf: () => ({ intervalMs: options.intervalMs, concurrency: options.hostConcurrency, burst: options.burst ?? 1 }),
  });
  const started: Started[] = [];
  const all = jobs.map(async ({ host, latencyMs }) => {
    const turn = await scheduler.acquire({ host, domain: options.domainOf?.(host) ?? host });
    if (turn === null) throw new Error('no turn');
    started.push({ host, at: clock.now(), until: clock.now() + latencyMs });
    await clock.sleep(latencyMs);
    turn.end();
  });
  await clock.runUntil(Promise.all(all));
  return started;
}

/** A scheduler whose hosts and domains may all have its places. */
function schedulerOf(clock: FakeClock, concurrency: number, pace: Pace): Scheduler {
  return new Scheduler({ clock, concurrency, domainConcurrency: concurrency, paceOf: () => pace });
}

/** A turn that comes. */
async function turnOf(scheduler: Scheduler, host = 'a'): Promise<Turn> {
  const turn = await scheduler.acquire({ host, domain: host });
  if (turn === null) throw new Error('no turn');
  return turn;
}

/** What comes of a promise before anything else happens, or that it waits. */
async function within<T>(promise: Promise<T>): Promise<T | 'waits'> {
  return await Promise.race([promise, new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))]);
}

const end = (started: readonly Started[]) => Math.max(...started.map(({ until }) => until));
const overlap = (started: readonly Started[], at: number) =>
  started.filter((job) => job.at <= at && at < job.until).length;

const jobList = fc.array(
  fc.record({ host: fc.constantFrom('a', 'b', 'c', 'd', 'e'), latencyMs: fc.integer({ min: 1, max: 3000 }) }),
  { minLength: 1, maxLength: 40 },
);

describe('the scheduler', () => {
  test('keeps the interval and the limits of every host, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        jobList,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (jobs, intervalMs, hostConcurrency, concurrency, domainConcurrency) => {
          const domainOf = (host: string) => (host < 'd' ? 'site' : host);
          const limits = { intervalMs, hostConcurrency, concurrency, domainConcurrency, domainOf };
          const started = await simulate(jobs, limits);
          expect(started.length).toBe(jobs.length);
          for (const host of new Set(jobs.map((job) => job.host))) {
            const mine = started.filter((job) => job.host === host).sort((x, y) => x.at - y.at);
            for (const [index, job] of mine.entries()) {
              expect(overlap(mine, job.at)).toBeLessThanOrEqual(hostConcurrency);
              if (index > 0) expect(job.at - (mine[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(intervalMs);
            }
          }
          const site = started.filter(({ host }) => domainOf(host) === 'site');
          for (const job of site) expect(overlap(site, job.at)).toBeLessThanOrEqual(domainConcurrency);
          for (const job of started) expect(overlap(started, job.at)).toBeLessThanOrEqual(concurrency);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a slow host keeps nobody else waiting', async () => {
    const jobs = [
      ...Array.from({ length: 20 }, () => ({ host: 'slow', latencyMs: 5000 })),
      { host: 'fast', latencyMs: 10 },
    ];
    const started = await simulate(jobs, { intervalMs: 1000, hostConcurrency: 2, concurrency: 4 });
    expect(started.find(({ host }) => host === 'fast')?.at).toBe(0);
  });

  test('a domain has a cap over all its hosts', async () => {
    const jobs = Array.from({ length: 9 }, (_, index) => ({ host: `h${index}.site.test`, latencyMs: 100 }));
    const started = await simulate(jobs, {
      intervalMs: 0,
      hostConcurrency: 2,
      concurrency: 50,
      domainConcurrency: 3,
      domainOf: () => 'site.test',
    });
    for (const job of started) expect(overlap(started, job.at)).toBeLessThanOrEqual(3);
    expect(end(started)).toBe(300);
  });

  describe('hosts that wait for a place of their domain', () => {
    const site = (host: string) => ({ host, domain: 'site' });
    const open = (clock: FakeClock, concurrency = 10) =>
      new Scheduler({
        clock,
        concurrency,
        domainConcurrency: 1,
        paceOf: () => ({ intervalMs: 0, concurrency: 1, burst: 1 }),
      });

    test('are asked though the one before them was dismissed', async () => {
      const clock = new FakeClock();
      const scheduler = open(clock);
      const first = await scheduler.acquire(site('a'));
      const [dismissed, last] = [scheduler.acquire(site('b')), scheduler.acquire(site('c'))];
      scheduler.dismiss(site('b'));
      first?.end();
      expect(await dismissed).toBeNull();
      expect(await within(last)).not.toBe('waits');
    });

    test('are asked though the one before them gave up', async () => {
      const clock = new FakeClock();
      const scheduler = open(clock);
      const stop = new AbortController();
      const first = await scheduler.acquire(site('a'));
      const [gone, last] = [scheduler.acquire(site('b'), stop.signal), scheduler.acquire(site('c'))];
      stop.abort(new Error('enough'));
      await expect(gone).rejects.toThrow('enough');
      first?.end();
      expect(await within(last)).not.toBe('waits');
    });

    test('do not wait for one before them that asked for time', async () => {
      const clock = new FakeClock();
      const scheduler = open(clock);
      const first = await scheduler.acquire(site('a'));
      const [blocked, last] = [scheduler.acquire(site('b')), scheduler.acquire(site('c'))];
      scheduler.block(site('b'), 60_000);
      first?.end();
      const turn = await within(last);
      expect(turn).not.toBe('waits');
      if (turn !== 'waits') turn?.end();
      await clock.runUntil(blocked);
      expect(clock.now()).toBe(60_000);
    });

    test('do not wait for one that asked for time when all places were taken', async () => {
      const clock = new FakeClock();
      const scheduler = open(clock, 2);
      const first = await scheduler.acquire(site('a'));
      const [blocked, last] = [scheduler.acquire(site('b')), scheduler.acquire(site('c'))];
      const other = await scheduler.acquire({ host: 'x', domain: 'x' });
      const before = scheduler.acquire({ host: 'y', domain: 'y' });
      first?.end(); // `y` takes the place, and `b` is the next
      expect(await within(before)).not.toBe('waits');
      scheduler.block(site('b'), 5000);
      other?.end();
      const turn = await within(last);
      expect(turn).not.toBe('waits');
      if (turn !== 'waits') turn?.end();
      await clock.runUntil(blocked);
      expect(clock.now()).toBe(5000);
    });

    test('stay within the places of the domain while others come and go', async () => {
      const clock = new FakeClock();
      const scheduler = open(clock);
      const hosts = Array.from({ length: 30 }, (_unused, index) => `h${index % 6}`);
      let [active, most, done] = [0, 0, 0];
      const all = hosts.map(async (host, index) => {
        const stop = new AbortController();
        const turn = scheduler.acquire(site(host), stop.signal);
        if (index % 5 === 3) stop.abort();
        if (index % 7 === 0) scheduler.block(site(host), index * 10);
        const mine = await turn.catch(() => null);
        if (mine === null) return;
        active += 1;
        most = Math.max(most, active);
        await clock.sleep(10 + index);
        active -= 1;
        done += 1;
        mine.end();
      });
      await clock.runUntil(Promise.all(all));
      expect([most, done]).toEqual([1, 24]);
    });
  });

  test('a burst starts at once and then keeps the rate', async () => {
    const started = await simulate(
      Array.from({ length: 6 }, () => ({ host: 'cdx', latencyMs: 1 })),
      { intervalMs: 1000, hostConcurrency: 6, concurrency: 6, burst: 4 },
    );
    expect(started.map(({ at }) => at)).toEqual([0, 0, 0, 0, 1000, 2000]);
  });

  test('waits as long as a host asks, slows down, and recovers', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 5, { intervalMs: 1000, concurrency: 2, burst: 1 });
    const target = { host: 'a', domain: 'a' };
    (await turnOf(scheduler)).end();
    scheduler.block(target, 30_000);
    scheduler.slowDown(target);
    const times: number[] = [];
    const three = (async () => {
      for (let turn = 0; turn < 3; turn++) {
        const turn = await turnOf(scheduler);
        times.push(clock.now());
        turn.end();
      }
    })();
    await clock.runUntil(three);
    expect(times).toEqual([30_000, 32_000, 34_000]);
    for (let turn = 0; turn < 40; turn++) scheduler.succeeded(target);
    const two = (async () => {
      for (let turn = 0; turn < 2; turn++) {
        const turn = await turnOf(scheduler);
        times.push(clock.now());
        turn.end();
      }
    })();
    await clock.runUntil(two);
    expect((times[4] ?? 0) - (times[3] ?? 0)).toBe(1000);
  });

  test('is slowed by half each time, within bounds, and goes a fifth faster after eight successes in a row', async () => {
    const paced = (intervalMs: number) => {
      const clock = new FakeClock();
      const scheduler = schedulerOf(clock, 1000, { intervalMs, concurrency: 1000, burst: 1 });
      const target = { host: 'a', domain: 'a' };
      const turn = async () => {
        await clock.runUntil(turnOf(scheduler));
        return clock.now();
      };
      /** Does something so many times; gives how long after a turn the next one then comes. */
      const times = async (count: number, work: () => void) => {
        for (let time = 0; time < count; time++) work();
        const first = await turn();
        return Math.round((await turn()) - first);
      };
      return {
        slower: (count = 1) => times(count, () => scheduler.slowDown(target)),
        faster: (count: number) => times(count, () => scheduler.succeeded(target)),
      };
    };
    const slow = paced(1000);
    expect(await slow.slower()).toBe(2000);
    expect([await slow.faster(7), await slow.faster(1)]).toEqual([2000, 1600]);
    expect([await slow.faster(7), await slow.faster(1)]).toEqual([1600, 1280]);
    // A refusal in between begins the count anew.
    expect([await slow.faster(7), await slow.slower()]).toEqual([1280, 2560]);
    expect([await slow.faster(7), await slow.faster(1)]).toEqual([2560, 2048]);
    expect(await slow.faster(200)).toBe(1000);
    expect(await paced(0).slower()).toBe(250);
    expect(await paced(1000).slower(20)).toBe(60_000);
    expect(await paced(1000).faster(20)).toBe(1000);
  });

  test('one that asked for less than is too much is waited for', async () => {
    const clock = new FakeClock(1_000_000);
    const scheduler = new Scheduler({
      clock,
      concurrency: 5,
      domainConcurrency: 5,
      maxBlockMs: 60_000,
      paceOf: () => ({ intervalMs: 0, concurrency: 1, burst: 1 }),
    });
    const waiting = turnOf(scheduler).then(() => turnOf(scheduler, 'a')); // the first turn does not end
    const next = turnOf(scheduler, 'b').then((turn) => {
      scheduler.block({ host: 'b', domain: 'b' }, 1_060_000);
      turn.end();
      return turnOf(scheduler, 'b');
    });
    await clock.runUntil(next);
    expect(clock.now()).toBe(1_060_000);
    expect(await within(waiting)).toBe('waits');
    expect(scheduler.blockedUntil({ host: 'never asked', domain: 'x' })).toBe(0);
  });

  test('whoever may start first does, whoever came first', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 5, { intervalMs: 0, concurrency: 1, burst: 1 });
    const started: string[] = [];
    const ask = async (host: string, until: number) => {
      scheduler.block({ host, domain: host }, until);
      await turnOf(scheduler, host);
      started.push(`${host} ${clock.now()}`);
    };
    await clock.runUntil(Promise.all([ask('a', 9000), ask('b', 3000), ask('c', 6000), ask('d', 1000)]));
    expect(started).toEqual(['d 1000', 'b 3000', 'c 6000', 'a 9000']);
  });

  test('one that asked for time while all places were taken is not asked before', async () => {
    const clock = new FakeClock();
    const scheduler = new Scheduler({
      clock,
      concurrency: 1,
      domainConcurrency: 5,
      paceOf: () => ({ intervalMs: 0, concurrency: 1, burst: 1 }),
    });
    const turn = await turnOf(scheduler, 'x');
    const late = turnOf(scheduler, 'a');
    scheduler.block({ host: 'a', domain: 'a' }, 5000);
    turn.end();
    expect(await within(late)).toBe('waits');
    await clock.runUntil(late);
    expect(clock.now()).toBe(5000);
  });

  test('tells the pace of a host', () => {
    const pace = { intervalMs: 7, concurrency: 3, burst: 2 };
    const scheduler = schedulerOf(new FakeClock(), 1, pace);
    expect(scheduler.paceOf({ host: 'a', domain: 'a' })).toEqual(pace);
  });

  test('one that gives up leaves the queue to the others', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 1, { intervalMs: 0, concurrency: 1, burst: 1 });
    const target = { host: 'a', domain: 'a' };
    const turn = await turnOf(scheduler);
    const stop = new AbortController();
    const gone = scheduler.acquire(target, stop.signal);
    const next = scheduler.acquire(target);
    stop.abort(new Error('enough'));
    await expect(gone).rejects.toThrow('enough');
    turn.end();
    await expect(next).resolves.toMatchObject({ end: expect.any(Function) });
  });

  test('one who waits for a host that asks for too much time is told so at once', async () => {
    const clock = new FakeClock();
    const scheduler = new Scheduler({
      clock,
      concurrency: 5,
      domainConcurrency: 5,
      maxBlockMs: 60_000,
      paceOf: () => ({ intervalMs: 1000, concurrency: 1, burst: 1 }),
    });
    const target = { host: 'a', domain: 'a' };
    const turn = await turnOf(scheduler);
    const waiting = [scheduler.acquire(target), scheduler.acquire(target)];
    scheduler.block(target, 86_400_000);
    expect(await Promise.all(waiting)).toEqual([null, null]);
    turn.end();
    expect(await scheduler.acquire(target)).toBeNull();
    expect(scheduler.blockedUntil(target)).toBe(86_400_000);
    expect(clock.now()).toBe(0);
    expect(await turnOf(scheduler, 'b')).toMatchObject({ end: expect.any(Function) });
  });

  test('one who was dismissed leaves the others their turn', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 1, { intervalMs: 0, concurrency: 1, burst: 1 });
    const turn = await turnOf(scheduler);
    const gone = scheduler.acquire({ host: 'a', domain: 'a' });
    const other = turnOf(scheduler, 'b');
    scheduler.dismiss({ host: 'a', domain: 'a' });
    expect(await gone).toBeNull();
    turn.end();
    expect(await other).toMatchObject({ end: expect.any(Function) });
  });

  test('a request that went out late moves the next turn: what the host sees is an interval apart', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 5, { intervalMs: 1000, concurrency: 2, burst: 1 });
    const sent: number[] = [];
    const ask = async (connectMs: number) => {
      const turn = await turnOf(scheduler);
      await clock.sleep(connectMs);
      turn.began();
      sent.push(clock.now());
      await clock.sleep(50);
      turn.end();
    };
    await clock.runUntil(Promise.all([ask(600), ask(0), ask(0)]));
    expect(sent).toEqual([600, 1600, 2600]);
  });

  test('the end of a turn counts once', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 1, { intervalMs: 0, concurrency: 5, burst: 1 });
    const turn = await turnOf(scheduler);
    turn.end();
    turn.end();
    await turnOf(scheduler, 'b');
    expect(await within(scheduler.acquire({ host: 'c', domain: 'c' }))).toBe('waits');
  });

  test('thousands of hosts that are done with are forgotten, and those of which something is to be remembered are not', async () => {
    const clock = new FakeClock();
    // A host that is not known is asked for its pace.
    const known: string[] = [];
    const scheduler = new Scheduler({
      clock,
      concurrency: 10,
      domainConcurrency: 10,
      paceOf: (host) => {
        known.push(host);
        return { intervalMs: host === 'paced' ? 1000 : 0, concurrency: 1, burst: 1 };
      },
    });
    const at = (host: string) => ({ host, domain: host });
    scheduler.block(at('blocked'), 5000);
    scheduler.slowDown(at('slowed'));
    (await turnOf(scheduler, 'paced')).end();
    await turnOf(scheduler, 'asked');
    const waiting = await turnOf(scheduler, 'waited for');
    void scheduler.acquire(at('waited for'));
    for (let index = 0; index < 5000; index++) (await turnOf(scheduler, `h${index}`)).end();
    known.length = 0;
    for (const host of ['h0', 'blocked', 'slowed', 'paced', 'asked', 'waited for', 'h4999']) scheduler.paceOf(at(host));
    expect(known).toEqual(['h0']);
    expect(scheduler.blockedUntil(at('blocked'))).toBe(5000);
    waiting.end();
    // And the next time not before there are as many again.
    for (let index = 0; index < 3000; index++) (await turnOf(scheduler, `more${index}`)).end();
    known.length = 0;
    scheduler.paceOf(at('more0'));
    expect(known).toEqual([]);
  });
});
