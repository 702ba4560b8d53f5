import type { Headers } from '../core/exchange.ts';
import { headerOf, headersOf } from '../core/exchange.ts';
import { ConnectFailure } from './connect-failure.ts';
import { normalHost } from './guard.ts';

export interface ProxyServer {
  readonly url: URL;
  /** `Basic ...`, when the proxy's address carries a user. */
  readonly authorization?: string;
}

/** Gives the proxy for a target, or null for a direct connection. */
export type ProxyRule = (target: URL) => ProxyServer | null;

/**
 * Proxies from the environment, as curl reads them: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, lower case first.
 * An entry of NO_PROXY is a name (and its subdomains), an address, with or without a port, or `*`.
 */
export function proxiesFrom(env: Readonly<Record<string, string | undefined>>): ProxyRule {
  const get = (name: string) => env[name.toLowerCase()] ?? env[name.toUpperCase()] ?? '';
  const all = get('all_proxy');
  const http = parseProxy(get('http_proxy') || all);
  const https = parseProxy(get('https_proxy') || all);
  const except = get('no_proxy')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return (target) =>
    except.some((entry) => exempts(entry, target)) ? null : target.protocol === 'https:' ? https : http;
}

function parseProxy(value: string): ProxyServer | null {
  if (value === '') return null;
  const text = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username === '') return { url };
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { url, authorization: `Basic ${Buffer.from(user).toString('base64')}` };
}

function exempts(entry: string, target: URL): boolean {
  if (entry === '*') return true;
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase().replace(/^\*?\./, '')) ?? [];
  const host = normalHost(target.hostname);
  if (port !== undefined && port !== (target.port || (target.protocol === 'https:' ? '443' : '80'))) return false;
  return host === normalHost(name) || host.endsWith(`.${normalHost(name)}`);
}

/** RFC 9209 §2.3 error types, as the failure that the proxy met on our behalf. */
const PROXY_STATUS_ERRORS: Readonly<Record<string, readonly [phase: ConnectFailure['phase'], code: string]>> = {
  dns_timeout: ['dns', 'EAI_AGAIN'],
  connection_timeout: ['connect', 'ETIMEDOUT'],
  connection_refused: ['connect', 'ECONNREFUSED'],
  connection_terminated: ['headers', 'ECONNRESET'],
  connection_read_timeout: ['headers', 'UND_ERR_HEADERS_TIMEOUT'],
  connection_write_timeout: ['headers', 'UND_ERR_HEADERS_TIMEOUT'],
  destination_ip_prohibited: ['guard', 'PRIVATE_ADDRESS'],
  destination_ip_unroutable: ['connect', 'EHOSTUNREACH'],
  http_response_timeout: ['headers', 'UND_ERR_HEADERS_TIMEOUT'],
  http_response_incomplete: ['body', 'UND_ERR_SOCKET'],
  http_protocol_error: ['headers', 'HPE_INVALID_CONSTANT'],
  tls_protocol_error: ['tls', 'EPROTO'],
  tls_certificate_error: ['tls', 'CERT_UNTRUSTED'],
  tls_alert_received: ['tls', 'EPROTO'],
};

/** Squid's names of the same (x-squid-error, errno after it). */
const SQUID_ERRNO: Readonly<Record<string, string>> = {
  '110': 'ETIMEDOUT',
  '111': 'ECONNREFUSED',
  '104': 'ECONNRESET',
  '113': 'EHOSTUNREACH',
  '101': 'ENETUNREACH',
};

/**
 * What a proxy says of the target when it could not reach it, or null when the answer is not the proxy's own. Looks at
 * ProxyServer-Status (RFC 9209) and X-Squid-Error; a missing name is only believed when the proxy says that it does not exist.
 */
export function failureSaidByProxy(headers: Headers, body: string): ConnectFailure | null {
  for (const value of headersOf(headers, 'proxy-status')) {
    const error = /(?:^|;)\s*error\s*=\s*"?([a-z_]+)/i.exec(value)?.[1]?.toLowerCase();
    if (error === undefined) continue;
    const said = `the proxy says ${error}`;
    if (error === 'dns_error') {
      const rcode = /;\s*rcode\s*=\s*"?([a-z0-9]+)/i.exec(value)?.[1]?.toUpperCase();
      return new ConnectFailure(
        'dns',
        rcode === undefined ? 'PROXY_DNS_FAIL' : rcode === 'NXDOMAIN' || rcode === '3' ? 'ENOTFOUND' : 'EAI_AGAIN',
        said,
      );
    }
    const [phase, code] = PROXY_STATUS_ERRORS[error] ?? ['proxy', 'PROXY_REFUSED'];
    return new ConnectFailure(phase, code, said);
  }
  const squid = headerOf(headers, 'x-squid-error');
  return squid === undefined ? null : squidFailure(squid, body);
}

function squidFailure(value: string, body: string): ConnectFailure {
  const [name = '', errno = ''] = value.trim().split(/\s+/);
  const said = `the proxy says ${name}`;
  if (name === 'ERR_DNS_FAIL') {
    if (/timeout|server failure|try again|refused/i.test(body)) return new ConnectFailure('dns', 'EAI_AGAIN', said);
    const gone = /name error|does not exist|nxdomain|not known|no such/i.test(body);
    return new ConnectFailure('dns', gone ? 'ENOTFOUND' : 'PROXY_DNS_FAIL', said);
  }
  if (name === 'ERR_CONNECT_FAIL') return new ConnectFailure('connect', SQUID_ERRNO[errno] ?? 'ECONNREFUSED', said);
  if (name === 'ERR_READ_TIMEOUT') return new ConnectFailure('headers', 'UND_ERR_HEADERS_TIMEOUT', said);
  if (name === 'ERR_ZERO_SIZE_OBJECT' || name === 'ERR_READ_ERROR')
    return new ConnectFailure('headers', 'ECONNRESET', said);
  if (name === 'ERR_SECURE_CONNECT_FAIL') return new ConnectFailure('tls', 'EPROTO', said);
  if (name === 'ERR_INVALID_RESP') return new ConnectFailure('headers', 'HPE_INVALID_CONSTANT', said);
  return new ConnectFailure('proxy', 'PROXY_REFUSED', said);
}
