import { describe, expect, test } from 'vitest';
import type { LastCheck } from '../../src/core/store.ts';
import { isDue } from '../../src/fleet/due.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');
const OLD = '2015-06-01';

function daysAgo(days: number, status: LastCheck['status'], times = 1): LastCheck {
  return { status, times, at: new Date(NOW - days * DAY_MS).toISOString() } as LastCheck;
}

describe('when a source is asked again', () => {
  test.each<[string, LastCheck | null, string | undefined, boolean]>([
    ['never asked', null, OLD, true],
    ['alive a month ago', daysAgo(30, 'alive'), OLD, true],
    ['alive three weeks ago', daysAgo(21, 'alive'), OLD, false],
    ['alive a month ago, and the five times before', daysAgo(30, 'alive', 6), OLD, false],
    ['alive two months ago, and a hundred times before', daysAgo(61, 'alive', 100), OLD, true],
    ['failing yesterday', daysAgo(1, 'failing'), OLD, true],
    ['failing an hour ago', daysAgo(0.04, 'failing'), OLD, false],
    ['failing yesterday for the ninth time', daysAgo(1, 'failing', 9), OLD, true],
    ['blocked a week ago', daysAgo(7, 'blocked'), OLD, false],
    ['blocked two weeks ago', daysAgo(14, 'blocked'), OLD, true],
    ['dead a month ago', daysAgo(30, 'dead'), OLD, false],
    ['dead two months ago', daysAgo(60, 'dead'), OLD, true],
    ['alive yesterday, of an article of this week', daysAgo(1, 'alive'), '2026-02-27', true],
    ['alive an hour ago, of an article of this week', daysAgo(0.04, 'alive'), '2026-02-27', false],
    ['alive yesterday, of an article that says only its month', daysAgo(1, 'alive'), '2026-02', false],
    ['alive yesterday, of an article without a date', daysAgo(1, 'alive'), undefined, false],
  ])('%s', (_what, last, publishedAt, due) => {
    expect(isDue(last, publishedAt, NOW)).toBe(due);
  });
});
