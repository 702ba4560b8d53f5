import { expect, test } from 'vitest';
import { placeMark, placeWords } from '../../src/core/place-words.ts';

test.each([
  [{ line: 12, column: 3 }, 'line 12', 'L12'],
  [{ line: 12, column: 1, page: 3 }, 'page 3 ¶12', 'p3 ¶12'],
  [{ line: 2, column: 5, part: 'cell 3' }, 'cell 3, line 2', 'L2 (cell 3)'],
  [{ line: 2, column: 5, part: 'cell\u001b[31m 3' }, 'cell[31m 3, line 2', 'L2 (cell[31m 3)'],
])('%j is said as “%s”, and in short as “%s”', (place, words, mark) => {
  expect([placeWords(place), placeMark(place)]).toEqual([words, mark]);
});
