import { findEvidence } from '../../src/evidence/find-evidence.ts';
import { rankSources } from '../../src/evidence/rank/rank-sources.ts';
import { type ReadablePage, readablePage } from '../../src/evidence/readable-page.ts';
import { isSureTie } from '../../src/evidence/ties/confidence.ts';
import { termsOf } from '../../src/evidence/words/terms.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** A claim of a pool with what stet makes of the pool's sources. */
export interface Assigned {
  readonly pool: unknown;
  readonly kind: string;
  /** Title of the article that the claim stands in. */
  readonly article: string;
  /** Index of the claim in its pool. */
  readonly claim: number;
  readonly text: string;
  /** Ids of the sources, best first. */
  readonly ranking: readonly string[];
  readonly score: number;
  /** How sure it is that the first has a part of the claim. */
  readonly part: number;
  /** Is the tie to the first asserted? */
  readonly sure: boolean;
  /** Text of the first. */
  readonly best: string;
  /** Sources that readers found to back the claim; not looked at for a prediction. */
  readonly gold: readonly string[];
}

/** Ranks the sources of each pool of `ID.jsonl` for its claims. */
export async function* assigned(folder: string, id: string): AsyncGenerator<Assigned> {
  const pages = new Map<string, ReadablePage>();
  const pageOf = (body: string): ReadablePage => {
    const page = pages.get(body) ?? readablePage(body);
    pages.set(body, page);
    return page;
  };
  for await (const pool of rows(folder, `${id}.jsonl`)) {
    const sources = list(pool['sources']).map((source) => ({ id: text(source, 'id'), text: text(source, 'text') }));
    const claims = list(pool['claims']);
    const rankings = rankSources(
      claims.map((claim) => ({
        text: text(claim, 'text'),
        context: `${text(claim, 'title')}\n${text(claim, 'context')}`,
      })),
      sources,
    );
    for (const [claim, ranking] of rankings.entries()) {
      const [first, second] = ranking;
      const row = claims[claim] ?? {};
      const best = sources.find((source) => source.id === first?.id)?.text ?? '';
      const found = findEvidence(text(row, 'text'), pageOf(best));
      const score = first?.score ?? 0;
      const next = second?.score ?? 0;
      yield {
        pool: pool['pool'],
        kind: text(pool, 'kind'),
        claim,
        article: text(row, 'title'),
        text: text(row, 'text'),
        ranking: ranking.map((source) => source.id),
        score,
        part: found.part,
        sure: isSureTie({ score, next, found, words: termsOf(text(row, 'text')).length }),
        best,
        gold: Array.isArray(row['gold']) ? row['gold'].map(String) : [],
      };
    }
  }
}

/** Which of some sources a claim was written from. */
function assign(id: string): Area {
  return {
    id,
    async *predict(folder) {
      for await (const { pool, claim, ranking, score, sure } of assigned(folder, id))
        yield { pool, claim, ranking, score, abstain: !sure };
    },
  };
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

export const assignWice = assign('assign_wice');
export const assignNear = assign('assign_near');
