import { expect, test } from 'vitest';
import { quoteSegments } from '../../../src/evidence/quotations/quote-segments.ts';

test.each<[string, string[], boolean]>([
  ['The roof fell', ['the roof fell'], false],
  ['“The roof fell.”', ['the roof fell'], false],
  ['The roof … fell', ['the roof', 'fell'], true],
  ['The roof ... fell', ['the roof', 'fell'], true],
  ['The roof. ... It fell', ['the roof', 'it fell'], true],
  ['The roof . . . fell', ['the roof', 'fell'], true],
  ['The roof .... It fell', ['the roof', 'it fell'], true],
  ['The roof [...] fell', ['the roof', 'fell'], true],
  ['The roof (…) fell', ['the roof', 'fell'], true],
  ['The roof. [. . .] It fell', ['the roof', 'it fell'], true],
  ['The roof [of the hall] fell', ['the roof', 'fell'], true],
  ['[The] roof fell', ['roof fell'], true],
  ['… the roof fell', ['the roof fell'], true],
  ['The roof fell …', ['the roof fell'], true],
  ['The roof fell, and then [sic]', ['the roof fell, and then'], true],
  ['one … two … three', ['one', 'two', 'three'], true],
  // A stop between sentences, a decimal and an abbreviation are no cuts.
  ['The roof fell. It was safe', ['the roof fell. it was safe'], false],
  ['It took 2.5 hours', ['it took 2.5 hours'], false],
  ['The U.S. roof', ['the u.s. roof'], false],
  // Only punctuation is no part.
  ['The roof … – …', ['the roof'], true],
  ['…', [], true],
  ['', [], false],
  ['("the roof")', ["the roof')"], false],
])('%j is %j', (quotation, parts, marked) => {
  expect(quoteSegments(quotation)).toEqual({ parts, marked });
});

test('a bracket of a hundred characters is no insertion of the author’s', () => {
  const long = `The roof [${'long '.repeat(20)}] fell`;
  expect(quoteSegments(long).parts).toHaveLength(1);
});
