import type { ArchiveTools } from '../core/capture.ts';
import { isRecord, parsedJson, plainValue } from '../core/json.ts';
import { counted } from '../core/text/counted.ts';
import { askService, LOST } from './ask-service.ts';
import { type Candidate, isoOfTimestamp, timestampOf } from './choose.ts';
import type { Listing } from './listing.ts';

/** Rows asked for around the wanted date, the failures too: where there is nothing else, that is known then. */
const ROWS = 60;
const ANSWER_BYTES = 1024 * 1024;

/** How a pywb deployment is asked and how its captures come back. */
export interface PywbService {
  /** Address of the CDX server, without a query. */
  readonly cdx: string;
  rawOf(stamp: string, original: string): string;
  viewOf(stamp: string, original: string): string;
}

/** Rows of an index, or what it said instead. */
type Rows = { readonly kind: 'rows'; readonly rows: readonly Record<string, unknown>[]; readonly isAll: boolean };

/**
 * Leaves captured failures and redirects out, and keeps rows without a status: those are revisits. A server that knows no
 * filters gives what it gave before.
 */
const NO_FAILURES = { filter: '!~status:[345]' };

/** Captures around a date by the CDX server of a pywb deployment: one JSON object a line, nothing at all for a miss. */
export async function askPywbCdx(
  service: PywbService,
  url: string,
  near: string | undefined,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<Listing> {
  const around = { url, output: 'json', closest: timestampOf(near), limit: String(ROWS) };
  const first = await askRows(service, around, abort, tools);
  if (first.kind !== 'rows') return first;
  if (first.rows.length === 0) return { kind: 'none' };
  const captures = (rows: readonly Record<string, unknown>[], isWhole: boolean): Listing | null => {
    const candidates = rows.flatMap((row) => candidateOf(row, service));
    return candidates.length === 0 ? null : { kind: 'captures', candidates, isWhole };
  };
  const found = captures(first.rows.filter(isSuccess), first.isAll);
  if (found !== null) return found;
  // A page that is gone for long was captured so again and again: what was captured well lies beyond those rows.
  const rest = first.isAll ? null : await askRows(service, { ...around, ...NO_FAILURES }, abort, tools);
  const beyond = rest?.kind === 'rows' ? captures(rest.rows.filter(isSuccess), false) : null;
  if (beyond !== null) return beyond;
  // An address that only ever redirected is what it led to.
  const redirected = captures(first.rows.filter(isRedirect), first.isAll);
  if (redirected !== null) return redirected;
  return first.isAll
    ? { kind: 'none', failures: `${counted(first.rows.length, 'capture')}, of failures only` }
    : { kind: 'unknown', detail: 'no good copy near the date' };
}

function isSuccess({ status }: Record<string, unknown>): boolean {
  return /^(?:-|2\d\d)$/.test(plainValue(status ?? '-'));
}

function isRedirect({ status }: Record<string, unknown>): boolean {
  return /^30[1278]$/.test(plainValue(status));
}

async function askRows(
  { cdx }: PywbService,
  params: Readonly<Record<string, string>>,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<Rows | Exclude<Listing, { kind: 'captures' }>> {
  const url = `${cdx}?${new URLSearchParams(params)}`;
  const reply = await askService({ url, abort, maxBytes: ANSWER_BYTES }, tools);
  if (reply.kind !== 'answer') return reply;
  if (reply.status === 451) return { kind: 'excluded' };
  if (reply.isLost) return LOST;
  const rows = parseRows(reply.text);
  if (reply.status === 404 && rows !== null) return { kind: 'none' };
  if (reply.status !== 200 || rows === null)
    return { kind: 'unknown', detail: `the archive’s index answered ${reply.status} and not with a list of copies` };
  return { kind: 'rows', rows, isAll: rows.length < ROWS && !reply.isCut };
}

/** Null for what is no list: an outage page. */
export function parseRows(text: string): Record<string, unknown>[] | null {
  const rows: Record<string, unknown>[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const row = parsedJson(line);
    // The last line may be cut; a first one that is no row is a page for people.
    if (!isRecord(row)) return rows.length === 0 ? null : rows;
    rows.push(row);
  }
  return rows;
}

function candidateOf(row: Record<string, unknown>, service: PywbService): Candidate[] {
  const { timestamp, url, status, digest } = row;
  const stamp = plainValue(timestamp);
  const capturedAt = isoOfTimestamp(stamp);
  if (capturedAt === null || typeof url !== 'string' || !/^https?:\/\/\S+$/i.test(url)) return [];
  return [
    {
      capturedAt,
      rawUrl: service.rawOf(stamp, url),
      viewUrl: service.viewOf(stamp, url),
      ...(/^\d{3}$/.test(plainValue(status)) ? { httpStatus: Number(status) } : {}),
      ...(typeof digest === 'string' && digest !== '-' ? { digest } : {}),
    },
  ];
}
