import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Top-level names that no name server leads to a public site: RFC 6762, RFC 6761, RFC 8375, RFC 9476, RFC 7686 and what routers use. */
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
  'localnet',
  'alt',
  // Networks of their own, which no name server knows: it says “no such name” of sites that are there.
  'onion',
  'i2p',
  // Cluster and container networks, and what home routers call themselves.
  'svc',
  'consul',
  'docker',
  'fritz.box',
];

/** Public names that everybody's name server answers with 127.0.0.1: behind a proxy nothing else would show it. */
const LOOPBACK_NAMES = ['localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com', 'localho.st'];
/** Any of these, or a name under it. */
const PRIVATE_NAME = new RegExp(
  `(?:^|\\.)(?:${[...LOCAL_SUFFIXES, ...LOOPBACK_NAMES].map((name) => name.replaceAll('.', '\\.')).join('|')})$`,
);
/** Services that answer `10.0.0.7.nip.io`, `10-0-0-7.nip.io`, `0a000007.nip.io`, `fc00--1.sslip.io` with the address in the name. */
const ADDRESS_SERVICE = /\.(?:nip|sslip|xip)\.io$/;

/** What may be asked although it is private: by name, by name and port, by address or by block. */
export interface Allowance {
  /** True when anything at all was allowed. */
  readonly any: boolean;
  allowsName(host: string, port: number): boolean;
  /** False for what is no address. */
  allowsAddress(address: string, port: number): boolean;
}

/** Reads `--allow-private` values; one that is neither a host nor a block is treated as a host name. */
export function allowanceOf(entries: readonly string[]): Allowance {
  const blocks = entries.filter((entry) => ipaddr.isValidCIDR(entry)).map((entry) => ipaddr.parseCIDR(entry));
  const hosts = entries.map(hostAndPort);
  const listed = (host: string, port: number) =>
    hosts.some((entry) => entry.host === inOneSpelling(host) && (entry.port === null || entry.port === port));
  return {
    any: entries.length > 0,
    allowsName: (host, port) => listed(normalHost(host), port),
    allowsAddress: (address, port) => {
      if (isIP(address) === 0) return false;
      const parsed = ipaddr.process(address);
      return (
        listed(address, port) ||
        blocks.some(([base, bits]) => parsed.kind() === base.kind() && parsed.match(base, bits))
      );
    },
  };
}

/** `site.test`, `site.test:80`, `::1`, `[::1]:80`. An address without brackets has no port: its colons are its own. */
function hostAndPort(entry: string): { readonly host: string; readonly port: number | null } {
  const plain = entry.trim();
  const match = isIP(plain) === 0 ? /^(.+):(\d+)$/.exec(plain) : null;
  return { host: inOneSpelling(normalHost(match?.[1] ?? plain)), port: match === null ? null : Number(match[2]) };
}

/** An address as `URL` spells it (`0:0:0:0:0:0:0:1` is `::1`), IPv4 in IPv6 as IPv4; a name as it is. */
function inOneSpelling(host: string): string {
  return isIP(host) === 0 ? host : ipaddr.process(host).toString();
}

/** `host:port` -> address, from `--resolve` entries (`HOST:PORT:ADDR`, IPv6 in brackets or not); others are left out. */
export function pinnedFrom(entries: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const [, host, port, pinned] = /^(\[[^\]]+\]|[^:]+):(\d+):(.+)$/.exec(entry) ?? [];
      if (host === undefined || pinned === undefined) return [];
      const address = normalHost(pinned);
      return isIP(address) === 0 ? [] : [[`${normalHost(host)}:${port}`, address]];
    }),
  );
}

/**
 * True for an address that is private by its form and that nobody allowed. Behind a proxy this is the only look at a
 * target (`proxied`): there `localhost` is the proxy's own, and is not let through for the sake of an allowed address.
 */
export function isRefusedByForm(
  url: URL,
  rules: { readonly allowance: Allowance; readonly pinned: ReadonlyMap<string, string>; readonly proxied: boolean },
): boolean {
  const host = normalHost(url.hostname);
  const port = portOf(url);
  if (!isPrivateForm(host) || rules.pinned.has(`${host}:${port}`)) return false;
  if (rules.allowance.allowsName(host, port) || rules.allowance.allowsAddress(host, port)) return false;
  // `localhost` is looked up when some address was allowed: the connector then decides by what it leads to.
  return rules.proxied || !rules.allowance.any || host !== 'localhost';
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
  const bytes = parsed.toByteArray();
  if (bytes.length === 4) return parsed.range() === 'unicast';
  // NAT64 (RFC 6052 §2.1) is how an IPv6-only network reaches IPv4: what counts is the IPv4 address inside. Only the
  // well-known prefix: 64:ff9b:1::/48 is for local use (RFC 8215) and could lead anywhere.
  if (WELL_KNOWN_NAT64.every((byte, index) => bytes[index] === byte)) return isPublicAddress(bytes.slice(12).join('.'));
  // 2000::/3 is all that was ever given out (IANA); the rest is reserved, or carries an IPv4 address (::a.b.c.d).
  if (((bytes[0] ?? 0) & 0xe0) !== 0x20 || parsed.range() !== 'unicast') return false;
  return !isIsatap(bytes) || isPublicAddress(bytes.slice(12).join('.'));
}

const WELL_KNOWN_NAT64 = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

/** RFC 5214 §6.1: an interface identifier that embeds an IPv4 address, private or global. */
function isIsatap(bytes: readonly number[]): boolean {
  return ((bytes[8] ?? 0) & 0xfd) === 0 && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
}

/** True for hosts that are private by their very form, before anyone looks them up. `URL` has normalised odd literals. */
export function isPrivateForm(host: string): boolean {
  const name = normalHost(host);
  if (isIP(name) !== 0) return !isPublicAddress(name);
  if (!name.includes('.')) return true;
  const service = ADDRESS_SERVICE.exec(name);
  if (service !== null) return !leadsOutside(name.slice(0, service.index));
  return PRIVATE_NAME.test(name);
}

/**
 * The labels before the name of such a service: its own `www`, or one public address in decimal. Each service reads other
 * spellings too (hexadecimal, IPv6, a word before or behind), and of two addresses nobody knows which one it takes.
 */
function leadsOutside(labels: string): boolean {
  if (labels === 'www') return true;
  const address = labels.replaceAll('-', '.');
  return isIP(address) === 4 && isPublicAddress(address);
}

/** Port of a URL, also when it is the scheme's own. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
