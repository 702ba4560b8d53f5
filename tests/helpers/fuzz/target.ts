import { isStetError } from '../../../src/core/errors.ts';
import { seededRandom } from '../../../src/store/recordings/replay.ts';
import { cpuMs } from '../cpu-ms.ts';
import { mutated } from './mutate.ts';

/** Something that takes foreign data. */
export interface FuzzTarget {
  readonly id: string;
  /** Gets ready once, and gives the function that feeds it one input made from random numbers; its end undoes it. */
  open(): Promise<{ feed(random: () => number): Promise<unknown>; close?(): Promise<void> }>;
}

/** What came of the inputs of one target. */
export interface FuzzFigures {
  readonly id: string;
  readonly inputs: number;
  /** Refused with a `StetError`; the others were read, if only in part. */
  readonly refused: number;
  /** Processor time. */
  readonly slowestMs: number;
  /** Anything else that was thrown, or a promise that was broken. */
  readonly faults: readonly { readonly index: number; readonly error: unknown }[];
}

/** Far above what any reader takes for these sizes, in processor time. */
const HANG_MS = 25_000;

/** A target that is given changed copies of some inputs, each of which it must take as it stands. */
export function overSeeds(
  id: string,
  seeds: readonly (string | Uint8Array)[],
  take: (bytes: Uint8Array, random: () => number) => unknown,
): FuzzTarget {
  const all = seeds.map((seed) => (typeof seed === 'string' ? Buffer.from(seed) : seed));
  return {
    id,
    open: async () => {
      for (const seed of all) await take(seed, () => 0.5);
      return { feed: async (random) => await take(mutated(all, random), random) };
    },
  };
}

/** The same for a function of text. */
export function overTexts(id: string, seeds: readonly string[], take: (text: string) => unknown): FuzzTarget {
  return overSeeds(id, seeds, (bytes) => take(Buffer.from(bytes).toString('utf8')));
}

/** Feeds a target; input `index` of a seed is the same in every run. */
export async function fuzz(target: FuzzTarget, inputs: number, seed: number): Promise<FuzzFigures> {
  const { feed, close } = await target.open();
  const faults: { index: number; error: unknown }[] = [];
  let refused = 0;
  let slowestMs = 0;
  for (let index = 0; index < inputs; index++) {
    const started = cpuMs();
    try {
      await feed(seededRandom(seed * 1_000_003 + index));
    } catch (error) {
      if (isStetError(error)) refused += 1;
      else faults.push({ index, error });
    }
    const elapsed = cpuMs() - started;
    slowestMs = Math.max(slowestMs, elapsed);
    if (elapsed > HANG_MS) faults.push({ index, error: new Error(`took ${Math.round(elapsed)} ms of processor time`) });
  }
  await close?.();
  return { id: target.id, inputs, refused, slowestMs, faults };
}
