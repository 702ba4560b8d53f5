import { Ranker, rankedDocument } from '../../src/evidence/rank.ts';
import { TIE_SCORE } from '../../src/evidence/ties.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Which of some sources a claim was written from. */
function assign(id: string): Area {
  return {
    id,
    async *predict(folder) {
      for await (const pool of rows(folder, `${id}.jsonl`)) {
        const sources = list(pool['sources']).map((source) => rankedDocument(text(source, 'id'), text(source, 'text')));
        const ranker = new Ranker(sources);
        for (const [claim, entry] of list(pool['claims']).entries()) {
          const ranking = ranker.rank(
            text(entry, 'claim') || text(entry, 'text'),
            `${text(entry, 'title')} ${text(entry, 'context')}`,
          );
          yield {
            pool: pool['pool'],
            claim,
            ranking: ranking.map((source) => source.id),
            score: ranking[0]?.score ?? 0,
            abstain: (ranking[0]?.score ?? 0) < TIE_SCORE,
          };
        }
      }
    },
  };
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

export const assignWice = assign('assign_wice');
export const assignNear = assign('assign_near');
