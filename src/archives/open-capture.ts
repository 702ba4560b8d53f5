import type { ArchiveTools } from '../core/capture.ts';
import { type Exchange, type Headers, headerOf, headersOf } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import { isAddress, parsedUrl } from '../core/parse-url.ts';
import { fetchLast, silenceOf } from './ask-service.ts';
import type { Candidate } from './choose.ts';
import { parseLinks, type WebLink } from './link-format.ts';
import { readText } from './read-text.ts';
import { isSameReplay, originalOf, rebase } from './replay-address.ts';

/** Of a captured body; an article's text is well within. */
const CAPTURE_BYTES = 2 * 1024 * 1024;
/** Hops of one capture, the archive's own and the captured ones. */
const MAX_HOPS = 8;
/** Links of a memento that are read: its neighbours in time come first. */
const MAX_LINKS = 50;
/** An archive's notice is short; a longer page is not looked through for its words. */
const NOTICE_BYTES = 512 * 1024;

/** A capture as the archive gave it back, or why it did not. */
export type Opened =
  | {
      readonly kind: 'capture';
      /** The captured hops only, oldest first, with the addresses of the originals. */
      readonly exchanges: readonly Exchange[];
      /** Where the captured page stands in the archive. */
      readonly url: string;
      /** ISO 8601 UTC, of the page at the end. */
      readonly capturedAt: string;
      /** Of the address that was opened: another time where a captured redirect led on. */
      readonly openedAt: string;
      /** The captured address itself: an index puts several spellings under one key. */
      readonly original: string | null;
      /** Captures of the address that was opened, as the archive's Link header names them. */
      readonly links: readonly WebLink[];
    }
  | {
      readonly kind: 'absent' | 'excluded' | 'circle';
      /** Where a captured redirect was passed on the way to nothing: when that was, and what stands beside it. */
      readonly passed?: Pick<Extract<Opened, { kind: 'capture' }>, 'openedAt' | 'links'>;
    }
  | { readonly kind: 'skipped' | 'unknown'; readonly detail: string };

/**
 * Opens a capture at its raw address. Only Memento-Datetime tells a captured answer from the archive's own; captured
 * redirects are followed inside the archive, whatever address they name, so that the living web is never asked.
 */
export async function openCapture(candidate: Candidate, tools: ArchiveTools, abort: AbortSignal): Promise<Opened> {
  const captured: Exchange[] = [];
  const visited = new Set<string>();
  let original: string | null = null;
  let openedAt: string | null = null;
  let links: readonly WebLink[] | null = null;
  let url = candidate.rawUrl;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    if (visited.has(url)) return onTheWay('circle');
    visited.add(url);
    const exchange = await fetchLast(requestOf(url, candidate, abort), tools);
    if (exchange?.outcome.kind !== 'response') return exchange === undefined ? { kind: 'absent' } : silenceOf(exchange);
    const { headers, status } = exchange.outcome;
    const at = Date.parse(headerOf(headers, 'memento-datetime') ?? '');
    const here = originalAt(url, headers);
    if (!Number.isNaN(at)) {
      captured.push({ ...exchange, url: here ?? exchange.url });
      original ??= here;
      openedAt ??= new Date(at).toISOString();
      links ??= linksOf(headers);
    }
    const onward = isRedirect(status) ? locationOf(headers, url) : null;
    if (onward === null && !Number.isNaN(at)) return done(at);
    if (onward === null) {
      const answer = await ownAnswer(exchange);
      return answer.kind === 'absent' ? onTheWay('absent') : answer;
    }
    const next = Number.isNaN(at) || isSameReplay(url, onward) ? onward : rebase(url, onward);
    if (next === null) return done(at);
    url = next;
  }
  return onTheWay('circle');

  function onTheWay(kind: 'absent' | 'circle'): Opened {
    return { kind, ...(openedAt === null ? {} : { passed: { openedAt, links: links ?? [] } }) };
  }

  function done(at: number): Opened {
    const capturedAt = new Date(at).toISOString();
    return {
      kind: 'capture',
      exchanges: captured,
      url,
      capturedAt,
      openedAt: openedAt ?? capturedAt,
      original,
      links: links ?? [],
    };
  }
}

function requestOf(url: string, { acceptDatetime }: Candidate, abort: AbortSignal) {
  return {
    url,
    abort,
    maxBytes: CAPTURE_BYTES,
    redirects: 'manual' as const,
    ...(acceptDatetime === undefined ? {} : { headers: { 'accept-datetime': acceptDatetime } }),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function locationOf(headers: Headers, base: string): string | null {
  const location = headerOf(headers, 'location');
  if (location === undefined || location.length > LIMITS.urlLength) return null;
  const url = parsedUrl(location, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/** The archive's links at the head of an answer: what stands beside the capture, and of what it is one. */
export function linksOf(headers: Headers): readonly WebLink[] {
  return parseLinks(headersOf(headers, 'link').join(', '), MAX_LINKS);
}

/** Of what this is a capture: as the archive says, else as its address does. */
function originalAt(url: string, headers: Headers): string | null {
  const said = linksOf(headers).find(({ rels }) => rels.has('original'))?.target;
  return said !== undefined && /^https?:/i.test(said) && isAddress(said) ? said : originalOf(url);
}

/** What the archive itself says when it gives no capture. The Wayback Machine says "excluded" with status 200. */
async function ownAnswer(exchange: Exchange): Promise<Opened> {
  const { outcome } = exchange;
  if (outcome.kind !== 'response') return silenceOf(exchange);
  const error = headerOf(outcome.headers, 'x-archive-wayback-runtime-error') ?? '';
  const body = (outcome.body?.bytes ?? 0) <= NOTICE_BYTES ? await readText(exchange) : '';
  if (outcome.status === 451 || saysExcluded(error) || saysExcluded(body)) return { kind: 'excluded' };
  return outcome.status === 404 ? { kind: 'absent' } : silenceOf(exchange);
}

/** The Internet Archive's words for a site that it does not show, in its index and in its replay. */
export function saysExcluded(text: string): boolean {
  return /AdministrativeAccessControlException|RobotAccessControlException|Blocked Site Error|URL has been excluded/.test(
    text,
  );
}
