import type { FailureOutcome, ResponseOutcome } from '../../core/exchange.ts';
import type { Pacer, Target } from '../../core/pace.ts';
import { waitAsked } from './retry-after.ts';

/**
 * Tells the scheduler how a host took a request: 429 halves the rate, a run of good answers raises it again slowly, and
 * whoever asks for time, with whatever status, gets it.
 */
export function learnPace(
  outcome: ResponseOutcome | FailureOutcome,
  target: Target,
  scheduler: Pacer,
  nowMs: number,
): void {
  if (outcome.kind === 'failure') return;
  const said = waitAsked(outcome.headers, nowMs);
  const asked = said === 0 && outcome.status === 429 ? (scheduler.paceOf(target).restMs ?? 0) : said;
  if (asked > 0) scheduler.block(target, nowMs + asked);
  if (outcome.status === 429 || (outcome.status === 503 && asked > 0)) scheduler.slowDown(target);
  else if (outcome.status < 500) scheduler.succeeded(target);
}
