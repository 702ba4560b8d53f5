import type { ArchiveQuery, ArchiveTools } from '../core/capture.ts';
import { headerOf } from '../core/exchange.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { askService, type Reply } from './ask-service.ts';
import { type Candidate, isoOfHttpDate, isoOfTimestamp, periodOf } from './choose.ts';
import type { Listing } from './listing.ts';
import { LED_OUT, linksOf } from './open-capture.ts';
import { leadsToLiving, rawOf, stampOf } from './replay-address.ts';
import { candidateOf } from './timemap.ts';

/** A TimeGate's own page (pywb's frame) is not read further than this. */
const ANSWER_BYTES = 256 * 1024;
/** Redirects from the TimeGate to a capture; plumbing is one or two. */
const MAX_HOPS = 5;

/**
 * Asks a TimeGate for the capture nearest to a date (RFC 7089 §4), whichever of the patterns it follows: a redirect to the
 * capture (1.1, 2.1), an answer that is one and has an address of its own in Content-Location (1.2, 2.2) or none (1.3,
 * 2.3), or a frame that only names it in its Link header (pywb). The captures that the header names beside it are given
 * too, because the nearest may be the first after the date where one before it was meant.
 */
export async function askTimeGate(
  url: string,
  { url: original, near, abort }: Pick<ArchiveQuery, 'url' | 'near' | 'abort'>,
  tools: ArchiveTools,
): Promise<Listing> {
  const acceptDatetime = near === undefined ? undefined : httpDate(near);
  const visited = new Set<string>();
  let next = url;
  for (let hop = 0; hop < MAX_HOPS && !visited.has(next); hop++) {
    visited.add(next);
    const reply = await askService(
      {
        url: next,
        abort,
        maxBytes: ANSWER_BYTES,
        redirects: 'manual',
        ...(acceptDatetime === undefined ? {} : { headers: { 'accept-datetime': acceptDatetime } }),
      },
      tools,
    );
    if (reply.kind !== 'answer') return reply;
    const candidates = candidatesOf(reply, next, acceptDatetime);
    if (candidates.length > 0) return { kind: 'captures', candidates, isWhole: false };
    const location = headerOf(reply.headers, 'location');
    const target = location === undefined ? undefined : parsedUrl(location, next)?.href;
    const leadsOn = reply.status >= 300 && reply.status < 400 && target !== undefined;
    if (leadsOn && leadsToLiving(next, target, original)) return { kind: 'unknown', detail: LED_OUT };
    if (leadsOn) next = target;
    else
      return reply.status === 404
        ? { kind: 'none' }
        : { kind: 'unknown', detail: `the archive answered ${reply.status}` };
  }
  return { kind: 'unknown', detail: 'the archive redirects in a circle' };
}

/** IMF-fixdate of the end of the wanted period (RFC 7089 §2.1.1); undefined for what is no date. */
function httpDate(near: string): string | undefined {
  const { end } = periodOf(near);
  return Number.isNaN(end) ? undefined : new Date(end).toUTCString();
}

function candidatesOf(
  reply: Extract<Reply, { kind: 'answer' }>,
  url: string,
  acceptDatetime: string | undefined,
): Candidate[] {
  const named = linksOf(reply.headers).flatMap((link) => candidateOf(link, url));
  const self = selfOf(reply, url, acceptDatetime);
  const all = self === null ? named : [self, ...named];
  return all.filter(({ rawUrl }, index) => all.findIndex((other) => other.rawUrl === rawUrl) === index);
}

/** The capture that the answer leads to, or is. */
function selfOf(
  { status, headers }: Extract<Reply, { kind: 'answer' }>,
  url: string,
  acceptDatetime: string | undefined,
): Candidate | null {
  if (status >= 300 && status < 400) {
    const location = headerOf(headers, 'location');
    const stamp = location === undefined ? null : stampOf(location);
    const capturedAt = stamp === null ? null : isoOfTimestamp(stamp);
    const target = location === undefined ? undefined : parsedUrl(location, url)?.href;
    if (target === undefined || capturedAt === null) return null;
    return { capturedAt, rawUrl: rawOf(target), viewUrl: target };
  }
  const capturedAt = isoOfHttpDate(headerOf(headers, 'memento-datetime'));
  if (capturedAt === null) return null;
  const place = headerOf(headers, 'content-location');
  const own = place === undefined ? url : (parsedUrl(place, url)?.href ?? url);
  if (own !== url) return { capturedAt, rawUrl: rawOf(own), viewUrl: own };
  // No address of its own: it is negotiated each time.
  return { capturedAt, rawUrl: url, viewUrl: url, ...(acceptDatetime === undefined ? {} : { acceptDatetime }) };
}
