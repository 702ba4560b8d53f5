import { isIP, connect as netConnect, type Socket } from 'node:net';
import { type PeerCertificate, type TLSSocket, connect as tlsConnect } from 'node:tls';
import type { buildConnector } from 'undici';
import type { FailurePhase, TlsFacts } from '../core/exchange.ts';
import { ConnectFailure } from './connect-failure.ts';
import type { NameResolver } from './dns.ts';
import { type Allowance, isPublicAddress, normalHost } from './guard.ts';
import { failureSaidByProxy, type ProxyServer } from './proxy.ts';

/** Addresses of one host that are tried before the host counts as unreachable. */
const MAX_ADDRESSES = 3;
/** Of a proxy's refusal that is read for its reason. */
const PROXY_ANSWER_BYTES = 16 * 1024;

export interface ConnectorOptions {
  readonly resolver: NameResolver;
  readonly allowance: Allowance;
  /** `host:port` -> address, from `--resolve`: an explicit word of the user, so the guard lets it through. */
  readonly pinned: ReadonlyMap<string, string>;
  readonly connectTimeoutMs: number;
  /** Told what the server's certificate looked like, by origin. */
  readonly onTls: (origin: string, facts: TlsFacts) => void;
}

type Connector = buildConnector.connector;
type Callback = buildConnector.Callback;

/** Connects straight to the target: looks the name up, refuses private addresses, tries the rest in order. */
export function directConnector(options: ConnectorOptions): Connector {
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    void settle(callback, async () => {
      const addresses = await addressesOf(target.hostname, port, options);
      const socket = await firstOf(addresses, port, options.connectTimeoutMs);
      return target.protocol === 'https:' ? await secure(socket, target.hostname, port, options) : socket;
    });
  };
}

/** Connects to a proxy and asks it for a tunnel (CONNECT, RFC 9110 §9.3.6); TLS is ours, inside the tunnel. */
export function tunnelConnector(proxy: ProxyServer, options: ConnectorOptions): Connector {
  return (target, callback) => {
    const port = Number(target.port) || 443;
    void settle(callback, async () => {
      const socket = await proxySocket(proxy, options);
      await requestTunnel(socket, target.hostname, port, proxy, options.connectTimeoutMs);
      return await secure(socket, target.hostname, port, options);
    });
  };
}

/** Connects to a proxy for absolute-form requests. */
export function proxyConnector(proxy: ProxyServer, options: ConnectorOptions): Connector {
  return (_target, callback) => {
    void settle(callback, () => proxySocket(proxy, options));
  };
}

async function settle(callback: Callback, connect: () => Promise<Socket>): Promise<void> {
  try {
    callback(null, await connect());
  } catch (error) {
    callback(error instanceof Error ? error : new Error(String(error)), null);
  }
}

/** Addresses that may be connected to. @throws ConnectFailure */
async function addressesOf(hostname: string, port: number, options: ConnectorOptions): Promise<readonly string[]> {
  const host = normalHost(hostname);
  const pinned = options.pinned.get(`${host}:${port}`);
  if (pinned !== undefined) return [pinned];
  const all = isIP(host) === 0 ? await options.resolver.resolve(host) : [host];
  if (options.allowance.allowsName(host, port)) return all;
  const open = all.filter((address) => isPublicAddress(address) || options.allowance.allowsAddress(address, port));
  if (open.length > 0) return open;
  throw new ConnectFailure('guard', 'PRIVATE_ADDRESS', `${host} leads to a private address`);
}

async function firstOf(addresses: readonly string[], port: number, timeoutMs: number): Promise<Socket> {
  let failure: unknown;
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    try {
      return await open(address, port, timeoutMs, 'connect');
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** A plain TCP connection; the proxy's own address is exempt from the guard. */
function open(host: string, port: number, timeoutMs: number, phase: FailurePhase): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = netConnect({ host, port, noDelay: true, keepAlive: true });
    const timer = setTimeout(
      () =>
        socket.destroy(new ConnectFailure(phase, 'UND_ERR_CONNECT_TIMEOUT', `no connection within ${timeoutMs} ms`)),
      timeoutMs,
    );
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', onError);
      resolve(socket);
    });
    const onError = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(
        error instanceof ConnectFailure
          ? error
          : new ConnectFailure(phase, error.code ?? 'ECONNREFUSED', error.message),
      );
    };
    socket.once('error', onError);
  });
}

async function proxySocket(proxy: ProxyServer, options: ConnectorOptions): Promise<Socket> {
  const { url } = proxy;
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const socket = await open(normalHost(url.hostname), port, options.connectTimeoutMs, 'proxy');
  if (url.protocol !== 'https:') return socket;
  return await handshake(socket, normalHost(url.hostname), options.connectTimeoutMs, 'proxy');
}

/** TLS over a connection; the certificate is looked at also when nobody trusts it, but nothing is sent then. */
async function secure(socket: Socket, hostname: string, port: number, options: ConnectorOptions): Promise<TLSSocket> {
  const host = normalHost(hostname);
  const secured = await handshake(socket, host, options.connectTimeoutMs, 'tls');
  options.onTls(`https://${host}:${port}`, tlsFacts(secured));
  return secured;
}

