import type { Archive, ArchiveAnswer, ArchiveQuery, ArchiveTools, Capture, CitedCapture } from '../core/capture.ts';
import { isRecord, parsedJson, plainValue, recordOf } from '../core/json.ts';
import { counted } from '../core/text/counted.ts';
import { sourceKey } from '../core/urls/source-key.ts';
import type { ArchiveKind } from './archive-kind.ts';
import { askService, type Silence } from './ask-service.ts';
import { distanceDays, orderByDate } from './choose.ts';
import type { CitedCopy } from './cited-copy.ts';
import { answerOfSilence, type Listing, plainAnswer } from './listing.ts';
import { readTimeMap } from './timemap.ts';

const ID = 'perma';
/** Copies that are asked for in one list. */
const ROWS = 50;
const LIST_BYTES = 1024 * 1024;
/** Of one copy's WARC file: a page with its pictures. Larger ones are not looked into. */
const PACKAGE_BYTES = 32 * 1024 * 1024;
/** Packages that are opened for one address: each is large. */
const MAX_TRIED = 2;

/**
 * Perma.cc. Its copies stand in a page of its own, so that what is at their address cannot be judged: the public WARC file
 * behind it is opened instead. Private copies are in no public list.
 */
export const perma: ArchiveKind = {
  id: ID,
  name: 'Perma.cc',
  endpoints: [
    { id: ID, base: 'https://perma.cc', why: 'Perma.cc: list of copies' },
    { id: 'perma-api', base: 'https://api.perma.cc', why: 'Perma.cc: copies' },
  ],
  open: (baseOf): Archive => {
    const bases = basesOf(baseOf);
    return { id: ID, name: 'Perma.cc', find: (query, tools) => find(query, bases, tools) };
  },
};

interface Bases {
  readonly site: string;
  readonly api: string;
}

function basesOf(baseOf: (id: string) => string): Bases {
  return { site: baseOf(ID), api: `${baseOf('perma-api')}/v1` };
}

/** A public copy as the API lists it. */
interface PermaCopy {
  readonly guid: string;
  readonly url: string;
  readonly capturedAt: string;
}

async function find(query: ArchiveQuery, bases: Bases, tools: ArchiveTools): Promise<ArchiveAnswer> {
  const listed = await listCopies(query, bases, tools);
  if ('kind' in listed) {
    if (listed.kind !== 'none') return answerOfSilence(ID, listed, 0);
    const second = await readTimeMap(`${bases.site}/timemap/link/${query.url}`, query.abort, tools);
    if (second.kind === 'none') return answerOfSilence(ID, second, 2);
    const detail =
      second.kind === 'captures' ? 'its two lists of copies contradict each other' : 'one of two lists is silent';
    return plainAnswer(ID, 'unknown', { detail });
  }
  return await confirm(listed, query, bases, tools);
}

