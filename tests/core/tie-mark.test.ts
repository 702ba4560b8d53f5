import { expect, test } from 'vitest';
import { tieMark } from '../../src/core/tie-mark.ts';

test.each([
  ['the author made it', { inferred: false }, ''],
  ['the author made it, whatever else is said', { inferred: false, sure: true }, ''],
  ['it is inferred surely', { inferred: true, sure: true }, '~'],
  ['it is a guess', { inferred: true, sure: false }, '~?'],
  ['nobody said how sure it is', { inferred: true }, '~?'],
])('a tie is marked where %s', (_where, tie, mark) => {
  expect(tieMark(tie)).toBe(mark);
});
