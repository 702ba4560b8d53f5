import { describe, expect, test } from 'vitest';
import { ignoredBy, matchesPattern, silences } from '../../src/core/ignore.ts';
import { nearestOf } from '../../src/core/text/nearest.ts';

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
