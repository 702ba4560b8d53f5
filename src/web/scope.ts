import { byText } from '../core/text/by-text.ts';
import { USER_AGENT, type WebOptions, type WebSetup } from './options.ts';
import { rulesOf } from './pacing/host-rules.ts';
import { allowanceOf, normalHost, pinnedFrom, portOf } from './sockets/guard.ts';
import { proxiesFrom } from './sockets/proxy.ts';

type ScopeOptions = Pick<WebOptions, 'allowPrivate' | 'env' | 'hosts' | 'resolve' | 'userAgent'>;

/**
 * What the answer to an address depends on beside the address: who asks, and through which proxy. Null where nothing is to
 * be kept for later runs: hosts that the user pinned or allowed by hand are test servers and previews, and what a host
 * shows to the user's own headers and cookies is the user's.
 */
export function scopeOf(address: string, options: ScopeOptions): string | null {
  const url = new URL(address);
  const host = normalHost(url.hostname);
  const port = portOf(url);
  if (pinnedFrom(options.resolve ?? []).has(`${host}:${port}`)) return null;
  const allowance = allowanceOf(options.allowPrivate ?? []);
  if (allowance.allowsName(host, port) || allowance.allowsAddress(host, port)) return null;
  const rules = rulesOf(options.hosts ?? {}, url);
  if (rules?.headers !== undefined || rules?.cookie !== undefined) return null;
  const proxy = proxiesFrom(options.env ?? {})(url);
  return `${options.userAgent ?? USER_AGENT} via ${proxy?.url.origin ?? 'no proxy'}`;
}

/** The same for services, which have base addresses of their own. */
export function serviceScopeOf(options: Pick<WebSetup, 'endpoints' | 'env'>): string {
  const proxyFor = proxiesFrom(options.env ?? {});
  const proxy = proxyFor(new URL('https://web.archive.org/'));
  const endpoints = Object.entries(options.endpoints ?? {}).sort(([a], [b]) => byText(a, b));
  return `${JSON.stringify(endpoints)} via ${proxy?.url.origin ?? 'no proxy'}`;
}
