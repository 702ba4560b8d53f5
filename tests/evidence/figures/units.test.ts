import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { convertedAgree, unitStem } from '../../../src/evidence/figures/units.ts';

test.each<[string, string, boolean | null]>([
  ['10 km long', '10 kilometres long', true],
  ['10 kilometer lang', '10 km lang', true],
  ['10 km long', '12 kilometres long', false],
  // Six miles and a bit.
  ['10 km long', '6.2 miles long', true],
  ['10 km long', '6.2 miles (10 km) long', true],
  // The same number in another unit is a slip.
  ['10 km long', '10 miles long', false],
  // One of the two may be of something else.
  ['10 km long', '12 miles long', null],
  ['10 km long', '10 hectares long', null],
  ['3 years long', '36 months long', true],
  ['3 years long', '30 months long', null],
  ['3 years long', '4 years long', false],
  ['3 to 4 years long', '42 months long', true],
])('%s beside %s: %s', (ours, theirs, agrees) => {
  const [figure] = compareFigures(`The line was ${ours}.`, `The line was ${theirs}.`);
  expect(figure?.agrees).toBe(agrees);
});

test('a unit has one name in all languages', () => {
  expect(['kilómetros', 'Stunde', 'stunde', 'boats'].map(unitStem)).toEqual([undefined, undefined, 'hour', undefined]);
  expect(unitStem('kilometros')).toBe(unitStem('km'));
});

test.each([
  [10, 6.56, false],
  [10, 6.5, true],
  [10, 5.93, true],
  [10, 5.9, false],
])('%f km are %f miles, as nearly as people round: %s', (km, miles, expected) => {
  const [kilometre, mile] = ['km', 'mile'].map((word) => [unitStem(word) ?? '']);
  expect(
    convertedAgree({ low: km, high: km, unit: kilometre ?? [] }, { low: miles, high: miles, unit: mile ?? [] }),
  ).toBe(expected);
});

test.each<[string, string, boolean | null]>([
  ['9 °C', '282 K', true],
  ['9 °C', '312 K', null],
  ['about 3,200 °C', '3,457 kelvin', true],
])('%s beside %s: %s', (ours, theirs, agrees) => {
  const [figure] = compareFigures(`Its temperature is ${ours}.`, `It has a temperature of ${theirs}.`);
  expect(figure?.agrees).toBe(agrees);
});

test('what was converted is shown with its measure, and other figures are not', () => {
  expect(compareFigures('It is eleven miles away.', 'It is 18 kilometres away.')).toMatchObject([
    { claim: 'eleven miles', source: '18 kilometres' },
  ]);
  expect(compareFigures('It is eleven miles away.', 'It is 11 miles away.')).toMatchObject([
    { claim: 'eleven', source: '11' },
  ]);
});
