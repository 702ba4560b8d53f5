import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { relativeYears } from '../../../src/evidence/times/relative-years.ts';

test.each<[string, number[]]>([
  ['They married in 1960; they divorced nine years later.', [1969]],
  ['They married in 1960 and divorced 9 years afterwards.', [1969]],
  ['Married in 1960, she had left school three years earlier.', [1957]],
  ['The dam was finished in 1936, four years behind schedule.', [1932]],
  ['The dam was finished in 1936, four years late.', [1932]],
  ['It began in 1960. A decade later it was over.', [1970]],
  ['It began in 1960 and a year later it was over.', [1961]],
  ['It began in 1960 and was over the following year.', [1961]],
  ['It sold more in 1960 than the year before.', []],
  ['It sold nine boats in 1960, up from three two years earlier.', []],
  ['It cost $5 a year in 1960, and the year was a good one.', []],
  ['It began in 1960, paused two years later and ended two years later.', [1962, 1964]],
  ['Nine years later they divorced.', []],
  ['They married in the 1960s, and divorced nine years later.', []],
  ['They were married for nine years from 1960.', []],
  ['They married in 1960; three months later they divorced.', []],
  [`They married in 1960.${' It rained.'.repeat(50)} They divorced nine years later.`, []],
])('%s: %j', (text, years) => {
  expect(relativeYears(figuresIn(text), text).map(({ low }) => low)).toEqual(years);
});

test.each<[string, string, (boolean | null)[]]>([
  ['They divorced in 1969.', 'They married in 1960; they divorced nine years later.', [true]],
  ['They divorced in 1965.', 'They married in 1960; they divorced nine years later.', [false]],
  ['Married in 1960, they divorced nine years later.', 'They married in 1960 and divorced in 1969.', [true, true]],
  ['Married in 1960, they divorced eight years later.', 'They married in 1960 and divorced in 1969.', [true, null]],
])('%s | %s', (claim, passage, expected) => {
  expect(compareFigures(claim, passage).map(({ agrees }) => agrees)).toEqual(expected);
});
