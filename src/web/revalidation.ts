import { createHash } from 'node:crypto';
import { type Exchange, headerOf, type Request, type ResponseOutcome } from '../core/exchange.ts';
import type { CachedResponse, ResponseCache } from '../core/store.ts';

/** Fields that a 304 brings anew (RFC 9111 §3.2); those that describe the body stay those of the body that was kept. */
const OF_THE_BODY = /^(?:content-|transfer-encoding$|connection$)/;

/**
 * Asks for what was kept by its validators (RFC 9110 §13.1): a server that answers 304 spares itself the page, and the page
 * is judged again as if it had come. Requests with the user's own credentials are never kept.
 */
export class Revalidation {
  readonly #cache: ResponseCache;
  readonly #scopeOf: (url: string) => string | null;

  constructor(cache: ResponseCache, scopeOf: (url: string) => string | null) {
    this.#cache = cache;
    this.#scopeOf = scopeOf;
  }

  /** Sends a request through `send`, conditional where an answer to it was kept, and keeps the answer. */
  async send(request: Request, send: (request: Request) => Promise<Exchange>): Promise<Exchange> {
    const scope = isPlain(request) ? this.#scopeOf(request.url) : null;
    if (scope === null) return await send(request);
    const key = { scope, url: request.url };
    const kept = await this.#cache.find(key);
    const exchange = await send(kept === null ? request : conditional(request, kept));
    const { outcome } = exchange;
    if (outcome.kind === 'failure') return exchange;
    if (kept !== null && outcome.status === 304)
      return { ...exchange, revalidated: true, outcome: renewed(outcome, kept) };
    if (mayKeep(outcome)) await this.#cache.keep(key, { headers: outcome.headers, body: await outcome.body.read() });
    return exchange;
  }
}

/** Cookies of the chain make an answer the session's own. */
function isPlain({ method, headers = {} }: Request): boolean {
  return method === 'GET' && !Object.keys(headers).some((name) => /^(?:cookie|authorization|range)$/i.test(name));
}

function conditional(request: Request, { headers }: CachedResponse): Request {
  const etag = headerOf(headers, 'etag');
  const modified = headerOf(headers, 'last-modified');
  return {
    ...request,
    headers: {
      ...request.headers,
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(modified === undefined ? {} : { 'if-modified-since': modified }),
    },
  };
}

function mayKeep(outcome: ResponseOutcome): outcome is ResponseOutcome & Required<Pick<ResponseOutcome, 'body'>> {
  const { status, headers, body, truncated } = outcome;
  if (status !== 200 || body === undefined || truncated !== undefined) return false;
  if (headerOf(headers, 'etag') === undefined && headerOf(headers, 'last-modified') === undefined) return false;
  return !/\bno-store\b/i.test(headerOf(headers, 'cache-control') ?? '') && headerOf(headers, 'vary')?.trim() !== '*';
}

function renewed(outcome: ResponseOutcome, { headers, body }: CachedResponse): ResponseOutcome {
  const brought = new Map(outcome.headers.filter(([name]) => !OF_THE_BODY.test(name)));
  const fields = [...headers.filter(([name]) => !brought.has(name)), ...brought];
  const sha256 = createHash('sha256').update(body).digest('hex');
  return {
    ...outcome,
    status: 200,
    headers: fields,
    body: { sha256, bytes: body.length, read: () => Promise.resolve(body) },
  };
}
