import { DAY_MS } from '../core/clock.ts';
import { type LinkReason, type LinkState, linkState } from '../core/link-state.ts';
import type { FailureRecord } from '../core/store.ts';

/** Days from the first failure to the last: a weekend's outage is none (InternetArchiveBot's rule: three checks, three days). */
const MIN_SPAN_DAYS = 3;
/** Failures that say nothing of the page by themselves and that a living site does not have for days. */
const UNCLEAR: ReadonlySet<LinkReason> = new Set([
  'timeout',
  'connection-refused',
  'connection-reset',
  'server-error',
  'dns-error',
  'bad-response',
  'redirect-loop',
  'too-many-redirects',
  'empty',
]);

/**
 * A state with its history: since when it fails, and, where the user wants it so (`strikes`), dead when it failed on that
 * many days and nothing else came between.
 */
export function withHistory(
  state: LinkState,
  failures: FailureRecord | null,
  strikes: number | undefined,
  nowMs: number,
): LinkState {
  if (failures === null || (state.status !== 'failing' && state.status !== 'dead')) return state;
  const known = { ...state, failingSince: failures.since };
  const span = nowMs - Date.parse(failures.since);
  const out =
    strikes !== undefined &&
    UNCLEAR.has(state.reason) &&
    failures.days >= strikes &&
    span >= MIN_SPAN_DAYS * DAY_MS &&
    failures.reasons.every((reason) => UNCLEAR.has(reason));
  if (!out) return known;
  const { liveness: _liveness, status: _status, reason, evidence, ...facts } = known;
  const detail = `${reason} in ${failures.checks} checks on ${failures.days} days since ${failures.since.slice(0, 10)}`;
  return linkState('failing-for-days', {
    ...facts,
    confidence: 0.6,
    evidence: [{ signal: 'history', detail }, ...evidence],
  });
}
