import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';

test.each<[claim: string, passage: string, agrees: (boolean | null)[]]>([
  ['Twelve children and two adults came.', 'Two children and twelve adults came.', [false, false]],
  ['He made 14 goals in 22 games.', 'He made 22 goals from 14 matches.', [false, false]],
  ['Twelve children and two adults came.', 'Two adults and twelve children came.', [true, true]],
  ['Twelve children and twelve adults came.', 'Twelve adults and twelve children came.', [true, true]],
  // One of the four stands before no word of what it counts.
  ['Of the children 12, and two adults, came.', 'Two children and twelve adults came.', [true, true]],
  [
    'There were 185 in the placebo group and 90 patients.',
    'There were 90 in the placebo group and 185 patients.',
    [true, true],
  ],
])('%s beside: %s', (claim, passage, agrees) => {
  expect(compareFigures(claim, passage).map((pair) => pair.agrees)).toEqual(agrees);
});
