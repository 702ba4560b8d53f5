import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';

/** What is said of a figure where the page has a table with such cells, each a line of its own. */
const beside = (figure: string, ...cells: readonly string[]) =>
  compareFigures(`It came to ${figure}.`, `Year\n\n${cells.join('\n\n')}\n\nAll of it`)[0]?.agrees;

describe('a cell of a table, whose column says what it is', () => {
  test.each([
    ['$4.95', '4.95'],
    ['2.5 per cent', '2.5'],
    ['9.3 million boats', '9.3'],
    // In thousands, in full.
    ['9.3 million boats', '9,312'],
    ['9.3 million boats', '9,312,400'],
    ['$9.3 million', '9,312'],
    ['2.1 billion boats', '2,104'],
    ['$12', '12'],
    // One digit is rounded from too much.
    ['$6 million', '6.0'],
    ['$6 million', '6,000,000'],
  ])('may be %s: %s', (figure, cell) => {
    expect(beside(figure, cell)).toBe(true);
    expect(beside(figure, '77.7', cell)).toBe(true);
  });

  test.each([
    ['$4.95', '5.95'],
    ['$4.95', '4,950'],
    ['2.5 per cent', '2,500'],
    ['9.3 million boats', '9,412'],
    ['$6 million', '5.7'],
    ['$6 million', '5,700'],
    ['$6', '6'],
    ['four times as much', '4.0'],
  ])('is not %s, and differs from nothing: %s', (figure, cell) => {
    expect(beside(figure, cell)).toBeNull();
  });

  test('is a line of its own', () => {
    expect(compareFigures('It came to $4.95.', 'The line has 4.95 boats in it.')[0]?.agrees).toBeNull();
  });
});
