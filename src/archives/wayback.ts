import type {
  Archive,
  ArchiveAnswer,
  ArchiveOutcome,
  ArchiveQuery,
  ArchiveTools,
  AskedArchive,
} from '../core/capture.ts';
import { type Exchange, headerOf } from '../core/exchange.ts';
import { type Candidate, isoOfTimestamp, orderByDate, timestampOf } from './choose.ts';
import { type Confirmed, confirmBest } from './confirm.ts';
import { readText } from './read-text.ts';

/** Rows asked for around the wanted date: enough for some bad ones on either side. */
const ROWS = 25;
const ID = 'wayback';

/** What an index or an endpoint said. */
type Listed = {
  readonly outcome: Exclude<ArchiveOutcome, 'skipped'>;
  readonly candidates: readonly Candidate[];
  readonly detail?: string;
};

/**
 * The Internet Archive's Wayback Machine. The CDX server is asked for the captures around a date (`closest` needs
 * `sort=closest`; alone it is only roughly obeyed), the best is confirmed by its raw replay (`id_`), and the Availability
 * API is the second voice: "none" takes both, because each of them misses captures at times.
 */
export function wayback(base = 'https://web.archive.org', availability = 'https://archive.org'): Archive {
  return {
    id: ID,
    name: 'Wayback Machine',
    async find(query, tools) {
      const near = await look(query, query.near, base, availability, tools);
      if (!query.wantNewest || query.near === undefined || near.status === 'excluded')
        return near.newestGood === undefined && near.best !== undefined && query.near === undefined
          ? { ...near, newestGood: near.best }
          : near;
      const newest = await look(query, undefined, base, availability, tools);
      return {
        ...near,
        ...(newest.best === undefined ? {} : { newestGood: newest.best }),
        ...(near.last === undefined && newest.last !== undefined ? { last: newest.last } : {}),
      };
    },
  };
}

async function look(
  query: ArchiveQuery,
  near: string | undefined,
  base: string,
  availability: string,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  const index = await askCdx(query, near, base, tools);
  if (index.outcome === 'excluded') return answer('excluded', 'the archive shows nothing of this site');
  const listed = index.outcome === 'found' ? index : await askSecond(query, near, index, base, availability, tools);
  if (listed.outcome !== 'found') return answer(listed.outcome, listed.detail);
  const confirmed = await confirmBest(query.url, orderByDate(listed.candidates, near), near, ID, tools, query.abort);
  return fromConfirmed(confirmed, listed.candidates.length);
}

function answer(status: ArchiveOutcome, detail?: string): ArchiveAnswer {
  const asked: AskedArchive = { archive: ID, outcome: status, ...(detail === undefined ? {} : { detail }) };
  return { status, asked: [asked] };
}

function fromConfirmed(confirmed: Confirmed, captures: number): ArchiveAnswer {
  const { capture, first, last } = confirmed;
  const range = { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
  if (confirmed.excluded) return answer('excluded', 'the archive shows nothing of this site');
  if (capture !== undefined)
    return { ...answer('found', `${captures} captures near the date`), best: capture, ...range };
  if (confirmed.failed) return { ...answer('unknown', 'captures are listed and could not be opened'), ...range };
  return { ...answer('none', `captures, but none that is good (${confirmed.bad.slice(0, 3).join('; ')})`), ...range };
}

/** Captures around a date by the CDX server; successes only, and revisits, whose status the server fills in. */
async function askCdx(
  query: ArchiveQuery,
  near: string | undefined,
  base: string,
  { fetcher }: ArchiveTools,
): Promise<Listed> {
  const when = near === undefined ? '20991231235959' : timestampOf(near);
  const params = new URLSearchParams({
    url: query.url,
    output: 'json',
    fl: 'timestamp,original,mimetype,statuscode,digest',
    closest: when,
    sort: 'closest',
    limit: String(ROWS),
    resolveRevisits: 'true',
    gzip: 'false',
  });
  params.append('filter', '!statuscode:[345]..');
  const exchanges = await fetcher.fetch(`${base}/cdx/search/cdx?${params}`, {
    abort: query.abort,
    accept: 'application/json',
    maxBytes: 1024 * 1024,
    purpose: 'archive',
  });
  const last = exchanges.at(-1);
  if (last?.outcome.kind !== 'response') return unknown('the archive did not answer');
  const text = await readText(last);
  if (isBlocked(last, text)) return { outcome: 'excluded', candidates: [] };
  if (last.outcome.status !== 200) return unknown(`the archive answered ${last.outcome.status}`);
  const rows = parseRows(text);
  if (rows === null) return unknown('the archive’s answer was not understood');
  const candidates = rows.flatMap((row) => candidateOf(row, base));
  return candidates.length === 0 ? { outcome: 'none', candidates: [] } : { outcome: 'found', candidates };
}

function unknown(detail: string): Listed {
  return { outcome: 'unknown', candidates: [], detail };
}

function isBlocked({ outcome }: Exchange, text: string): boolean {
  if (outcome.kind !== 'response') return false;
  const said = `${headerOf(outcome.headers, 'x-archive-wayback-runtime-error') ?? ''} ${text.slice(0, 400)}`;
  return /AdministrativeAccessControlException|RobotAccessControlException|Blocked Site Error/.test(said);
}

/** An array of arrays with a header row, as CDX sends it; null when it is something else (an outage page). */
function parseRows(text: string): Record<string, string>[] | null {
  if (text.trim() === '') return [];
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(document)) return null;
  const [head, ...rows] = document.filter(Array.isArray);
  if (head === undefined) return [];
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), String(row[index] ?? '')])));
}

