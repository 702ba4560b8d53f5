import type {
  Archive,
  ArchiveAnswer,
  ArchiveOutcome,
  ArchiveQuery,
  ArchiveTools,
  AskedArchive,
} from '../core/capture.ts';
import { type Candidate, orderByDate } from './choose.ts';
import { confirmBest } from './confirm.ts';
import { parseLinks, type WebLink } from './link-format.ts';
import { readText } from './read-text.ts';

/** Where a Memento archive (RFC 7089) has its TimeMaps, and how its captures come back unchanged. */
export interface MementoService {
  readonly id: string;
  readonly name: string;
  /** Address of the TimeMap of an original, in link-format. */
  timeMapOf(url: string): string;
}

/** Of one TimeMap page: 200,000 captures are about 30 MB. */
const TIMEMAP_BYTES = 32 * 1024 * 1024;
/** Pages of a paged TimeMap that are followed. */
const MAX_PAGES = 8;

/** An archive that speaks Memento: pywb, OpenWayback, aggregators. */
export function mementoArchive(service: MementoService): Archive {
  return {
    id: service.id,
    name: service.name,
    async find(query, tools) {
      const listed = await readTimeMap(service.timeMapOf(query.url), query, tools);
      if (listed.outcome !== 'found') return answer(service.id, listed.outcome, listed.detail);
      const { candidates } = listed;
      const dates = candidates.map(({ capturedAt }) => capturedAt).sort();
      const range = {
        ...(dates[0] === undefined ? {} : { first: dates[0] }),
        ...(dates.at(-1) === undefined ? {} : { last: dates.at(-1) ?? '' }),
      };
      const best = await confirmBest(
        query.url,
        orderByDate(candidates, query.near),
        query.near,
        service.id,
        tools,
        query.abort,
      );
      const newest =
        query.wantNewest && query.near !== undefined
          ? await confirmBest(query.url, orderByDate(candidates, undefined), undefined, service.id, tools, query.abort)
          : best;
      const witness = newest.capture === undefined ? {} : { newestGood: newest.capture };
      if (best.excluded) return answer(service.id, 'excluded', 'the archive shows nothing of this site');
      if (best.capture !== undefined)
        return {
          ...answer(service.id, 'found', `${candidates.length} captures`),
          best: best.capture,
          ...range,
          ...witness,
        };
      if (best.failed)
        return { ...answer(service.id, 'unknown', 'captures are listed and could not be opened'), ...range };
      return {
        ...answer(service.id, 'none', `captures, but none that is good (${best.bad.slice(0, 3).join('; ')})`),
        ...range,
      };
    },
  };
}

function answer(archive: string, status: ArchiveOutcome, detail?: string): ArchiveAnswer {
  const asked: AskedArchive = { archive, outcome: status, ...(detail === undefined ? {} : { detail }) };
  return { status, asked: [asked] };
}

/** All captures that a TimeMap and its further pages list; a listed capture may still be a captured 404. */
async function readTimeMap(
  start: string,
  query: ArchiveQuery,
  { fetcher }: ArchiveTools,
): Promise<{ outcome: 'found' | 'none' | 'unknown'; candidates: Candidate[]; detail?: string }> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const pages = [start];
  for (let page = pages.shift(); page !== undefined && seen.size < MAX_PAGES; page = pages.shift()) {
    if (seen.has(page)) continue;
    seen.add(page);
    const last = (
      await fetcher.fetch(page, {
        abort: query.abort,
        accept: 'application/link-format, */*;q=0.1',
        maxBytes: TIMEMAP_BYTES,
        purpose: 'archive',
      })
    ).at(-1);
    if (last?.outcome.kind !== 'response')
      return { outcome: 'unknown', candidates, detail: 'the archive did not answer' };
    const { status } = last.outcome;
    if (status === 404 && seen.size === 1) return { outcome: 'none', candidates };
    if (status !== 200) return { outcome: 'unknown', candidates, detail: `the archive answered ${status}` };
    const text = await readText(last);
    if (/^\s*<(?:!doctype|html)/i.test(text))
      return { outcome: 'unknown', candidates, detail: 'the archive answered with a page instead of a TimeMap' };
    const links = parseLinks(text);
    candidates.push(...links.flatMap((link) => candidateOf(link, page ?? start)));
    pages.push(
      ...links
        .filter(({ rels }) => rels.has('timemap') && !rels.has('self'))
        .map(({ target }) => absolute(target, page ?? start)),
    );
  }
  return candidates.length === 0 ? { outcome: 'none', candidates } : { outcome: 'found', candidates };
}

function candidateOf({ target, rels, params }: WebLink, base: string): Candidate[] {
  const at = Date.parse(params['datetime'] ?? '');
  if (!rels.has('memento') || Number.isNaN(at)) return [];
  const url = absolute(target, base);
  return [{ capturedAt: new Date(at).toISOString(), rawUrl: rawOf(url), viewUrl: url }];
}

/** pywb and OpenWayback give the captured bytes back behind `id_`; other archives answer with them anyway. */
function rawOf(url: string): string {
  return url.replace(/(\/\d{14})(?:[a-z]{2}_)?\//, '$1id_/');
}

function absolute(target: string, base: string): string {
  return URL.canParse(target, base) ? new URL(target, base).href : target;
}
