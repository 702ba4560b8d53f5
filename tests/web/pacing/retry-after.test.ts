import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waitAsked } from '../../../src/web/pacing/retry-after.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

describe('the wait that a host asks for', () => {
  test.each([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '1m30s' }, 90_000],
    [{ 'retry-after': '2h' }, 7_200_000],
    [{ 'retry-after': '10s' }, 10_000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 10:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Tuesday, 24-Nov-26 10:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 09:59:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, 0],
    [{ 'retry-after': '' }, 0],
    [{ 'retry-after': '99999999999' }, 604_800_000],
    // By the server's own clock, which is an hour ahead here.
    [{ 'retry-after': 'Tue, 24 Nov 2026 11:01:00 GMT', date: 'Tue, 24 Nov 2026 11:00:00 GMT' }, 60_000],
    // RateLimit of the IETF, by name, with and without its policy.
    [{ ratelimit: '"default";r=0;t=30' }, 30_000],
    [{ ratelimit: '"default";r=5;t=30' }, 0],
    [{ ratelimit: '"burst";r=3;t=1, "day";r=0;t=3600' }, 3_600_000],
    [{ ratelimit: '"day";r=0', 'ratelimit-policy': '"burst";q=5;w=1,"day";q=100;w=60' }, 60_000],
    [{ ratelimit: '"day";r=0' }, 0],
    [{ ratelimit: '"rt=x";r=0;t=9' }, 9000],
    // Its older drafts.
    [{ ratelimit: 'limit=10, remaining=0, reset=7' }, 7000],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '8' }, 8000],
    // The many habits before it.
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 12) }, 12_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 13_000) }, 13_000],
    [{ 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '14' }, 14_000],
    [{ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '9' }, 0],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'later' }, 0],
    // Retry-After is the host's last word.
    [{ 'retry-after': '2', ratelimit: '"default";r=0;t=30' }, 2000],
    [{}, 0],
  ])('%j', (headers, ms) => {
    expect(waitAsked(Object.entries(headers), NOW)).toBe(ms);
  });

  test('is a number of milliseconds up to a week, whatever the headers say', () => {
    const names = fc.constantFrom('retry-after', 'ratelimit', 'ratelimit-policy', 'x-ratelimit-reset', 'date');
    const pieces = fc.constantFrom(
      '"',
      ';',
      'r=0',
      't=',
      '=',
      ',',
      '9',
      '99999999999999999999',
      'GMT',
      ' ',
      'h',
      'm',
      '-',
      'x',
    );
    const value = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value), { maxLength: 6 }), (headers) => {
        const wait = waitAsked([...headers, ['x-ratelimit-remaining', '0']], NOW);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(604_800_000);
      }),
    );
  });

  test('is the longest of the quotas that are used up, however they are ordered, spaced, named and split into fields', () => {
    // RFC 9651: what a name may hold, and with it what looks like a parameter.
    const name = fc.array(fc.constantFrom('a', 'day', ';r=0', ';t=99', ', ', ' w=5', '=', '\\"'), {
      minLength: 1,
      maxLength: 4,
    });
    const count = fc.integer({ min: 0, max: 900 });
    const quota = fc.record({
      left: fc.constantFrom(0, 0, 3),
      reset: fc.option(count, { nil: undefined }),
      window: fc.option(count, { nil: undefined }),
      isLeftFirst: fc.boolean(),
      space: fc.constantFrom('', ' ', '  '),
      isNewField: fc.boolean(),
    });
    const quotas = fc.uniqueArray(
      fc.tuple(
        name.map((parts) => parts.join('')),
        quota,
      ),
      {
        selector: ([named]) => named,
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(quotas, (all) => {
        const limits: string[] = [];
        for (const [named, { left, reset, isLeftFirst, space, isNewField }] of all) {
          const parameters = [`r=${left}`, ...(reset === undefined ? [] : [`t=${reset}`])];
          const item = [`"${named}"`, ...(isLeftFirst ? parameters : parameters.reverse())].join(`;${space}`);
          if (isNewField || limits.length === 0) limits.push(item);
          else limits.push(`${limits.pop()}${space},${space}${item}`);
        }
        const policies = all.flatMap(([named, { window }]) =>
          window === undefined ? [] : `"${named}";q=10;w=${window}`,
        );
        const headers = [
          ...limits.map((value): [string, string] => ['ratelimit', value]),
          ...policies.map((value): [string, string] => ['ratelimit-policy', value]),
        ];
        const waits = all.map(([, { left, reset, window }]) => (left === 0 ? (reset ?? window ?? 0) * 1000 : 0));
        expect(waitAsked(headers, NOW)).toBe(Math.max(...waits));
      }),
    );
  });

  test('is read from a megabyte of nonsense in no time', () => {
    const started = cpuMs();
    for (const value of ['1'.repeat(1e6), ' '.repeat(1e6), '"a";'.repeat(250_000), '1h '.repeat(300_000)])
      waitAsked(
        [
          ['retry-after', value],
          ['ratelimit', value],
          ['ratelimit-policy', value],
        ],
        NOW,
      );
    expect(cpuMs() - started).toBeLessThan(3000); // hours, were it the square
  });
});
