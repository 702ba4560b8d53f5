import { html, link, type Part, type Safe } from './markup.ts';

/** An address in running text, without the punctuation that ends the sentence. */
const ADDRESS = /https?:\/\/[^\s“”"<>]+[^\s“”"<>.,;:!?)\]’]/g;
/** Stands for what a message leaves out of an address, its end or a secret: what is left leads elsewhere. */
const CUT = '…';
/** Longest address that is shown whole; the link has all of it. */
const SHOWN_CHARS = 48;

/** A message with its addresses as links, the long ones cut in the middle: host and end tell a reader which it is. */
export function prose(text: string): Safe {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const [address] = match;
    parts.push(text.slice(at, match.index), link(address.includes(CUT) ? null : address, shortAddress(address)));
    at = match.index + match[0].length;
  }
  return html`${parts}${text.slice(at)}`;
}

/** `https://site.test/a/long/way/to/page` -> `site.test/…/way/to/page`. */
export function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '');
  if (bare.length <= SHOWN_CHARS) return bare;
  const host = bare.slice(0, bare.search(/[/?#]|$/)).slice(0, SHOWN_CHARS - 12);
  return `${host}/…${bare.slice(-(SHOWN_CHARS - host.length - 2))}`;
}
