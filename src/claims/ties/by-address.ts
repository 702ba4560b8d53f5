import type { Citation } from '../../core/claim.ts';
import type { Source } from '../../core/source.ts';
import type { BareClaim } from '../claim-sentences.ts';
import type { Tie } from './explicit.ts';
import { SharedWords, type Strength } from './shared-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Least score of a tie; `standing` says what adds up to it. Chosen on articles whose inline links were taken away and put
 * into a list (docs/measurements.md): higher ties less and is right more often.
 */
const MIN_SCORE = 2.1;
/** How much it says that a claim is the best of all for a source, by how far, and that few others share its words. */
const RELATIVE_WEIGHT = 1;
const LEAD_WEIGHT = 0.5;
const CROWD_WEIGHT = 0.3;
/** A claim this far behind the best one of its source is no less likely to go on about it than one further behind. */
const LEAST_LEAD = -0.3;
/** What a tied neighbour in the same block adds: sentences side by side tend to lean on one source. */
const NEIGHBOUR_BONUS = 1;
/** How many claims away a neighbour may be. */
const NEIGHBOURHOOD = 2;
/** A second source this near the best is a tie too; one nearer than the lower bound is the runner-up. */
const SECOND_SHARE = 0.8;
const RUNNER_UP_SHARE = 0.6;
/** Sources tied to one claim at most. */
const MAX_TIES = 2;

/** Below this share of what a claim has in common with its best source, another source has no say about the claim. */
const CONTESTED_SHARE = 0.7;

interface Scored {
  readonly source: string;
  readonly score: number;
}

/** How strongly claims share words with one source, over the whole article. */
interface Field {
  best: number;
  second: number;
  claims: number;
}

/**
 * How strongly each source's own claims share words with it. A claim that another source explains much better is not
 * counted: two stories of one event would else hide each other's second sentences.
 */
function fieldsOf(strengths: ReadonlyMap<number, readonly Strength[]>): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const shared of strengths.values()) {
    const most = shared.reduce((largest, { strength }) => Math.max(largest, strength), 0);
    for (const { source, strength } of shared) {
      if (strength < most * CONTESTED_SHARE) continue;
      const field = fields.get(source) ?? { best: 0, second: 0, claims: 0 };
      field.claims += 1;
      if (strength > field.best) {
        field.second = field.best;
        field.best = strength;
      } else if (strength > field.second) field.second = strength;
      fields.set(source, field);
    }
  }
  return fields;
}

/**
 * A strength seen among those of all claims for the same source. An author lists a source because some sentence leans on
 * it: the sentence that shares most with it is the likeliest, and a source that everything resembles says little.
 */
function standing(strength: number, field: Field): number {
  const lead = Math.max(LEAST_LEAD, strength - (strength >= field.best ? field.second : field.best));
  const among = RELATIVE_WEIGHT * Math.min(1, strength / field.best) + LEAD_WEIGHT * Math.min(1, lead);
  return strength + among - CROWD_WEIGHT * Math.log(1 + field.claims);
}

/** Scores of every claim for the sources it shares words with. */
function scoresOf(strengths: ReadonlyMap<number, readonly Strength[]>): Map<number, Scored[]> {
  const fields = fieldsOf(strengths);
  return new Map(
    [...strengths].map(([claim, shared]) => [
      claim,
      shared.map(({ source, strength }) => {
        const field = fields.get(source);
        return { source, score: field === undefined ? 0 : standing(strength, field) };
      }),
    ]),
  );
}

/** Adds the bonus of tied neighbours; only ties that stand by themselves lend it. */
function withNeighbours(
  scores: ReadonlyMap<number, readonly Scored[]>,
  claims: readonly BareClaim[],
): Map<number, Scored[]> {
  const sure = (claim: number, source: string) =>
    scores.get(claim)?.some((entry) => entry.source === source && entry.score >= MIN_SCORE) === true;
  const hasNeighbour = (claim: number, source: string) => {
    for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
      for (const other of [claim - distance, claim + distance]) {
        if (claims[other]?.block === claims[claim]?.block && sure(other, source)) return true;
      }
    }
    return false;
  };
  return new Map(
    [...scores].map(([claim, entries]) => [
      claim,
      entries.map(({ source, score }) => ({
        source,
        score: hasNeighbour(claim, source) ? score + NEIGHBOUR_BONUS : score,
      })),
    ]),
  );
}

/**
 * A score as a confidence. The slope follows the share of ties that led back to the right paragraph in
 * docs/measurements.md: about .3 at the least score, .75 at 4, .9 at most.
 */
function confidenceOf(score: number): number {
  return Math.round(Math.min(0.9, 0.3 + (score - MIN_SCORE) * 0.24) * 100) / 100;
}

function citationsOf(scored: readonly Scored[]): Citation[] {
  const ranked = scored
    .map(({ source, score }) => ({ source, score: Math.round(score * 1e6) / 1e6 }))
    .sort((a, b) => b.score - a.score || Number(a.source.slice(1)) - Number(b.source.slice(1)));
  const best = ranked[0]?.score ?? 0;
  const tied = ranked.filter(({ score }) => score >= Math.max(MIN_SCORE, best * SECOND_SHARE)).slice(0, MAX_TIES);
  const next = ranked.slice(tied.length).find(({ score }) => score >= best * RUNNER_UP_SHARE);
  return tied.map(({ source, score }) => ({
    source,
    via: 'inferred',
    confidence: confidenceOf(score),
    inferred: true,
    ...(next === undefined ? {} : { runnerUp: next.source }),
  }));
}

/**
 * First ties of a list without markers: a claim and a source whose address (or title in the list) speak of the same,
 * judged by words alone. Many to many; a claim that shares too little is left alone. Marked `inferred`.
 * @param free indices of the claims that no one tied yet
 * @param entryOf what the list says of a source beside its address
 */
export function tiesByAddress(
  claims: readonly BareClaim[],
  free: readonly number[],
  sources: readonly Source[],
  vocabulary: Vocabulary,
  entryOf: (source: Source) => string,
): readonly Tie[] {
  const unmarked = sources.filter((source) => source.unmarked);
  if (unmarked.length === 0) return [];
  const shared = new SharedWords(vocabulary, unmarked, entryOf);
  const candidates = free.filter((claim) => claims[claim]?.checkWorthy === true);
  const scores = scoresOf(new Map(candidates.map((claim) => [claim, shared.of(claim)])));
  return [...withNeighbours(scores, claims)].flatMap(([claim, scored]) =>
    citationsOf(scored).map((citation) => ({ claim, citation })),
  );
}