function handshake(socket: Socket, host: string, timeoutMs: number, phase: FailurePhase): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    // Verified by hand below: with rejectUnauthorized the certificate could not be looked at to say what is wrong.
    const secured = tlsConnect({
      socket,
      servername: isIP(host) === 0 ? host : '',
      host,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
    });
    const timer = setTimeout(
      () => secured.destroy(new ConnectFailure(phase, 'TLS_TIMEOUT', `no TLS handshake within ${timeoutMs} ms`)),
      timeoutMs,
    );
    const onError = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(
        error instanceof ConnectFailure ? error : new ConnectFailure(phase, error.code ?? 'EPROTO', error.message),
      );
    };
    secured.once('error', onError);
    secured.once('secureConnect', () => {
      clearTimeout(timer);
      secured.off('error', onError);
      if (secured.authorized) {
        resolve(secured);
        return;
      }
      const facts = { ...tlsFacts(secured), error: String(secured.authorizationError) };
      secured.on('error', () => undefined); // destroyed by us: what the peer says to that is of no interest
      secured.destroy();
      reject(new ConnectFailure(phase, facts.error, 'the certificate is not accepted', facts));
    });
  });
}

function tlsFacts(socket: TLSSocket): TlsFacts {
  const certificate: PeerCertificate = socket.getPeerCertificate();
  const protocol = socket.getProtocol();
  const name = (entity: { readonly CN?: string | string[]; readonly O?: string | string[] } | undefined) =>
    String(entity?.CN ?? entity?.O ?? '');
  const date = (text: string | undefined) =>
    text === undefined || Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString();
  const from = date(certificate.valid_from);
  const to = date(certificate.valid_to);
  return {
    ...(protocol === null ? {} : { protocol }),
    ...(certificate.subject === undefined ? {} : { subject: name(certificate.subject) }),
    ...(certificate.issuer === undefined ? {} : { issuer: name(certificate.issuer) }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
  };
}

/** @throws ConnectFailure with what the proxy says of the target; an unexplained refusal is the proxy's own failure */
async function requestTunnel(
  socket: Socket,
  hostname: string,
  port: number,
  proxy: ProxyServer,
  timeoutMs: number,
): Promise<void> {
  const host = isIP(normalHost(hostname)) === 6 ? `[${normalHost(hostname)}]` : normalHost(hostname);
  const lines = [
    `CONNECT ${host}:${port} HTTP/1.1`,
    `Host: ${host}:${port}`,
    ...(proxy.authorization === undefined ? [] : [`ProxyServer-Authorization: ${proxy.authorization}`]),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await readAnswer(socket, timeoutMs);
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer.head)?.[1] ?? 0);
  if (status >= 200 && status < 300) return;
  socket.destroy();
  const headers = answer.head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
  const said = failureSaidByProxy(headers, answer.body);
  if (said !== null) throw said;
  if (status === 407) throw new ConnectFailure('proxy', 'PROXY_AUTH_REQUIRED', 'the proxy wants a name and a password');
  throw new ConnectFailure('proxy', 'PROXY_REFUSED', `the proxy answered ${status || 'nonsense'} to CONNECT`);
}

/** The head of an answer, and as much of its body as has come when the proxy stops talking. Never reads past the head of a 2xx. */
function readAnswer(socket: Socket, timeoutMs: number): Promise<{ head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let data = '';
    const done = (act: () => void) => {
      clearTimeout(timer);
      socket.off('data', onData);
      socket.off('error', onError);
      socket.off('end', onEnd);
      socket.pause();
      act();
    };
    const finish = (end: number) => done(() => resolve({ head: data.slice(0, end), body: data.slice(end + 4) }));
    const onData = (chunk: Buffer) => {
      data += chunk.toString('latin1');
      const end = data.indexOf('\r\n\r\n');
      if (end < 0 && data.length > PROXY_ANSWER_BYTES) {
        done(() => reject(new ConnectFailure('proxy', 'PROXY_REFUSED', 'the proxy’s answer is too long')));
      } else if (end >= 0) {
        const length = Number(/\r\ncontent-length:\s*(\d+)/i.exec(data.slice(0, end))?.[1] ?? 0);
        const whole = /^HTTP\/1\.[01] 2/.test(data) || data.length - end - 4 >= Math.min(length, PROXY_ANSWER_BYTES);
        if (whole) finish(end);
      }
    };
    const onError = (error: NodeJS.ErrnoException) =>
      done(() => reject(new ConnectFailure('proxy', error.code ?? 'ECONNRESET', error.message)));
    const onEnd = () => {
      const end = data.indexOf('\r\n\r\n');
      if (end >= 0) finish(end);
      else done(() => reject(new ConnectFailure('proxy', 'ECONNRESET', 'the proxy closed the connection')));
    };
    const timer = setTimeout(() => {
      socket.destroy();
      done(() =>
        reject(new ConnectFailure('proxy', 'PROXY_TIMEOUT', `no answer from the proxy within ${timeoutMs} ms`)),
      );
    }, timeoutMs);
    socket.on('data', onData);
    socket.once('error', onError);
    socket.once('end', onEnd);
  });
}
