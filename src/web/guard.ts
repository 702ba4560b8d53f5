import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Top-level names that never lead to a public site: RFC 6762, RFC 6761, RFC 8375, RFC 9476 and what routers use. */
const LOCAL_SUFFIXES = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'localdomain',
  'alt',
];

/** What may be asked although it is private: by name, by name and port, by address or by block. */
export interface Allowance {
  allowsName(host: string, port: number): boolean;
  allowsAddress(address: string, port: number): boolean;
}

/** Reads `--allow-private` values; one that is neither a host nor a block is treated as a host name. */
export function allowanceOf(entries: readonly string[]): Allowance {
  const blocks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  const hosts = new Set<string>();
  for (const entry of entries) {
    if (entry.includes('/') && ipaddr.isValidCIDR(entry)) blocks.push(ipaddr.parseCIDR(entry));
    else hosts.add(normalHost(entry));
  }
  const listed = (host: string, port: number) => hosts.has(host) || hosts.has(`${host}:${port}`);
  return {
    allowsName: (host, port) => listed(normalHost(host), port),
    allowsAddress: (address, port) => {
      const parsed = ipaddr.process(address);
      return (
        listed(normalHost(address), port) ||
        blocks.some(([base, bits]) => parsed.kind() === base.kind() && parsed.match(base, bits))
      );
    },
  };
}

/** Lower-case, without brackets and without the root dot. */
export function normalHost(host: string): string {
  const plain = host.trim().toLowerCase();
  const bare = /^\[(.*)\](:\d+)?$/.exec(plain);
  const name = bare === null ? plain : `${bare[1]}${bare[2] ?? ''}`;
  return name.replace(/\.(?=$|:\d+$)/, '');
}

/** True for addresses of the public internet only: everything special, embedded and translated is refused. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return parsed.kind() === 'ipv4' || !isEmbeddedPrivate(parsed);
  // NAT64 (RFC 6052) is how an IPv6-only network reaches IPv4: what counts is the IPv4 address inside.
  return parsed.range() === 'rfc6052' && isPublicAddress(parsed.toByteArray().slice(12).join('.'));
}

/** IPv4-compatible addresses (::a.b.c.d, RFC 4291 §2.5.5.1, deprecated) are unicast to the library. */
function isEmbeddedPrivate(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const bytes = address.toByteArray();
  return bytes.length === 16 && bytes.slice(0, 12).every((byte) => byte === 0);
}

/** True for hosts that are private by their very form, before anyone looks them up. `URL` has normalised odd literals. */
export function isPrivateForm(host: string): boolean {
  const name = normalHost(host);
  if (isIP(name) !== 0) return !isPublicAddress(name);
  if (!name.includes('.')) return true;
  return LOCAL_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}

/** Port of a URL, also when it is the scheme's own. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
