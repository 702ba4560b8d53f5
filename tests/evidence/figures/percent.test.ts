import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

const kinds = (text: string) => figuresIn(text).map(({ kind, unit }) => (kind === 'count' ? unit[0] : kind));

test.each([
  '47%',
  '47 %',
  '47 percent',
  '47 per cent',
  '47 pct',
  '47 Prozent',
  '47 por ciento',
  '47 pour cent',
  '47 por cento',
])('%s is a share', (text) => {
  expect(kinds(`It was ${text} of it.`)).toEqual(['percent']);
});

test.each([
  '3 percentage points',
  'one percentage point',
  '3 percent points',
  '3% points',
  '3 Prozentpunkte',
  'um 3 Prozentpunkten',
  '1 Prozentpunkt',
])('%s is counted in points', (text) => {
  expect(kinds(`It rose by ${text} since then.`)).toEqual(['point']);
});

test.each([
  ['It was in the 95 percentiles.', ['percentil']],
  ['It fell 20 percent. Points were lost.', ['percent']],
  ['It said 20 percent pointed at it.', ['percent']],
  ['It had 47 per centre.', ['centr']],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  '95% CI',
  '95 % confidence interval',
  '95% credible interval',
  'CI 95%',
  'a confidence of 95%',
  'IC 95 %',
  'intervalo 95 %',
  'KI 95 %',
  '95 % Konfidenzintervall',
])('how sure a study is of its figures is none of them: %s', (text) => {
  expect(
    compareFigures(`It was 12 percent (${text}).`, 'For 94 percent it was 12 percent.').map(({ agrees }) => agrees),
  ).toEqual(text === 'a confidence of 95%' ? [true, false] : [true, null]);
});
