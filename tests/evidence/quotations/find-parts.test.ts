import { describe, expect, test } from 'vitest';
import {
  findAnywhere,
  findInOrder,
  MAX_GAP,
  occurrencesOf,
  spread,
} from '../../../src/evidence/quotations/find-parts.ts';
import { indexText } from '../../../src/evidence/quotations/indexed-text.ts';

/** The found parts as words with their places, or null. */
function shown(text: string, found: readonly { readonly start: number; readonly end: number }[] | null) {
  return found?.map(({ start, end }) => `${text.slice(start, end)}@${start}`) ?? null;
}

const occurrences = (part: string, text: string) => shown(text, occurrencesOf(part, indexText(text)));
const inOrder = (parts: readonly string[], text: string) => shown(text, findInOrder(parts, indexText(text)));
const anywhere = (parts: readonly string[], text: string) => shown(text, findAnywhere(parts, indexText(text)));

describe('the places of a part', () => {
  test.each<[string, string, string[]]>([
    ['roof', 'roof and roof', ['roof@0', 'roof@9']],
    ['roof', 'roofs, unroof, a roof', ['roof@17']],
    ['a a', 'a a a', ['a a@0', 'a a@2']],
    ['wall', 'roof', []],
    ['屋根', '港の屋根は', ['屋根@2']],
  ])('%j in %j', (part, text, places) => expect(occurrences(part, text)).toEqual(places));

  test('are two hundred at most', () => {
    expect(occurrences('it', 'it '.repeat(500))).toHaveLength(200);
  });
});

describe('parts in order', () => {
  test.each<[string[], string, string[] | null]>([
    [['one', 'two'], 'one two', ['one@0', 'two@4']],
    [['one', 'two'], 'two one', null],
    [['one', 'two'], 'one', null],
    [['one'], 'two', null],
    [[], 'two', null],
    // The pair that lies together, not the first of each.
    [['one', 'two'], 'one one two two', ['one@4', 'two@8']],
    [['one', 'two', 'three'], 'one then one two then three three', ['one@9', 'two@13', 'three@22']],
    // A part that follows itself needs a second place.
    [['one', 'one'], 'one', null],
    [['one', 'one'], 'one one', ['one@0', 'one@4']],
    [['two one', 'one two'], 'two one two', null],
  ])('%j in %j', (parts, text, found) => expect(inOrder(parts, text)).toEqual(found));

  test('have no more between two of them than a cut may swallow', () => {
    const apart = (gap: number) => inOrder(['one', 'two'], `one${'.'.repeat(gap)}two`);
    expect(apart(MAX_GAP)).not.toBeNull();
    expect(apart(MAX_GAP + 1)).toBeNull();
  });
});

describe('parts anywhere', () => {
  test.each<[string[], string, string[] | null]>([
    [['one', 'two'], 'two one', ['one@4', 'two@0']],
    [['one', 'two'], 'one', null],
    // Two parts do not share their words.
    [['one two', 'two three'], 'one two three', null],
    [['two three', 'one two'], 'one two three', null],
    [['one two', 'two three'], 'one two three, two three', ['one two@0', 'two three@15']],
    [['one two', 'three'], 'one two three', ['one two@0', 'three@8']],
    [['three', 'one two'], 'one two three', ['three@8', 'one two@0']],
    [['two', 'two'], 'two', null],
    [['two', 'two'], 'two two', ['two@0', 'two@4']],
  ])('%j in %j', (parts, text, found) => expect(anywhere(parts, text)).toEqual(found));
});

test('the spread of a chain reaches from its first part to the end of its last', () => {
  expect(
    spread([
      { start: 3, end: 5 },
      { start: 9, end: 12 },
    ]),
  ).toBe(9);
  expect(spread([{ start: 3, end: 5 }])).toBe(2);
  expect(spread([])).toBe(0);
});
