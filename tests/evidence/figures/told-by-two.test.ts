import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { isToldByTwo } from '../../../src/evidence/figures/told-by-two.ts';

function ask(claim: string, sentence: string): boolean {
  const [figure] = figuresIn(claim);
  if (figure === undefined) throw new Error('no figure');
  return isToldByTwo(figure, { figures: figuresIn(sentence), sentence, text: sentence });
}

test.each([
  ['They cost £12.8m in all.', 'It wants two new cranes, at £6.4 million each.'],
  ['The town pays £11 million.', 'Of the £31 million the state pays £20 million, and the town the rest.'],
  ['It was 2.8 billion euros.', 'Revenue rose by 11.4 per cent to 3.12 billion euros.'],
  ['It had been 1,250 then.', 'It fell by 20 per cent to 1,000 this year.'],
  ['535,000 had none then.', 'The number of people without work dropped by 38,000 to 497,000.'],
  ['36 were empty then.', 'There are 37 empty shops, one more than a year ago.'],
  ['47 were empty then.', 'There are 37 empty shops, ten fewer than a year ago.'],
  ['36 were empty then.', 'There are 37 empty shops, one shop more than a year ago.'],
  ['47 were empty then.', 'There are 37 empty shops, ten shops fewer than a year ago.'],
])('%s is told by: %s', (claim, sentence) => {
  expect(ask(claim, sentence)).toBe(true);
});

test.each([
  ['not each', 'They cost £12.8m in all.', 'It wants two new cranes, at £6.4 million.'],
  ['no rest', 'The town pays £11 million.', 'Of the £31 million the state pays £20 million.'],
  [
    'another rest',
    'The town pays £13 million.',
    'Of the £31 million the state pays £20 million, and the town the rest.',
  ],
  [
    'the wrong way',
    'It was 2.8 billion euros.',
    'Revenue, which had grown by 11.4 per cent, fell to 3.12 billion euros.',
  ],
  ['no change', 'It was 2.8 billion euros.', 'Revenue is 3.12 billion euros, and 11.4 per cent of it profit.'],
  ['points', 'It was 4 per cent.', 'The rate rose by 25 per cent to 5 per cent.'],
  ['more of something else', '36 were empty then.', 'There are 37 empty shops, one in a street that once had more.'],
  ['less of something else', '47 were empty then.', 'There are 37 empty shops, ten of them in a street with fewer.'],
  ['each of something else', 'They cost £12.8m in all.', 'It wants two cranes, at £6.4 million, and a crew for each.'],
  ['another kind', 'It was £36.', 'There are 37 empty shops, one more than a year ago.'],
])('not: %s', (_why, claim, sentence) => {
  expect(ask(claim, sentence)).toBe(false);
});
