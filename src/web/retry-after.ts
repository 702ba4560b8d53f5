import { type Headers, headerOf, headersOf } from '../core/exchange.ts';

/** Waits beyond this are read as this: nobody means a year. */
const MAX_WAIT_MS = 7 * 86_400_000;

/**
 * How long the host asks us to stay away, in milliseconds from `nowMs`; 0 when it does not ask. Reads Retry-After in
 * seconds, as a date or as `1m30s` (RFC 9110 §10.2.3 and what servers send); RateLimit and RateLimit-Policy
 * (draft-ietf-httpapi-ratelimit-headers) with no quota left; X-RateLimit-Remaining: 0 with its reset.
 */
export function waitAsked(headers: Headers, nowMs: number): number {
  const own = retryAfter(headerOf(headers, 'retry-after'), headerOf(headers, 'date'), nowMs);
  const wait = own ?? Math.max(rateLimit(headersOf(headers, 'ratelimit')), oldRateLimit(headers, nowMs));
  return Math.min(MAX_WAIT_MS, Math.max(0, wait));
}

function retryAfter(value: string | undefined, date: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const units = /^(?:(\d+)h)?\s*(?:(\d+)m(?:in)?)?\s*(?:(\d+)s)?$/i.exec(text);
  if (units !== null && text !== '') {
    const [, hours, minutes, seconds] = units;
    return (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  }
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  // By the server's own clock where it shows it: a wrong clock there must not cost us hours.
  const server = Date.parse(date ?? '');
  return at - (Number.isNaN(server) ? nowMs : server);
}

/** `"default";r=0;t=30` (structured field list): no quota left for `t` seconds. The old `limit=, remaining=, reset=` too. */
function rateLimit(values: readonly string[]): number {
  let wait = 0;
  for (const item of values.flatMap((value) => value.split(/,(?=\s*")/))) {
    const left = /;\s*r\s*=\s*(\d+)/.exec(item)?.[1] ?? /remaining\s*=\s*(\d+)/.exec(item)?.[1];
    const reset = /;\s*t\s*=\s*(\d+)/.exec(item)?.[1] ?? /reset\s*=\s*(\d+)/.exec(item)?.[1];
    if (left === '0' && reset !== undefined) wait = Math.max(wait, Number(reset) * 1000);
  }
  return wait;
}

/** X-RateLimit-* and RateLimit-Remaining: reset is seconds from now, or a Unix time when it is that large. */
function oldRateLimit(headers: Headers, nowMs: number): number {
  const left =
    headerOf(headers, 'x-ratelimit-remaining') ??
    headerOf(headers, 'x-rate-limit-remaining') ??
    headerOf(headers, 'ratelimit-remaining');
  const reset =
    headerOf(headers, 'x-ratelimit-reset') ??
    headerOf(headers, 'x-rate-limit-reset') ??
    headerOf(headers, 'ratelimit-reset');
  if (left?.trim() !== '0' || reset === undefined || !/^\d+$/.test(reset.trim())) return 0;
  const value = Number(reset);
  if (value > 1e11) return value - nowMs;
  return value > 1e9 ? value * 1000 - nowMs : value * 1000;
}
