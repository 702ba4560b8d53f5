import type { ArchiveTools } from '../core/capture.ts';
import { counted } from '../core/counted.ts';
import { isRecord, parsedJson, plainValue } from '../core/json.ts';
import { askService } from './ask-service.ts';
import { type Candidate, isoOfTimestamp, timestampOf } from './choose.ts';
import type { Listing } from './listing.ts';

/** Rows asked for around the wanted date. Not filtered by the server, which would drop revisits: they carry no status. */
const ROWS = 60;
const ANSWER_BYTES = 1024 * 1024;

/** How a pywb deployment is asked and how its captures come back. */
export interface PywbService {
  /** Address of the CDX server, without a query. */
  readonly cdx: string;
  rawOf(stamp: string, original: string): string;
  viewOf(stamp: string, original: string): string;
}

/** Captures around a date by the CDX server of a pywb deployment: one JSON object a line, nothing at all for a miss. */
export async function askPywbCdx(
  service: PywbService,
  url: string,
  near: string | undefined,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<Listing> {
  const params = new URLSearchParams({ url, output: 'json', closest: timestampOf(near), limit: String(ROWS) });
  const reply = await askService({ url: `${service.cdx}?${params}`, abort, maxBytes: ANSWER_BYTES }, tools);
  if (reply.kind !== 'answer') return reply;
  if (reply.status === 451) return { kind: 'excluded' };
  const rows = parseRows(reply.text);
  if (reply.status === 404 && rows !== null) return { kind: 'none' };
  if (reply.status !== 200 || rows === null)
    return { kind: 'unknown', detail: `the archive’s index answered ${reply.status} and not with a list of copies` };
  if (rows.length === 0) return { kind: 'none' };
  const successes = rows.filter(({ status }) => /^(?:-|2\d\d)$/.test(plainValue(status ?? '-')));
  // An address that only ever redirected is what it led to.
  const usable = successes.length > 0 ? successes : rows.filter(({ status }) => /^30[1278]$/.test(plainValue(status)));
  const candidates = usable.flatMap((row) => candidateOf(row, service));
  // Only failures around the date; there may be successes beyond the rows that were asked for.
  if (candidates.length === 0 && rows.length >= ROWS) return { kind: 'unknown', detail: 'no good copy near the date' };
  if (candidates.length === 0)
    return { kind: 'none', failures: `${counted(rows.length, 'capture')}, of failures only` };
  return { kind: 'captures', candidates, isWhole: rows.length < ROWS && !reply.isCut };
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
  const stamp = String(timestamp ?? '');
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
