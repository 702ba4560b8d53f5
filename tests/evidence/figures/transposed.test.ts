import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';

test.each<[string, string, boolean | null]>([
  ['It is to cost 75 million euros.', 'The investment amounts to €57 million.', false],
  ['Gebaut wurde er für 98 Millionen Euro.', 'Die Genossenschaft hat 89 Millionen Euro investiert.', false],
  ['A crowd of 42,816 came.', 'Attendance: 48,216', false],
  // Two digits of a count stand everywhere.
  ['The 24 came by boat.', 'They met at 42 and left.', null],
  // Not neighbours, and more than two digits.
  ['A crowd of 42,816 came.', 'Attendance: 62,814', null],
  ['A crowd of 1,400 came.', 'Attendance: 4,100', null],
  ['It rose to 1.25 million.', 'It rose to 1.52 million.', false],
])('%s beside %s: %s', (claim, passage, agrees) => {
  expect(compareFigures(claim, passage).at(-1)?.agrees).toBe(agrees);
});

test('swapped digits are told in a paraphrase that shares little else, and other figures are not', () => {
  const page =
    'Brightfen will build its fifth site in Aveiro. The factory is to make 800 machines a year.\n\nThe investment amounts to';
  const claim = 'It will make 800 machines a year and is to cost 75 million euros.';
  expect(findEvidence(claim, `${page} 57 million euros.`).state).toBe('figure-differs');
  expect(findEvidence(claim, `${page} 62 million euros.`).state).not.toBe('figure-differs');
});
