import { expect, test } from 'vitest';
import { printable } from '../../../src/core/text/printable.ts';

test('what could move a cursor or turn a line around is gone, and what breaks lines is a space', () => {
  expect(printable('a\u001b[2Jb\u202ec\r\nd\te')).toBe('a[2Jbc d e');
});

test.each([3, 4, 5])('a text that is cut at %i of its characters ends with a whole one', (length) => {
  const cut = printable('🏗🏗🏗🏗', length);
  expect(cut).toMatch(/^🏗+…$/u);
  expect(cut.length).toBeLessThanOrEqual(length);
  expect(encodeURIComponent(cut)).toContain('%E2%80%A6');
});
