import { type Clock, isoTime } from '../core/clock.ts';
import { type Exchange, headerOf, type ResponseOutcome } from '../core/exchange.ts';
import type { LinkState, RedirectHop } from '../core/link-state.ts';
import { redactUrl } from '../core/urls/secret-url.ts';
import { waitAsked } from './pacing/retry-after.ts';

/**
 * A state with what the exchanges say beside it: where the chain led, when and how often was asked, what came; and with
 * what the page says of the fragment.
 */
export function withFacts(
  state: LinkState,
  url: string,
  exchanges: readonly Exchange[],
  fragment: LinkState['fragment'],
  clock: Clock,
  pass: 1 | 2,
): LinkState {
  const last = exchanges.at(-1);
  if (last === undefined) return state;
  const { outcome } = last;
  const now = clock.now();
  const wait = outcome.kind === 'response' && state.liveness === 'unknown' ? waitAsked(outcome.headers, now) : 0;
  const asked = exchanges.filter((exchange) => exchange.url === exchanges[0]?.url).length;
  return {
    ...state,
    // Downloads are often sent on to addresses that are signed for one reader. Where it is the same, so is the string.
    finalUrl: last.url === url ? redactUrl(url) : redactUrl(last.url),
    redirects: redirectsOf(exchanges, state.redirects),
    checkedAt: last.at,
    elapsedMs: Math.round(exchanges.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0)),
    attempts: pass === 2 ? asked + 1 : asked,
    ...(fragment === undefined ? {} : { fragment }),
    ...(wait > 0 ? { retryAfter: isoTime(now + wait) } : {}),
    ...(outcome.kind === 'failure' && outcome.retryAfter !== undefined ? { retryAfter: outcome.retryAfter } : {}),
    ...(outcome.kind === 'response' ? responseFacts(outcome) : {}),
    ...(last.recordId === undefined ? {} : { recordId: last.recordId }),
  };
}

/** None for a chain of one. */
function redirectsOf(exchanges: readonly Exchange[], none: readonly RedirectHop[]): readonly RedirectHop[] {
  if (exchanges.length < 2) return none;
  return exchanges
    .slice(0, -1)
    .filter((exchange, index) => exchange.url !== exchanges[index + 1]?.url)
    .map(({ url, outcome }) => ({
      url: redactUrl(url),
      ...(outcome.kind === 'response' && outcome.status >= 300 && outcome.status < 400
        ? { status: outcome.status }
        : {}),
    }));
}

function responseFacts(outcome: ResponseOutcome): Partial<LinkState> {
  const contentType = headerOf(outcome.headers, 'content-type');
  return {
    httpStatus: outcome.status,
    ...(contentType === undefined ? {} : { contentType }),
    ...(outcome.body === undefined ? {} : { sha256: outcome.body.sha256 }),
    ...(outcome.tls === undefined ? {} : { tls: outcome.tls }),
  };
}
