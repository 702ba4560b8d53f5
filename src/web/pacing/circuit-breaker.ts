import type { FailureOutcome, ResponseOutcome } from '../../core/exchange.ts';

/** Hops in a row without a connection before a host counts as unreachable: each of them was tried several times already. */
const UNREACHABLE_AFTER = 3;
/** Hops in a row that broke off or timed out after the connection stood: single pages do that too. */
const BROKEN_AFTER = 6;
/** Refusals in a row before a host counts as refusing everything. Fewer would give up on sites that refuse some pages only. */
const REFUSED_AFTER = 10;
/** After this long one more hop may try. Longer misses hosts that recover; shorter asks a dead host again and again. */
export const REST_MS = 60_000;

/** Statuses that say "not you" rather than "not this page". */
const REFUSALS = new Set([403, 418, 429, 444, 503, 999]);

interface HostRecord {
  refusals: number;
  failures: number;
  last: FailureOutcome | null;
  openUntil: number;
}

/**
 * Remembers hosts that refuse or fail again and again. The rest of their addresses are not asked any more for a while:
 * a dead host would cost a timeout each, and one that refuses us has said so often enough.
 */
export class CircuitBreaker {
  readonly #hosts = new Map<string, HostRecord>();

  /** What to report instead of asking, or null when the host may be asked. After the rest, one caller gets null. */
  refusal(host: string, nowMs: number): FailureOutcome | null {
    const record = this.#hosts.get(host);
    if (record === undefined || record.openUntil === 0) return null;
    if (nowMs >= record.openUntil) {
      record.openUntil = nowMs + REST_MS;
      return null;
    }
    if (record.last !== null && record.failures > 0)
      return { ...record.last, detail: `not asked: the host failed ${record.failures} times in a row` };
    return {
      kind: 'failure',
      phase: 'guard',
      code: 'CIRCUIT_OPEN',
      detail: `not asked: the host refused ${record.refusals} times in a row`,
    };
  }

  /** Learns how a hop ended, its retries included. True when the host is not to be asked any more from now on. */
  record(host: string, outcome: ResponseOutcome | FailureOutcome, nowMs: number): boolean {
    const verdict = verdictOf(outcome);
    if (verdict === 'neither') return false;
    if (verdict === 'good') {
      this.#hosts.delete(host);
      return false;
    }
    const record = this.#hosts.get(host) ?? { refusals: 0, failures: 0, last: null, openUntil: 0 };
    this.#hosts.set(host, record);
    if (outcome.kind === 'failure') {
      record.failures += 1;
      record.refusals = 0;
      record.last = outcome;
    } else {
      record.refusals += 1;
      record.failures = 0;
    }
    const connected = outcome.kind === 'failure' && (outcome.phase === 'headers' || outcome.phase === 'body');
    if (record.failures < (connected ? BROKEN_AFTER : UNREACHABLE_AFTER) && record.refusals < REFUSED_AFTER)
      return false;
    record.openUntil = nowMs + REST_MS;
    return true;
  }
}

/** Whether an outcome speaks against the host. What we did not send, and what a proxy did, says nothing of it. */
function verdictOf(outcome: ResponseOutcome | FailureOutcome): 'good' | 'bad' | 'neither' {
  if (outcome.kind === 'response') return REFUSALS.has(outcome.status) ? 'bad' : 'good';
  switch (outcome.phase) {
    case 'guard':
    case 'proxy':
      return 'neither';
    case 'dns':
      // A missing name costs nobody anything, and is only believed when it was asked for twice.
      return outcome.code === 'ENOTFOUND' || outcome.code === 'PROXY_DNS_FAIL' ? 'neither' : 'bad';
    case 'connect':
    case 'tls':
    case 'headers':
    case 'body':
      return 'bad';
  }
}
