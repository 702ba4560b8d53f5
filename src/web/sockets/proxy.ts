import { isIP } from 'node:net';
import { unescape as percentDecoded } from 'node:querystring';
import { StetError } from '../../core/errors.ts';
import type { Headers } from '../../core/exchange.ts';
import { headerOf, headersOf } from '../../core/exchange.ts';
import { lookup } from '../../core/lookup.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { ConnectFailure } from './connect-failure.ts';
import { allowanceOf, normalHost, portOf } from './guard.ts';

/** A proxy that connections go through. */
export interface ProxyServer {
  readonly url: URL;
  /** `Basic ...`, when the proxy's address carries a user. */
  readonly authorization?: string;
}

/** Gives the proxy for a target, or null for a direct connection. */
export type ProxyRule = (target: URL) => ProxyServer | null;

/**
 * Proxies from the environment, as curl reads them: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, lower case first.
 * An entry of NO_PROXY is a name (and its subdomains), an address, with or without a port, a block (CIDR), or `*`.
 * @throws StetError BAD_OPTION for a proxy that cannot be used: going round it would tell others what it should hide
 */
export function proxiesFrom(env: Readonly<Record<string, string | undefined>>): ProxyRule {
  const named = (name: string) => {
    const value = env[name.toLowerCase()] ?? env[name.toUpperCase()] ?? '';
    return { name: name.toUpperCase(), value: value.trim() };
  };
  const all = named('all_proxy');
  const [http, https] = [named('http_proxy'), named('https_proxy')].map((own) =>
    parseProxy(own.value === '' ? all : own),
  );
  const except = named('no_proxy')
    .value.split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return (target) => {
    if (except.some((entry) => exempts(entry, target))) return null;
    return (target.protocol === 'https:' ? https : http) ?? null;
  };
}

function parseProxy({ name, value }: { readonly name: string; readonly value: string }): ProxyServer | null {
  if (value === '') return null;
  const text = value.includes('://') ? value : `http://${value}`;
  const url = parsedUrl(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const shown = url === null ? 'not an address' : `\`${url.protocol}//${url.host}\``;
    throw new StetError('BAD_OPTION', `Unexpected proxy in ${name} (${shown}), expected http:// or https://`, {
      hint: `unset ${name}, or set it to a proxy for HTTP, such as http://proxy.intranet:3128`,
    });
  }
  if (url.username === '') return { url };
  const user = `${percentDecoded(url.username)}:${percentDecoded(url.password)}`;
  return { url, authorization: `Basic ${Buffer.from(user).toString('base64')}` };
}

function exempts(entry: string, target: URL): boolean {
  if (entry === '*') return true;
  const host = normalHost(target.hostname);
  const name = entry.replace(/^\*?\./, '');
  // An address or a block, by value; a name with all its subdomains.
  if (isIP(host) !== 0) return allowanceOf([name]).allowsAddress(host, portOf(target));
  const [, bare = '', port] = /^(.*?)(?::(\d+))?$/.exec(name) ?? [];
  if (port !== undefined && Number(port) !== portOf(target)) return false;
  return host === normalHost(bare) || host.endsWith(`.${normalHost(bare)}`);
}

/** RFC 9209 §2.3 error types, as the failure that the proxy met on our behalf. */
const PROXY_STATUS_ERRORS: Readonly<Record<string, readonly [phase: ConnectFailure['phase'], code: string]>> = lookup({
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
});

/** Squid's names of the same (x-squid-error, errno after it). */
const SQUID_ERRNO: Readonly<Record<string, string>> = lookup({
  '110': 'ETIMEDOUT',
  '111': 'ECONNREFUSED',
  '104': 'ECONNRESET',
  '113': 'EHOSTUNREACH',
  '101': 'ENETUNREACH',
});

/**
 * What a proxy says of the target when it could not reach it, or null when the answer is not the proxy's own. Looks at
 * Proxy-Status (RFC 9209) and X-Squid-Error; a missing name is only believed when the proxy says that it does not exist,
 * and of a `host` that is a name: who looks up an address cannot reach it.
 */
export function failureSaidByProxy(headers: Headers, body: string, host: string): ConnectFailure | null {
  const said = failureSaid(headers, body);
  const isMisread = said?.phase === 'dns' && isIP(normalHost(host)) !== 0;
  return isMisread ? new ConnectFailure('proxy', 'PROXY_REFUSED', said.message) : said;
}

function failureSaid(headers: Headers, body: string): ConnectFailure | null {
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
