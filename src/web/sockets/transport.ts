import { isIP } from 'node:net';
import { setTimeout as timer } from 'node:timers';
import type { Dispatcher } from 'undici';
import { type Clock, isoTime, LONGEST_TIMER_MS } from '../../core/clock.ts';
import type { Exchange, FailureOutcome, Request, ResponseOutcome, TlsFacts, Transport } from '../../core/exchange.ts';
import { LIMITS } from '../../core/options.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { BodyKeeper } from '../bodies/body.ts';
import { AbortListeners } from './abort-listeners.ts';
import { AnswerReader } from './answer-reader.ts';
import { breaksRules, classify, failure } from './classify-failure.ts';
import { ConnectFailure } from './connect-failure.ts';
import { type ConnectorOptions, directConnector, proxyConnector, tunnelConnector } from './connector.ts';
import { createResolver, type NameResolver } from './dns.ts';
import { allowanceOf, isRefusedByForm, normalHost, pinnedFrom, portOf } from './guard.ts';
import { failureSaidByProxy, type ProxyServer, proxiesFrom } from './proxy.ts';
import { headerList } from './raw-headers.ts';
import { TlsOpener } from './tls.ts';

/** What requests are sent with, and where they may go. */
export interface TransportOptions {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly allowPrivate: readonly string[];
  /** `HOST:PORT:ADDR`. */
  readonly resolve: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly resolver?: NameResolver;
  /** Certificates (PEM) that are trusted beside the bundled roots. */
  readonly ca?: readonly string[];
  /** Replaces every connection: undici's MockAgent in tests. */
  readonly dispatcher?: Dispatcher;
}

/** Idle connections are kept this long: hosts are asked about once a second. */
const KEEP_ALIVE_MS = 4000;
/** What we can decode everywhere; zstd only where the runtime has it, so it is not asked for. */
const ACCEPT_ENCODING = 'gzip, deflate, br';

/** One hop over undici: no redirect, no retry, no cookie. Private addresses are refused before and after the lookup. */
export function createTransport(options: TransportOptions): SystemTransport {
  return new UndiciTransport(options);
}

/** The transport over sockets. */
export interface SystemTransport extends Transport {
  /** Looks the name of an address up where that will be needed. Never throws. */
  prepare(url: URL): Promise<void>;
  /** Names of the name servers and aliases of a host; empty for what is reached otherwise than by its name. Never throws. */
  namesOf(url: URL): Promise<readonly string[]>;
}

/**
 * What ends the connections that are kept open. Node asks such an error for its stack, for which V8 counts the lines of the
 * whole command; nobody reads it.
 */
class RunOver extends Error {
  readonly code = 'UND_ERR_DESTROYED'; // undici's own
  override readonly stack = '';

  constructor() {
    super('the run is over');
  }
}

