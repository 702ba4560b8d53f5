import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { growthOf, MOST_GROWTH } from '../../helpers/growth.ts';

// In a file of its own: mutants of the figures (`npm run mutation`) would each take as long as this test.
test.each(['1 ', 'a hundred ', 'two and ', '2018–', '$', 'May ', '10 to ', '(1990 - ', 'one in '])(
  '%j said over and over is read in time that grows with the text',
  async (unit) => {
    expect(await growthOf((size) => figuresIn(unit.repeat(size)), 16_000)).toBeLessThan(MOST_GROWTH);
  },
);
