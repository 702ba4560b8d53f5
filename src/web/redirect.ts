import { type Exchange, headerOf, type Request } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import { printable } from '../core/text/printable.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';

/** RFC 9110 §15.4: where a client may follow Location by itself. 300 and 304 are no such answers. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends us on: an absolute address, a refusal with its code, or null when it does not. */
export type Onward = { readonly url: string } | { readonly refused: string; readonly detail: string } | null;

/** Reads a redirect's Location. A fragment of the asked address goes on to the new one that has none (RFC 9110 §10.2.2). */
export function onwardOf(exchange: Exchange, fragment: string): Onward {
  const { outcome } = exchange;
  if (outcome.kind !== 'response' || !REDIRECTS.has(outcome.status)) return null;
  const location = headerOf(outcome.headers, 'location')?.trim();
  if (location === undefined || location === '') return null;
  const url = location.length > LIMITS.urlLength ? null : parsedUrl(location, exchange.url);
  if (url === null) return { refused: 'BAD_LOCATION', detail: `Location is no address: ${printable(location, 200)}` };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refused: 'UNSAFE_REDIRECT', detail: `redirects to ${url.protocol}` };
  if (url.hash === '') url.hash = fragment;
  return { url: url.href };
}

/** The cited place in the page behind some redirects; empty where one of them names a place of its own, which browsers go to instead. */
export function placeBehind(url: string, exchanges: readonly Exchange[]): string {
  const { hash } = new URL(url);
  const isReplaced = exchanges.some((exchange) => {
    const onward = onwardOf(exchange, hash);
    return onward !== null && 'url' in onward && new URL(onward.url).hash !== hash;
  });
  return isReplaced ? '' : hash;
}

/** The method of the next hop: a POST becomes a GET unless the status keeps it (RFC 9110 §15.4.2 to §15.4.4, WHATWG Fetch). */
export function methodAfter({ outcome }: Exchange, method: Request['method']): Request['method'] {
  const changes = outcome.kind === 'response' && [301, 302, 303].includes(outcome.status);
  return changes && method === 'POST' ? 'GET' : method;
}
