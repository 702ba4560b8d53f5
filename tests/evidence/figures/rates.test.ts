import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { isRateBesideTotal } from '../../../src/evidence/figures/rates.ts';

function ask(claim: string, sentence: string): boolean {
  const [ours] = figuresIn(claim);
  const [theirs] = figuresIn(sentence);
  if (ours === undefined || theirs === undefined) throw new Error('no figure');
  return isRateBesideTotal(ours, claim, theirs, sentence);
}

test.each<[claim: string, sentence: string, told?: boolean]>([
  ['They lent 10,000 items a day.', 'They lent 3.64 million items.'],
  ['They lent 10,000 items every single day.', 'They lent 10,000 items a day.', false],
  ['Each cinema took 13,000 dollars.', 'It took 41.6 million dollars.'],
  ['Cinemas took 13,000 dollars on average.', 'It took 41.6 million dollars.'],
  ['It took 41.6 million dollars.', 'It took 13,000 dollars apiece.'],
  ['A place costs 5,000 euros a year.', 'It costs 38 euros.'],
  ['They lent 10,000 items a day.', 'They lent 12,000 items per day.', false],
  ['They lent 10,000 items.', 'They lent 12,000 items.', false],
  ['They lent 10,000 items. Each was new.', 'They lent 12,000 items.', false],
  ['They lent 10,000 items a year before.', 'They lent 12,000 items.', false],
  ['They lent 10,000 items every year.', 'They lent 3.64 million items.'],
  ['They lent 10,000 items, and a day later more.', 'They lent 12,000 items.', false],
  ['They lent 10,000 items to a yearbook.', 'They lent 12,000 items.', false],
  [
    'They lent 10,000 items, old ones and new ones, in all as many as there are rooms per house.',
    'They lent 12,000.',
    false,
  ],
  ['They lent 10,000 items in a year.', 'They lent 12,000 items in the year.', false],
])('%s beside: %s', (claim, sentence, told = true) => {
  expect(ask(claim, sentence)).toBe(told);
});
