import type { Exchange, Headers, Request, ResponseOutcome, Transport } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';

type Fault = (exchange: Exchange, random: () => number) => Promise<Exchange> | Exchange;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T; // random() < 1

const failed =
  (phase: 'dns' | 'connect' | 'headers' | 'body' | 'tls' | 'proxy', code: string): Fault =>
  (exchange) => ({ ...exchange, outcome: { kind: 'failure', phase, code } });

/** The answer with other bytes, another head, or both. */
function answered(
  exchange: Exchange,
  change: (bytes: Uint8Array, headers: Headers) => Partial<ResponseOutcome> & { readonly bytes?: Uint8Array },
): Promise<Exchange> | Exchange {
  const { outcome } = exchange;
  if (outcome.kind !== 'response') return exchange;
  return (async () => {
    const before = (await outcome.body?.read()) ?? new Uint8Array();
    const { bytes = before, ...rest } = change(before, outcome.headers);
    const body = { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) };
    return { ...exchange, outcome: { ...outcome, body, ...rest } };
  })();
}

const head = (headers: Headers, ...more: [string, string][]): Headers => [
  ...more,
  ...headers.filter(([name]) => !more.some(([other]) => other === name)),
];

/** Everything that a network can do to an answer without the page being gone. */
const FAULTS: Readonly<Record<string, Fault>> = {
  reset: failed('connect', 'ECONNRESET'),
  refused: failed('connect', 'ECONNREFUSED'),
  unreachable: failed('connect', 'EHOSTUNREACH'),
  'name server fails': failed('dns', 'EAI_AGAIN'),
  stall: failed('headers', 'TIMEOUT'),
  'stall in the body': failed('body', 'TIMEOUT'),
  'no http': failed('headers', 'HPE_INVALID_CONSTANT'),
  'head too large': failed('headers', 'UND_ERR_HEADERS_OVERFLOW'),
  'proxy dies': failed('proxy', 'PROXY_UNEXPLAINED'),
  'broken tls': failed('tls', 'ERR_SSL_WRONG_VERSION_NUMBER'),
  truncate: (exchange, random) =>
    answered(exchange, (bytes) => ({ bytes: bytes.subarray(0, random() * bytes.length), truncated: 'disconnect' })),
  corrupt: (exchange, random) =>
    answered(exchange, (bytes) => {
      const copy = Uint8Array.from(bytes);
      for (let index = 0; index < 40; index++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
      return { bytes: copy };
    }),
  empty: (exchange) => answered(exchange, () => ({ bytes: new Uint8Array() })),
  'a false encoding': (exchange, random) =>
    answered(exchange, (_bytes, headers) => ({
      headers: head(headers, ['content-encoding', pick(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'x'], random)]),
    })),
  'a false charset': (exchange, random) =>
    answered(exchange, (_bytes, headers) => ({
      headers: head(headers, [
        'content-type',
        `text/html; charset=${pick(['utf-16', 'shift_jis', 'x', '\u0000', 'utf-7'], random)}`,
      ]),
    })),
  'a false type': (exchange, random) =>
    answered(exchange, (_bytes, headers) => ({
      headers: head(headers, [
        'content-type',
        pick(['image/png', 'application/pdf', 'application/json', ';;', ''], random),
      ]),
    })),
  'server error': (exchange, random) =>
    answered(exchange, () => ({ status: pick([500, 502, 503, 504, 520, 599], random) })),
  'odd status': (exchange, random) =>
    answered(exchange, () => ({ status: pick([202, 204, 206, 299, 304, 418, 999], random) })),
  refusal: (exchange, random) => answered(exchange, () => ({ status: pick([401, 402, 403, 405, 406, 451], random) })),
  'too many requests': (exchange, random) =>
    answered(exchange, (_bytes, headers) => ({
      status: 429,
      headers: head(headers, [
        'retry-after',
        pick(['1', '3', '0', '-5', '1e9', 'soon', 'Wed, 99 Foo 2026', '1m30s', ''], random),
      ]),
    })),
  'sent elsewhere': (exchange, random) =>
    answered(exchange, (_bytes, headers) => ({
      status: pick([301, 302, 303, 307, 308], random),
      headers: head(headers, [
        'location',
        pick(
          [
            '',
            '\u00ff\u0000',
            'http://',
            'javascript:alert(1)',
            'file:///etc/passwd',
            'http://127.0.0.1/',
            exchange.url,
            '///',
            'http://[::1',
          ],
          random,
        ),
      ]),
    })),
};

export const FAULT_NAMES: readonly string[] = Object.keys(FAULTS);

/** Pages that are all there; `random` decides which answers are spoilt on the way, and how. */
export class FaultyTransport implements Transport {
  requests = 0;
  readonly met = new Set<string>();
  readonly #random: () => number;
  readonly #rate: number;
  readonly #lied = new Set<string>();

  constructor(random: () => number, rate: number) {
    this.#random = random;
    this.#rate = rate;
  }

  async send(request: Request, abort: AbortSignal): Promise<Exchange> {
    abort.throwIfAborted();
    this.requests += 1;
    const whole = pageFor(request);
    if (this.#random() > this.#rate) return whole;
    // A page that says once that it is gone, and is there the second time.
    if (this.#random() < 0.05 && isCited(request.url) && !this.#lied.has(request.url)) {
      this.#lied.add(request.url);
      this.met.add('one false 404');
      return await answered(whole, () => ({ status: pick([404, 410], this.#random) }));
    }
    const [name, fault] = pick(Object.entries(FAULTS), this.#random);
    this.met.add(name);
    return await fault(whole, this.#random);
  }
}

/** Of the pages only: who is sent astray and hears there that nothing is there was told twice that a page is gone. */
function isCited(url: string): boolean {
  return /^\/report\/\d+$/.test(new URL(url).pathname);
}

const NOW = '2026-11-24T10:00:00.000Z';

function pageFor({ url, method, attempt }: Request): Exchange {
  const { pathname, hostname } = new URL(url);
  // The guard is the real transport's; so it is this one's.
  if (hostname === '127.0.0.1')
    return {
      url,
      method,
      at: NOW,
      elapsedMs: 0,
      attempt,
      outcome: { kind: 'failure', phase: 'guard', code: 'PRIVATE_ADDRESS' },
    };
  const known = /^\/report\//.test(pathname);
  const words = `The harbour report of ${hostname} counts the boats of the year and the days on which none could sail.`;
  const text = known
    ? `<!doctype html><html lang="en"><head><title>Harbour report ${pathname.slice(8)}</title></head><body><main><h1>Harbour report</h1>${`<p>${words}</p>`.repeat(4)}</main></body></html>`
    : '<title>404 Not Found</title>';
  const bytes = Buffer.from(text);
  return {
    url,
    method,
    at: NOW,
    elapsedMs: 3,
    attempt,
    outcome: {
      kind: 'response',
      status: known ? 200 : 404,
      headers: [['content-type', 'text/html; charset=utf-8']],
      body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) },
    },
  };
}
