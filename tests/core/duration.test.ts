import { expect, test } from 'vitest';
import { formatDuration } from '../../src/core/duration.ts';

test.each([
  [250, '250 ms'],
  [1500, '1.5 s'],
  [59_400, '59.4 s'],
  [59_700, '59.7 s'],
  [59_960, '1 min 0 s'],
  [90_000, '1 min 30 s'],
  [119_700, '2 min 0 s'],
  [3_599_700, '1 h'],
  [5_400_000, '1.5 h'],
])('%i ms are told as %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});
