import type { ClaimInPage, WeightedTerm } from './claim-in-page.ts';
import { isEveryday } from './figures/compare-figures.ts';
import type { FigurePair } from './figures/pair.ts';
import { hasPair } from './readable-page.ts';

/**
 * Weights of the logistic that says how sure a passage is about the claim: shares of the claim's words in the passages, in
 * the page, of its pairs of words in the page and of its names in the passages, and the share of its figures that do not
 * agree. Fitted together on 349 claims whose cited page people judged in three steps (WiCE) and on 377 claims against some
 * 27 passages each (Factcheck-GPT); AUROC, also across the two, in docs/measurements.md.
 */
const WEIGHTS = { passages: 1.25, page: 2, pairs: 1.5, names: 1.65, figures: -0.85, bias: -0.45 };

/** Telling words of a claim, in a row, that are looked for in one sentence: a part that is told by itself (WiCE: 5 to 10 do alike). */
const STRETCH = 6;
/**
 * Weights of the logistic that says how sure it is that a part of the claim is backed: the support, as log odds, and the best
 * stretch. Fitted on the 345 claims of WiCE; on articles it had not seen, docs/measurements.md.
 */
const PART_WEIGHTS = { support: 0.74, stretch: 3.64, bias: -1.23 };
/** Least share of a chance that is told apart: the log odds of none at all are infinite. */
const LEAST_CHANCE = 0.001;

/** From here on people found the claim at least partly backed by the text 97 times of 100, by `partScore()`. */
export const SURELY_IN_PART = 0.79;

/** How sure it is that passages are about a claim: 0..1, not calibrated beyond the two collections. */
export function supportScore(claim: ClaimInPage, passages: readonly number[], figures: readonly FigurePair[]): number {
  const telling = figures.filter(({ figure }) => !isEveryday(figure));
  const found = new Set([
    ...passages.flatMap((index) => [...claim.termsIn(index)]),
    // "Fewer than 300" is there where 290 is.
    ...claim.distinct.filter((term) => isInAgreeing(term, telling)),
  ]);
  const inPassages = shareOf(claim.distinct, (term) => found.has(term)) ?? 0;
  const names = claim.distinct.filter(({ isName }) => isName);
  const followers = claim.terms.slice(1);
  const paired = followers.filter(({ keyId }, at) => hasPair(claim.page, claim.terms[at]?.keyId ?? -1, keyId));
  const differing = figures.filter(({ agrees }) => agrees !== true).length;
  const sum =
    WEIGHTS.passages * inPassages +
    WEIGHTS.page * (shareOf(claim.distinct, (term) => found.has(term) || claim.isInPage(term)) ?? 0) +
    WEIGHTS.pairs * (paired.length / Math.max(1, followers.length)) +
    // A claim without names leans on its other words all the more.
    WEIGHTS.names * (shareOf(names, (term) => found.has(term)) ?? inPassages) +
    WEIGHTS.figures * (differing / Math.max(1, figures.length)) +
    WEIGHTS.bias;
  return Math.round((1 / (1 + Math.exp(-sum))) * 1e4) / 1e4;
}

/**
 * How sure it is that at least a part of a claim is backed: 0..1, not calibrated beyond one collection. A claim of two
 * statements of which the text has one is half supported, and still told there: its words stand in a row in one sentence.
 * @param sentences among which the stretch is looked for
 * @param support of the claim, see `supportScore()`
 */
export function partScore(claim: ClaimInPage, sentences: readonly number[], support: number): number {
  const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, support));
  const sum =
    PART_WEIGHTS.support * Math.log(chance / (1 - chance)) +
    PART_WEIGHTS.stretch * bestStretch(claim, sentences) +
    PART_WEIGHTS.bias;
  return Math.round((1 / (1 + Math.exp(-sum))) * 1e4) / 1e4;
}

/** Share of the weight of the claim's six words in a row of which one sentence has most. */
function bestStretch(claim: ClaimInPage, sentences: readonly number[]): number {
  const termOf = new Map(claim.distinct.map((term) => [term.keyId, term]));
  const words = claim.terms.flatMap(({ keyId }) => termOf.get(keyId) ?? []);
  const starts = Math.max(1, words.length - STRETCH + 1);
  const stretches = Array.from({ length: starts }, (_, at) => [...new Set(words.slice(at, at + STRETCH))]);
  let best = 0;
  for (const sentence of sentences) {
    const there = new Set(claim.termsIn(sentence));
    for (const stretch of stretches) best = Math.max(best, shareOf(stretch, (term) => there.has(term)) ?? 0);
  }
  return best;
}

/** Does a word stand in a figure of the claim that agrees with the passages, "at least" and the like included? */
export function isInAgreeing({ start, end }: WeightedTerm, figures: readonly FigurePair[]): boolean {
  return figures.some(({ figure: { said }, agrees }) => agrees === true && said.start <= start && end <= said.end);
}

/** Share of the weight of some words; null when there are none. */
function shareOf(terms: readonly WeightedTerm[], has: (term: WeightedTerm) => boolean): number | null {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? null : terms.filter(has).reduce((sum, { weight }) => sum + weight, 0) / all;
}