function candidateOf(row: Record<string, string>, base: string): Candidate[] {
  const stamp = row['timestamp'] ?? '';
  const original = row['original'] ?? '';
  const capturedAt = isoOfTimestamp(stamp);
  const status = row['statuscode'] ?? '-';
  if (capturedAt === null || !/^https?:\/\/\S+$/i.test(original) || !/^(?:-|2\d\d)$/.test(status)) return [];
  return [
    {
      capturedAt,
      rawUrl: `${base}/web/${stamp}id_/${original}`,
      viewUrl: `${base}/web/${stamp}/${original}`,
      ...(status === '-' ? {} : { httpStatus: Number(status) }),
    },
  ];
}

/** The second voice. What it finds counts; what it misses is "none" only when the first voice said so too. */
async function askSecond(
  query: ArchiveQuery,
  near: string | undefined,
  first: Listed,
  base: string,
  availability: string,
  { fetcher }: ArchiveTools,
): Promise<Listed> {
  const params = new URLSearchParams({
    url: query.url,
    ...(near === undefined ? {} : { timestamp: timestampOf(near) }),
  });
  const exchanges = await fetcher.fetch(`${availability}/wayback/available?${params}`, {
    abort: query.abort,
    accept: 'application/json',
    maxBytes: 256 * 1024,
    purpose: 'archive',
  });
  const last = exchanges.at(-1);
  if (last?.outcome.kind !== 'response' || last.outcome.status !== 200)
    return unknown(first.detail ?? 'only one of two endpoints answered');
  const closest = closestOf(await readText(last));
  if (closest === undefined) return unknown(first.detail ?? 'only one of two endpoints answered');
  if (closest !== null) {
    const capturedAt = isoOfTimestamp(closest.timestamp);
    if (capturedAt !== null)
      return {
        outcome: 'found',
        candidates: [
          {
            capturedAt,
            rawUrl: `${base}/web/${closest.timestamp}id_/${query.url}`,
            viewUrl: `${base}/web/${closest.timestamp}/${query.url}`,
          },
        ],
      };
  }
  return first.outcome === 'none'
    ? { outcome: 'none', candidates: [] }
    : unknown(first.detail ?? 'the archive’s index did not answer');
}

/** The nearest capture; null for "none", undefined for an answer that is no answer. */
function closestOf(text: string): { readonly timestamp: string } | null | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('archived_snapshots' in document)) return undefined;
    const snapshots = document.archived_snapshots;
    if (typeof snapshots !== 'object' || snapshots === null || !('closest' in snapshots)) return null;
    const { closest } = snapshots;
    if (typeof closest !== 'object' || closest === null || !('timestamp' in closest)) return null;
    const usable =
      !('available' in closest && closest.available === false) &&
      !('status' in closest && !/^2/.test(String(closest.status)));
    return usable ? { timestamp: String(closest.timestamp) } : null;
  } catch {
    return undefined;
  }
}
