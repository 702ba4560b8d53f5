import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../src/report/table/layout.ts';

const layout = new Layout(stringWidth);

describe('a word that is too wide for a line', () => {
  const japanese = '市長は病院を閉鎖した。医師は「残念だ」と述べた。';

  test.each([8, 10, 12, 14, 16, 18, 20, 22, 24])(
    'is not cut before what ends a sentence or closes a bracket, at %d columns',
    (width) => {
      const lines = layout.wrap(japanese, width);
      expect(lines.join('')).toBe(japanese);
      for (const line of lines) {
        expect(line).not.toMatch(/^[。」]/);
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    },
  );

  test('is not cut before the marks of a letter', () => {
    const thai = 'ที่นี่ไม่มีน้ำดื่มที่สะอาดสำหรับผู้ป่วยในโรงพยาบาล';
    for (const line of layout.wrap(thai, 9)) expect(line).not.toMatch(/^\p{M}/u);
    expect(layout.wrap(thai, 9).join('')).toBe(thai);
  });

  test('is cut behind the punctuation of an address where one is near', () => {
    expect(layout.wrap('https://harbourpost.test/2021/11/roof', 22)).toEqual([
      'https://harbourpost.',
      'test/2021/11/roof',
    ]);
  });

  test('that is nothing but marks and stops is cut all the same', () => {
    expect(layout.wrap('。'.repeat(9), 6)).toEqual(['。。。', '。。。', '。。。']);
  });
});
