import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import { createSecureContext } from 'node:tls';
import { closeServer, openServer } from './loopback.ts';
import { type CertificateKind, TestCa } from './test-ca.ts';

export type Site = (request: IncomingMessage, response: ServerResponse, nth: number) => void;
/** Answers by hand, once the request's head has come. */
export type RawSite = (socket: Socket) => void;

interface LocalRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly at: number;
}

/**
 * Real servers on loopback, one for HTTP, one for HTTPS under a test authority, one for answers that are no HTTP; a site
 * is a host name on one of them. `args` makes stet find them by `--resolve` while the address guard stays on.
 */
export class LocalSites {
  readonly log: LocalRequest[] = [];
  readonly ca: TestCa;
  readonly #sites = new Map<string, Site>();
  readonly #rawSites = new Map<string, RawSite>();
  readonly #kinds = new Map<string, CertificateKind>();
  readonly #counts = new Map<string, number>();
  readonly #servers: readonly TcpServer[];

  private constructor(ca: TestCa) {
    this.ca = ca;
    const http = createServer((request, response) => this.#answer(request, response));
    const https = createTlsServer(
      { SNICallback: (name, done) => void this.#context(name, done) },
      (request, response) => this.#answer(request, response),
    );
    https.on('tlsClientError', () => undefined);
    this.#servers = [http, https, createTcpServer((socket) => this.#raw(socket))];
  }

  static async open(): Promise<LocalSites> {
    const sites = new LocalSites(await TestCa.create());
    await Promise.all(sites.#servers.map((server) => openServer(server)));
    return sites;
  }

  /** Adds a site and gives its origin, `http://NAME.test:PORT`. */
  http(name: string, site: Site): string {
    this.#sites.set(`${name}.test`, site);
    return `http://${name}.test:${this.#port(0)}`;
  }

  https(name: string, kind: CertificateKind, site: Site): string {
    this.#sites.set(`${name}.test`, site);
    this.#kinds.set(`${name}.test`, kind);
    return `https://${name}.test:${this.#port(1)}`;
  }

  raw(name: string, site: RawSite): string {
    this.#rawSites.set(`${name}.test`, site);
    return `http://${name}.test:${this.#port(2)}`;
  }

  /** Options that lead stet to every site added so far, and to nothing else on this machine. */
  get args(): readonly string[] {
    const ports = [0, 1, 2].map((index) => this.#port(index));
    const named = (names: Iterable<string>, index: number) =>
      [...names].flatMap((name) => ['--resolve', `${name}:${ports[index]}:127.0.0.1`]);
    return [
      ...ports.flatMap((port) => ['--allow-private', `127.0.0.1:${port}`]),
      ...named(
        [...this.#sites.keys()].filter((name) => !this.#kinds.has(name)),
        0,
      ),
      ...named(this.#kinds.keys(), 1),
      ...named(this.#rawSites.keys(), 2),
    ];
  }

  /** When a site was asked, ms since 1970. */
  timesOf(name: string): readonly number[] {
    return this.log.filter(({ host }) => host === `${name}.test`).map(({ at }) => at);
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        if ('closeAllConnections' in server) (server as Server).closeAllConnections();
        return closeServer(server);
      }),
    );
  }

  #port(index: number): number {
    const address = this.#servers[index]?.address() as AddressInfo | undefined; // they listen on a port, not a pipe
    return address?.port ?? 0;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    this.log.push({ host, method: request.method ?? '', path: request.url ?? '', at: Date.now() });
    const nth = (this.#counts.get(host) ?? 0) + 1;
    this.#counts.set(host, nth);
    const site = this.#sites.get(host);
    if (site === undefined) response.writeHead(500).end('this host is not in the test');
    else site(request, response, nth);
  }

  async #context(
    name: string,
    done: (error: Error | null, context?: ReturnType<typeof createSecureContext>) => void,
  ): Promise<void> {
    done(null, createSecureContext(await this.ca.certificate(name, this.#kinds.get(name) ?? 'good')));
  }

  #raw(socket: Socket): void {
    let head = '';
    socket.setEncoding('latin1').on('error', () => undefined);
    socket.on('data', (chunk) => {
      head += String(chunk);
      if (!head.includes('\r\n\r\n')) return;
      const host = /^host: ([^\r:]+)/im.exec(head)?.[1] ?? '';
      this.log.push({ host, method: head.split(' ', 1)[0] ?? '', path: '', at: Date.now() });
      head = '';
      this.#rawSites.get(host)?.(socket);
    });
  }
}
