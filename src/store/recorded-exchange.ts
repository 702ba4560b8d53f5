import type { Exchange, FailureOutcome, TlsFacts } from '../core/exchange.ts';

/** Headers that carry what is somebody's own: never kept in a recording. */
const PRIVATE_HEADERS: ReadonlySet<string> = new Set([
  'cookie',
  'set-cookie',
  'authorization',
  'proxy-authorization',
  'www-authenticate',
]);

export function isPrivateHeader(name: string): boolean {
  return PRIVATE_HEADERS.has(name.toLowerCase());
}

/** The metadata record's JSON: an exchange without its headers and body, which stand in the response record. */
export interface RecordedExchange {
  readonly url: string;
  readonly method: Exchange['method'];
  readonly at: string;
  readonly elapsedMs: number;
  readonly attempt: number;
  readonly failure?: FailureOutcome;
  readonly tls?: TlsFacts;
  readonly truncated?: 'length' | 'time' | 'disconnect';
  /** How many cookies were set: that a session began decides how a chain goes on, what is in it does not. */
  readonly cookies?: number;
}

/** What of an exchange goes into its metadata record. */
export function toRecorded({ url, method, at, elapsedMs, attempt, outcome }: Exchange): RecordedExchange {
  const shared = { url, method, at, elapsedMs, attempt };
  if (outcome.kind === 'failure') return { ...shared, failure: outcome };
  const cookies = outcome.headers.filter(([name]) => name.toLowerCase() === 'set-cookie').length;
  return {
    ...shared,
    ...(outcome.tls === undefined ? {} : { tls: outcome.tls }),
    ...(outcome.truncated === undefined ? {} : { truncated: outcome.truncated }),
    ...(cookies === 0 ? {} : { cookies }),
  };
}

/** The key under which the nth ask of an address is found again. */
export function askKey(method: string, url: string): string {
  return `${method} ${url}`;
}
