import { type Clock, isoTime } from '../core/clock.ts';
import type { Exchange, FailureOutcome, Fetcher, FetchOptions, Request, Transport } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import type { Pacer, Target } from '../core/pace.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { registrableDomain } from '../core/urls/registrable-domain.ts';
import { ChainCookies } from './cookies.ts';
import type { CircuitBreaker } from './pacing/circuit-breaker.ts';
import { credentialsOf, type HostTable } from './pacing/host-rules.ts';
import { learnPace } from './pacing/learn-pace.ts';
import { planRetry } from './pacing/retry.ts';
import { waitAsked } from './pacing/retry-after.ts';
import { methodAfter, onwardOf } from './redirect.ts';
import type { Revalidation } from './revalidation.ts';
import { normalHost } from './sockets/guard.ts';

/** What the fetcher works with, and how patient it is. */
export interface FetcherOptions {
  readonly transport: Transport;
  readonly scheduler: Pacer;
  readonly breaker: CircuitBreaker;
  readonly clock: Clock;
  /** 0..1, as Math.random. */
  readonly random: () => number;
  readonly userAgent: string;
  /** After the first attempt of a hop. */
  readonly retries: number;
  /** Whether a time-out is asked again at once, where no second pass will. */
  readonly retrySilence: boolean;
  readonly maxWaitMs: number;
  readonly hosts: HostTable;
  /** The pacing key of an address: its host, or a service's own budget. */
  targetOf?(url: URL): Target;
  /** Hosts that get no request, by host name. */
  readonly isNoContact?: (host: string) => boolean;
  /** Looks the name up before the host's turn comes, so that a slow one holds no place. Never throws. */
  readonly prepare?: (url: URL) => Promise<void>;
  /** Asks for what earlier runs kept by its validators; only where no purpose of our own is behind the request. */
  readonly revalidation?: Revalidation;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8';
/** Languages are asked for mildly: a page in the author's own language is what the author read. */
const ACCEPT_LANGUAGE = 'en;q=0.8, *;q=0.5';

/** Asks politely: own redirects, own retries, the host's turn for every hop. See `Fetcher`. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return { fetch: (url, fetchOptions = {}) => new Chain(options, fetchOptions, url).run() };
}

/** The pacing key by host, with the registrable domain for the cap over it. */
export function hostTarget(url: URL): Target {
  const host = normalHost(url.host);
  return { host, domain: registrableDomain(normalHost(url.hostname)) };
}

interface Asked {
  readonly exchange: Exchange;
  /** False when nothing went out and the exchange stands for that. */
  readonly sent: boolean;
}

/** One fetch: a chain of hops with its own cookies. */
class Chain {
  readonly #options: FetcherOptions;
  readonly #fetch: FetchOptions;
  readonly #abort: AbortSignal;
  readonly #start: URL | null;
  readonly #exchanges: Exchange[] = [];
  readonly #cookies = new ChainCookies();
  readonly #seen = new Set<string>();
  #method: Request['method'];

