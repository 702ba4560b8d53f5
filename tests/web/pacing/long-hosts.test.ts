import { describe, expect, test } from 'vitest';
import { type HostWork, LongHosts } from '../../../src/web/pacing/long-hosts.ts';

/** One host that decides when the run ends, and some that do not. */
const LONG: readonly HostWork[] = [
  { chainMs: 10_000, waitingMs: 9000 },
  { chainMs: 1000, waitingMs: 500 },
];
/** So much work everywhere that no host decides alone. */
const EVEN: readonly HostWork[] = Array.from({ length: 40 }, () => ({ chainMs: 1000, waitingMs: 1000 }));

/** The hosts of these tests are their work. */
function longHosts(places: number): LongHosts<HostWork> {
  return new LongHosts(places, (work) => work);
}

/** Says how often the work was added up. */
function watched(work: readonly HostWork[]): {
  readonly work: () => readonly HostWork[];
  readonly looks: () => number;
} {
  let looks = 0;
  return {
    work: () => {
      looks += 1;
      return work;
    },
    looks: () => looks,
  };
}

describe('places for long hosts', () => {
  test('are kept where the longest host decides when the run ends', () => {
    expect(longHosts(16).keepPlaces(2, () => LONG)).toBe(true);
    expect(longHosts(16).keepPlaces(0, () => LONG)).toBe(true);
  });

  test('are not kept where the sum of all work decides', () => {
    expect(longHosts(16).keepPlaces(2, () => EVEN)).toBe(false);
  });

  test('the longest host decides from seven tenths of the time that all work needs on all places', () => {
    const of = (chainMs: number) =>
      longHosts(10).keepPlaces(1, () => [
        { chainMs, waitingMs: 0 },
        ...Array.from({ length: 10 }, () => ({ chainMs: 0, waitingMs: 1000 })),
      ]);
    expect([of(690), of(700), of(710)]).toEqual([false, false, true]);
  });

  test('are one in eight, and one at least', () => {
    const keeps = (places: number, free: number) => longHosts(places).keepPlaces(free, () => LONG);
    expect([keeps(16, 2), keeps(16, 3)]).toEqual([true, false]);
    expect([keeps(23, 2), keeps(23, 3)]).toEqual([true, false]);
    expect([keeps(4, 1), keeps(4, 2)]).toEqual([true, false]);
    expect([keeps(2, 1), keeps(1, 1), keeps(1, 0)]).toEqual([true, false, false]);
  });

  test('are not for hosts with less than half of the longest one’s work', () => {
    const long = longHosts(16);
    long.keepPlaces(1, () => LONG);
    expect([4999, 5000, 10_000].map((chainMs) => long.isShort({ chainMs, waitingMs: 0 }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the work is added up at the first need and again after 32 starts, not for every request', () => {
    const { work, looks } = watched(LONG);
    const long = longHosts(16);
    long.keepPlaces(9, work);
    expect([looks(), long.looks]).toEqual([0, 0]);
    for (let turn = 0; turn < 5; turn++) long.keepPlaces(1, work);
    expect([looks(), long.looks]).toEqual([1, 1]);
    for (let start = 0; start < 31; start++) long.started();
    long.keepPlaces(1, work);
    expect(looks()).toBe(1);
    long.started();
    long.keepPlaces(1, work);
    expect([looks(), long.looks]).toEqual([2, 2]);
  });

  test('and again when the longest has less than half of what it had: nobody else would be asked any more', () => {
    const longest = { chainMs: 10_000, waitingMs: 9000 };
    const { work, looks } = watched([longest, { chainMs: 4000, waitingMs: 3500 }]);
    const long = longHosts(16);
    const looksAt = (chainMs: number) => {
      longest.chainMs = chainMs;
      long.keepPlaces(1, work);
      return looks();
    };
    expect([10_000, 5000, 4999, 4999, 0].map(looksAt)).toEqual([1, 1, 2, 2, 3]);
    expect(long.isShort({ chainMs: 1999, waitingMs: 0 })).toBe(true);
    expect(long.isShort({ chainMs: 2000, waitingMs: 0 })).toBe(false);
  });

  test('what was long is forgotten with the next look', () => {
    const long = longHosts(16);
    expect(long.keepPlaces(1, () => LONG)).toBe(true);
    for (let start = 0; start < 32; start++) long.started();
    expect(long.keepPlaces(1, () => EVEN)).toBe(false);
    expect(long.isShort({ chainMs: 600, waitingMs: 0 })).toBe(false);
  });
});
