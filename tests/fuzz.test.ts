import { afterAll, describe, expect, test } from 'vitest';
import { StetError } from '../src/core/errors.ts';
import { type FuzzFigures, fuzz, overSeeds } from './helpers/fuzz/target.ts';
import { fuzzTargets } from './helpers/fuzz/targets.ts';

/**
 * Inputs of each target: here enough to notice a parser that throws at the first odd byte. `npm run fuzz` does 300 and
 * prints the figures; `FUZZ_INPUTS=3000 FUZZ_SEED=7 npm run fuzz -- -t PDF` more, others, and of some targets.
 */
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? '8');
const SEED = Number(process.env['FUZZ_SEED'] ?? '1');
/** The slowest parser takes some 20 ms an input. */
const TIMEOUT_MS = 120_000 + INPUTS * 200;

const figures: FuzzFigures[] = [];
afterAll(() => {
  if (process.env['FUZZ_INPUTS'] === undefined) return;
  const lines = figures.map(({ id, refused, inputs, slowestMs, faults }) =>
    [
      id.padEnd(30),
      `${Math.round((100 * refused) / inputs)} % refused`.padStart(13),
      `slowest ${Math.round(slowestMs)} ms`.padStart(18),
      faults.length === 0 ? '' : `  ${faults.length} FAULTS`,
    ].join(''),
  );
  const total = figures.reduce((sum, { inputs }) => sum + inputs, 0);
  const faults = figures.reduce((sum, entry) => sum + entry.faults.length, 0);
  lines.push(`${figures.length} targets, ${total} inputs, seed ${SEED}: ${faults} faults`);
  process.stdout.write(`\n${lines.join('\n')}\n`);
});

describe('changed inputs of every parser of foreign data', () => {
  test.each(fuzzTargets.map((target) => ({ id: target.id, target })))(
    '$id: read or refused, never thrown at',
    { timeout: TIMEOUT_MS },
    async ({ target }) => {
      const came = await fuzz(target, INPUTS, SEED);
      figures.push(came);
      expect(came.faults.slice(0, 3)).toEqual([]);
    },
  );
});

/** Taken by the parser below as it stands: its length leaves a remainder of two. */
const SEED_TEXT = 'a seed that is long enough to be changed.';

describe('the fuzzer', () => {
  test('reports what throws, counts what is refused, and makes the same inputs for the same seed', async () => {
    const fed: string[] = [];
    const target = overSeeds('a parser', [SEED_TEXT], (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      fed.push(text);
      if (text.length % 3 === 0) throw new TypeError('no such thing');
      if (text.length % 3 === 1) throw new StetError('INPUT_DAMAGED', 'no');
    });
    const first = await fuzz(target, 60, 7);
    const second = await fuzz(target, 60, 7);
    expect(fed.slice(61)).toEqual(fed.slice(0, 61)); // the seed itself, and 60 of its copies
    expect(new Set(fed).size).toBeGreaterThan(30);
    expect(first.faults.length).toBeGreaterThan(0);
    expect(first.refused).toBeGreaterThan(0);
    expect(second.faults.map(({ index }) => index)).toEqual(first.faults.map(({ index }) => index));
    expect((await fuzz(target, 60, 8)).faults.map(({ index }) => index)).not.toEqual(
      first.faults.map(({ index }) => index),
    );
  });
});
