import type { LinkReason } from '../core/link-state.ts';
import { LIMITS } from '../core/options.ts';
import { secretIn } from '../core/secret-url.ts';
import { allowanceOf, isRefusedByForm, normalHost, pinnedFrom } from './guard.ts';
import type { WebOptions } from './options.ts';

/** Why an address is not asked at all, or null when it may be. Nothing is looked up. */
export function refusalOf(
  address: string,
  options: Pick<WebOptions, 'allowPrivate' | 'resolve' | 'noContact'>,
): LinkReason | null {
  if (address.length > LIMITS.urlLength || !URL.canParse(address)) return 'invalid-url';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unsupported-scheme';
  const host = normalHost(url.hostname);
  const rules = {
    allowance: allowanceOf(options.allowPrivate ?? []),
    pinned: pinnedFrom(options.resolve ?? []),
    proxied: false,
  };
  if (isRefusedByForm(url, rules)) return 'private-address';
  if (noContactRule(options.noContact ?? [])(host)) return 'no-contact';
  return secretIn(url) === null ? null : 'secret-in-url';
}

/** `site.test` is that host; `.site.test` and `*.site.test` are it and all its subdomains. */
export function noContactRule(entries: readonly string[]): (host: string) => boolean {
  const names = entries.map((entry) => normalHost(entry.replace(/^\*/, '')));
  return (host) => names.some((name) => (name.startsWith('.') ? `.${host}`.endsWith(name) : host === name));
}
