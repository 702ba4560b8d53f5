import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';

test.each([
  [
    'On Sunday 18 November it won.',
    'It won on Saturday 18 November 2023.',
    'Sunday 18 November',
    'Saturday 18 November 2023',
  ],
  ['On Tuesday, March 14, it won.', 'It won on Thursday, March 14.', 'Tuesday, March 14', 'Thursday, March 14'],
  ['It won on Sunday 18 November 2023.', 'It won on 18 November 2023.', 'Sunday 18 November 2023', '18 November 2023'],
  [
    'It won on 18 November 2023.',
    'It won on Sunday, 18 November 2023.',
    '18 November 2023',
    'Sunday, 18 November 2023',
  ],
])('another day of the week: %s beside: %s', (claim, source, ours, theirs) => {
  expect(compareFigures(claim, source, 'en')).toEqual([{ claim: ours, source: theirs, agrees: false, kind: 'date' }]);
});

test.each([
  ['the same', 'On Saturday 18 November it won.', 'It won on Saturday 18 November 2023.'],
  ['none in one of them', 'On 18 November it won.', 'It won on Sunday 18 November.'],
  ['none without a year in both', 'On Sunday 18 November it won.', 'It won on 18 November 2023.'],
  ['as the calendar has it', 'On Saturday 18 November 2023 it won.', 'It won on 18 November 2023.'],
  ['before all had one calendar', 'On Monday 18 November 1743 it won.', 'It won on 18 November 1743.'],
  ['of another sentence', 'It met on Sunday. 18 November 2023 is the day.', 'It won on 18 November 2023.'],
  ['of several days', 'It met from Sunday 18 to 20 November 2023.', 'It met from 18 to 20 November 2023.'],
])('no other day of the week: %s', (_why, claim, source) => {
  expect(compareFigures(claim, source, 'en').filter(({ agrees }) => agrees !== true)).toEqual([]);
});
