import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { closeServer, openServer } from './loopback.ts';
import { type CertificateKind, TestCa } from './test-ca.ts';

/** A request as a site of the test internet sees it. */
export interface SiteRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a site answers; a function writes the answer by itself (slow, broken, endless ...). */
export type SiteAnswer =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string | string[]>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse) => void);

export interface InternetOptions {
  /** Answers for every host. */
  answer(request: SiteRequest): SiteAnswer | Promise<SiteAnswer>;
  /** Names that do not exist: the proxy says NXDOMAIN. */
  isMissing?(host: string): boolean;
  /** Certificates of hosts whose TLS is wrong. */
  certificateOf?(host: string): CertificateKind;
  /** What the proxy answers instead of opening a tunnel or passing a request on. */
  refuses?(
    host: string,
  ): { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | null;
  readonly ca?: TestCa;
}

/** One request that reached a site, for what a test wants to know about politeness. */
export interface LoggedRequest {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly at: number;
  /** Requests under way at this host when it came, itself included. */
  readonly parallel: number;
  /** When its answer ended, and what that said of coming back (seconds or a date); absent while it is under way. */
  answered?: { readonly at: number; readonly retryAfter?: string };
}

/** A forward proxy that answers for every host of an invented internet: absolute-form for http, CONNECT with the test CA for https. */
export class TestInternet {
  readonly log: LoggedRequest[] = [];
  readonly ca: TestCa;
  readonly #options: InternetOptions;
  readonly #proxy: Server;
  readonly #tls = new Map<string, Promise<TlsServer>>();
  readonly #sockets = new Set<Socket>();
  readonly #parallel = new Map<string, number>();

  private constructor(options: InternetOptions, ca: TestCa) {
    this.#options = options;
    this.ca = ca;
    this.#proxy = createServer(
      { insecureHTTPParser: true },
      (request, response) => void this.#absolute(request, response),
    );
    this.#proxy.on(
      'connect',
      (request: IncomingMessage, socket: Socket) => void this.#tunnel(request.url ?? '', socket),
    );
    this.#proxy.on('connection', (socket) => this.#keep(socket));
    this.#proxy.on('clientError', (_error, socket) => socket.destroy());
  }

  static async open(options: InternetOptions): Promise<TestInternet> {
    const internet = new TestInternet(options, options.ca ?? (await TestCa.create()));
    await openServer(internet.#proxy);
    return internet;
  }

  /** `http://127.0.0.1:port`, for HTTP_PROXY and HTTPS_PROXY. */
  get proxyUrl(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  /** Environment variables that send a process through here. */
  get env(): Record<string, string> {
    return { HTTP_PROXY: this.proxyUrl, HTTPS_PROXY: this.proxyUrl, NO_PROXY: '' };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const servers: (Server | TlsServer)[] = [this.#proxy, ...(await Promise.all(this.#tls.values()))];
    await Promise.all(servers.map((server) => closeServer(server)));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #refusal(host: string): { status: number; headers?: Record<string, string>; body?: string } | null {
    if (this.#options.isMissing?.(host) === true)
      return {
        status: 502,
        headers: { 'proxy-status': 'testnet; error=dns_error; rcode=NXDOMAIN' },
        body: 'no such host',
      };
    return this.#options.refuses?.(host) ?? null;
  }

  async #absolute(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? 'nowhere.test'}`);
    const refusal = this.#refusal(url.hostname);
    if (refusal !== null) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    await this.#site(url, request, response);
  }

  async #tunnel(authority: string, socket: Socket): Promise<void> {
    const host = authority.replace(/:\d+$/, '');
    const refusal = this.#refusal(host);
    if (refusal !== null) {
      const headers = Object.entries(refusal.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
      const body = refusal.body ?? '';
      socket.end(
        `HTTP/1.1 ${refusal.status} Refused\r\n${headers.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      return;
    }
    const server = await this.#tlsServer(host);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.emit('connection', socket);
  }

  #tlsServer(host: string): Promise<TlsServer> {
    const known = this.#tls.get(host);
    if (known !== undefined) return known;
    const made = this.#makeTlsServer(host);
    this.#tls.set(host, made);
    return made;
  }

  async #makeTlsServer(host: string): Promise<TlsServer> {
    const certificate = await this.ca.certificate(host, this.#options.certificateOf?.(host) ?? 'good');
    const server = createTlsServer(
      { ...certificate, SNICallback: (_name, done) => done(null, createSecureContext(certificate)) },
      (request, response) => {
        const port = /:\d+$/.exec(request.headers.host ?? '')?.[0] ?? '';
        void this.#site(new URL(request.url ?? '/', `https://${host}${port}`), request, response);
      },
    );
    server.on('tlsClientError', () => undefined);
    server.on('clientError', (_error, socket) => socket.destroy());
    return server;
  }

  async #site(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parallel = (this.#parallel.get(url.host) ?? 0) + 1;
    this.#parallel.set(url.host, parallel);
    const logged: LoggedRequest = {
      host: url.host,
      path: `${url.pathname}${url.search}`,
      method: request.method ?? '',
      at: Date.now(),
      parallel,
    };
    this.log.push(logged);
    response.on('close', () => {
      this.#parallel.set(url.host, (this.#parallel.get(url.host) ?? 1) - 1);
      logged.answered ??= { at: Date.now() };
    });
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const answer = await this.#options.answer({ method: request.method ?? 'GET', url, headers: request.headers, body });
    if (typeof answer === 'function') {
      answer(response);
      return;
    }
    const wait = answer.headers?.['retry-after'];
    // Who has it waits from here on; this side may close later.
    if (wait !== undefined) logged.answered = { at: Date.now(), retryAfter: String(wait) };
    response.writeHead(answer.status ?? 200, answer.headers ?? { 'content-type': 'text/html; charset=utf-8' });
    response.end(answer.body ?? '');
  }
}
