import { StetError } from '../../core/errors.ts';
import { isHeaderName, isHeaderValue } from '../../core/header-field.ts';
import { isReservedHeader } from '../../core/reserved-headers.ts';
import type { HostRules } from '../options.ts';
import { normalHost, portOf } from '../sockets/guard.ts';

/** Rules by host name or `host:port`. */
export type HostTable = Readonly<Record<string, HostRules>>;

/**
 * The rules as they were given. What a header holds is in no message.
 * @throws StetError BAD_OPTION for a header that only the transport can set, and for one that cannot be sent
 */
export function checkedRules(hosts: HostTable): HostTable {
  for (const [host, { headers = {}, cookie = '' }] of Object.entries(hosts)) {
    for (const [name, value] of [...Object.entries(headers), ['cookie', cookie] as const]) {
      const problem = problemOf(name, value);
      if (problem !== undefined)
        throw new StetError('BAD_OPTION', `Unexpected header \`${name}\` for ${host}: ${problem}`);
    }
  }
  return hosts;
}

function problemOf(name: string, value: string): string | undefined {
  if (isReservedHeader(name)) return 'it frames the request';
  if (!isHeaderName(name)) return 'no header can have this name';
  return isHeaderValue(value) ? undefined : 'a header carries one line of Latin-1';
}

/** The rules of a host: those of `host:port` before those of `host`. */
export function rulesOf(hosts: HostTable, url: URL): HostRules | undefined {
  const name = normalHost(url.hostname);
  return hosts[`${name}:${portOf(url)}`] ?? hosts[name];
}

/**
 * Headers and cookies that the user gave for a host: his own, so they go to that host alone, at its usual port unless
 * the entry names one, and over plain http only where the cited address itself is plain http. A redirect can therefore
 * neither carry them elsewhere nor fetch them in the clear.
 */
export function credentialsOf(hosts: HostTable, url: URL, start: URL): Pick<HostRules, 'headers' | 'cookie'> {
  const name = normalHost(url.hostname);
  const rules = hosts[`${name}:${portOf(url)}`] ?? (url.port === '' ? hosts[name] : undefined);
  if (rules === undefined) return {};
  if (url.protocol !== 'https:' && url.origin !== start.origin) return {};
  return {
    ...(rules.headers === undefined ? {} : { headers: lowerCase(rules.headers) }),
    ...(rules.cookie === undefined ? {} : { cookie: rules.cookie }),
  };
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
