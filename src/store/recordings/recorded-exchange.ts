import type { Exchange, FailureOutcome, FailurePhase, Request, TlsFacts } from '../../core/exchange.ts';
import { sha256 } from '../../core/files/sha256.ts';
import { isRecord } from '../../core/json.ts';

/** Request headers that are kept. Everything else may carry what is somebody's own: cookies, keys, tokens. */
const KEPT_REQUEST_HEADERS: ReadonlySet<string> = new Set([
  'accept',
  'accept-datetime',
  'accept-encoding',
  'accept-language',
  'content-type',
  'range',
  'user-agent',
]);

/** Response headers that are left out: cookies, and the framing of the connection, which the kept body no longer has. */
const DROPPED_RESPONSE_HEADERS: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2', 'transfer-encoding']);

/** True for request headers that a recording keeps; what tells who asked is left out. */
export function keepsRequestHeader(name: string): boolean {
  return KEPT_REQUEST_HEADERS.has(name.toLowerCase());
}

/** True for response headers that a recording keeps; cookies and their like are left out. */
export function keepsResponseHeader(name: string): boolean {
  return !DROPPED_RESPONSE_HEADERS.has(name.toLowerCase());
}

/**
 * A cookie without its value. `nth` numbers the distinct values of a recording: that a session began or changed decides
 * how a chain of redirects goes on, what is in it does not.
 */
export interface RecordedCookie {
  readonly name: string;
  readonly nth: number;
  /** `; Path=/; Secure` and so on, as sent. */
  readonly attributes: string;
}

/** The metadata record's JSON: what of an exchange HTTP does not say. */
export interface RecordedExchange {
  readonly url: string;
  readonly method: Exchange['method'];
  readonly at: string;
  readonly elapsedMs: number;
  readonly attempt: number;
  /** Tells asks of one address apart that want different things; absent for a plain one. See `varyOf`. */
  readonly vary?: string;
  readonly failure?: FailureOutcome;
  readonly tls?: TlsFacts;
  readonly truncated?: 'length' | 'time' | 'disconnect';
  readonly cookies?: readonly RecordedCookie[];
}

/** What beside method and address decides an answer: the date asked of an archive, the body that was sent. */
export function varyOf(request: Request): string | undefined {
  const date = Object.entries(request.headers ?? {}).find(([name]) => name.toLowerCase() === 'accept-datetime')?.[1];
  const body = request.body === undefined ? undefined : sha256(request.body).slice(0, 16);
  const parts = [date, body].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** What of an exchange goes into its metadata record. `numberOf` gives a cookie's value its number. */
export function toRecorded(
  request: Request,
  { url, method, at, elapsedMs, attempt, outcome }: Exchange,
  numberOf: (value: string) => number,
): RecordedExchange {
  const vary = varyOf(request);
  const shared = { url, method, at, elapsedMs, attempt, ...(vary === undefined ? {} : { vary }) };
  if (outcome.kind === 'failure') return { ...shared, failure: outcome };
  const cookies = outcome.headers
    .filter(([name]) => name.toLowerCase() === 'set-cookie')
    .map(([, value]) => toRecordedCookie(value, numberOf));
  return {
    ...shared,
    ...(outcome.tls === undefined ? {} : { tls: outcome.tls }),
    ...(outcome.truncated === undefined ? {} : { truncated: outcome.truncated }),
    ...(cookies.length === 0 ? {} : { cookies }),
  };
}

function toRecordedCookie(value: string, numberOf: (value: string) => number): RecordedCookie {
  const semicolon = value.indexOf(';');
  const pair = semicolon < 0 ? value : value.slice(0, semicolon);
  const equals = pair.indexOf('=');
  const name = equals < 0 ? '' : pair.slice(0, equals).trim();
  return { name, nth: numberOf(pair.slice(equals + 1)), attributes: semicolon < 0 ? '' : value.slice(semicolon) };
}

/** The Set-Cookie header that stands for a recorded cookie. */
export function cookieHeader({ name, nth, attributes }: RecordedCookie): readonly [string, string] {
  return ['set-cookie', `${name}=recorded-${nth}${attributes}`];
}

const PHASES: readonly FailurePhase[] = ['guard', 'dns', 'proxy', 'connect', 'tls', 'headers', 'body'];
const METHODS: readonly Exchange['method'][] = ['GET', 'HEAD', 'POST'];

/** Reads a metadata record's JSON; null for metadata of another tool. */
export function parseRecorded(text: string): RecordedExchange | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null; // another tool's metadata need not be JSON
  }
  if (!isRecord(document)) return null;
  const method = METHODS.find((name) => name === document['method']);
  const { url, at, elapsedMs, attempt, vary, truncated, tls, cookies } = document;
  if (method === undefined || typeof url !== 'string' || typeof at !== 'string' || typeof elapsedMs !== 'number')
    return null;
  const failure = parseFailure(document['failure']);
  return {
    url,
    method,
    at,
    elapsedMs,
    attempt: typeof attempt === 'number' ? attempt : 1,
    ...(typeof vary === 'string' ? { vary } : {}),
    ...(failure === undefined ? {} : { failure }),
    ...(isTruncation(truncated) ? { truncated } : {}),
    ...(isRecord(tls) ? { tls: stringsOf(tls) } : {}),
    ...(Array.isArray(cookies) ? { cookies: cookies.flatMap(parseCookie) } : {}),
  };
}

/** True for the reasons of WARC-Truncated (WARC 1.1 §5.14) that an exchange knows. */
export function isTruncation(value: unknown): value is 'length' | 'time' | 'disconnect' {
  return value === 'length' || value === 'time' || value === 'disconnect';
}

function parseFailure(value: unknown): FailureOutcome | undefined {
  if (!isRecord(value)) return undefined;
  const phase = PHASES.find((name) => name === value['phase']);
  const { code, detail, tls, retryAfter } = value;
  if (phase === undefined || typeof code !== 'string') return undefined;
  return {
    kind: 'failure',
    phase,
    code,
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(isRecord(tls) ? { tls: stringsOf(tls) } : {}),
    ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
  };
}

function parseCookie(value: unknown): RecordedCookie[] {
  if (!isRecord(value)) return [];
  const { name, nth, attributes } = value;
  return typeof name === 'string' && typeof nth === 'number' && typeof attributes === 'string'
    ? [{ name, nth, attributes }]
    : [];
}

const TLS_FIELDS = ['protocol', 'subject', 'issuer', 'validFrom', 'validTo', 'error'] as const;

function stringsOf(value: Readonly<Record<string, unknown>>): TlsFacts {
  return Object.fromEntries(
    TLS_FIELDS.flatMap((name) => {
      const text = value[name];
      return typeof text === 'string' ? [[name, text]] : [];
    }),
  );
}
