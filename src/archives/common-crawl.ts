import type { Archive, ArchiveAnswer, ArchiveQuery, ArchiveTools, Capture } from '../core/capture.ts';
import { isRecord, parsedJson, plainValue, recordOf } from '../core/json.ts';
import { byText } from '../core/text/by-text.ts';
import type { ArchiveKind } from './archive-kind.ts';
import { askService, type Silence } from './ask-service.ts';
import { isoOfTimestamp, periodOf } from './choose.ts';
import { plainAnswer } from './listing.ts';
import { parseRows } from './pywb-cdx.ts';

const ID = 'common-crawl';
/** Crawls that are asked about one address: one request each, at one a second and a half. */
const MAX_CRAWLS = 3;
const ROWS = 5;
const LIST_BYTES = 1024 * 1024;
/** Of one record; the crawler itself cuts bodies at 1 MB. */
const RECORD_BYTES = 4 * 1024 * 1024;

/** One crawl of the list, newest first. */
interface Crawl {
  readonly id: string;
  readonly index: string;
  /** ISO 8601 where the list says it. */
  readonly to?: string;
}

/** A row of an index that points at a record. */
interface CrawlRow {
  readonly url: string;
  readonly capturedAt: string;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Common Crawl's indexes: a witness only. It keeps records and no pages that a reader could open, so that it never has a
 * copy to cite; but it tells that an address was there, and its records are judged like any other capture.
 */
export const commonCrawl: ArchiveKind = {
  id: ID,
  name: 'Common Crawl',
  endpoints: [
    { id: ID, base: 'https://index.commoncrawl.org', why: 'Common Crawl: was it ever seen' },
    { id: 'common-crawl-data', base: 'https://data.commoncrawl.org', why: 'Common Crawl: the record of it' },
  ],
  open: (baseOf): Archive => {
    const bases = { index: baseOf(ID), data: baseOf('common-crawl-data') };
    /** The list of crawls changes once a month and is read once a run. */
    let crawls: Promise<readonly Crawl[] | Silence> | null = null;
    return {
      id: ID,
      name: 'Common Crawl',
      find: async (query, tools) => {
        crawls ??= listCrawls(bases.index, query.abort, tools);
        const list = await crawls.catch((error: unknown) => {
          crawls = null; // cut short with the article that asked first
          throw error;
        });
        if ('kind' in list) {
          crawls = null; // perhaps next time
          return plainAnswer(ID, list.kind, { detail: list.detail });
        }
        return await find(chosen(list, query), bases.data, query, tools);
      },
    };
  },
};

async function listCrawls(base: string, abort: AbortSignal, tools: ArchiveTools): Promise<readonly Crawl[] | Silence> {
  const url = `${base}/collinfo.json`;
  const reply = await askService({ url, abort, accept: 'application/json', maxBytes: LIST_BYTES }, tools);
  if (reply.kind !== 'answer') return reply;
  const crawls = reply.status === 200 ? parseCrawls(reply.text, base) : [];
  return crawls.length > 0
    ? crawls
    : { kind: 'unknown', detail: `the list of crawls was not understood (${reply.status})` };
}

function parseCrawls(text: string, base: string): Crawl[] {
  const document = parsedJson(text);
  if (!Array.isArray(document)) return [];
  return document.flatMap((entry: unknown): Crawl[] => {
    const id = recordOf(entry)?.['id'];
    if (!isRecord(entry) || typeof id !== 'string' || !/^CC-MAIN-[\w-]+$/.test(id)) return [];
    const to = Date.parse(plainValue(entry['to']));
    return [{ id, index: `${base}/${id}-index`, ...(Number.isNaN(to) ? {} : { to: new Date(to).toISOString() }) }];
  });
}

/** The two newest crawls, for the witness, and the first one that ended after the wanted date. */
function chosen(crawls: readonly Crawl[], { near }: ArchiveQuery): readonly Crawl[] {
  const end = near === undefined ? Number.NaN : periodOf(near).end;
  const after = crawls.filter(({ to }) => to !== undefined && Date.parse(to) >= end).at(-1);
  const wanted = [crawls[0], crawls[1], after].filter((crawl) => crawl !== undefined);
  return [...new Set(wanted)].slice(0, MAX_CRAWLS);
}

async function find(
  crawls: readonly Crawl[],
  data: string,
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  let silence: Silence | undefined;
  let none = 0;
  for (const crawl of crawls) {
    const rows = await askCrawl(crawl, query, tools);
    if ('kind' in rows) silence = rows;
    else if (rows.length === 0) none += 1;
    else {
      const witness = await witnessOf(rows, data, query, tools);
      const seen = { seen: true, last: rows[0]?.capturedAt ?? '' };
      if (typeof witness === 'string') return { ...plainAnswer(ID, 'unknown', { detail: witness }), ...seen };
      const detail = `seen on ${witness.capturedAt.slice(0, 10)}; it keeps no copy that readers could open`;
      return { ...plainAnswer(ID, 'found', { detail }), newestGood: witness, ...seen };
    }
  }
  if (silence !== undefined) return plainAnswer(ID, silence.kind, { detail: silence.detail });
  return plainAnswer(ID, 'none', { absences: 1, detail: `in ${none} of its crawls` });
}

/** Successes of one crawl, newest first. A miss is a 404 with its words; any other 404 is no answer. */
async function askCrawl(
  { index, id }: Crawl,
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<readonly CrawlRow[] | Silence> {
  const params = new URLSearchParams({ url: query.url, output: 'json', filter: '=status:200', limit: String(ROWS) });
  const reply = await askService({ url: `${index}?${params}`, abort: query.abort, maxBytes: LIST_BYTES }, tools);
  if (reply.kind !== 'answer') return reply;
  if (reply.status === 404 && /no captures? found/i.test(reply.text)) return [];
  const rows = reply.status === 200 ? parseRows(reply.text) : null;
  if (rows === null) return { kind: 'unknown', detail: `the index ${id} answered ${reply.status}` };
  return rows.flatMap(parseRow).sort((a, b) => byText(b.capturedAt, a.capturedAt));
}

function parseRow({ url, timestamp, filename, offset, length }: Record<string, unknown>): CrawlRow[] {
  const capturedAt = isoOfTimestamp(plainValue(timestamp));
  const from = Number(plainValue(offset) || Number.NaN);
  const size = Number(plainValue(length));
  if (capturedAt === null || typeof url !== 'string' || typeof filename !== 'string') return [];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 0 || size <= 0) return [];
  return [{ url, capturedAt, file: filename, offset: from, length: size }];
}

/** The newest row's record, when it is good; else what is wrong with it. */
async function witnessOf(
  rows: readonly CrawlRow[],
  data: string,
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<Capture | string> {
  const [row] = rows;
  if (row === undefined) return 'nothing is listed';
  const url = `${data}/${row.file.replace(/^\/+/, '')}`;
  if (row.length > RECORD_BYTES) return 'its record is larger than is read';
  const range = `bytes=${row.offset}-${row.offset + row.length - 1}`;
  const reply = await askService({ url, abort: query.abort, headers: { range }, maxBytes: RECORD_BYTES }, tools);
  if (reply.kind !== 'answer') return `its record could not be read: ${reply.detail}`;
  // A server that ignores the range would send the whole gigabyte.
  if (reply.status !== 206) return `its record could not be read: it answered ${reply.status}`;
  const { outcome } = reply.exchange;
  const bytes = outcome.kind === 'response' ? await outcome.body?.read() : undefined;
  const exchanges = bytes === undefined ? null : await tools.readPackage(bytes, row.url);
  const last = exchanges?.at(-1);
  if (exchanges === null || last?.outcome.kind !== 'response') return 'its record does not hold the page';
  const { good, why } = await tools.judge(query.url, exchanges);
  if (!good) return `its record of ${row.capturedAt.slice(0, 10)} is not good (${why})`;
  const { body, status } = last.outcome;
  return {
    archive: ID,
    url,
    capturedAt: row.capturedAt,
    httpStatus: status,
    good: true,
    ...(body === undefined ? {} : { sha256: body.sha256 }),
  };
}
