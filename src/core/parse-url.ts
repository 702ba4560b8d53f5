/**
 * An address (WHATWG URL), or null for what is none.
 *
 * Nothing here asks `URL.canParse`: in Node 20 and 22 it says no to a host with a letter like `ü`, once it was called often
 * enough to be compiled (the compiled call hands it Latin-1 where it reads UTF-8).
 */
export function parsedUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null; // not an address: that is the answer
  }
}

/** True for what can be read as an address. */
export function isAddress(address: string, base?: string): boolean {
  return parsedUrl(address, base) !== null;
}
