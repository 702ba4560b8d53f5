import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceDays, isInTime, isoOfTimestamp, orderByDate, timestampOf } from '../../src/archives/choose.ts';

const candidate = (capturedAt: string) => ({ capturedAt, rawUrl: capturedAt, viewUrl: capturedAt });
const date = fc
  .date({ min: new Date('1996-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((value) => value.toISOString());

describe('the order in which captures are tried', () => {
  test('is the last before or at the date, earlier ones, then the first after it and on', () => {
    const days = ['2020-03-12', '2020-03-10', '2020-03-01', '2020-03-11', '2019-01-01'];
    const ordered = orderByDate(
      days.map((day) => candidate(`${day}T12:00:00.000Z`)),
      '2020-03-10',
    );
    expect(ordered.map(({ capturedAt }) => capturedAt.slice(8, 10))).toEqual(['10', '01', '01', '11', '12']);
  });

  test('puts everything in time before everything else, nearest first on both sides', () => {
    fc.assert(
      fc.property(fc.array(date), date, (all, near) => {
        const ordered = orderByDate(all.map(candidate), near).map(({ capturedAt }) => capturedAt);
        const before = ordered.filter((at) => isInTime(at, near));
        const after = ordered.filter((at) => !isInTime(at, near));
        expect(ordered).toEqual([...before, ...after]);
        expect(before).toEqual([...before].sort().reverse());
        expect(after).toEqual([...after].sort());
      }),
    );
  });
});

test.each([
  ['2020-03-10T23:59:00.000Z', '2020-03-10', 0],
  ['2020-03-10T00:00:00.000Z', '2020-03-10', 0],
  ['2020-03-09T23:59:00.000Z', '2020-03-10', -1],
  ['2020-03-11T00:00:30.000Z', '2020-03-10', 1],
  ['2020-02-01T12:00:00.000Z', '2020', 0],
  ['2021-01-01T12:00:00.000Z', '2020', 1],
  ['2020-04-01T12:00:00.000Z', '2020-03', 1],
  ['2020-03-08T12:00:00.000Z', '2020-03-10T12:00:00.000Z', -2],
])('a capture of %s is %s away by %i days', (at, near, days) => {
  expect(distanceDays(at, near)).toBe(days);
});

test.each([
  ['20200301120000', '2020-03-01T12:00:00.000Z'],
  ['2020', '2020-01-01T00:00:00.000Z'],
  ['20200230000000', null],
  ['20201301000000', null],
  ['abc', null],
  ['202003011200000', null],
])('the timestamp %s is %s', (stamp, iso) => {
  expect(isoOfTimestamp(stamp)).toBe(iso);
});

test('a date is asked for at its end, and no date is asked for as the newest', () => {
  expect(timestampOf('2020-03-10')).toBe('20200310235959');
  expect(timestampOf('2020')).toBe('20201231235959');
  expect(timestampOf('soon')).toBe(timestampOf(undefined));
});
