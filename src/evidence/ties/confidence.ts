import type { EvidenceResult } from '../find-evidence.ts';
import { SURELY_IN_PART } from '../support-score.ts';

/** What speaks for a tie that the tool makes. */
export interface TieSigns {
  /** Score of the source for the claim. */
  readonly score: number;
  /** By how much it leads the next one that is no rival; the score itself when there is none. */
  readonly lead: number;
  /** How sure a passage in it is about the claim, see `supportScore()`. */
  readonly support: number;
}

/**
 * Weights of the logistic over the logarithms of score and lead, and the support. Fitted together on WiCE's and
 * Factcheck-GPT's pools and one essay over fifteen sources, each collection with a bias of its own; the bias here is
 * between theirs (docs/measurements.md).
 */
const WEIGHTS = { score: 0.68, lead: 0.53, support: 2.64, bias: 0.98 };
/** Least score and lead that are told apart. */
const LEAST_SCORE = 0.02;
const LEAST_LEAD = 0.005;
/** A second source this near to the best, as a share of its score, may be meant as well. */
export const RIVAL_SHARE = 0.9;

/** How sure a tie is: 0..1, for one essay and for Wikipedia's sentences; not calibrated for others. */
export function tieConfidence({ score, lead, support }: TieSigns): number {
  const sum =
    WEIGHTS.score * Math.log(Math.max(LEAST_SCORE, score)) +
    WEIGHTS.lead * Math.log(Math.max(LEAST_LEAD, lead)) +
    WEIGHTS.support * support +
    WEIGHTS.bias;
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
}

/** What decides whether a tie can be asserted. */
export interface SureSigns {
  readonly score: number;
  /** Score of the best of the other sources; 0 when there is none. */
  readonly next: number;
  /** What the source's text has about the claim. */
  readonly found: Pick<EvidenceResult, 'state' | 'score' | 'part'>;
  /** Telling words of the claim. */
  readonly words: number;
}

/**
 * Least confidence of a tie that is asserted. Where all sources are about one thing, each has a part of every sentence, and
 * only the lead of one says which is meant: on an essay over fifteen sources this tells, on Wikipedia's pools it hardly
 * matters (docs/measurements.md). Higher asserts less.
 */
const SURE_FROM = 0.65;
/** Least telling words of a claim for a tie that is asserted: two, a name and a verb, are in one sentence of many a page. */
const SURE_WORDS = 3;

/** Is a tie so sure that it can be asserted: no rival, and a text that surely has a part of a claim of some words? */
export function isSureTie({ score, next, found, words }: SureSigns): boolean {
  const isThere = found.state !== 'no-passage-found' && found.part >= SURELY_IN_PART && words >= SURE_WORDS;
  const isAlone = next < score * RIVAL_SHARE;
  return isThere && isAlone && tieConfidence({ score, lead: score - next, support: found.score }) >= SURE_FROM;
}
