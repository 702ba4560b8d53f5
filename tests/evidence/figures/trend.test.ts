import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { trendTo } from '../../../src/evidence/figures/trend.ts';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';

/** The way that a text came to its 57, and the words that say so. */
function trend(text: string): [way: string, said: string] | undefined {
  const start = text.indexOf('57');
  const found = trendTo(text, { start, end: start + 2 });
  return found === undefined ? undefined : [found.way, text.slice(found.said.start, found.said.end)];
}

test.each<[string, [string, string] | undefined]>([
  ['Sales fell to 57 boats.', ['down', 'fell to 57']],
  ['Sales rose slightly, to 57 boats.', ['up', 'rose slightly, to 57']],
  [
    'Sales dropped for the ninth time in a row, to about 57.',
    ['down', 'dropped for the ninth time in a row, to about 57'],
  ],
  ['Growth picked up to 57.', ['up', 'picked up to 57']],
  ['Costs rose, and growth slowed to 57.', ['down', 'slowed to 57']],
  ['Sales fell by 57 boats.', undefined],
  ['It grows up to 57 leaves.', undefined],
  ['Sales rose. It came to 57.', undefined],
  ['Sales rose while costs came close to 57.', undefined],
  ['She rode to 57 towns.', undefined],
  [`Sales rose ${'ever so '.repeat(12)}slightly to 57.`, undefined],
])('%s: %j', (text, expected) => {
  expect(trend(text)).toEqual(expected);
});

test.each<[string, string, (boolean | null)[]]>([
  ['Starts fell slightly, to 39,600.', 'Starts rose slightly, to 39,600.', [false]],
  ['Starts fell slightly, to 39,600.', 'Starts declined to 39,600.', [true]],
  ['Starts fell slightly, to 39,600.', 'There were 39,600 starts.', [true]],
  // Small numbers stand everywhere.
  ['It fell to 3 boats.', 'The fleet rose to 3.', [null]],
])('%s | %s', (claim, passage, expected) => {
  expect(compareFigures(claim, passage).map(({ agrees }) => agrees)).toEqual(expected);
});

test('a level that was come to from the other side is told with its verb', () => {
  const page = 'The bank raised its lending rate by 75 points to 7.25% on Friday. The harbour was closed.';
  expect(findEvidence('The bank cut its lending rate to 7.25 per cent.', page).figures).toEqual([
    {
      claim: 'cut its lending rate to 7.25 per cent',
      source: 'raised its lending rate by 75 points to 7.25%',
      agrees: false,
      kind: 'percent',
    },
  ]);
});
