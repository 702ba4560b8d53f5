import { Scheduler } from '../../src/web/pacing/scheduler.ts';
import { FakeClock } from './fake-clock.ts';

/** One host of a load: what it is asked, how long an answer takes, and how it is paced. */
export interface LoadedHost {
  readonly requests: number;
  readonly latencyMs: number;
  readonly intervalMs: number;
  readonly concurrency: number;
  /** Share of the answers that are failures and asked for again. */
  readonly failing: number;
}

export interface SimulatedLoad {
  readonly hosts: readonly LoadedHost[];
  readonly concurrency: number;
}

export interface Simulated {
  readonly elapsedMs: number;
  /** No order of asking can be faster. */
  readonly boundMs: number;
  readonly peakParallel: number;
  readonly peakPerHost: readonly number[];
}

/** Answers vary by this share around the host's latency. */
const JITTER = 0.1;

/** A load of many hosts with few requests and some with many, as articles and archives have them. */
export function randomLoad(random: () => number): SimulatedLoad {
  const count = 1 + Math.floor(random() ** 2 * 300);
  const between = (low: number, high: number) => low + random() * (high - low);
  const hosts = Array.from({ length: count }, (): LoadedHost => {
    const isBig = random() < 0.1;
    return {
      requests: 1 + Math.floor(random() ** 3 * (isBig ? 120 : 12)),
      latencyMs: random() < 0.1 ? between(2000, 8000) : between(20, 600),
      intervalMs: [0, 50, 1000][Math.floor(random() * 3)] ?? 0,
      concurrency: 1 + Math.floor(random() * 3),
      failing: random() < 0.2 ? 0.2 : 0,
    };
  });
  return { hosts, concurrency: [16, 32, 64, 128][Math.floor(random() * 4)] ?? 64 };
}

/** Plays a load through the scheduler on a clock that takes no time, and compares with the bound of that load. */
export async function simulate(load: SimulatedLoad, random: () => number): Promise<Simulated> {
  const clock = new FakeClock();
  const scheduler = new Scheduler({
    clock,
    concurrency: load.concurrency,
    domainConcurrency: Number.POSITIVE_INFINITY,
    paceOf: (name) => {
      const host = load.hosts[Number(name)];
      return { intervalMs: host?.intervalMs ?? 0, concurrency: host?.concurrency ?? 1, burst: 1 };
    },
  });
  // Drawn before, so that the bound knows what the run will meet.
  const jobs = load.hosts.map(({ requests, latencyMs, failing }) =>
    Array.from({ length: requests }, () => {
      const tries = 1 + (random() < failing ? 1 : 0);
      return Array.from({ length: tries }, () => latencyMs * (1 + JITTER * (2 * random() - 1)));
    }),
  );
  let active = 0;
  let peakParallel = 0;
  const perHost = load.hosts.map(() => 0);
  const peakPerHost = load.hosts.map(() => 0);
  const ask = async (index: number, answers: readonly number[]): Promise<void> => {
    for (const answerMs of answers) {
      const turn = await scheduler.acquire({ host: String(index), domain: String(index) });
      active += 1;
      peakParallel = Math.max(peakParallel, active);
      perHost[index] = (perHost[index] ?? 0) + 1;
      peakPerHost[index] = Math.max(peakPerHost[index] ?? 0, perHost[index]);
      await clock.sleep(answerMs);
      active -= 1;
      perHost[index] -= 1;
      turn?.end();
    }
  };
  await clock.runUntil(Promise.all(jobs.flatMap((answers, index) => answers.map((tries) => ask(index, tries)))));
  return { elapsedMs: clock.now(), boundMs: boundOf(load, jobs), peakParallel, peakPerHost };
}

/** The slowest host by its pace or by its latency, or everything together through the global limit. */
function boundOf({ hosts, concurrency }: SimulatedLoad, jobs: readonly (readonly (readonly number[])[])[]): number {
  let total = 0;
  let slowest = 0;
  for (const [index, answers] of jobs.entries()) {
    const all = answers.flat();
    const work = all.reduce((sum, ms) => sum + ms, 0);
    const host = hosts[index];
    if (host === undefined || all.length === 0) continue;
    total += work;
    const byPace = (all.length - 1) * host.intervalMs + Math.min(...all);
    const longest = Math.max(...answers.map((tries) => tries.reduce((sum, ms) => sum + ms, 0)));
    // Answers cannot be cut in two: of five on three places, two stand behind one another somewhere.
    const turns = Math.ceil(all.length / host.concurrency);
    const byTurns = [...all]
      .sort((a, b) => a - b)
      .slice(0, turns)
      .reduce((sum, ms) => sum + ms, 0);
    slowest = Math.max(slowest, byPace, work / host.concurrency, longest, byTurns);
  }
  return Math.max(slowest, total / concurrency);
}
