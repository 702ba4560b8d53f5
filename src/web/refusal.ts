import { StetError } from '../core/errors.ts';
import type { LinkReason } from '../core/link-state.ts';
import { LIMITS } from '../core/options.ts';
import { hostNamed } from '../core/urls/host-name.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { secretIn } from '../core/urls/secret-url.ts';
import type { WebOptions } from './options.ts';
import { allowanceOf, isRefusedByForm, normalHost, pinnedFrom } from './sockets/guard.ts';

type RefusalOptions = Pick<WebOptions, 'allowPrivate' | 'resolve' | 'noContact'>;

/** Why an address is not asked at all, or null when it may be. Nothing is looked up. */
export function refusalOf(address: string, options: RefusalOptions): LinkReason | null {
  return refusalRule(options)(address);
}

/** The same for many addresses: the options are read once. */
export function refusalRule(options: RefusalOptions): (address: string) => LinkReason | null {
  const rules = {
    allowance: allowanceOf(options.allowPrivate ?? []),
    pinned: pinnedFrom(options.resolve ?? []),
    proxied: false,
  };
  const isNoContact = noContactRule(options.noContact ?? []);
  return (address) => refusalBy(rules, isNoContact, address);
}

function refusalBy(
  rules: Parameters<typeof isRefusedByForm>[1],
  isNoContact: (host: string) => boolean,
  address: string,
): LinkReason | null {
  const url = address.length > LIMITS.urlLength ? null : parsedUrl(address);
  if (url === null) return 'invalid-url';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unsupported-scheme';
  if (isRefusedByForm(url, rules)) return 'private-address';
  if (isNoContact(normalHost(url.hostname))) return 'no-contact';
  return secretIn(url) === null ? null : 'secret-in-url';
}

/**
 * `site.test` is that host; `.site.test` and `*.site.test` are it and all its subdomains.
 * @throws StetError BAD_OPTION for an entry that names no host: to pass over it would ask whom it means
 */
export function noContactRule(entries: readonly string[]): (host: string) => boolean {
  const names = entries.map(nameOf);
  return (host) => names.some((name) => (name.startsWith('.') ? `.${host}`.endsWith(name) : host === name));
}

function nameOf(entry: string): string {
  const [, dot = '', rest = ''] = /^\*?(\.?)(.*)$/s.exec(entry.trim()) ?? [];
  const host = entry.trim() === '*' ? null : hostNamed(rest);
  if (host !== null) return dot + host;
  const meant = parsedUrl(entry.includes('://') ? entry : `http://${entry}`)?.hostname;
  throw new StetError(
    'BAD_OPTION',
    `Unexpected host \`${entry}\` that is not to be contacted, expected a name such as site.test or *.site.test`,
    meant === undefined || hostNamed(meant) === null ? {} : { hint: `without scheme, port and path: ${meant}` },
  );
}
