import { describe, expect, test } from 'vitest';
import type { Pace } from '../../../src/core/pace.ts';
import {
  type HostState,
  newHost,
  noteLatency,
  startTime,
  workLeft,
  workOf,
} from '../../../src/web/pacing/host-state.ts';

/** A host with so many requests that wait. */
function hostWith(waiting: number, pace: Partial<Pace> = {}): HostState {
  const host = newHost({ host: 'a.test', domain: 'a.test' }, { intervalMs: 0, concurrency: 1, burst: 1, ...pace });
  for (let count = 0; count < waiting; count++) host.waiting.push({ end: () => undefined, cancelled: false });
  return host;
}

describe('what is left to do at a host', () => {
  test('is half a second a request before it has answered, then what its answers take', () => {
    const host = hostWith(4);
    expect(workLeft(host)).toBe(2000);
    noteLatency(host, 100);
    expect(workLeft(host)).toBe(400);
  });

  test('takes its rest between requests where that is longer, and less where it answers several at once', () => {
    expect(workLeft(hostWith(4, { intervalMs: 1000 }))).toBe(4000);
    expect(workLeft(hostWith(4, { intervalMs: 100 }))).toBe(2000);
    expect(workLeft(hostWith(4, { concurrency: 2 }))).toBe(1000);
  });

  test('counts what is under way to the way that it has to go, and not to what waits', () => {
    const host = hostWith(4, { intervalMs: 1000 });
    expect(workOf(host)).toEqual({ chainMs: 4000, waitingMs: 2000 });
    host.active = 2;
    expect(workOf(host)).toEqual({ chainMs: 4500, waitingMs: 2000 });
  });
});

test('what answers take follows the newest by three tenths, up and down', () => {
  const host = hostWith(0);
  noteLatency(host, 100);
  noteLatency(host, 200);
  expect(host.latencyMs).toBeCloseTo(130);
  noteLatency(host, 30);
  expect(host.latencyMs).toBeCloseTo(100);
});

test('a host may be asked after its rest, and earlier by what it may have at once', () => {
  const host = hostWith(0, { intervalMs: 1000, burst: 3 });
  host.nextAt = 10_000;
  expect(startTime(host)).toBe(8000);
  host.blockedUntil = 9000;
  expect(startTime(host)).toBe(9000);
});
