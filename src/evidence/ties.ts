import type { Claim } from '../core/claim.ts';
import type { WeighedCitation } from '../core/facts.ts';
import type { Source } from '../core/source.ts';
import type { Ranker } from './rank.ts';

/**
 * Score from which a source is tied to a claim that the author tied to none: four of five claims of WiCE's pools reach
 * it, and of these 94 of 100 ties are the annotators' own (docs/measurements.md). Higher: fewer ties, surer ones.
 */
export const TIE_SCORE = 0.26;
/** A second source this near to the first is tied as well: many claims lean on two. */
const ALSO_SHARE = 0.9;
/** Nearer than this the runner-up is named: the tie is ambiguous. */
const RUNNER_UP_SHARE = 0.8;

/**
 * Ties of a claim to sources of an unmarked list by their texts. Null when nothing is sure enough: then what the
 * addresses' words said before stands, and with `none` the claim is left alone.
 */
export function tieByText(claim: Claim, articleText: string, ranker: Ranker, title: string): WeighedCitation[] | null {
  const context = `${title} ${claim.context === undefined ? '' : articleText.slice(claim.context.start, claim.context.end)}`;
  const ranking = ranker.rank(claim.text, context);
  const [best, second] = ranking;
  if (best === undefined || best.score < TIE_SCORE) return null;
  const ties = ranking.filter(
    ({ score }, index) => index === 0 || (index === 1 && score >= best.score * ALSO_SHARE && score >= TIE_SCORE),
  );
  const ambiguous = second !== undefined && ties.length === 1 && second.score >= best.score * RUNNER_UP_SHARE;
  return ties.map(({ id, score }) => ({
    source: id,
    via: 'inferred',
    confidence: Math.min(0.95, Math.round((0.3 + score) * 100) / 100),
    inferred: true,
    ...(ambiguous ? { runnerUp: second.id } : {}),
  }));
}

/** Sources that may be tied by their texts: listed, without a marker anywhere. */
export function looseSources(sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ unmarked }) => unmarked);
}
