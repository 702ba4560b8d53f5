import { expect, test } from 'vitest';
import { loneNegation } from '../../src/evidence/remarks/negations.ts';
import { RunSearch } from '../../src/evidence/remarks/reuse.ts';
import { growthOf, MOST_GROWTH } from '../helpers/growth.ts';
import { pageWith, weighText } from './weigh-text.ts';

// A table pasted as text is one sentence without end.

test('a sentence of more words than a call takes arguments is compared', () => {
  expect(loneNegation(`${'word '.repeat(150_000)}not`, 'The board has approved the roof.')).toBeNull();
});

test('a sentence of many quotations costs no more than its length', async () => {
  const one = 'the “word other thing made there” and ';
  const search = (count: number) => {
    const quoted = Array.from({ length: count }, (_, index) => ({
      start: index * one.length + 5,
      end: index * one.length + 32,
    }));
    return new RunSearch([{ text: one.repeat(count), quoted }]);
  };
  expect(search(20).in('the and the and the and the and the and the').size).toBe(1);
  expect(await growthOf(search, 20_000)).toBeLessThan(MOST_GROWTH);
});

test('a sentence of many figures costs no more than its length', async () => {
  const page = pageWith('There were 400 people in the hall of the town. '.repeat(40));
  const weigh = async (count: number) => {
    const figures = Array.from({ length: count }, (_, index) => `${index + 300} people and `);
    await weighText(`${figures.join('')}[1]`, { 'ledger.test/a': page });
  };
  expect(await growthOf(weigh, 8000)).toBeLessThan(MOST_GROWTH);
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
