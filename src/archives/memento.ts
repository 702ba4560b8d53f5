import type { Archive, ArchiveAnswer, ArchiveQuery, ArchiveTools } from '../core/capture.ts';
import { counted } from '../core/text/counted.ts';
import { parseArchiveUrl } from '../core/urls/archive-url.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';
import type { AddressedKind, ArchiveKind } from './archive-kind.ts';
import type { Candidate } from './choose.ts';
import { answerOfCaptures, confirmBest } from './confirm.ts';
import { answerOfSilence, type Listing, plainAnswer } from './listing.ts';
import { askTimeGate } from './timegate.ts';
import { readTimeMap } from './timemap.ts';
import { withWitness } from './witness.ts';

/** Where an archive that speaks Memento (RFC 7089) keeps its TimeMap and its TimeGate of an original. */
export interface MementoService {
  readonly id: string;
  readonly name: string;
  timeMapOf?(url: string): string;
  timeGateOf?(url: string): string;
}

/**
 * An archive that speaks Memento: pywb, OpenWayback, an aggregator. Its TimeMap is asked, because it lists what there is;
 * the TimeGate where there is no TimeMap, where that is silent, and as the second voice when it says that there is none.
 */
function mementoArchive(service: MementoService): Archive {
  const { id, name } = service;
  return {
    id,
    name,
    async find(query, tools) {
      const { listing, absences } = await listCaptures(service, query, tools);
      if (listing.kind !== 'captures') return answerOfSilence(id, listing, absences);
      return await answerFrom(id, listing, query, tools);
    },
  };
}

async function listCaptures(
  { timeMapOf, timeGateOf }: MementoService,
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<{ listing: Listing; absences: number }> {
  const map = timeMapOf === undefined ? null : await readTimeMap(timeMapOf(query.url), query.abort, tools);
  if (map?.kind === 'captures' || map?.kind === 'skipped' || timeGateOf === undefined)
    return { listing: map ?? { kind: 'none' }, absences: 1 };
  const gate = await askTimeGate(timeGateOf(query.url), query, tools);
  if (gate.kind === 'none' && map?.kind === 'unknown') return { listing: map, absences: 0 };
  if (gate.kind === 'none') return { listing: gate, absences: map === null ? 1 : 2 };
  return { listing: gate, absences: 0 };
}

/** The archive's answer from the captures that its index names: the best of them, and a witness where one is wanted. */
export async function answerFrom(
  archive: string,
  listing: Extract<Listing, { kind: 'captures' }>,
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  const candidates = listing.candidates.filter(isReplay);
  const dates = listing.candidates.map(({ capturedAt }) => capturedAt).sort();
  const [first] = dates;
  const last = dates.at(-1);
  const range = { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }), seen: true };
  if (candidates.length === 0) {
    const detail = 'only copies that cannot be read from here (archive.today, Perma.cc)';
    return { ...plainAnswer(archive, 'unknown', { detail }), ...range };
  }
  const count = counted(candidates.length, 'capture');
  const confirmed = await confirmBest(archive, candidates, query, tools);
  const answer = { ...answerOfCaptures(archive, confirmed, count, listing.isWhole), ...range };
  return await withWitness(archive, answer, candidates, query, tools);
}

/**
 * Aggregators name copies that stand in a page of their archive's own (Perma.cc), and copies in archive.today, which is
 * not asked: neither can be judged by what is at its address.
 */
function isReplay({ viewUrl }: Candidate): boolean {
  const known = parseArchiveUrl(viewUrl);
  return known === null || (known.archive !== 'archive-today' && known.original !== undefined);
}

/** A kind of archive that has a fixed public address. `timeMap` and `timeGate` stand between it and the original's address. */
export function mementoKind(entry: {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly timeMap: string;
  readonly timeGate: string;
}): ArchiveKind {
  const { id, name, base, timeMap, timeGate } = entry;
  return {
    id,
    name,
    endpoints: [{ id, base, why: `${name}: copies` }],
    open: (baseOf) =>
      mementoArchive({
        id,
        name,
        timeMapOf: (url) => `${baseOf(id)}${timeMap}${url}`,
        timeGateOf: (url) => `${baseOf(id)}${timeGate}${url}`,
      }),
  };
}

function addressed(prefix: string, about: string, of: (base: string) => Partial<MementoService>): AddressedKind {
  return {
    prefix,
    about,
    open: (address) => {
      const base = withoutEndSlashes(address);
      return mementoArchive({ id: `${prefix}:${new URL(address).host}`, name: address, ...of(base) });
    },
  };
}

/** A collection of pywb or OpenWayback, or another archive with TimeMaps at `BASE/timemap/link/` and its TimeGate at `BASE/`. */
export const mementoByAddress: AddressedKind = addressed('memento', 'an archive or a pywb collection', (base) => ({
  timeMapOf: (url) => `${base}/timemap/link/${url}`,
  timeGateOf: (url) => `${base}/${url}`,
}));

/** MemGator, or another aggregator with its routes. */
export const memgatorByAddress: AddressedKind = addressed('memgator', 'a MemGator aggregator', (base) => ({
  timeMapOf: (url) => `${base}/timemap/link/${url}`,
  timeGateOf: (url) => `${base}/timegate/${url}`,
}));

/** Anything with a TimeGate and nothing else; the original's address is put behind the given one. */
export const timeGateByAddress: AddressedKind = addressed('timegate', 'a TimeGate (RFC 7089)', (base) => ({
  timeGateOf: (url) => `${base}/${url}`,
}));

/** Anything with TimeMaps and nothing else; the original's address is put behind the given one. */
export const timeMapByAddress: AddressedKind = addressed('timemap', 'a TimeMap (RFC 7089)', (base) => ({
  timeMapOf: (url) => `${base}/${url}`,
}));
