import type { ArchiveTools } from '../core/capture.ts';
import { isRecord, parsedJson, plainValue } from '../core/json.ts';
import { askService } from './ask-service.ts';
import { isoOfTimestamp, timestampOf } from './choose.ts';
import type { Listing } from './listing.ts';
import { originalOf } from './replay-address.ts';
import { otherSlash, withoutScheme } from './spellings.ts';

const ANSWER_BYTES = 256 * 1024;

/**
 * The Internet Archive's Availability API, the second voice only: it misses captures at times, often by the scheme, the
 * slash or the date that it was asked with (internetarchive/wayback#296, akamhy/waybackpy#154). A miss is asked again in
 * another spelling and without a date before it counts.
 */
export async function askAvailability(
  url: string,
  near: string | undefined,
  bases: { readonly availability: string; readonly wayback: string },
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<Listing> {
  const asked: readonly { readonly url: string; readonly timestamp?: string }[] = [
    { url, ...(near === undefined ? {} : { timestamp: timestampOf(near) }) },
    { url: withoutScheme(otherSlash(url) ?? url) },
  ];
  for (const question of asked) {
    const params = new URLSearchParams(question);
    const reply = await askService(
      {
        url: `${bases.availability}/wayback/available?${params}`,
        abort,
        accept: 'application/json',
        maxBytes: ANSWER_BYTES,
      },
      tools,
    );
    if (reply.kind !== 'answer') return reply;
    const closest = reply.status === 200 ? closestOf(reply.text) : undefined;
    if (closest === undefined) return { kind: 'unknown', detail: `the second endpoint answered ${reply.status}` };
    const listing = closest === null ? null : listingOf(closest, url, bases.wayback);
    if (listing !== null) return listing;
  }
  return { kind: 'none' };
}

function listingOf(
  closest: { readonly timestamp: string; readonly url: string },
  asked: string,
  base: string,
): Listing | null {
  const capturedAt = isoOfTimestamp(closest.timestamp);
  if (capturedAt === null) return null;
  const original = originalOf(closest.url) ?? asked;
  const { timestamp } = closest;
  const candidate = {
    capturedAt,
    rawUrl: `${base}/web/${timestamp}id_/${original}`,
    viewUrl: `${base}/web/${timestamp}/${original}`,
  };
  return { kind: 'captures', candidates: [candidate], isWhole: false };
}

/** The nearest capture; null for "none", undefined for an answer that is no answer. */
function closestOf(text: string): { readonly timestamp: string; readonly url: string } | null | undefined {
  const document = parsedJson(text);
  if (!isRecord(document) || !isRecord(document['archived_snapshots'])) return undefined;
  const closest = document['archived_snapshots']['closest'];
  if (!isRecord(closest) || closest['available'] === false) return null;
  const { timestamp, url, status } = closest;
  if (typeof timestamp !== 'string' || (status !== undefined && !/^2/.test(plainValue(status)))) return null;
  return { timestamp, url: typeof url === 'string' ? url : '' };
}
