import { describe, expect, test } from 'vitest';
import { ClockSkew } from '../../src/core/clock-skew.ts';
import type { Exchange } from '../../src/core/exchange.ts';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');

function answered(host: string, serverMs: number, headers: Record<string, string> = {}): Exchange {
  const date: [string, string] = ['date', new Date(serverMs).toUTCString()];
  return {
    url: `https://${host}/page`,
    method: 'GET',
    at: new Date(NOW - 200).toISOString(),
    elapsedMs: 200,
    attempt: 1,
    outcome: { kind: 'response', status: 200, headers: [date, ...Object.entries(headers)] },
  };
}
const skewOf = (...exchanges: Exchange[]) => {
  const skew = new ClockSkew();
  for (const exchange of exchanges) skew.add(exchange);
  return skew.medianMs();
};

describe('the machine’s clock against the servers’', () => {
  test('is ahead by the median of the hosts', () => {
    const hour = 3_600_000;
    expect(skewOf(answered('a.test', NOW - hour), answered('b.test', NOW - hour), answered('c.test', NOW))).toBe(
      hour - 500,
    );
  });

  test('is not told from two hosts, or from one that answered often', () => {
    expect(skewOf(answered('a.test', NOW), answered('b.test', NOW))).toBeNull();
    expect(skewOf(...Array.from({ length: 9 }, () => answered('a.test', NOW)))).toBeNull();
  });

  test('is not told from what came out of a cache, or shows no date', () => {
    const cached = answered('c.test', NOW - 900_000, { age: '900' });
    const dateless = answered('d.test', Number.NaN);
    expect(skewOf(answered('a.test', NOW), answered('b.test', NOW), cached, dateless)).toBeNull();
  });
});
