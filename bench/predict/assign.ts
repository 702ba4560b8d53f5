import { findEvidence } from '../../src/evidence/find-evidence.ts';
import { rankSources } from '../../src/evidence/rank/rank-sources.ts';
import { type ReadablePage, readablePage } from '../../src/evidence/readable-page.ts';
import { isSureTie } from '../../src/evidence/ties/confidence.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Which of some sources a claim was written from. */
function assign(id: string): Area {
  return {
    id,
    async *predict(folder) {
      const pages = new Map<string, ReadablePage>();
      for await (const pool of rows(folder, `${id}.jsonl`)) {
        const sources = list(pool['sources']).map((source) => ({ id: text(source, 'id'), text: text(source, 'text') }));
        const pageOf = (wanted: string | undefined): ReadablePage => {
          const body = sources.find((source) => source.id === wanted)?.text ?? '';
          const page = pages.get(body) ?? readablePage(body);
          pages.set(body, page);
          return page;
        };
        const claims = list(pool['claims']).map((claim) => ({
          text: text(claim, 'text'),
          context: `${text(claim, 'title')}\n${text(claim, 'context')}`,
        }));
        for (const [claim, ranking] of rankSources(claims, sources).entries()) {
          const [best, next] = ranking;
          const score = best?.score ?? 0;
          const support = findEvidence(claims[claim]?.text ?? '', pageOf(best?.id)).score;
          const isSure = isSureTie(score, next?.score ?? 0, support);
          yield { pool: pool['pool'], claim, ranking: ranking.map((source) => source.id), score, abstain: !isSure };
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
