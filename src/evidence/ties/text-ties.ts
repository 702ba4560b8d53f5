import type { Claim } from '../../core/claim.ts';
import type { WeighedCitation } from '../../core/facts.ts';
import type { ReadSource } from '../read-source.ts';
import { SURELY_IN_PART } from '../support-score.ts';
import { termsOf } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isSureTie, RIVAL_SHARE, tieConfidence } from './confidence.ts';
import { inferredTie } from './inferred-tie.ts';
import { type Candidate, rankedBy, type TieInput, tieTable } from './tie-table.ts';

/** Least confidence of a tie, chosen on one essay with stand-ins for its pages (docs/measurements.md); higher ties less and is hardly right more often. */
const TIE_FROM = 0.3;
/** Least confidence for a sentence that nobody need check: most of them lean on nothing. */
const TIE_IDLE_FROM = 0.5;
/** Least telling words of such a sentence: what two words fit, a greeting fits. */
const IDLE_WORDS = 3;
/** A source that comes this near to the best, as a share of its score, is named beside it. */
const RUNNER_UP_SHARE = 0.8;
/** Sources behind the best that are read for a claim of which the best has nothing. */
const OTHERS = 3;

/**
 * Ties of an article's claims to the sources of its unmarked list, by the sources' texts. A claim to which nothing is
 * sure enough is left out; one with two sources that fit alike is tied to both.
 * @param free indices of the claims that the author tied to nothing
 * @returns the ties by claim index, all `inferred`
 */
export function textTies(input: TieInput, free: readonly number[]): ReadonlyMap<number, readonly WeighedCitation[]> {
  const ties = new Map<number, readonly WeighedCitation[]>();
  const { claims, wordings, sources, vocabulary } = input;
  if (sources.length === 0 || free.length === 0) return ties;
  const table = tieTable(input);
  for (const index of free) {
    const claim = claims[index];
    // What the writer thinks or lived through leans on nothing, whatever words it shares with a source.
    if (claim === undefined || claim.stance !== 'fact') continue;
    const found = tiesOf(claim, wordings[index] ?? '', table[index] ?? [], sources, vocabulary);
    if (found.length > 0) ties.set(index, found);
  }
  return ties;
}

function tiesOf(
  claim: Claim,
  wording: string,
  row: readonly number[],
  sources: readonly ReadSource[],
  vocabulary: Vocabulary,
): WeighedCitation[] {
  const ranked = rankedBy(row, sources);
  const [best, next] = ranked;
  if (best === undefined || best.score <= 0) return [];
  const rival = next !== undefined && next.score >= best.score * RIVAL_SHARE ? next : undefined;
  // Two sources may tell one story; a third that fits as well says that the words are everywhere.
  const behind = (rival === undefined ? next : ranked[2])?.score ?? 0;
  const signs = { score: best.score, lead: best.score - Math.max(0, behind) };
  const found = best.source.evidence(wording);
  const told = found.state === 'no-passage-found' ? toldBy(ranked.slice(1, 1 + OTHERS), wording) : undefined;
  if (told !== undefined) {
    const support = told.source.evidence(wording).score;
    return [inferredTie(told.source.source.id, tieConfidence({ score: told.score, lead: told.score, support }), false)];
  }
  const confidence = tieConfidence({ ...signs, support: found.score });
  const words = termsOf(wording, vocabulary).length;
  // Most sentences that nobody need check lean on nothing, whatever they share with a source.
  const sure = claim.checkWorthy && isSureTie({ score: best.score, next: next?.score ?? 0, found, words });
  const isIdle = !claim.checkWorthy;
  if (confidence < (isIdle ? TIE_IDLE_FROM : TIE_FROM) || (isIdle && words < IDLE_WORDS)) return [];
  const first = inferredTie(best.source.source.id, confidence, sure);
  if (rival !== undefined) {
    const { score: support, state } = rival.source.evidence(wording);
    const second = tieConfidence({ ...signs, support });
    return second >= TIE_FROM && (state !== 'no-passage-found' || found.state === state)
      ? [first, inferredTie(rival.source.source.id, second, false)]
      : [{ ...first, runnerUp: rival.source.source.id }];
  }
  const isNear = next !== undefined && next.score >= best.score * RUNNER_UP_SHARE;
  return [isNear ? { ...first, runnerUp: next.source.source.id } : first];
}

/**
 * The source that most surely has a part of a claim. A sentence may stand in one source word for word, and its neighbours
 * lean on another: what they fit is outvoted by a text that tells it.
 */
function toldBy(others: readonly Candidate[], wording: string): Candidate | undefined {
  const surely = others.flatMap((other) => {
    const { state, part } = other.source.evidence(wording);
    return state !== 'no-passage-found' && part >= SURELY_IN_PART ? [{ other, part }] : [];
  });
  return surely.sort((a, b) => b.part - a.part)[0]?.other;
}