async function listCopies(
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<readonly PermaCopy[] | Exclude<Listing, { kind: 'captures' }>> {
  const params = new URLSearchParams({ url: query.url, limit: String(ROWS) });
  const reply = await askService(
    {
      url: `${bases.api}/public/archives/?${params}`,
      abort: query.abort,
      accept: 'application/json',
      maxBytes: LIST_BYTES,
    },
    tools,
  );
  if (reply.kind !== 'answer') return reply;
  const copies = reply.status === 200 ? parseCopies(reply.text) : null;
  if (copies === null) return { kind: 'unknown', detail: `the archive answered ${reply.status}` };
  const own = copies.filter(({ url }) => sourceKey(url) === sourceKey(query.url));
  return own.length === 0 ? { kind: 'none' } : own;
}

/** Null for what is no list. `capture_time` is how long the copy took and no date: `creation_timestamp` is one. */
function parseCopies(text: string): PermaCopy[] | null {
  const document = parsedJson(text);
  const objects = recordOf(document)?.['objects'];
  return Array.isArray(objects) ? objects.flatMap(parseCopy) : null;
}

/** One object of the API; a copy whose page failed to be captured is none. */
function parseCopy(value: unknown): PermaCopy[] {
  if (!isRecord(value)) return [];
  const { guid, url, creation_timestamp: created, captures } = value;
  const at = Date.parse(plainValue(created));
  if (typeof guid !== 'string' || !/^[A-Za-z0-9-]{6,11}$/.test(guid) || typeof url !== 'string') return [];
  const pages = Array.isArray(captures) ? captures.filter(isRecord).filter(({ role }) => role === 'primary') : [];
  const isFailed = pages.length > 0 && !pages.some(({ status }) => status === 'success');
  return Number.isNaN(at) || isFailed ? [] : [{ guid, url, capturedAt: new Date(at).toISOString() }];
}

async function confirm(
  copies: readonly PermaCopy[],
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  const byAddress = new Map(copies.map((copy) => [`${bases.site}/${copy.guid}`, copy]));
  const candidates = [...byAddress].map(([viewUrl, { capturedAt }]) => ({ capturedAt, viewUrl, rawUrl: viewUrl }));
  const dates = candidates.map(({ capturedAt }) => capturedAt).sort();
  const range = { first: dates[0] ?? '', last: dates.at(-1) ?? '', seen: true };
  const count = counted(copies.length, 'copy', 'copies');
  const problems: string[] = [];
  for (const { viewUrl } of orderByDate(candidates, query.near).slice(0, MAX_TRIED)) {
    const copy = byAddress.get(viewUrl);
    if (copy === undefined) continue;
    const opened = await openCopy(copy, query, bases, tools);
    if ('capture' in opened) return { ...plainAnswer(ID, 'found', { detail: count }), best: opened.capture, ...range };
    problems.push(`${copy.capturedAt.slice(0, 10)}: ${opened.problem}`);
  }
  return {
    ...plainAnswer(ID, 'unknown', { detail: `${count}, not one seen to be good (${problems.join('; ')})` }),
    ...range,
  };
}

/** What came of looking into a copy. */
type OpenedCopy =
  | { readonly capture: Capture }
  /** `isSure`: the copy was seen and is not good; else nobody could look. */
  | { readonly problem: string; readonly isSure: boolean };

/** Opens the WARC file behind a copy and judges the page in it. */
async function openCopy(
  { guid, url, capturedAt }: PermaCopy,
  query: { readonly url: string; readonly near?: string; readonly abort: AbortSignal },
  { api, site }: Bases,
  tools: ArchiveTools,
): Promise<OpenedCopy> {
  const unsure = (problem: string) => ({ problem, isSure: false });
  const reply = await askService(
    { url: `${api}/public/archives/${guid}/download`, abort: query.abort, maxBytes: PACKAGE_BYTES },
    tools,
  );
  if (reply.kind !== 'answer') return unsure(reply.detail);
  if (reply.status !== 200) return unsure(`its package answered ${reply.status}`);
  if (reply.isCut) return unsure(`its package is larger than ${PACKAGE_BYTES / 1048576} MB`);
  const { outcome } = reply.exchange;
  const bytes = outcome.kind === 'response' ? await outcome.body?.read() : undefined;
  const exchanges = bytes === undefined ? null : await tools.readPackage(bytes, url);
  const last = exchanges?.at(-1);
  if (exchanges === null || last?.outcome.kind !== 'response') return unsure('its package does not hold the page');
  const { good, page, why } = await tools.judge(query.url, exchanges);
  if (!good) return { problem: why, isSure: true };
  const { body, status } = last.outcome;
  const capture: Capture = {
    archive: ID,
    url: `${site}/${guid}`,
    capturedAt,
    httpStatus: status,
    good: true,
    ...(body === undefined ? {} : { sha256: body.sha256 }),
    ...(query.near === undefined ? {} : { distanceDays: distanceDays(capturedAt, query.near) }),
    ...(page === null ? {} : { page }),
  };
  return { capture };
}

/** A public copy by its short address; undefined where there is none, a silence where nobody can tell. */
async function findPermaCopy(
  address: string,
  baseOf: (id: string) => string,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<PermaCopy | Silence | undefined> {
  const guid = /\/([A-Za-z0-9-]{6,11})\/?(?:[?#]|$)/.exec(address)?.[1];
  if (guid === undefined) return undefined;
  const url = `${basesOf(baseOf).api}/public/archives/${guid}/`;
  const reply = await askService({ url, abort, accept: 'application/json', maxBytes: LIST_BYTES }, tools);
  if (reply.kind !== 'answer') return reply;
  if (reply.status === 404) return undefined;
  const [copy] = reply.status === 200 ? parseCopy(parsedJson(reply.text)) : [];
  return copy ?? { kind: 'unknown', detail: `the archive answered ${reply.status}` };
}

/** The copy that an article cites by its short address, looked into. */
export async function checkPermaCopy(
  { reference, url, near, abort }: CitedCopy,
  baseOf: (id: string) => string,
  tools: ArchiveTools,
): Promise<CitedCapture> {
  const copy = await findPermaCopy(reference.url, baseOf, abort, tools);
  if (copy === undefined) return { outcome: 'missing', problem: 'there is no public copy of that number' };
  if ('kind' in copy) return { outcome: copy.kind === 'skipped' ? 'not-asked' : 'unknown', problem: copy.detail };
  const facts = { capturedAt: copy.capturedAt, original: copy.url };
  if (url !== undefined && sourceKey(url) !== sourceKey(copy.url))
    return { ...facts, outcome: 'bad', problem: `it is a copy of ${copy.url}` };
  const query = { url: copy.url, abort, ...(near === undefined ? {} : { near }) };
  const opened = await openCopy(copy, query, basesOf(baseOf), tools);
  if ('capture' in opened) return { ...facts, outcome: 'good', capture: opened.capture };
  return opened.isSure
    ? { ...facts, outcome: 'bad', problem: `what was kept is no good copy (${opened.problem})` }
    : { ...facts, outcome: 'unknown', problem: opened.problem };
}

/** The original behind a short address; undefined where nobody knows it. */
export async function permaOriginal(
  address: string,
  baseOf: (id: string) => string,
  abort: AbortSignal,
  tools: ArchiveTools,
): Promise<string | undefined> {
  const copy = await findPermaCopy(address, baseOf, abort, tools);
  return copy === undefined || 'kind' in copy ? undefined : copy.url;
}
