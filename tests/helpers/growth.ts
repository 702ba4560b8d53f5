import { cpuMs } from './cpu-ms.ts';

/** What is quicker than this at the large size is not looked at further: what takes the square of it is slower by far. */
const FLOOR_MS = 50;
/** What takes the square of it does so every time; what does not is held up at most of the times, on a busy machine. */
const ATTEMPTS = 6;

/** Four times as much: linear work takes four times as long, quadratic sixteen. */
export const MOST_GROWTH = 9;

/**
 * How many times as long work takes for four times as much, the most favourable of some looks; 1 where it is quick. In
 * processor time, which other work on the machine hardly touches.
 * @param work on something of a size
 */
export async function growthOf(work: (size: number) => unknown, large: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= MOST_GROWTH; attempt++) {
    const long = await timeOf(() => work(large));
    if (long < FLOOR_MS) return 1;
    least = Math.min(least, long / Math.max(1, await timeOf(() => work(large / 4))));
  }
  return least;
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = cpuMs();
  await work();
  return cpuMs() - started;
}
