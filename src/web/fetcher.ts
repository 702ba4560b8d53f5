import type { CookieJar } from 'tough-cookie';
import { type Clock, isoTime } from '../core/clock.ts';
import {
  type Exchange,
  type Fetcher,
  type FetchOptions,
  headersOf,
  type Request,
  type Transport,
} from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import { registrableDomain } from '../core/registrable-domain.ts';
import { normalHost } from './guard.ts';
import type { HostRules } from './options.ts';
import { onwardOf } from './redirect.ts';
import { planRetry } from './retry.ts';
import { waitAsked } from './retry-after.ts';
import type { Scheduler, Target } from './scheduler.ts';

export interface FetcherOptions {
  readonly transport: Transport;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly random: () => number;
  readonly userAgent: string;
  readonly retries: number;
  readonly maxWaitMs: number;
  readonly hosts: Readonly<Record<string, HostRules>>;
  /** The pacing key of an address: its host, or a service's own budget. */
  targetOf?(url: URL): Target;
  readonly onWait?: (host: string, untilMs: number, why: string) => void;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8';
/** Languages are asked for mildly: a page in the author's own language is what the author read. */
const ACCEPT_LANGUAGE = 'en;q=0.8, *;q=0.5';
/** Cookies of one chain; a site that sets more is not keeping a session. */
const MAX_COOKIES = 64;
/** Waits shorter than this are not worth telling anybody. */
const TELL_WAIT_MS = 1500;

/** Asks politely: own redirects, own retries, the host's turn for every hop. See `Fetcher`. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return { fetch: (url, fetchOptions = {}) => new Chain(options, fetchOptions).run(url) };
}

/** The pacing key by host, with the registrable domain for the cap over it. */
export function hostTarget(url: URL): Target {
  const host = normalHost(url.host);
  return { host, domain: registrableDomain(normalHost(url.hostname)) };
}

/** One fetch: a chain of hops with its own cookies. */
class Chain {
  readonly #options: FetcherOptions;
  readonly #fetch: FetchOptions;
  readonly #abort: AbortSignal;
  readonly #exchanges: Exchange[] = [];
  readonly #seen = new Set<string>();
  #jar: CookieJar | null = null;
  #cookies = 0;

  constructor(options: FetcherOptions, fetch: FetchOptions) {
    this.#options = options;
    this.#fetch = fetch;
    this.#abort = fetch.abort ?? new AbortController().signal;
  }

