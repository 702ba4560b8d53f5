import { parse } from 'tldts';

/**
 * The registrable domain of a host by the public suffix list, private suffixes included: two github.io sites are two.
 * A host without one (an address, a single label) is its own.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  return parse(name, { allowPrivateDomains: true }).domain ?? name;
}
