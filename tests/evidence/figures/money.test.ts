import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

test.each([
  ['$5 million', 'usd'],
  ['US$5 million', 'usd'],
  ['US$ 5 million', 'usd'],
  ['A$5 million', 'aud'],
  ['CA$5 million', 'cad'],
  ['R$ 5 milhões', 'brl'],
  ['5 milhões de reais', 'brl'],
  ['EUR 500,000', 'eur'],
  ['500 000 €', 'eur'],
  ['300 millones de euros', 'eur'],
  ['2 milliards d’euros', 'eur'],
  ['3.000 dólares', 'usd'],
  ['68 M€', 'eur'],
  ['Rs 5 crore', 'inr'],
])('%s is money in %s', (text, code) => {
  expect(figuresIn(text).map(({ kind, unit }) => [kind, unit[0]])).toEqual([['money', code]]);
});

test.each<[string, string, boolean | null]>([
  ['$2 million', 'US$1.4 million', false],
  ['A$2 million', 'US$1.4 million', null],
  // A page at home writes its own dollars without saying so.
  ['A$2 million', '$2 million', true],
  ['$5 a month', '$60 a year', null],
  ['$5 a month', '$6 a month', false],
  ['$5 a month', '$6', false],
  ['2 milliards d’euros', '2 millions d’euros', false],
  ['300 millones de euros', '€300 million', true],
  ['300 millones de euros', '€400 million', false],
])('%s beside %s: %s', (ours, theirs, agrees) => {
  const [figure] = compareFigures(`The bridge cost ${ours}.`, `The bridge cost ${theirs}.`);
  expect(figure?.agrees).toBe(agrees);
});

test.each<[string, string, boolean | null]>([
  // Millions of what was named before.
  ['Von elf Euro ist es viel, ausgegeben wurden nur 2,1 Millionen.', 'Davon wurden 2,1 Mio. € ausgegeben.', true],
  ['El tribunal la rebajó a 28 millones en marzo.', 'El tribunal fija la multa en 28 millones de euros.', true],
  ['The board cut it to £2.9 million.', 'The board cut it to 2.9 million.', true],
  ['The board cut it to £2.9 million.', 'The board cut it to 3.4 million.', null],
  ['It had 2.9 million passengers.', 'It lost £2.9 million.', null],
])('%s beside: %s', (claim, passage, expected) => {
  expect(compareFigures(claim, passage).find((figure) => /mil/i.test(figure.claim))?.agrees).toBe(expected);
});

test.each<[string, number]>([
  ['un coût de 68 M€', 68e6],
  ['500 k€ par an', 500e3],
  ['1,2 Md€ de dette', 1.2e9],
  ['8 m € wide', 8],
])('%s is %d', (text, value) => {
  expect(figuresIn(text)[0]?.low).toBe(value);
});
