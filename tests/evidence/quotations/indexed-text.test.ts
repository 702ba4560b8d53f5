import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexText, isWordRange, originalSpan } from '../../../src/evidence/quotations/indexed-text.ts';

/** The original words of a stretch of the plain text. */
function originalOf(original: string, plain: string): string {
  const text = indexText(original);
  const at = text.plain.indexOf(plain);
  const { start, end } = originalSpan(text, at, at + plain.length);
  return original.slice(start, end);
}

describe('a text made ready to be searched', () => {
  test.each([
    ['The  ROOF\nfell', 'the roof fell'],
    ['“So” — he said', "'so' - he said"],
    ['new money—least of all', 'new money - least of all'],
    ['new money -- least of all', 'new money - least of all'],
    ['10–15 well-known ones', '10-15 well-known ones'],
    ['5 % of it, 5% of it', '5% of it, 5% of it'],
    ['closed.[3][note 4] It was,[b] they said[5] so', 'closed. it was, they said so'],
    ['cost [3] crowns, w[e] paid', 'cost [3] crowns, w[e] paid'],
    ['closed.¹ The recommendation² of 40 m²', 'closed. the recommendation of 40 m2'],
    ['the com-\nmunity of Anglo-\nSaxons', 'the community of anglo-saxons'],
    ['a well-known com-\nmunity', 'a well-known community'],
    ['the roof -\nan old one', 'the roof - an old one'],
    ['it fell.[12] It rose.¹²', 'it fell. it rose.'],
    ['it fell… Then', 'it fell... then'],
    ['in 10-\n15 years', 'in 10- 15 years'],
    ['I paid.\n\n“They took it.', 'i paid. they took it.'],
    ['ISTANBUL, İzmir', 'istanbul, İzmir'],
    ['', ''],
  ])('%j is %j', (original, plain) => expect(indexText(original).plain).toBe(plain));

  test('has a way back for every unit, and one for the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { plain, offsets } = indexText(original);
        expect(offsets).toHaveLength(plain.length + 1);
        for (let index = 1; index < offsets.length; index++)
          expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
      }),
    );
  });
});

describe('the original words', () => {
  test.each([
    ['The  roof\n\nfell. All of it', 'roof', 'roof'],
    ['The  roof\n\nfell. All of it', 'the roof', 'The  roof'],
    ['The  roof\n\nfell. All of it', 'roof fell.', 'roof\n\nfell.'],
    ['The roof fell', 'fell', 'fell'],
    ['The roof fell  ', 'fell', 'fell'],
    ['He paid ½ of it', 'paid', 'paid'],
    ['İzmir ROOF', 'roof', 'ROOF'],
    ['new money—least of all', 'money - least', 'money—least'],
    ['new money—least of all', 'money', 'money'],
    ['new money—least of all', 'least', 'least'],
    ['It was closed.[3] Nobody came', 'nobody', 'Nobody'],
    ['the com-\nmunity was', 'community', 'com-\nmunity'],
    ['rose 5 % in March', '5% in', '5 % in'],
  ])('of %j for %j are %j', (original, plain, words) => expect(originalOf(original, plain)).toBe(words));
});

test.each<[string, number, number, boolean]>([
  ['the roof fell', 4, 8, true],
  ['the roof fell', 5, 8, false],
  ['the roof fell', 4, 7, false],
  ['the roof fell', 0, 13, true],
  ['the roof fell', 3, 8, true],
  ['the roof fell', 4, 9, true],
  ['roof9', 0, 4, false],
  ['é', 0, 1, true],
  ['aéb', 1, 2, false],
  ['港の屋根は', 2, 4, true],
  ['หลังคา', 1, 3, true],
  ['지붕이', 0, 2, true],
  ['a港b', 1, 2, true],
])('the range %s %i-%i is of whole words: %s', (plain, start, end, whole) => {
  expect(isWordRange(plain, start, end)).toBe(whole);
});
