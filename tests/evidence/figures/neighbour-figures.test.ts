import { expect, test } from 'vitest';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';

const PAGE =
  'The Ledger said on Thursday that revenue rose 12% to £3.4bn in the year. The harbour office has 46 cranes and 380 workers. Rain fell all day, and 21% of the boats stayed in.';

/** The figures of a claim, and whether they agree. */
const told = (claim: string) =>
  findEvidence(claim, PAGE).figures.map(({ claim: ours, source, agrees }) => [ours, source, agrees]);

test.each<[string, (string | boolean | null)[][]]>([
  [
    'Ledger sales climbed 14 per cent last year to £3.4 billion.',
    [
      ['14 per cent', '12%', false],
      ['£3.4 billion', '£3.4bn', true],
    ],
  ],
  [
    'At the harbour office 380 people work with 64 cranes.',
    [
      ['380', '380', true],
      ['64', '46', false],
    ],
  ],
  [
    'At the harbour office, 64 cranes and 380 people are at work.',
    [
      ['64', '46', false],
      ['380', '380', true],
    ],
  ],
  // Another sentence, and another thing.
  [
    'Ledger sales came to £3.4 billion; 14 per cent of it was lost last year.',
    [
      ['£3.4 billion', '£3.4bn', true],
      ['14 per cent', null, null],
    ],
  ],
  [
    'At the harbour office, 64 dogs and 380 people are at work.',
    [
      ['64', null, null],
      ['380', '380', true],
    ],
  ],
])('%s', (claim, expected) => {
  expect(told(claim).map(([ours, source, agrees]) => [ours, agrees === null ? null : source, agrees])).toEqual(
    expected,
  );
});

test.each([
  [
    'what is left of the whole',
    'lost 8 per cent, or 9,400, of its members',
    'kept 92 per cent, and 9,400 left, of its members',
  ],
  [
    'so much a day',
    'carried 10,000 people a day, and earned 416,000 crowns',
    'carried 3,640,000 people and earned 416,000 crowns',
  ],
  [
    'a step',
    'takes 43 minutes now, with 61,400 passengers',
    'takes 41 minutes, two minutes less than now, with 61,400 passengers',
  ],
])('nothing is said to differ beside another figure that both have: %s', (_, ours, theirs) => {
  const page = `The ferry ${theirs}. The quay is long, and boats come and go all day. In the evening the lamps are lit.`;
  const { figures } = findEvidence(`The ferry ${ours}.`, page);
  expect(figures.map(({ agrees }) => agrees)).toEqual([null, true]);
});

const SHORT = 'The Ledger said that revenue came to £3.4bn, up 12% in the year. Rain fell all day.';

test.each<[what: string, claim: string, page: string, agrees: (boolean | null)[]]>([
  ['behind it', 'Ledger sales came to £3.4 billion, up by 14 per cent.', SHORT, [true, false]],
  [
    'but not in another clause',
    'Ledger sales came to £3.4 billion; 14 per cent came from abroad.',
    SHORT,
    [true, null],
  ],
  [
    'but not far off',
    'Ledger sales climbed 14 per cent, as was told on Thursday to all who had come to the hall of the old paper, to £3.4 billion.',
    PAGE,
    [null, true],
  ],
  ['unless it is elsewhere', 'Ledger sales climbed 21 per cent last year to £3.4 billion.', PAGE, [true, true]],
  [
    'unless another figure is that one',
    'Ledger sales climbed 12 per cent, or 14 per cent in all, to £3.4 billion.',
    PAGE,
    [true, null, true],
  ],
  [
    'but not on the other side',
    'Ledger sales came to £3.4 billion, up by 14 per cent.',
    'The Ledger said that it rose 12% and that revenue came to £3.4bn.',
    [true, null],
  ],
  [
    'but not in another sentence of the page',
    'Ledger sales came to £3.4 billion, up by 14 per cent.',
    'The Ledger said that revenue came to £3.4bn. Ledger sales were up 12% last year.',
    [true, null],
  ],
  [
    'but not far off in the page',
    'Ledger sales came to £3.4 billion, up by 14 per cent.',
    'The Ledger said that revenue came to £3.4bn, as was told on Thursday to all who had come to the hall of the paper, up 12%.',
    [true, null],
  ],
  [
    'unless the page has one of another kind there',
    'Ledger sales climbed 14 per cent to £3.4 billion.',
    'The Ledger said that 12 points more, to £3.4bn, came.',
    [null, true],
  ],
  [
    'whatever another sentence works it out of',
    'The ferry takes 43 minutes now, with 61,400 passengers.',
    'The ferry takes 41 minutes, with 61,400 passengers. To the island it is two minutes less than now.',
    [false, true],
  ],
])('a figure beside one that the page has is looked for there, %s', (_, claim, page, agrees) => {
  expect(findEvidence(claim, page).figures.map((figure) => figure.agrees)).toEqual(agrees);
});
