import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, normaliseText } from '../../../src/core/text/plain-text.ts';

describe('normaliseText', () => {
  test('folds typography and white space', () => {
    expect(normaliseText(' “Don’t”\u00a0—\n\tso\u00adft  ').text).toBe('"Don\'t" - soft');
  });

  test('every offset points at the unit it came from, and they never go back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, offsets } = normaliseText(original);
        expect(offsets.length).toBe(text.length + 1);
        for (let index = 0; index < text.length; index++) {
          expect(offsets[index]).toBeLessThanOrEqual(offsets[index + 1] ?? 0);
          expect(offsets[index]).toBeLessThan(original.length);
        }
        expect(offsets[text.length]).toBe(original.length);
      }),
    );
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (original) => {
        const once = normaliseText(original).text;
        expect(normaliseText(once).text).toBe(once);
      }),
    );
  });

  test('one character may become eighteen', () => {
    const { text, offsets } = normaliseText('\ufdfa'.repeat(50));
    expect(offsets.length).toBe(text.length + 1);
    expect(offsets[text.length]).toBe(50);
  });
});

test.each([
  ['Áñez', 'anez'],
  ['MÁS’', "mas'"],
  ['ÉCOLE', 'ecole'],
])('%s folds to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});
