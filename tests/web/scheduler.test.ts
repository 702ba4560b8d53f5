import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pace, Turn } from '../../src/core/pace.ts';
import { Scheduler } from '../../src/web/scheduler.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

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
        async (jobs, intervalMs, hostConcurrency, concurrency) => {
          const started = await simulate(jobs, { intervalMs, hostConcurrency, concurrency });
          expect(started.length).toBe(jobs.length);
          for (const host of new Set(jobs.map((job) => job.host))) {
            const mine = started.filter((job) => job.host === host).sort((x, y) => x.at - y.at);
            for (const [index, job] of mine.entries()) {
              expect(overlap(mine, job.at)).toBeLessThanOrEqual(hostConcurrency);
              if (index > 0) expect(job.at - (mine[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(intervalMs);
            }
          }
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
    expect(scheduler.nextTime(target)).toBe(30_000);
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
    const third = scheduler.acquire({ host: 'c', domain: 'c' }).then(() => 'turn');
    expect(await Promise.race([third, new Promise((resolve) => setTimeout(() => resolve('waits'), 20))])).toBe('waits');
  });

  test('ten thousand hosts that are done with are forgotten, and those that asked for time are not', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOf(clock, 10, { intervalMs: 0, concurrency: 1, burst: 1 });
    scheduler.block({ host: 'waits', domain: 'waits' }, 5000);
    for (let index = 0; index < 10_000; index++) (await turnOf(scheduler, `h${index}`)).end();
    expect(scheduler.blockedUntil({ host: 'waits', domain: 'waits' })).toBe(5000);
  });
});