  async run(start: string): Promise<readonly Exchange[]> {
    let url = start;
    const origin = URL.canParse(start) ? new URL(start).origin : '';
    for (let hop = 0; ; hop++) {
      const exchange = await this.#hop(url, origin);
      if (exchange === null) return this.#fail(url, 'REDIRECT_LOOP', 'redirects in a circle');
      if (this.#fetch.redirects === 'manual') return this.#exchanges;
      const onward = onwardOf(exchange, new URL(url).hash);
      if (onward === null) return this.#exchanges;
      if ('refused' in onward) return this.#fail(url, onward.refused, onward.detail);
      if (hop >= LIMITS.redirects)
        return this.#fail(onward.url, 'TOO_MANY_REDIRECTS', `more than ${LIMITS.redirects} redirects`);
      url = onward.url;
    }
  }

  /** One hop with its retries; null when the same address with the same cookies was asked before. */
  async #hop(url: string, origin: string): Promise<Exchange | null> {
    let pauseMs = 0;
    const retries = this.#fetch.retries ?? this.#options.retries;
    const cookie = await this.#cookieFor(url);
    const key = `${url}\n${cookie}`;
    if (this.#seen.has(key)) return null;
    this.#seen.add(key);
    for (let attempt = 1; ; attempt++) {
      const exchange = await this.#send(url, origin, cookie, attempt);
      this.#exchanges.push(exchange);
      await this.#keepCookies(exchange);
      const { clock, random, maxWaitMs } = this.#options;
      const plan = planRetry(exchange, {
        triesLeft: retries + 1 - attempt,
        pauseMs,
        maxWaitMs,
        nowMs: clock.now(),
        random,
      });
      if (!plan.retry) return exchange;
      pauseMs = plan.afterMs;
      this.#tellWait(url, pauseMs, reasonOf(exchange));
      await clock.sleep(pauseMs, this.#abort);
    }
  }

  async #send(url: string, origin: string, cookie: string, attempt: number): Promise<Exchange> {
    const parsed = new URL(url);
    const target = (this.#options.targetOf ?? hostTarget)(parsed);
    const { scheduler, transport, clock } = this.#options;
    const wait = scheduler.nextTime(target) - clock.now();
    if (wait > this.#options.maxWaitMs) return this.#unsent(url, attempt, wait);
    if (wait > TELL_WAIT_MS) this.#tellWait(url, wait, 'its turn');
    const release = await scheduler.acquire(target, this.#abort);
    try {
      const exchange = await transport.send(this.#request(parsed, origin, cookie, attempt), this.#abort);
      this.#learn(exchange, target);
      return this.#fetch.purpose === undefined ? exchange : { ...exchange, purpose: this.#fetch.purpose };
    } finally {
      release();
    }
  }

  #request(url: URL, origin: string, cookie: string, attempt: number): Request {
    const rules = this.#options.hosts[normalHost(url.hostname)];
    const own = url.origin === origin ? this.#fetch.headers : undefined;
    const bare = new URL(url);
    bare.hash = '';
    bare.username = '';
    bare.password = '';
    return {
      url: bare.href,
      method: this.#fetch.method ?? 'GET',
      headers: {
        'user-agent': this.#options.userAgent,
        accept: this.#fetch.accept ?? ACCEPT,
        'accept-language': ACCEPT_LANGUAGE,
        ...own,
        ...rules?.headers,
        ...(cookie === '' ? {} : { cookie }),
      },
      maxBytes: this.#fetch.maxBytes ?? LIMITS.bodyBytes,
      attempt,
      ...(this.#fetch.body === undefined ? {} : { body: this.#fetch.body }),
    };
  }

  /** Tells the scheduler how the host took it. */
  #learn({ outcome }: Exchange, target: Target): void {
    const { scheduler, clock } = this.#options;
    if (outcome.kind === 'failure') return;
    const now = clock.now();
    const asked = waitAsked(outcome.headers, now);
    if (outcome.status === 429 || (outcome.status === 503 && asked > 0)) scheduler.slowDown(target, now + asked);
    else if (asked > 0 && outcome.status < 400) scheduler.slowDown(target, now + asked);
    else if (outcome.status < 500) scheduler.succeeded(target);
  }

  async #cookieFor(url: string): Promise<string> {
    const own = URL.canParse(url) ? this.#options.hosts[normalHost(new URL(url).hostname)]?.cookie : undefined;
    const jar = this.#jar === null ? '' : await this.#jar.getCookieString(url);
    return [own, jar].filter((part) => part !== undefined && part !== '').join('; ');
  }

  async #keepCookies({ url, outcome }: Exchange): Promise<void> {
    if (outcome.kind === 'failure') return;
    for (const value of headersOf(outcome.headers, 'set-cookie')) {
      if (this.#cookies >= MAX_COOKIES) return;
      this.#cookies += 1;
      this.#jar ??= new (await import('tough-cookie')).CookieJar(undefined, {
        rejectPublicSuffixes: true,
        looseMode: true,
      });
      await this.#jar.setCookie(value, url, { ignoreError: true });
    }
  }

  #tellWait(url: string, ms: number, why: string): void {
    if (ms > TELL_WAIT_MS) this.#options.onWait?.(new URL(url).host, this.#options.clock.now() + ms, why);
  }

  /** The host asked for more time than the user wants to wait: nothing is sent, and the report says when to come back. */
  #unsent(url: string, attempt: number, waitMs: number): Exchange {
    const now = this.#options.clock.now();
    const retryAfter = isoTime(now + waitMs);
    const outcome = {
      kind: 'failure' as const,
      phase: 'guard' as const,
      code: 'HOST_WAITS',
      detail: `the host asked to be left alone until ${retryAfter}`,
      retryAfter,
    };
    return { url, method: this.#fetch.method ?? 'GET', at: isoTime(now), elapsedMs: 0, attempt, outcome };
  }

  /** Ends the chain with a failure of our own making. */
  #fail(url: string, code: string, detail: string): readonly Exchange[] {
    const at = isoTime(this.#options.clock.now());
    const { purpose } = this.#fetch;
    this.#exchanges.push({
      url,
      method: 'GET',
      at,
      elapsedMs: 0,
      attempt: 1,
      ...(purpose === undefined ? {} : { purpose }),
      outcome: { kind: 'failure', phase: 'guard', code, detail },
    });
    return this.#exchanges;
  }
}

function reasonOf({ outcome }: Exchange): string {
  return outcome.kind === 'failure' ? `asking again after ${outcome.code}` : `asking again after ${outcome.status}`;
}
