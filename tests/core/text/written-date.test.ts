import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, isDay, isoDateOf } from '../../../src/core/text/written-date.ts';

describe('a written date', () => {
  test.each([
    ['4 May 2021', '2021-05-04'],
    ['May 4th, 2021', '2021-05-04'],
    ['Mittwoch, 3. März 2021', '2021-03-03'],
    ['1er août 2020', '2020-08-01'],
    ['19 de octubre de 2020', '2020-10-19'],
    ['16 marca 2021', '2021-03-16'],
    ['5. listopadu 2020', '2020-11-05'],
    ['3. maaliskuuta 2021', '2021-03-03'],
    ['2021. március 3.', '2021-03-03'],
    ['9 Ağustos 2020', '2020-08-09'],
    ['25 Νοεμβρίου 2020', '2020-11-25'],
    ['16 января 2021 г.', '2021-01-16'],
    ['12 يناير 2021', '2021-01-12'],
    ['١٢ يناير ٢٠٢١', '2021-01-12'],
    ['2021年3月16日', '2021-03-16'],
    ['2021년 3월 16일', '2021-03-16'],
    ['readOct 19, 2020', '2020-10-19'],
  ])('%s is %s', (text, iso) => {
    expect(isoDateOf(text)).toBe(iso);
  });

  test.each([
    ['12/03/2020', 'may be of March or of December'],
    ['12. listopada 2021', 'is of October for Croats and of November for Poles'],
    ['31. Februar 2021', 'is no day'],
    ['Harbour 2021', 'names no month'],
  ])('%s %s: none', (text) => {
    expect(isoDateOf(text)).toBeNull();
  });

  test('is where it is said to be', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('4 May 2021', '٣ مايو ٢٠٢١', '2021年5月4日'),
        (before, date) => {
          const found = findDate(`${before}\n${date}`);
          fc.pre(found !== null);
          expect(found?.end).toBeLessThanOrEqual(before.length + 1 + date.length);
          expect(found?.start).toBeLessThan(found?.end ?? 0);
        },
      ),
    );
    expect(findDate('seen on 4 May 2021 by all')).toEqual({ iso: '2021-05-04', start: 8, end: 18 });
  });
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2021-04-31', false],
  ['2021-13-01', false],
  ['21-01-01', false],
  ['2021-01-01T00:00', false],
  ['', false],
])('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
