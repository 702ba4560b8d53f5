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

const CATALOGUE = `The library took in three gifts and bought a shelf. Visitors may read them in the hall on weekdays. ${'The roof was mended with slate from the old quarry. '.repeat(6)}`;

test('swapped digits of what a page counts by the same word are told anywhere in it', () => {
  const page = `${CATALOGUE}\n\nTotal cost was 918 million crowns.`;
  expect(findEvidence('The bill came to 981 million crowns.', page).state).toBe('figure-differs');
  const crowd = `${CATALOGUE}\n\nAttendance\n\n48,216\n\nReferee\n\nJ. Haldane`;
  expect(findEvidence('Half the town stood in the hall before 42,816 people.', crowd).state).toBe('figure-differs');
  // Another count with such digits, and a cell of three.
  const letters = `${CATALOGUE}\n\nIt has 421 letters by Finch.`;
  expect(findEvidence('The club has 412 members.', letters).state).not.toBe('figure-differs');
  const cells = `${CATALOGUE}\n\nPages\n\n421\n\nShelf\n\n7`;
  expect(findEvidence('The club has 412 members.', cells).state).not.toBe('figure-differs');
});

test('the same number of something else hides no swapped one', () => {
  const [claim, gift] = [
    'Her collection of 6,400 sheets went to the library.',
    'The largest gift was her collection, 4,600 sheets.',
  ];
  expect(findEvidence(claim, `${CATALOGUE}\n\n${gift} The newspapers came as 6,400 issues.`).state).toBe(
    'figure-differs',
  );
  expect(findEvidence(claim, `${CATALOGUE}\n\n${gift} In the end it had 6,400 sheets.`).state).not.toBe(
    'figure-differs',
  );
});
