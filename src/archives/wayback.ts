import type { Archive, ArchiveAnswer, ArchiveQuery, ArchiveTools } from '../core/capture.ts';
import type { ArchiveKind } from './archive-kind.ts';
import { type Candidate, isInTime, timestampOf } from './choose.ts';
import { answerOfCaptures, type Confirmed, confirmBest, type Neighbour } from './confirm.ts';
import { answerOfSilence, type Listing, plainAnswer } from './listing.ts';
import { rawOf } from './replay-address.ts';
import { otherSlash } from './spellings.ts';
import { readTimeMap } from './timemap.ts';
import { walkReplay } from './walk-replay.ts';
import { askAvailability } from './wayback-availability.ts';
import { askCdx, type CdxListing } from './wayback-cdx.ts';
import { withWitness } from './witness.ts';

const ID = 'wayback';

/**
 * The Internet Archive's Wayback Machine. The CDX server is asked for the captures around a date and the best is confirmed
 * by its raw replay. Where the index names none or does not answer, the replay's own redirect to the nearest capture is
 * tried, then the Availability API: each of them misses captures at times, so that "none" takes all three.
 */
export const wayback: ArchiveKind = {
  id: ID,
  name: 'Wayback Machine',
  endpoints: [
    { id: ID, base: 'https://web.archive.org', why: 'Wayback Machine: copies' },
    { id: 'availability', base: 'https://archive.org', why: 'Wayback Machine: second voice' },
  ],
  open: (baseOf): Archive => {
    const bases = { wayback: baseOf(ID), availability: baseOf('availability') };
    return {
      id: ID,
      name: 'Wayback Machine',
      find: (query, tools) => find(query, bases, tools),
    };
  },
};

type Unhelpful = Exclude<CdxListing, { kind: 'captures' | 'excluded' }>;

interface Bases {
  readonly wayback: string;
  readonly availability: string;
}

async function find(query: ArchiveQuery, bases: Bases, tools: ArchiveTools): Promise<ArchiveAnswer> {
  const index = await askCdx(query.url, query.near, bases.wayback, query.abort, tools);
  if (index.kind === 'excluded') return answerOfSilence(ID, index, 0);
  if (index.kind === 'captures') return await confirmed(index, query, bases, tools);
  return await askOthers(index, query, bases, tools);
}

/** The best of the captures that an index named, and the witness. */
async function confirmed(
  listing: Extract<Listing, { kind: 'captures' }>,
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  const { candidates, isWhole } = listing;
  const result = await bestOf(listing, query, bases, tools);
  const count = `${candidates.length}${isWhole ? '' : '+'} ${candidates.length === 1 ? 'capture' : 'captures'} near the date`;
  const answer = answerOfCaptures(ID, result, count, isWhole);
  return await witnessed(answer, result, candidates, query, bases, tools);
}

/** An index that is cut may name captures after the date only, where there are some before it: the replay leads to those. */
async function bestOf(
  { candidates, isWhole }: Extract<Listing, { kind: 'captures' }>,
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<Confirmed> {
  if (!isWhole && !candidates.some(({ capturedAt }) => isInTime(capturedAt, query.near))) {
    const walked = await walkReplay(ID, byReplay(query, bases), query, tools);
    if (walked.capture !== undefined) return walked;
  }
  return await confirmBest(ID, candidates, query, tools);
}

/**
 * The newest good capture: the one that the replay's Link header calls the last, else by the index. The index is the
 * scarce one of the two (30 a minute), so it is asked only where a witness that is young enough may come of it.
 */
async function witnessed(
  answer: ArchiveAnswer,
  { last }: Confirmed,
  candidates: readonly Candidate[],
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  const since = query.witnessSince;
  if (since === undefined || answer.status === 'excluded') return answer;
  const known = last === undefined ? candidates : [...candidates, fromNeighbour(last)];
  const first = await withWitness(ID, answer, known, query, tools);
  const isHopeless = last !== undefined && last.capturedAt < since;
  if (query.near === undefined || isHopeless || (first.newestGood?.capturedAt ?? '') >= since) return first;
  if ((first.best?.capturedAt ?? '') >= since) return first;
  const newest = await askCdx(query.url, undefined, bases.wayback, query.abort, tools);
  return newest.kind === 'captures' ? await withWitness(ID, first, newest.candidates, query, tools) : first;
}

function fromNeighbour({ capturedAt, url }: Neighbour): Candidate {
  return { capturedAt, rawUrl: rawOf(url), viewUrl: url };
}

/** What else the archive has to say where its index names nothing. */
async function askOthers(
  index: Unhelpful,
  query: ArchiveQuery,
  bases: Bases,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  if (index.kind === 'unknown' && index.answered) {
    const map = await readTimeMap(`${bases.wayback}/web/timemap/link/${query.url}`, query.abort, tools);
    if (map.kind === 'captures') return await confirmed(map, query, bases, tools);
  }
  const replay = await walkReplay(ID, byReplay(query, bases), query, tools);
  if (replay.capture !== undefined || replay.excluded)
    return await witnessed(answerOfCaptures(ID, replay, 'by its replay', false), replay, [], query, bases, tools);
  const second = await askAvailability(query.url, query.near, bases, query.abort, tools);
  if (second.kind === 'captures') return await confirmed(second, query, bases, tools);
  return absence(index, replay, second);
}

/**
 * The replay leads from any time to the nearest capture. Asked with and without the slash at the end: the index puts
 * scheme and `www.` under one key, a slash not always.
 */
function byReplay({ url, near }: ArchiveQuery, { wayback: base }: Bases): readonly string[] {
  const stamp = timestampOf(near);
  return [url, otherSlash(url)].flatMap((original) =>
    original === null ? [] : [`${base}/web/${stamp}id_/${original}`],
  );
}

/** What may be said when no endpoint gave a good copy: "none" only where index and second voice said so, and none was silent. */
function absence(index: Unhelpful, replay: Confirmed, second: Exclude<Listing, { kind: 'captures' }>): ArchiveAnswer {
  if (second.kind === 'excluded') return answerOfSilence(ID, second, 0);
  const seen = replay.bad.length > 0 ? { seen: true } : {};
  // An index that has nothing where the replay has captures is believed only when all of those were looked at.
  const isWhole = replay.bad.length === 0 || replay.isExhausted;
  if (index.kind === 'none' && replay.silence === undefined && second.kind === 'none' && isWhole) {
    const absences = replay.absent > 0 ? 3 : 2;
    const detail = replay.bad.length > 0 ? { detail: `copies, but none that is good (${replay.bad.join('; ')})` } : {};
    return { ...plainAnswer(ID, 'none', { absences, ...detail }), ...seen };
  }
  const outcome = index.kind === 'skipped' ? 'skipped' : 'unknown';
  const [why] = [index, replay.silence, second].flatMap((voice) =>
    voice !== undefined && 'detail' in voice ? [voice.detail] : [],
  );
  const instead = isWhole
    ? 'only one of its endpoints answered'
    : `copies, and none of those looked at is good (${replay.bad.join('; ')})`;
  return { ...plainAnswer(ID, outcome, { detail: why ?? instead }), ...seen };
}