class UndiciTransport implements SystemTransport {
  readonly #options: TransportOptions;
  readonly #proxyFor: ReturnType<typeof proxiesFrom>;
  readonly #connector: ConnectorOptions;
  readonly #agents = new Map<string, Dispatcher>();
  readonly #tls = new Map<string, TlsFacts>();
  readonly #bodies = new BodyKeeper();
  readonly #aborts = new AbortListeners();
  /** Origins that broke the rules of HTTP: when they are asked again, that is passed over. */
  readonly #loose = new Set<string>();

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#proxyFor = proxiesFrom(options.env);
    this.#connector = {
      resolver: options.resolver ?? createResolver(),
      allowance: allowanceOf(options.allowPrivate),
      pinned: pinnedFrom(options.resolve),
      connectTimeoutMs: options.connectTimeoutMs,
      tls: new TlsOpener({ ca: options.ca, extraFile: options.env['NODE_EXTRA_CA_CERTS'] }),
      onTls: (origin, facts) => this.#tls.set(origin, facts),
    };
  }

  async send(request: Request, abort: AbortSignal): Promise<Exchange> {
    abort.throwIfAborted();
    const started = this.#options.clock.now();
    const outcome = await this.#outcome(request, abort);
    return {
      url: request.url,
      method: request.method,
      at: isoTime(started),
      elapsedMs: this.#options.clock.now() - started,
      attempt: request.attempt,
      outcome,
    };
  }

  async prepare(url: URL): Promise<void> {
    if (this.#needsLookup(url)) await this.#connector.resolver.prepare?.(normalHost(url.hostname));
  }

  async namesOf(url: URL): Promise<readonly string[]> {
    const { resolver } = this.#connector;
    return this.#needsLookup(url) ? ((await resolver.delegation?.(normalHost(url.hostname))) ?? []) : [];
  }

  /** False for addresses, for names that were given theirs, and for what a proxy looks up. */
  #needsLookup(url: URL): boolean {
    const host = normalHost(url.hostname);
    const isKnown = isIP(host) !== 0 || this.#connector.pinned.has(`${host}:${portOf(url)}`);
    return !isKnown && this.#options.dispatcher === undefined && this.#proxyFor(url) === null;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#agents.values()].map((agent) => agent.destroy(new RunOver())));
    await this.#bodies.close();
  }

  async #outcome(request: Request, abort: AbortSignal): Promise<ResponseOutcome | FailureOutcome> {
    const url = parsedUrl(request.url);
    if (url === null) return failure('guard', 'INVALID_URL', 'not an address');
    const { allowance, pinned } = this.#connector;
    if (isRefusedByForm(url, { allowance, pinned, proxied: this.#proxyFor(url) !== null }))
      return failure('guard', 'PRIVATE_ADDRESS', `${url.hostname} is a private address`);
    const agent = await this.#agentFor(url);
    abort.throwIfAborted();
    const reader = new AnswerReader(request.maxBytes, request.onSent);
    const limit = timer(
      () =>
        reader.stop(new ConnectFailure('headers', 'TIMEOUT', `no whole answer within ${this.#options.timeoutMs} ms`)),
      Math.min(this.#options.timeoutMs, LONGEST_TIMER_MS),
    );
    const forget = this.#aborts.add(abort, () => reader.stop(asError(abort.reason)));
    try {
      return await this.#ask(url, request, agent, reader);
    } catch (error) {
      abort.throwIfAborted();
      const failed = classify(error);
      if (breaksRules(failed)) this.#loose.add(url.origin);
      return failed;
    } finally {
      clearTimeout(limit);
      forget();
    }
  }

  async #ask(
    url: URL,
    request: Request,
    agent: Dispatcher,
    reader: AnswerReader,
  ): Promise<ResponseOutcome | FailureOutcome> {
    const proxy = this.#options.dispatcher === undefined ? this.#proxyFor(url) : null;
    const absolute = proxy !== null && url.protocol === 'http:';
    const headers: Record<string, string> = { 'accept-encoding': ACCEPT_ENCODING, ...request.headers };
    if (absolute) headers['host'] = url.host;
    if (absolute && proxy.authorization !== undefined) headers['proxy-authorization'] = proxy.authorization;
    const asked = {
      path: absolute ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
      method: request.method,
      headers,
      body: request.body ?? null,
    };
    const origin = absolute ? proxy.url : url;
    if (this.#loose.has(url.origin) && this.#options.dispatcher === undefined) {
      const { askLoosely } = await import('./loose-request.ts');
      const connect = this.#connectorFor(url, proxy);
      askLoosely({ ...asked, origin, headers: { host: url.host, ...headers }, connect }, reader);
    } else {
      // The reader is stopped when the time is over, whatever has come by then.
      agent.dispatch({ ...asked, origin: origin.origin, headersTimeout: 0, bodyTimeout: 0 }, reader);
    }
    await reader.done;
    const { status, bytes, truncated, ...answer } = reader.take();
    const fields = headerList(answer.fields);
    if (absolute) {
      const body = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
      const said = status >= 400 ? failureSaidByProxy(fields, body, url.hostname) : null;
      if (said !== null) return classify(said);
      if (status === 407) return failure('proxy', 'PROXY_AUTH_REQUIRED', 'the proxy wants a name and a password');
    }
    const tls =
      url.protocol === 'https:' ? this.#tls.get(`https://${normalHost(url.hostname)}:${portOf(url)}`) : undefined;
    return {
      kind: 'response',
      status,
      headers: fields,
      ...(tls === undefined ? {} : { tls }),
      ...(bytes.length === 0 && truncated === undefined ? {} : { body: await this.#bodies.keep(bytes) }),
      ...(truncated === undefined ? {} : { truncated }),
    };
  }

  /** undici is loaded with the first request: a run from a recording needs none of it. */
  async #agentFor(url: URL): Promise<Dispatcher> {
    if (this.#options.dispatcher !== undefined) return this.#options.dispatcher;
    const { openAgent } = await import('./undici-parts.ts');
    const proxy = this.#proxyFor(url);
    const kind = proxy === null ? 'direct' : `${url.protocol} ${proxy.url.origin}`;
    const known = this.#agents.get(kind);
    if (known !== undefined) return known;
    const agent = openAgent({
      connect: this.#connectorFor(url, proxy),
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: LIMITS.headerBytes,
      pipelining: 1,
      // Our own limits are above this one: it only keeps undici from queueing behind a slow answer.
      connections: 512,
    });
    this.#agents.set(kind, agent);
    return agent;
  }

  #connectorFor({ protocol }: URL, proxy: ProxyServer | null): ReturnType<typeof directConnector> {
    if (proxy === null) return directConnector(this.#connector);
    return protocol === 'http:' ? proxyConnector(proxy, this.#connector) : tunnelConnector(proxy, this.#connector);
  }
}

/** What a signal gives as its reason may be anything. */
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
