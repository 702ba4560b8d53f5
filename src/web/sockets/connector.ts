import { isIP, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import type { TlsFacts } from '../../core/exchange.ts';
import { ConnectFailure } from './connect-failure.ts';
import type { NameResolver } from './dns.ts';
import { type Allowance, isPublicAddress, normalHost } from './guard.ts';
import { openFirst, openSocket } from './open-socket.ts';
import type { ProxyServer } from './proxy.ts';
import { type TlsOpener, tlsFacts } from './tls.ts';
import { requestTunnel } from './tunnel.ts';

/** What connections are made with. */
export interface ConnectorOptions {
  readonly resolver: NameResolver;
  readonly allowance: Allowance;
  /** `host:port` -> address, from `--resolve`: an explicit word of the user, so the guard lets it through. */
  readonly pinned: ReadonlyMap<string, string>;
  readonly connectTimeoutMs: number;
  readonly tls: TlsOpener;
  /** Told what the server's certificate looked like, by origin. */
  readonly onTls: (origin: string, facts: TlsFacts) => void;
}

type Connector = buildConnector.connector;
type Callback = buildConnector.Callback;

/** Connects straight to the target: looks the name up, refuses private addresses, tries the rest. */
export function directConnector(options: ConnectorOptions): Connector {
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    void settle(callback, async () => {
      const addresses = await addressesOf(target.hostname, port, options);
      const socket = await openFirst(addresses, port, options.connectTimeoutMs);
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
      await requestTunnel(socket, { hostname: target.hostname, port }, proxy, options.connectTimeoutMs);
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
  let socket: Socket;
  try {
    socket = await connect();
  } catch (error) {
    callback(error instanceof Error ? error : new Error(String(error)), null);
    return;
  }
  callback(null, socket);
}

/** Addresses that may be connected to: just these are dialled, so a second lookup cannot change them. @throws ConnectFailure */
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

/** A connection to the proxy; its own address is the user's word and exempt from the guard. */
async function proxySocket(proxy: ProxyServer, options: ConnectorOptions): Promise<Socket> {
  const { url } = proxy;
  const host = normalHost(url.hostname);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const socket = await openSocket(host, port, options.connectTimeoutMs, 'proxy');
  if (url.protocol !== 'https:') return socket;
  return await options.tls.open(socket, host, options.connectTimeoutMs, 'proxy');
}

async function secure(socket: Socket, hostname: string, port: number, options: ConnectorOptions): Promise<TLSSocket> {
  const host = normalHost(hostname);
  const secured = await options.tls.open(socket, host, options.connectTimeoutMs, 'tls');
  options.onTls(`https://${host}:${port}`, tlsFacts(secured));
  return secured;
}
