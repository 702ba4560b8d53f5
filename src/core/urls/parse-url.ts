/** No name of a host has more characters (RFC 1035 §2.3.4, RFC 5891 §4.2.4: fewer, where they are not ASCII). */
const HOST_CHARS = 255;
/** A scheme whose addresses have hosts, with slashes or without, or slashes alone: up to the path, as the URL Standard reads it. */
const AUTHORITY = /^[\0-\x20]*(?:(?:https?|wss?|ftp):[/\\]*|file:[/\\]{2}|[/\\]{2,})([^/\\?#]*)/i;

/**
 * An address (WHATWG URL), or null for what is none.
 *
 * A host that is longer than any is not parsed: to put its letters into their ASCII form takes the square of their number,
 * eight seconds for forty thousand.
 *
 * Nothing here asks `URL.canParse`: in Node 20 and 22 it says no to a host with a letter like `ü`, once it was called often
 * enough to be compiled (the compiled call hands it Latin-1 where it reads UTF-8).
 */
export function parsedUrl(address: string, base?: string): URL | null {
  if (address.length > HOST_CHARS && hasEndlessHost(address)) return null;
  try {
    return new URL(address, base);
  } catch {
    return null; // not an address: that is the answer
  }
}

/** Line breaks and tabs are no part of an address, wherever they stand; of escaped octets three characters are one. */
function hasEndlessHost(address: string): boolean {
  const [, authority = ''] = AUTHORITY.exec(address.replace(/[\t\n\r]+/g, '')) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.length > HOST_CHARS && host.replace(/%[0-9a-f]{2}/gi, '%').length > HOST_CHARS;
}

/**
 * Names and values of the parameters of an address, as often as they stand there. Most addresses have none, and Node
 * makes an object for them at the first look.
 */
export function parametersOf(url: URL): readonly (readonly [name: string, value: string])[] {
  return url.search === '' ? [] : [...url.searchParams];
}

/** True for what can be read as an address. */
export function isAddress(address: string, base?: string): boolean {
  return parsedUrl(address, base) !== null;
}
