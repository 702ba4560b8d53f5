import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ignoredBy, matchesPattern, silences } from '../../src/core/ignore.ts';
import { nearestOf } from '../../src/core/text/nearest.ts';
import { runsOf } from '../helpers/hostile-words.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

test.each([
  ['https://a.test/x', 'https://a.test/x', true],
  ['https://a.test/x', 'https://a.test/xy', false],
  ['https://a.test/*', 'https://a.test/deep/page', true],
  ['*/feed', 'https://a.test/feed', true],
  ['https://*.a.test/*', 'https://b.a.test/', true],
  ['https://*.a.test/*', 'https://a.test/', false],
  ['a*a', 'a', false],
])('%s against %s is %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

describe('a rule', () => {
  const rule = { url: 'https://a.test/*', reason: 'login', until: '2026-11-24' };
  test('holds through its last day', () => {
    expect(ignoredBy([rule], 'https://a.test/x', NOW)).toBe(rule);
  });
  test('ends after it', () => {
    expect(ignoredBy([rule], 'https://a.test/x', NOW + 86_400_000)).toBeUndefined();
  });
  test('with a code silences that finding and does not keep the source from being asked', () => {
    const quiet = { ...rule, code: 'moved-link' };
    expect(ignoredBy([quiet], 'https://a.test/x', NOW)).toBeUndefined();
    expect(silences([quiet], 'moved-link', 'https://a.test/x', NOW)).toBe(true);
    expect(silences([quiet], 'dead-link', 'https://a.test/x', NOW)).toBe(false);
    expect(silences([quiet], 'moved-link', 'https://b.test/x', NOW)).toBe(false);
  });
});

test('the nearest name is found, a far one is not', () => {
  expect(nearestOf('failon', ['failOn', 'archives'])).toBe('failOn');
  expect(nearestOf('chekc', ['check', 'cache'])).toBe('check');
  expect(nearestOf('banana', ['failOn', 'archives'])).toBeUndefined();
});

test('a pattern is met by what the same regular expression is met by', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', '*', '**', '.', '?', 'ab', ''), { maxLength: 7 });
  const texts = fc.array(fc.constantFrom('a', 'b', '.', '?', 'ab', '*'), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, texts, (pattern, words) => {
      const [wanted, text] = [pattern.join(''), words.join('')];
      const source = wanted.replace(/[.?]/g, '\\$&').replace(/\*+/g, '.*');
      expect(matchesPattern(wanted, text)).toBe(new RegExp(`^${source}$`).test(text));
    }),
    { numRuns: runsOf(500) },
  );
});
