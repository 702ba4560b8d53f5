import type { ArchiveAnswer, ArchiveQuery, ArchiveTools } from '../core/capture.ts';
import type { Candidate } from './choose.ts';
import { confirmBest } from './confirm.ts';

/** True when a witness is wanted and the answer does not have one that is young enough. */
export function wantsWitness({ newestGood, best }: ArchiveAnswer, { witnessSince }: ArchiveQuery): boolean {
  if (witnessSince === undefined) return false;
  const newest = [newestGood, best].flatMap((capture) => (capture === undefined ? [] : [capture.capturedAt])).sort();
  const last = newest.at(-1);
  return last === undefined || Date.parse(last) < Date.parse(witnessSince);
}

/**
 * Adds the newest good capture where a witness is wanted: of the candidates that are younger than the best one. Nothing is
 * opened where there are none.
 */
export async function withWitness(
  archive: string,
  answer: ArchiveAnswer,
  candidates: readonly Candidate[],
  query: ArchiveQuery,
  tools: ArchiveTools,
): Promise<ArchiveAnswer> {
  if (query.witnessSince === undefined || answer.status === 'excluded') return answer;
  const known = answer.best?.capturedAt ?? '';
  const younger = candidates.filter(({ capturedAt }) => capturedAt > known);
  if (younger.length === 0) return answer;
  const { capture } = await confirmBest(archive, younger, { url: query.url, abort: query.abort }, tools);
  return capture === undefined ? answer : { ...answer, newestGood: capture };
}
