import { findUrls } from '../urls.ts';
import { startsWithAddress } from './source-list.ts';

/**
 * Is the first word of a line the rest of an address that broke at the end of the line before? Programs break addresses
 * at their punctuation, or anywhere; after most addresses the sentence goes on.
 * @param before the line, or the address with what was joined to it already
 */
export function addressGoesOn(before: string, next: string): boolean {
  if (/<(?:https?|ftp):\/\/[^\s<>]{1,2000}$/i.test(before.slice(-MAX_LOOK))) return isRestInBrackets(next);
  const url = findUrls(before.slice(-MAX_LOOK)).at(-1)?.url;
  const [word = ''] = /^\S+/.exec(next) ?? [];
  if (url === undefined || !before.endsWith(url) || startsWithAddress(word) || /^[[(]/.test(word)) return false;
  const broke = /[/\-_=&?%+.#~]$/.test(url);
  const bare = word.replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/, '');
  // Letters and hyphens alone are a word of the sentence, unless nothing else stands in the line.
  if (/^[\p{L}’'-]+$/u.test(bare)) return broke && bare === next.trim() && /^[a-z]/.test(bare);
  // "and/or", a year: part of an address only where it broke in the open.
  if (/^(?:[\p{L}]+(?:\/[\p{L}]+)+|\d{1,4})$/u.test(bare)) return broke && !/^\d+$/.test(bare);
  return (
    /[/=&?%_]/.test(bare) ||
    /\.(?:html?|php|pdf|aspx?|jsp|cgi)$/i.test(bare) ||
    (broke && /^[a-z\d]/.test(bare) && /\d/.test(bare))
  );
}

/** `<https://a.test/` and, in the next line, `b>`: what is in angle brackets has no white space of its own. */
export function isRestInBrackets(next: string): boolean {
  return /^[^\s<>]{1,2000}(?:>|$|\s[^\s<>]{1,2000}>)/.test(next);
}

/** Longest piece at the end of a line in which the address is looked for. */
const MAX_LOOK = 2000;
