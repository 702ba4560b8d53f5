import { describe, expect, test } from 'vitest';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';

const REST = 'The quay is long. Boats come and go all day. In the evening the lamps are lit.';
/** What came of the claim's figures: as the page has them, with what that is. */
const found = (claim: string, page: string) =>
  findEvidence(claim, `${page} ${REST}`).figures.map(({ source, agrees }) => [source, agrees]);

describe('another figure differs', () => {
  test.each([
    [
      'in a sentence that says the same but for it',
      'The harbour master of Northhaven resigned in September 2021.',
      'The harbour master of Northhaven resigned in October 2021.',
      'October 2021',
    ],
    [
      'where it counts the same',
      'The inspectors counted nine corroded trusses in the roof of the terminal.',
      'In the roof of the terminal inspectors counted eleven corroded trusses.',
      'eleven',
    ],
    [
      'as the day of one death',
      'Hedda Brandvold (13 April 1944 – 16 May 2001) played the organ of the cathedral and wrote two books on bells.',
      'Hedda Brandvold, organist, born April 13 1944; died May 25 2001.',
      'May 25 2001',
    ],
    [
      'as a share of one thing',
      'The board raised the salary of the harbour master by 17 percent that spring, against the vote of its youngest member.',
      'The board of the port raised the salary of its harbour master by 13 percent.',
      '13 percent',
    ],
    [
      'as points for per cent',
      'The board raised the salary of the harbour master by 13 percentage points that spring.',
      'The board of the port raised the salary of its harbour master by 13 percent.',
      '13 percent',
    ],
    [
      'as a limit that is turned round',
      'The owners said that less than 15,000 people came to the rally on the quay, and three of them fell into the water.',
      'The owners of the quay said that more than 15,000 people came to the rally.',
      'more than 15,000',
    ],
  ])('%s', (_, claim, page, source) => {
    expect(found(claim, page)).toContainEqual([source, false]);
  });
});

describe('another figure is there, and may be of something else', () => {
  test.each([
    [
      'the day on which the page came out',
      'Ingrid Vang was elected to the council of Northhaven in 2019.',
      'November 7, 2017. Ingrid Vang speaks for the council of Northhaven on harbours and ferries.',
      'November 7, 2017',
    ],
    [
      'the year of another thing in one sentence',
      'Solheim was chosen for the 2018 list of young makers for her part in creating the harbour game Lighthouse.',
      'Solheim wrote, drew and composed her 2015 harbour game Lighthouse, creating all of its sounds, in which nobody is hurt.',
      '2015',
    ],
    [
      'a stretch with the year in it',
      'The painting Merry Company on a Quay (1616) hangs in the museum of the town.',
      'The museum of the town shows Merry Company on a Quay (c. 1616–17), a painting on oak.',
      '1616–17',
    ],
    [
      'a count of something else',
      'Eleven days later the operator announced that it would stop working with the council of Northhaven altogether.',
      'Two days later it warned of a strike. On June 29 the operator announced that it would no longer work with the council of Northhaven.',
      'Two',
    ],
  ])('%s', (_, claim, page, source) => {
    const figures = found(claim, page);
    expect(figures.some(([, agrees]) => agrees === false)).toBe(false);
    expect(figures).toContainEqual([source, null]);
  });
});

test('a day that agrees is not outvoted by a month elsewhere', () => {
  const page = 'Coming in March 2019: the ferry museum. The ferry museum opens its doors in Northhaven on March 4th.';
  expect(found('The ferry museum opened its doors in Northhaven on March 4, 2019.', page)).not.toContainEqual([
    expect.anything(),
    false,
  ]);
});

test('a year differs from that of the statement, not from a nearer one beside it', () => {
  const page =
    'In the year 1786 the corporation let the springs of Hare Hill to one Josiah Penhallow, a plumber, for ninety-nine years, ' +
    'upon the condition that he should bring the water into the town in pipes of elm. The pipes rotted within twenty years, and ' +
    'in 1767 his father had warned of it.';
  const claim = 'The plumber Josiah Penhallow leased the springs of Hare Hill in 1768, for ninety-nine years.';
  expect(found(claim, page)).toContainEqual(['1786', false]);
});

describe('a year that stands in another sentence only', () => {
  const PAGE =
    'The old lighthouse was sold in 2015. It had stood empty. In the autumn of 2016 a storm destroyed the breakwater of the harbour, and the ' +
    'insurance paid in February 2017.';

  test('is none of the statement', () => {
    const claim = 'A storm in the autumn of 2015 wrecked the breakwater of the harbour.';
    expect(found(claim, PAGE)).toContainEqual(['2016', false]);
  });

  test.each([
    [
      'dates what is said behind it',
      'The board closed the pier of the harbour in 2015.',
      'It was 2015. The board closed the pier of the harbour.',
    ],
    [
      'dates it where the statement has the year of something else',
      'The board closed the pier of the harbour in 2015.',
      'In 2015 all changed. The board, which was founded by fishermen in 1961, closed the pier of the harbour.',
    ],
    [
      'is of the other half of the claim',
      'The lighthouse was sold in 2015, and a storm destroyed the breakwater of the harbour in the autumn of 2016.',
      PAGE,
    ],
  ])('%s', (_, claim, page) => {
    expect(found(claim, page).map(([, agrees]) => agrees)).not.toContain(false);
  });
});

test('how long something has been so contradicts no event', () => {
  const page =
    'The club finished second in the third division in the next season. It has played in the third division since 1996.';
  expect(findEvidence('In 1988 they won the third division of the club.', page).state).not.toBe('figure-differs');
  expect(findEvidence('It has played in the third division since 1988.', page).state).toBe('figure-differs');
});
