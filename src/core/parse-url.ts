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
