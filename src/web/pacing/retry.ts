import type { Exchange } from '../../core/exchange.ts';
import { waitAsked } from './retry-after.ts';

/** What to do after an answer: it stands, or the same hop is asked again after a while. */
export type RetryPlan = { readonly retry: false } | { readonly retry: true; readonly afterMs: number };

/** Statuses that pass by themselves: RFC 9110 §15.5.9, RFC 8470, RFC 6585 §4, RFC 9110 §15.6. */
const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530]);
/** Failures that asking again may heal. A missing host, a bad certificate and a refused address stay what they are. */
const PASSING_PHASES = new Set(['connect', 'headers', 'body']);
const LASTING_CODES = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'INVALID_URL',
  'HPE_INVALID',
]);
/** Failures of other phases that may pass too. */
const PASSING_CODES = new Set([
  'EAI_AGAIN',
  'ESERVFAIL',
  'ETIMEOUT',
  'PROXY_TIMEOUT',
  'PROXY_UNEXPLAINED',
  'TLS_TIMEOUT',
]);

/** A time-out has cost its whole time already: asked again at once, one dead host would hold up the run several times over. */
const SILENCE = /TIMEOUT|ETIMEDOUT/;

/** First and longest pause between two tries (decorrelated jitter: Brooker, "Exponential Backoff and Jitter", 2015). */
const BASE_MS = 500;
const MAX_PAUSE_MS = 8000;

/** Decides on another try. `pauseMs` is the pause before this try (0 for the first); `random` gives 0..1. */
export function planRetry(
  exchange: Exchange,
  options: {
    readonly triesLeft: number;
    readonly pauseMs: number;
    readonly maxWaitMs: number;
    readonly nowMs: number;
    /** Ask a silent host again at once; without it that is left to the second pass. */
    readonly retrySilence: boolean;
    random(): number;
  },
): RetryPlan {
  if (options.triesLeft <= 0) return { retry: false };
  const { outcome } = exchange;
  const jittered = Math.min(
    MAX_PAUSE_MS,
    BASE_MS + options.random() * (Math.max(BASE_MS, options.pauseMs) * 3 - BASE_MS),
  );
  if (outcome.kind === 'failure') {
    if (!options.retrySilence && SILENCE.test(outcome.code)) return { retry: false };
    const passing =
      (PASSING_PHASES.has(outcome.phase) && !LASTING_CODES.has(outcome.code)) || PASSING_CODES.has(outcome.code);
    return passing ? { retry: true, afterMs: jittered } : { retry: false };
  }
  if (!PASSING_STATUS.has(outcome.status)) {
    // A page that broke off may come whole the second time; what came is an answer, so there is no third.
    const broke = outcome.truncated === 'disconnect' && exchange.attempt === 1;
    return broke ? { retry: true, afterMs: jittered } : { retry: false };
  }
  const asked = waitAsked(outcome.headers, options.nowMs);
  // Longer than the user wants to wait: the state will be unknown, with the time at which to come back.
  if (asked > options.maxWaitMs) return { retry: false };
  return { retry: true, afterMs: Math.max(asked, jittered) };
}
