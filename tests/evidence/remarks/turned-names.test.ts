import { expect, test } from 'vitest';
import { turnedNames } from '../../../src/evidence/remarks/turned-names.ts';

test.each([
  ['Holm United beat Sande Rovers 3-1.', 'Sande Rovers beat Holm United 3-1 at home.', 'Sande Rovers beat Holm United'],
  [
    'Sande Rovers lost to Holm United by 3-1.',
    'Sande Rovers beat Holm United 3-1 at home.',
    'Sande Rovers beat Holm United',
  ],
  [
    'Holm United beat Sande Rovers 3-1.',
    'Holm United was narrowly beaten 3-1 by Sande Rovers.',
    'Holm United was narrowly beaten 3-1 by Sande Rovers',
  ],
  ['Ida Moe beat Ann Aas 6-2.', 'Ann Aas, who beat Ida Moe 6-2, is in the final.', 'Ann Aas, who beat Ida Moe'],
  ['Ann Aas succeeded Ida Moe.', 'The chair, Ida Moe, succeeded Ann Aas in May.', 'Ida Moe, succeeded Ann Aas'],
  ['Holm Bank bought Sande Rail.', 'Holm Bank was bought by Sande Rail.', 'Holm Bank was bought by Sande Rail'],
])('%s: %s', (claim, sentence, source) => {
  expect(turnedNames(claim, sentence)?.source).toBe(source);
});

test.each([
  ['the same', 'Holm United beat Sande Rovers 3-1.', 'Holm United beat Sande Rovers 3-1.'],
  ['the same the other way', 'Holm United beat Sande Rovers 3-1.', 'Sande Rovers lost to Holm United by 3-1.'],
  ['another game', 'Holm United beat Sande Rovers.', 'Sande Rovers beat Holm United.'],
  ['another score', 'Holm United beat Sande Rovers 3-1.', 'Sande Rovers beat Holm United 4-0.'],
  ['others', 'Ann Aas succeeded Ida Moe.', 'Ida Moe succeeded Per Lund.'],
  ['both', 'Ann Aas succeeded Ida Moe.', 'Ann Aas succeeded Ida Moe, and later Ida Moe succeeded Ann Aas.'],
  ['one name', 'Ann Moe succeeded Ida Moe.', 'Ida Moe succeeded Ann Moe.'],
  ['no name', 'Ann Aas succeeded her.', 'She succeeded Ann Aas.'],
])('not: %s', (_why, claim, sentence) => {
  expect(turnedNames(claim, sentence)).toBeNull();
});
