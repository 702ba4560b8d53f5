import { describe, expect, test } from 'vitest';
import { linkState } from '../../src/core/link-state.ts';
import type { FailureRecord } from '../../src/core/store.ts';
import { withHistory } from '../../src/store/strikes.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const record = (rest: Partial<FailureRecord> = {}): FailureRecord => ({
  since: '2026-11-20T09:00:00.000Z',
  checks: 3,
  days: 3,
  reasons: ['timeout', 'server-error', 'timeout'],
  ...rest,
});

describe('a failure', () => {
  test('says since when it lasts, and stays unknown, whatever its history', () => {
    const state = withHistory(linkState('timeout'), record({ days: 30, checks: 60 }), undefined, NOW);
    expect(state).toMatchObject({ liveness: 'unknown', reason: 'timeout', failingSince: '2026-11-20T09:00:00.000Z' });
  });

  test('of three days is dead where the user wants it so', () => {
    const state = withHistory(linkState('timeout', { httpStatus: 503 }), record(), 3, NOW);
    expect(state).toMatchObject({ liveness: 'dead', reason: 'failing-for-days', httpStatus: 503 });
    expect(state.evidence[0]?.detail).toContain('3 checks on 3 days since 2026-11-20');
    expect(state.confidence).toBeLessThan(0.8);
  });

  test.each<[string, Parameters<typeof linkState>[0], FailureRecord]>([
    ['of two days', 'timeout', record({ days: 2 })],
    ['of three days within two', 'timeout', record({ since: '2026-11-22T11:00:00.000Z' })],
    ['that is a certificate', 'tls-expired', record()],
    ['that is a wall', 'forbidden', record()],
    ['with a certificate among the others', 'timeout', record({ reasons: ['timeout', 'tls-expired', 'timeout'] })],
  ])('%s is not', (_name, reason, failures) => {
    expect(withHistory(linkState(reason), failures, 3, NOW).liveness).toBe('unknown');
  });

  test('leaves a living page as it is', () => {
    const state = linkState('ok');
    expect(withHistory(state, record(), 3, NOW)).toBe(state);
  });
});
