import { parsedUrl } from './parse-url.ts';

/**
 * A host as addresses spell it: lower-case, in ASCII (`bücher.test` is `xn--bcher-kva.test`, WHATWG URL §3.3), without
 * brackets and without the root dot. Null for what is none: an address with its scheme or path, a host with its port.
 */
export function hostNamed(text: string): string | null {
  const name = text.trim().replace(/^\[(.*)\]$/, '$1');
  if (/[/\\?#@*%]/.test(name)) return null;
  const url = parsedUrl(`http://${name.includes(':') ? `[${name}]` : name}/`);
  return url === null ? null : url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** Host and port of an address, as it spells them; empty for what has none. */
export function hostOf(address: string | undefined): string {
  return address === undefined ? '' : (parsedUrl(address)?.host ?? '');
}
