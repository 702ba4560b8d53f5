import { expect, test } from 'vitest';
import { loneNegation } from '../../src/evidence/remarks/negations.ts';
import { RunSearch } from '../../src/evidence/remarks/reuse.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';
import { pageWith, weighText } from './weigh-text.ts';

// A table pasted as text is one sentence without end. What is linear takes a second here; half a minute is quadratic.
const LIMIT_MS = 5000;

test('a sentence of more words than a call takes arguments is compared', () => {
  expect(loneNegation(`${'word '.repeat(150_000)}not`, 'The board has approved the roof.')).toBeNull();
});

test('a sentence of forty thousand quotations costs no more than its length', () => {
  const one = 'the “word other thing made there” and ';
  const quoted = Array.from({ length: 40_000 }, (_, index) => ({
    start: index * one.length + 5,
    end: index * one.length + 32,
  }));
  const started = cpuMs();
  const search = new RunSearch([{ text: one.repeat(quoted.length), quoted }]);
  expect(search.in('and the and the and the and the and the').size).toBe(1);
  expect(cpuMs() - started).toBeLessThan(LIMIT_MS);
});

test('a sentence of twenty thousand figures costs no more than its length', async () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `${index + 300} people and `).join('');
  const started = cpuMs();
  await weighText(`${text}[1]`, {
    'ledger.test/a': pageWith('There were 400 people in the hall of the town. '.repeat(40)),
  });
  expect(cpuMs() - started).toBeLessThan(LIMIT_MS);
});

test('the names of a register are not all held against each other', async () => {
  const slip = 'Anna Lindqvist came home. Anna Lindquist came home. ';
  const { remarks: few } = await weighText(`${namesIn(20)}${slip}`, {});
  expect(few).toMatchObject([{ code: 'name-spelling-differs', args: { claim: 'Lindquist', source: 'Lindqvist' } }]);
  const { remarks: many } = await weighText(`${namesIn(2000)}${slip}`, {});
  expect(many).toEqual([]);
});

/** Sentences with so many names (up to 3000) of which no two are alike: by initial, letter and number of letters. */
function namesIn(count: number): string {
  const names = Array.from({ length: count }, (_, index) => {
    const initial = String.fromCharCode('A'.charCodeAt(0) + (index % 25));
    const rest = 'bdfglm'[Math.floor(index / 25) % 6] ?? '';
    return initial + rest.repeat(6 + 2 * Math.floor(index / 150));
  });
  return names.map((name) => `Anna ${name} came home. `).join('');
}
