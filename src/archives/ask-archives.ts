import type { Archive, ArchiveAnswer, ArchiveQuery, ArchiveTools, CaptureQuery } from '../core/capture.ts';
import { isInTime } from './choose.ts';
import type { ArchivePlaces } from './cited-capture.ts';
import { plainAnswer } from './listing.ts';
import { mergeAnswers } from './merge-answers.ts';
import { ownHistory } from './own-history.ts';
import { wantsWitness } from './witness.ts';

/** An archive that fails this often in a row is left alone for the rest of the run: `skipped`, never `none`. */
const MAX_FAILURES = 3;

/** The archives of a run, in the order of asking, and what is known of them. */
export interface ArchiveSetup {
  readonly archives: readonly Archive[];
  /** Where they stand: mirrors and tests have addresses of their own. */
  readonly places: ArchivePlaces;
  /** Failures in a row, by archive id. */
  readonly failures: Map<string, number>;
  /** What was already looked up in this run. */
  readonly known: Map<string, Promise<ArchiveAnswer>>;
}

/**
 * Asks the archives in order until one has a good capture from before the date, and a witness where one is wanted; merges
 * what they say. When the run ends on the way, what was not asked is `skipped`.
 */
export function askArchives(query: ArchiveQuery, tools: ArchiveTools, setup: ArchiveSetup): Promise<ArchiveAnswer> {
  const key = `${query.url}\n${query.near ?? ''}\n${query.witnessSince ?? ''}`;
  const known = setup.known.get(key);
  if (known !== undefined) return known;
  const asking = askAll(query, tools, setup);
  setup.known.set(key, asking);
  // What was cut short with one article says nothing to the next.
  const forget = () => setup.known.delete(key);
  asking.then(() => (query.abort.aborted ? forget() : undefined), forget);
  return asking;
}

async function askAll(query: ArchiveQuery, tools: ArchiveTools, setup: ArchiveSetup): Promise<ArchiveAnswer> {
  const answers: ArchiveAnswer[] = [];
  const archives = query.history === undefined ? setup.archives : [...setup.archives, ownHistory];
  for (const archive of archives) {
    answers.push(await askOne(archive, query, tools, setup));
    const merged = mergeAnswers(answers, query.near);
    const isFound = merged.best !== undefined && isInTime(merged.best.capturedAt, query.near);
    if (isFound && !wantsWitness(merged, query)) break;
  }
  return mergeAnswers(answers, query.near);
}

async function askOne(
  archive: Archive,
  query: ArchiveQuery,
  tools: ArchiveTools,
  { failures }: ArchiveSetup,
): Promise<ArchiveAnswer> {
  const failed = failures.get(archive.id) ?? 0;
  if (failed >= MAX_FAILURES)
    return plainAnswer(archive.id, 'skipped', { detail: `gave no answer ${MAX_FAILURES} times in a row` });
  if (query.abort.aborted) return cutShort(archive);
  const key = keyOf(archive, query);
  const kept = await tools.cache?.find(key);
  if (kept !== null && kept !== undefined) return fromEarlierRun(kept);
  try {
    const answer = await archive.find(query, tools);
    failures.set(archive.id, answer.status === 'unknown' && answer.seen !== true ? failed + 1 : 0);
    if (answer.status !== 'unknown' && answer.status !== 'skipped') await tools.cache?.keep(key, answer);
    return answer;
  } catch (error) {
    if (query.abort.aborted) return cutShort(archive);
    throw error;
  }
}

function keyOf({ id }: Archive, { url, near, witnessSince }: ArchiveQuery): CaptureQuery {
  return { archive: id, url, wantNewest: witnessSince !== undefined, ...(near === undefined ? {} : { near }) };
}

/** What is said now rests on what was asked then. */
function fromEarlierRun(answer: ArchiveAnswer): ArchiveAnswer {
  const asked = answer.asked.map(({ detail, ...rest }) => ({
    ...rest,
    detail: `${detail === undefined ? '' : `${detail}; `}as told to an earlier run`,
  }));
  return { ...answer, asked };
}

function cutShort({ id }: Archive): ArchiveAnswer {
  return plainAnswer(id, 'skipped', { detail: 'the run ended first' });
}
