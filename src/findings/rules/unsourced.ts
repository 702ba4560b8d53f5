import { leansOnNothing } from '../provenance.ts';
import type { FactIndex, Hit, Rule } from '../rule.ts';

/** Has the article sources that no marker ties to a claim? */
function listsSources({ facts }: FactIndex): number {
  return facts.sources.some((source) => source.unmarked) ? 1 : 0;
}

/** A named person or a body is said to have done wrong, and no source is tied to it. */
export const unsourcedAccusation: Rule = {
  code: 'unsourced-accusation',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    const listed = listsSources(index);
    for (const claim of index.facts.claims) {
      if (!claim.checkWorthy || claim.reasons[0] !== 'accusation' || !leansOnNothing(claim)) continue;
      yield { claim, args: { listed } };
    }
  },
};

/** Somebody's words without saying where they stand. */
export const unsourcedQuotation: Rule = {
  code: 'unsourced-quotation',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    const listed = listsSources(index);
    for (const claim of index.facts.claims) {
      if (claim.quotations.length === 0 || !leansOnNothing(claim)) continue;
      yield { claim, args: { listed } };
    }
  },
};

/** "No evidence", "never": no passage can show that something is nowhere. */
export const absenceClaim: Rule = {
  code: 'absence-claim',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    const listed = listsSources(index);
    for (const claim of index.facts.claims) {
      if (!claim.checkWorthy || !claim.reasons.includes('absence')) continue;
      yield { claim, args: { cited: leansOnNothing(claim) ? 0 : 1, listed } };
    }
  },
};