  constructor(options: FetcherOptions, fetch: FetchOptions, start: string) {
    this.#options = options;
    this.#fetch = fetch;
    this.#abort = fetch.abort ?? new AbortController().signal;
    this.#start = parsedUrl(start);
    this.#method = fetch.method ?? 'GET';
    if (this.#start === null) this.#fail(start, 'INVALID_URL', 'not an address');
  }

  async run(): Promise<readonly Exchange[]> {
    for (let url = this.#start, hop = 0; url !== null; hop++) {
      const exchange = await this.#hop(url);
      if (exchange === null) return this.#fail(url.href, 'REDIRECT_LOOP', 'redirects in a circle');
      if (this.#fetch.redirects === 'manual') return this.#exchanges;
      const onward = onwardOf(exchange, url.hash);
      if (onward === null) return this.#exchanges;
      if ('refused' in onward) return this.#fail(url.href, onward.refused, onward.detail);
      if (hop >= LIMITS.redirects)
        return this.#fail(onward.url, 'TOO_MANY_REDIRECTS', `more than ${LIMITS.redirects} redirects`);
      this.#method = methodAfter(exchange, this.#method);
      const next = new URL(onward.url);
      if (!(await this.#restBefore(next, exchange)))
        return this.#fail(next.href, 'HOST_WAITS', 'asked to wait too long before the redirect is followed');
      url = next;
    }
    return this.#exchanges;
  }

  /** Retry-After on a redirect is for the next request, wherever it goes (RFC 9110 §10.2.3). False when it is too long. */
  async #restBefore(next: URL, { url, outcome }: Exchange): Promise<boolean> {
    const { clock, maxWaitMs } = this.#options;
    const asked = outcome.kind === 'response' ? waitAsked(outcome.headers, clock.now()) : 0;
    // The same host is held back by the scheduler already.
    if (asked === 0 || next.host === new URL(url).host) return true;
    if (asked > maxWaitMs) return false;
    await clock.sleep(asked, this.#abort);
    return true;
  }

  /** One hop with its retries; null when the same address with the same cookies was asked before. */
  async #hop(url: URL): Promise<Exchange | null> {
    const cookie = await this.#cookieFor(url);
    const key = `${this.#method} ${url.href}\n${cookie}`;
    if (this.#seen.has(key)) return null;
    this.#seen.add(key);
    const { clock, random, maxWaitMs, retrySilence, breaker } = this.#options;
    const target = this.#targetOf(url);
    const retries = this.#fetch.retries ?? this.#options.retries;
    let pauseMs = 0;
    for (let attempt = 1; ; attempt++) {
      const { exchange, sent } = await this.#ask(url, target, cookie, attempt);
      this.#exchanges.push(exchange);
      await this.#cookies.keep(exchange);
      const triesLeft = retries + 1 - attempt;
      const plan = planRetry(exchange, { triesLeft, pauseMs, maxWaitMs, retrySilence, nowMs: clock.now(), random });
      if (!plan.retry || !sent || this.#restsTooLong(target)) {
        if (sent && breaker.record(target.host, exchange.outcome, clock.now())) this.#options.scheduler.dismiss(target);
        return exchange;
      }
      pauseMs = plan.afterMs;
      await clock.sleep(pauseMs, this.#abort);
    }
  }

  /** One request in its turn, or the failure that stands for it when nothing is sent. */
  async #ask(url: URL, target: Target, cookie: string, attempt: number): Promise<Asked> {
    const { scheduler, clock, isNoContact, prepare } = this.#options;
    const unsent = (why: FailureOutcome) => ({ exchange: this.#unsent(url, attempt, why), sent: false });
    if (isNoContact?.(normalHost(url.hostname)) === true)
      return unsent(refusedHere('NO_CONTACT', 'this host is not to be contacted'));
    const refusal = this.#refusalOf(target);
    if (refusal !== null) return unsent(refusal);
    await prepare?.(url);
    const turn = await scheduler.acquire(target, this.#abort);
    if (turn === null) return unsent(this.#refusalOf(target) ?? refusedHere('HOST_WAITS', 'the host is not asked'));
    try {
      const exchange = await this.#send({ ...this.#request(url, cookie, attempt), onSent: turn.began });
      learnPace(exchange.outcome, target, scheduler, clock.now());
      return { exchange: this.#marked(exchange), sent: true };
    } finally {
      turn.end();
    }
  }

  #send(request: Request): Promise<Exchange> {
    const { transport, revalidation } = this.#options;
    const send = (each: Request) => transport.send(each, this.#abort);
    return revalidation === undefined || this.#fetch.purpose !== undefined
      ? send(request)
      : revalidation.send(request, send);
  }

  /** True when the host wants more time than the user does: then its last answer stands, and no second one is planned. */
  #restsTooLong(target: Target): boolean {
    const { scheduler, clock, maxWaitMs } = this.#options;
    return scheduler.blockedUntil(target) - clock.now() > maxWaitMs;
  }

  /** Why the host is not asked now: it asked for more time than the user wants to wait, or it fails or refuses always. */
  #refusalOf(target: Target): FailureOutcome | null {
    const { scheduler, clock, breaker } = this.#options;
    if (!this.#restsTooLong(target)) return breaker.refusal(target.host, clock.now());
    const retryAfter = isoTime(scheduler.blockedUntil(target));
    return { ...refusedHere('HOST_WAITS', `the host asked to be left alone until ${retryAfter}`), retryAfter };
  }

  #request(url: URL, cookie: string, attempt: number): Request {
    const start = this.#start ?? url;
    const bare = new URL(url);
    bare.hash = '';
    bare.username = '';
    bare.password = '';
    return {
      url: bare.href,
      method: this.#method,
      headers: {
        'user-agent': this.#options.userAgent,
        accept: this.#fetch.accept ?? ACCEPT,
        'accept-language': ACCEPT_LANGUAGE,
        ...(url.origin === start.origin ? this.#fetch.headers : undefined),
        ...credentialsOf(this.#options.hosts, url, start).headers,
        ...(cookie === '' ? {} : { cookie }),
      },
      maxBytes: this.#fetch.maxBytes ?? LIMITS.bodyBytes,
      attempt,
      ...(this.#fetch.body === undefined || this.#method !== 'POST' ? {} : { body: this.#fetch.body }),
    };
  }

  async #cookieFor(url: URL): Promise<string> {
    const own = credentialsOf(this.#options.hosts, url, this.#start ?? url).cookie ?? '';
    const kept = await this.#cookies.headerFor(url.href);
    return own === '' || kept === '' ? own + kept : `${own}; ${kept}`;
  }

  #targetOf(url: URL): Target {
    return this.#options.targetOf?.(url) ?? hostTarget(url);
  }

  #marked(exchange: Exchange): Exchange {
    return this.#fetch.purpose === undefined ? exchange : { ...exchange, purpose: this.#fetch.purpose };
  }

  #unsent(url: URL | string, attempt: number, outcome: FailureOutcome): Exchange {
    const at = isoTime(this.#options.clock.now());
    return this.#marked({ url: String(url), method: this.#method, at, elapsedMs: 0, attempt, outcome });
  }

  /** Ends the chain with a failure of our own making. */
  #fail(url: string, code: string, detail: string): readonly Exchange[] {
    this.#exchanges.push(this.#unsent(url, 1, refusedHere(code, detail)));
    return this.#exchanges;
  }
}

function refusedHere(code: string, detail: string): FailureOutcome {
  return { kind: 'failure', phase: 'guard', code, detail };
}
