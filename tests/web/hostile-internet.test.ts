import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostOf } from '../../fixtures/web/internet/case.ts';
import { ALL_CASES } from '../../fixtures/web/internet/index.ts';
import { type LinkReason, REASONS } from '../../src/core/link-state.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { openHostileInternet } from '../helpers/hostile-internet.ts';
import { type Answered, runStet } from '../helpers/run-links.ts';
import type { TestInternet } from '../helpers/test-internet.ts';

let internet: TestInternet;
let answered: readonly Answered[];

beforeAll(async () => {
  buildCli();
  internet = await openHostileInternet(ALL_CASES);
  answered = await runStet(ALL_CASES, internet);
}, 400_000);
afterAll(() => internet?.close());

/** What was said otherwise, by name and reason: the message of a failure. */
const wrong = (truth: string, said?: string) =>
  answered
    .filter(({ entry, said: each }) => entry.truth === truth && each !== truth && (said === undefined || each === said))
    .map(({ entry, said: each, reason }) => `${entry.name}: ${each} (${reason})`);

describe('the built command on an internet of bad habits', () => {
  test('has at least 150 cases, each cited once', () => {
    expect(ALL_CASES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ALL_CASES.map(({ name }) => name)).size).toBe(ALL_CASES.length);
  });

  test('says something of every source', () => {
    expect(answered.filter(({ said }) => said === 'nothing').map(({ entry }) => entry.name)).toEqual([]);
  });

  test('calls no living page dead', () => {
    expect(wrong('alive', 'dead')).toEqual([]);
  });

  test('calls nothing dead that nobody can tell', () => {
    expect(wrong('unknown', 'dead')).toEqual([]);
  });

  test('calls at most one dead page in twenty alive', () => {
    const dead = ALL_CASES.filter(({ truth }) => truth === 'dead').length;
    const missed = wrong('dead', 'alive');
    expect(missed.length / dead, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('is exactly right nineteen times in twenty', () => {
    const misses = [...wrong('alive'), ...wrong('dead'), ...wrong('unknown')];
    expect(1 - misses.length / ALL_CASES.length, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

/** Reasons that no answer of a host brings about, and what does. */
const NOT_OF_THE_NET: Partial<Record<LinkReason, string>> = {
  'content-drift': 'needs copies',
  'failing-for-days': 'needs a store',
  'robots-disallowed': 'needs a program that asks by itself',
  'unreliable-archive': 'is said before anybody is asked',
  'invalid-url': 'has no host',
  'no-contact': 'is the user’s wish',
  excluded: 'is the user’s wish',
  offline: 'is the user’s wish',
  deadline: 'is the user’s wish',
  'no-link': 'has no address',
  'not-recorded': 'needs a recording',
};

test.each(Object.keys(REASONS).filter((reason) => !(reason in NOT_OF_THE_NET)))(
  '%s comes in two wordings',
  (reason) => {
    const names = answered.filter((each) => each.reason === reason).map(({ entry }) => entry.name);
    expect(names.length, names.join(', ')).toBeGreaterThanOrEqual(2);
  },
);

describe('its manners', () => {
  test('no request reaches an internal address', () => {
    const forbidden = new Set(ALL_CASES.flatMap(({ forbidden: host }) => (host === undefined ? [] : [host])));
    expect(internet.log.filter(({ host }) => forbidden.has(host.replace(/:\d+$/, '')))).toEqual([]);
  });

  test('a host never sees more than two requests at once', () => {
    expect(Math.max(...internet.log.map(({ parallel }) => parallel))).toBeLessThanOrEqual(2);
  });

  test('no request goes to a bare address or a name of one network', () => {
    expect(internet.log.filter(({ host }) => !/\.(?!local|internal|localhost)[a-z]+(?::\d+)?$/.test(host))).toEqual([]);
  });

  test('no host is asked again before the time that it gave', () => {
    const asking = internet.log.filter(({ answered: answer }) => answer?.retryAfter !== undefined);
    expect(asking.length).toBeGreaterThanOrEqual(4);
    const broken = asking.flatMap(({ host, at, answered: answer }) => {
      const until = (answer?.at ?? 0) + waitOf(answer?.retryAfter ?? '', answer?.at ?? 0);
      return internet.log.filter((later) => later.host === host && later.at > at && later.at < until);
    });
    expect(broken).toEqual([]);
  });

  test('a host that asks for a second gets it', () => {
    const times = requestsOf('429 once with retry-after');
    expect(times.length).toBeGreaterThanOrEqual(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  test('a host that asks for a day is not asked again', () => {
    expect(requestsOf('429 a day')).toHaveLength(1);
  });

  test('a missing page is asked for twice before it is called dead', () => {
    expect(requestsOf('410').length).toBeGreaterThanOrEqual(2);
  });
});

/** Milliseconds that a Retry-After asks for (RFC 9110 §10.2.3). */
function waitOf(value: string, nowMs: number): number {
  return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, (Date.parse(value) || 0) - nowMs);
}

/** When the cited host of a case was asked, ms since 1970. */
function requestsOf(name: string): readonly number[] {
  const entry = ALL_CASES.find((each) => each.name === name);
  if (entry === undefined) throw new Error(`no case is named ${name}`);
  return internet.log.filter(({ host }) => host === hostOf(entry)).map(({ at }) => at);
}
