import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';

test.each([
  ['It is 19 miles away.', 'It is 19 kilometres away.', '19'],
  ['The year lasts 12.4 hours.', 'The year lasts 12.4 days.', '12.4'],
  ['A ticket costs 28 euros.', 'A ticket costs 28 dollars.', '28 dollars'],
  ['The mirror is 3.9 feet wide.', 'Of four telescopes one has a mirror of 3.9 metres.', '3.9'],
  ['They read for 35 minutes a week.', 'They read for 35 minutes a day.', '35'],
  ['Rents fell to £410 a square foot.', 'Rents fell to £410 a square metre.', '£410'],
  ['It costs £410 a week.', 'It costs £410 a month.', '£410'],
])('the number in another unit: %s beside: %s', (claim, source, theirs) => {
  const figures = compareFigures(claim, source, 'en');
  expect(figures.filter(({ agrees }) => agrees === false).map((figure) => figure.source)).toEqual([theirs]);
});

test.each([
  ['the same', 'It is 19 miles away.', 'It is 19 miles away.'],
  ['the same besides', 'It is 19 miles away.', 'It is 19 miles or 19 kilometres away.'],
  ['the same when converted', 'It is 38 kilometres away.', 'It is 24 miles away, and 38 miles from there.'],
  ['another dimension', 'It is 19 miles away.', 'It weighs 19 tonnes.'],
  ['a small number', 'It took two hours.', 'It took two days.'],
  ['dollars of several countries', 'It costs 28 US dollars.', 'It costs 28 Australian dollars.'],
  ['no stretch of time in one', 'They read for 35 minutes a week.', 'They read for 35 minutes.'],
  ['a time', 'They sold 350 papers a week before.', 'They sold 350 papers a day.'],
  ['one unit in two spellings', 'It costs £410 a metre.', 'It costs £410 per meter.'],
])('no other unit: %s', (_why, claim, source) => {
  expect(compareFigures(claim, source, 'en').filter(({ agrees }) => agrees === false)).toEqual([]);
});
