import type { ArchiveTools } from '../core/capture.ts';
import { headerOf } from '../core/exchange.ts';
import { parsedJson, plainValue } from '../core/json.ts';
import { askService, LOST, type Reply } from './ask-service.ts';
import { type Candidate, isoOfTimestamp, timestampOf } from './choose.ts';
import type { Listing } from './listing.ts';
import { saysExcluded } from './open-capture.ts';

/** Rows asked for around the wanted date: enough for some bad ones on either side. */
const ROWS = 25;
/** 25 rows with addresses of the longest kind stay below this. */
const ANSWER_BYTES = 1024 * 1024;

/** Fetch of the list: false when the index did not answer in its own way, which another endpoint of the archive may. */
export type CdxListing = Listing & { readonly answered: boolean };

/**
 * Captures around a date by the Wayback Machine's CDX server; successes only, and revisits, whose status the server fills
 * in. `closest` needs `sort=closest`: alone it is only roughly obeyed (internetarchive/wayback#237).
 */
export async function askCdx(
  url: string,
  near: string | undefined,
  base: string,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<CdxListing> {
  const params = new URLSearchParams({
    url,
    output: 'json',
    fl: 'timestamp,original,mimetype,statuscode,digest',
    closest: timestampOf(near),
    sort: 'closest',
    limit: String(ROWS),
    resolveRevisits: 'true',
    gzip: 'false',
  });
  params.append('filter', '!statuscode:[345]..');
  const reply = await askService(
    { url: `${base}/cdx/search/cdx?${params}`, abort, accept: 'application/json', maxBytes: ANSWER_BYTES },
    tools,
  );
  if (reply.kind !== 'answer') return { ...reply, answered: false };
  if (isBlocked(reply)) return { kind: 'excluded', answered: true };
  if (reply.isLost) return { ...LOST, answered: true };
  if (reply.status !== 200)
    return { kind: 'unknown', detail: `the archive’s index answered ${reply.status}`, answered: true };
  const rows = parseRows(reply.text);
  if (rows === null)
    return { kind: 'unknown', detail: 'the archive’s index answered with something else', answered: true };
  const candidates = distinct(rows.flatMap((row) => candidateOf(row, base)));
  if (candidates.length > 0) return { kind: 'captures', candidates, isWhole: rows.length < ROWS, answered: true };
  if (rows.length > 0) return { kind: 'unknown', detail: 'the archive’s index named no usable copy', answered: true };
  return { kind: 'none', answered: true };
}

/** The words may also be the text of a success in older deployments. */
function isBlocked({ headers, text }: Extract<Reply, { kind: 'answer' }>): boolean {
  return saysExcluded(`${headerOf(headers, 'x-archive-wayback-runtime-error') ?? ''} ${text.slice(0, 400)}`);
}

/** An array of arrays with a header row, as CDX sends it; null when it is something else (an outage page). */
function parseRows(text: string): Record<string, string>[] | null {
  if (text.trim() === '') return [];
  const document = parsedJson(text);
  if (!Array.isArray(document)) return null;
  const [head, ...rows] = document.filter(Array.isArray);
  if (head === undefined) return [];
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [plainValue(name), plainValue(row[index])])));
}

/** Rows of scripts' and mails' addresses, and of statuses that are no success, are none. */
function candidateOf(row: Record<string, string>, base: string): Candidate[] {
  const stamp = row['timestamp'] ?? '';
  const original = row['original'] ?? '';
  const digest = row['digest'] ?? '';
  const capturedAt = isoOfTimestamp(stamp);
  const status = row['statuscode'] ?? '-';
  if (capturedAt === null || !/^https?:\/\/\S+$/i.test(original) || !/^(?:-|2\d\d)$/.test(status)) return [];
  return [
    {
      capturedAt,
      rawUrl: `${base}/web/${stamp}id_/${original}`,
      viewUrl: `${base}/web/${stamp}/${original}`,
      ...(status === '-' ? {} : { httpStatus: Number(status) }),
      ...(digest === '' || digest === '-' ? {} : { digest }),
    },
  ];
}

/** The index gives some rows twice. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ rawUrl }) => !seen.has(rawUrl) && seen.add(rawUrl));
}
