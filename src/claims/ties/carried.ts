import type { Block } from '../../core/article.ts';
import type { Citation } from '../../core/claim.ts';
import type { BareClaim } from '../claim-sentences.ts';
import { ATTRIBUTION } from '../lexicon.ts';
import { WORKS } from './cited-names.ts';
import type { Tie } from './explicit.ts';

/** A tie that is carried on from the sentence before is this much surer than nothing. Not calibrated. */
const CARRIED_SHARE = 0.8;

/** "That statement ...", "The same report ...": speaks of the source of the sentence before. */
const SAME_WORK = new RegExp(
  `^["'“‘(]?(?:however, |but |and |yet |still, )?(?:that|this|the same|those|these)\\s(?:\\p{Ll}+\\s)?(?:${WORKS})s?(?![\\p{L}])`,
  'iu',
);
const WORK = new RegExp(`(?<![\\p{L}])(?:${WORKS})s?(?![\\p{L}])`, 'iu');

/** Does a sentence announce the quotation below it? */
function introduces(claim: BareClaim): boolean {
  return (
    /:\s*(?:\[[^\]]{0,20}\])?$/.test(claim.text) || ATTRIBUTION.test(claim.text.toLowerCase()) || WORK.test(claim.text)
  );
}

/** Is the one block right below the other? */
function isNextBlock(above: BareClaim, below: BareClaim, blocks: readonly Block[]): boolean {
  return below.block === above.block + 1 && blocks[below.block - 1]?.kind !== 'heading';
}

/** A tie of the claim before, taken over. A marker that introduces a quotation is still the author's own. */
function carriedOn(citation: Citation, isQuotation: boolean): Citation {
  const confidence = Math.round(citation.confidence * CARRIED_SHARE * 100) / 100;
  const { runnerUp: _runnerUp, ...rest } = citation;
  return isQuotation ? { ...rest, confidence } : { ...rest, via: 'inferred', confidence, inferred: true };
}

/**
 * Ties that a claim takes over from the one before it: a block quotation from the sentence that introduces it, and a
 * sentence that goes on about "that report" from the one that cited it.
 * @param tiesOf the ties that a claim has so far
 */
export function carriedTies(
  claims: readonly BareClaim[],
  blocks: readonly Block[],
  tiesOf: (claim: number) => readonly Citation[],
): readonly Tie[] {
  const carried = new Map<number, readonly Citation[]>();
  claims.forEach((claim, index) => {
    const before = claims[index - 1];
    if (before === undefined || tiesOf(index).length > 0) return;
    const isQuotation = claim.kind === 'quotation';
    const goesOn = isQuotation
      ? isNextBlock(before, claim, blocks) && introduces(before)
      : claim.block === before.block && SAME_WORK.test(claim.text);
    const ties = carried.get(index - 1) ?? tiesOf(index - 1);
    if (goesOn && ties.length > 0)
      carried.set(
        index,
        ties.map((citation) => carriedOn(citation, isQuotation)),
      );
  });
  return [...carried].flatMap(([claim, citations]) => citations.map((citation) => ({ claim, citation })));
}
