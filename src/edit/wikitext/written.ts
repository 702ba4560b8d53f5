import type { FixCopy } from '../../core/link-fix.ts';
import { parseArchiveUrl } from '../../core/urls/archive-url.ts';
import { formatMonth } from './date-style.ts';

/** An address as the value of a parameter: what would end the value, or be markup in it, is percent-encoded. */
export function asValue(address: string): string {
  return address
    .replace(/[\s|[\]{}<>"]/g, (char) => encodeURIComponent(char))
    .replace(/'{2,}/g, (quotes) => '%27'.repeat(quotes.length));
}

/** The day of a copy: the one in its address where that has one, since pages compare the two. */
export function dayOfCopy({ url, capturedAt }: FixCopy): string {
  return (parseArchiveUrl(url)?.capturedAt ?? capturedAt).slice(0, 10);
}

/** `{{dead link}}` of the English Wikipedia. `today` is `YYYY-MM-DD`. */
export function deadLinkTag(today: string, isSearched: boolean): string {
  return ` {{dead link|date=${formatMonth(today)}${isSearched ? '|fix-attempted=yes' : ''}}}`;
}
