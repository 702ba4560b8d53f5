import type { ArchiveTools } from '../core/capture.ts';
import { isRecord, listOf, parsedJson, plainValue, recordOf } from '../core/json.ts';
import { LIMITS } from '../core/options.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { askService, isMarkup, LOST } from './ask-service.ts';
import { type Candidate, isoOfHttpDate, isoOfTimestamp } from './choose.ts';
import { parseLinks, type WebLink } from './link-format.ts';
import type { Listing } from './listing.ts';
import { rawOf } from './replay-address.ts';

/** Of one TimeMap page: 200,000 captures are about 30 MB. */
const TIMEMAP_BYTES = 32 * 1024 * 1024;
/** Pages of a paged TimeMap that are followed; more cost one request each. */
const MAX_PAGES = 8;
/** Captures that are read of all pages; a list of so many that name nothing else is 20 MB and takes some 200 MB here. */
const MAX_CAPTURES = 250_000;

/** One page of a TimeMap as read. */
interface TimeMapPage {
  readonly candidates: readonly Candidate[];
  /** Addresses of further pages, absolute. */
  readonly pages: readonly string[];
}

/**
 * All captures that a TimeMap and its further pages list (RFC 7089 §5), in link-format or any of the JSON shapes in use. A
 * listed capture may still be a captured 404.
 */
export async function readTimeMap(start: string, abort: AbortSignal, tools: ArchiveTools): Promise<Listing> {
  let candidates: readonly Candidate[] = [];
  const seen = new Set<string>();
  const pages = new Set([start]);
  let isWhole = true;
  // What a page names further is looped over, too; a set gives each address once.
  for (const page of pages) {
    if (seen.size === MAX_PAGES || candidates.length >= MAX_CAPTURES) {
      isWhole = false;
      break;
    }
    seen.add(page);
    const reply = await askService(
      {
        url: page,
        abort,
        accept: 'application/link-format, application/json;q=0.8, */*;q=0.1',
        maxBytes: TIMEMAP_BYTES,
      },
      tools,
    );
    const isFirst = seen.size === 1;
    if (reply.kind !== 'answer') {
      if (isFirst) return reply;
      isWhole = false;
      continue;
    }
    if (reply.status === 404 && isFirst) return { kind: 'none' };
    if (reply.isLost && isFirst) return LOST;
    const read = reply.status === 200 && !reply.isLost ? parseTimeMap(reply.text, page) : null;
    if (read === null) {
      if (isFirst) return { kind: 'unknown', detail: strange(reply.status) };
      isWhole = false;
      continue;
    }
    isWhole &&= !reply.isCut;
    candidates = candidates.length === 0 ? read.candidates : candidates.concat(read.candidates);
    for (const next of read.pages) {
      if (pages.size > MAX_PAGES) break;
      pages.add(next);
    }
  }
  if (candidates.length > 0) return { kind: 'captures', candidates, isWhole };
  return isWhole ? { kind: 'none' } : { kind: 'unknown', detail: 'the list of copies came in parts and not whole' };
}

function strange(status: number): string {
  return status === 200
    ? 'the archive answered with a page instead of a list of copies'
    : `the archive answered ${status}`;
}

/** Reads one page of a TimeMap, whatever it is written in; null for what is none (an outage page, a captcha). */
export function parseTimeMap(text: string, base: string): TimeMapPage | null {
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return parseJson(text, base);
  if (isMarkup(text)) return null;
  const links = parseLinks(text);
  if (links.length === 0 && text.trim() !== '') return null;
  return {
    candidates: links.flatMap((link) => candidateOf(link, base)),
    pages: links
      .filter(({ rels }) => rels.has('timemap') && !rels.has('self'))
      .flatMap(({ target }) => absolute(target, base) ?? []),
  };
}

/** A link that is a memento with a date, as a candidate. */
export function candidateOf({ target, rels, params }: WebLink, base: string): Candidate[] {
  return rels.has('memento') ? mementoAt(target, base, params['datetime'] ?? '') : [];
}

function mementoAt(target: string, base: string, datetime: string): Candidate[] {
  const url = absolute(target, base);
  const capturedAt = isoOfHttpDate(datetime);
  return url === null || capturedAt === null ? [] : [{ capturedAt, rawUrl: rawOf(url), viewUrl: url }];
}

/** The address of a page; null for what is none. As it is written it would be whatever an answer holds, of any length. */
function absolute(target: string, base: string): string | null {
  const url = target.length > LIMITS.urlLength ? null : parsedUrl(target, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/** The shapes: one object (MemGator, Time Travel, Perma), rows under a header row (Wayback), one object a line (pywb). */
function parseJson(text: string, base: string): TimeMapPage | null {
  const whole = parsedJson(text);
  if (Array.isArray(whole)) return { candidates: [], pages: [] };
  if (isRecord(whole) && ('mementos' in whole || 'timemap_index' in whole)) return parseObject(whole, base);
  const lines = text.split('\n', MAX_CAPTURES).map((line) => (line.trim() === '' ? undefined : parsedJson(line)));
  const rows = lines.filter(isRecord);
  return rows.length === 0 ? null : { candidates: rows.flatMap((row) => lineCandidate(row, base)), pages: [] };
}

function parseObject(document: Record<string, unknown>, base: string): TimeMapPage {
  const mementos = recordOf(document['mementos']) ?? {};
  const listed = listOf(mementos['list']);
  const named = ['first', 'prev', 'closest', 'next', 'last'].map((name) => mementos[name]);
  const entries = (listed.length > 0 ? listed : named).filter(isRecord);
  return {
    candidates: entries.flatMap(({ datetime, uri }) =>
      // Time Travel gives a list of addresses where the others give one.
      [uri]
        .flat()
        .filter((one) => typeof one === 'string')
        .slice(0, 1)
        .flatMap((one) => mementoAt(one, base, plainValue(datetime))),
    ),
    pages: listOf(document['timemap_index'])
      .filter(isRecord)
      .flatMap(({ uri }) => (typeof uri === 'string' ? (absolute(uri, base) ?? []) : [])),
  };
}

/** pywb: `{"timestamp", "url", "status"}`; its TimeMaps stand at `COLL/timemap/json/URL`, its captures at `COLL/TIME/URL`. */
function lineCandidate({ timestamp, url, status }: Record<string, unknown>, base: string): Candidate[] {
  const stamp = plainValue(timestamp);
  const capturedAt = isoOfTimestamp(stamp);
  const collection = /^(.*)\/timemap\/json\//.exec(base)?.[1];
  if (capturedAt === null || collection === undefined || typeof url !== 'string' || !/^https?:/i.test(url)) return [];
  const code = /^\d{3}$/.test(plainValue(status)) ? { httpStatus: Number(status) } : {};
  return [
    { capturedAt, rawUrl: `${collection}/${stamp}id_/${url}`, viewUrl: `${collection}/${stamp}/${url}`, ...code },
  ];
}
