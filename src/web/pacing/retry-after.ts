import { DAY_MS } from '../../core/clock.ts';
import { type Headers, headerOf, headersOf } from '../../core/exchange.ts';

/** Waits beyond this are read as this: nobody means a year. */
const MAX_WAIT_MS = 7 * DAY_MS;
/** Of a field that is read: nobody has so many policies. */
const MAX_FIELD_CHARS = 2000;

/**
 * How long the host asks us to stay away, in milliseconds from `nowMs`; 0 when it does not ask. Reads Retry-After in
 * seconds, as a date or as `1m30s` (RFC 9110 §10.2.3 and what servers send); RateLimit and RateLimit-Policy
 * (draft-ietf-httpapi-ratelimit-headers) with no quota left; X-RateLimit-Remaining: 0 with its reset.
 */
export function waitAsked(headers: Headers, nowMs: number): number {
  const own = retryAfter(headerOf(headers, 'retry-after'), headerOf(headers, 'date'), nowMs);
  const wait =
    own ??
    Math.max(
      rateLimit(headersOf(headers, 'ratelimit'), headersOf(headers, 'ratelimit-policy')),
      oldRateLimit(headers, nowMs),
    );
  return Math.min(MAX_WAIT_MS, Math.max(0, wait));
}

function retryAfter(value: string | undefined, date: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const units = /^(?:(\d+)h\s*)?(?:(\d+)m(?:in)?\s*)?(?:(\d+)s)?$/i.exec(text);
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

/**
 * `"default";r=0;t=30` (structured field list): no quota left for `t` seconds; without `t`, for the policy's window (`w`),
 * which is the longest that it can take. The drafts' older `limit=, remaining=, reset=` too.
 */
function rateLimit(limits: readonly string[], policies: readonly string[]): number {
  const windows = new Map(itemsOf(policies).map((item) => [item.name, item.parameter('w')]));
  const waits = itemsOf(limits).map(({ name, parameter }) => {
    const left = parameter('r') ?? parameter('remaining');
    const reset = parameter('t') ?? parameter('reset') ?? windows.get(name);
    return left === 0 && reset !== undefined ? reset * 1000 : 0;
  });
  return Math.max(0, ...waits);
}

interface FieldItem {
  /** The policy's name; empty in the old form. */
  readonly name: string;
  parameter(key: string): number | undefined;
}

/** An item from its name to the next comma outside of quotation marks (RFC 9651 §3.3.3): a name may hold what looks like a parameter. */
const ITEM = /"((?:[^"\\]|\\.)*)"([^",]*)/g;

/** Items of a structured field list (RFC 9651): `"name";key=1;key=2, ...`; the old form is one item without a name. */
function itemsOf(values: readonly string[]): readonly FieldItem[] {
  return values
    .map((value) => value.slice(0, MAX_FIELD_CHARS))
    .flatMap((value) => {
      const items = [...value.matchAll(ITEM)].map(([, name = '', rest = '']) => ({ name, rest }));
      return items.length === 0 ? [{ name: '', rest: value }] : items;
    })
    .map(({ name, rest }) => ({
      name,
      parameter: (key) => {
        const value = new RegExp(`(?:^|[;,\\s])${key}\\s*=\\s*(\\d{1,9})\\b`).exec(rest)?.[1];
        return value === undefined ? undefined : Number(value);
      },
    }));
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
