import { createRequire } from 'node:module';

type Tldts = typeof import('tldts');

const require = createRequire(import.meta.url);
/** What only an address can look like: digits and dots, or colons. */
const IP_LITERAL = /^[\d.]+$|:/;

/**
 * What the public suffix list says of a host name, ICANN's part only. The list is loaded when the first name has to be
 * taken apart: reading it takes as long as starting Node, and an address or a single label does not need it.
 */
export function parseHostName(name: string): {
  readonly isIcann: boolean;
  /** The registrable domain, or null for a bare suffix. */
  readonly domain: string | null;
  readonly suffix: string | null;
} {
  const { isIcann, domain, publicSuffix } = suffixList().parse(name);
  return { isIcann: isIcann === true, domain, suffix: publicSuffix };
}

/**
 * The registrable domain of a host by the public suffix list, private suffixes included: two github.io sites are two.
 * A host without one (an address, a single label) is its own.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!name.includes('.') || IP_LITERAL.test(name)) return name;
  return suffixList().parse(name, { allowPrivateDomains: true }).domain ?? name;
}

function suffixList(): Tldts {
  return require('tldts') as Tldts; // its CommonJS build has the same exports
}
