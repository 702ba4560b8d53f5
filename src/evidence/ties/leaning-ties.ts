import type { Article } from '../../core/article.ts';
import type { Claim } from '../../core/claim.ts';
import type { WeighedCitation } from '../../core/facts.ts';
import { isFingerprint } from '../figures/compare-figures.ts';
import type { QuotationSearch } from '../quotations/search-quotations.ts';
import { termsOf } from '../words/terms.ts';
import { isSureTie, RIVAL_SHARE, tieConfidence } from './confidence.ts';
import { inferredTie } from './inferred-tie.ts';
import { blockIndices, type Candidate, rankedBy, type TieInput, tieTable } from './tie-table.ts';

/** Telling words of a sentence, below which every page has most of them somewhere. */
const MIN_WORDS = 5;
/** Least support by which a sentence is tied: by its words, and where a figure of three digits or more agrees. */
interface Least {
  readonly words: number;
  readonly withFigure: number;
}
/**
 * For a source of the sentence's own paragraph, for the only one that it cites, and for a source from elsewhere. Of
 * Wikipedia's sentences .87, .92 and .56 are so sure of the page that they cite, and .12, .20 and .03 of a page that another
 * sentence of their article cites (docs/measurements.md). Lower ties more, and to what only speaks of the same.
 */
const OWN: Least = { words: 0.8, withFigure: 0.4 };
const ONLY: Least = { words: 0.7, withFigure: 0.4 };
const ELSEWHERE: Least = { words: 0.94, withFigure: 0.7 };
/** Confidence of a tie to a source that has the quotation in other words. Not calibrated. */
const MISQUOTED_CONFIDENCE = 0.7;

/** An article's claims, and the sources that its markers lead to. */
export interface Leaning extends TieInput {
  readonly quotations: QuotationSearch;
}

/**
 * Ties of claims that cite nothing in an article whose other claims do: an author marks one sentence of a paragraph and
 * goes on. A quotation is tied to the source that has its words or others near to them; a statement to a source of its
 * own paragraph that fits it best, and to another one only where it surely speaks of it. All `inferred`.
 * @param free indices of the claims
 */
export function leaningTies(leaning: Leaning, free: readonly number[]): ReadonlyMap<number, WeighedCitation> {
  const ties = new Map<number, WeighedCitation>();
  const { article, claims, sources } = leaning;
  if (sources.length === 0 || free.length === 0) return ties;
  const table = tieTable(leaning);
  const cited = citedByBlock(article, claims);
  for (const index of free) {
    const claim = claims[index];
    if (claim === undefined || claim.stance !== 'fact') continue;
    const tie = misquoted(claim, leaning) ?? goneOn(index, table[index] ?? [], cited(index), leaning);
    if (tie !== null) ties.set(index, tie);
  }
  return ties;
}

/** Ids of the sources that the author tied to claims in the block of a claim. */
function citedByBlock(article: Article, claims: readonly Claim[]): (claim: number) => ReadonlySet<string> {
  const blocks = blockIndices(article, claims);
  const cited = new Map<number, Set<string>>();
  for (const [index, { citations }] of claims.entries()) {
    const block = blocks[index] ?? -1;
    const known = cited.get(block) ?? new Set();
    cited.set(block, known);
    for (const { source, inferred } of citations) if (!inferred) known.add(source);
  }
  return (claim) => cited.get(blocks[claim] ?? -1) ?? new Set();
}

/** The source that has a quotation of the claim in other words, where none has it as it is. */
function misquoted({ quotations }: Claim, { article, sources, quotations: search }: Leaning): WeighedCitation | null {
  let best: { readonly source: string; readonly score: number } | null = null;
  for (const { start, end } of quotations) {
    for (const { source } of sources) {
      const result = search.in(source.id, article.text.slice(start, end));
      if (result === null || result.state === 'no-passage-found') continue;
      if (best === null || result.score > best.score) best = { source: source.id, score: result.score };
    }
  }
  return best === null ? null : inferredTie(best.source, MISQUOTED_CONFIDENCE, false);
}

function goneOn(
  index: number,
  row: readonly number[],
  cited: ReadonlySet<string>,
  { claims, wordings, sources, vocabulary }: Leaning,
): WeighedCitation | null {
  const wording = wordings[index] ?? '';
  const words = termsOf(wording, vocabulary).length;
  if (claims[index]?.checkWorthy !== true || words < MIN_WORDS) return null;
  const ranked = rankedBy(row, sources);
  const [first, second] = ranked;
  const own = ranked.find(({ source }) => cited.has(source.source.id));
  const next = second?.score ?? 0;
  const nextTo = (candidate: Candidate) => (candidate === first ? next : (first?.score ?? 0));
  const sentence = { wording, words };
  const tied = own === undefined ? null : tieTo(own, nextTo(own), sentence, cited.size === 1 ? ONLY : OWN);
  const isRivalled = first !== undefined && next >= first.score * RIVAL_SHARE;
  const elsewhere = first === undefined || isRivalled ? null : tieTo(first, next, sentence, ELSEWHERE);
  // A paragraph's source that only speaks of the same does not outvote one that surely has it.
  return tied === null || (elsewhere?.sure === true && tied.sure !== true) ? elsewhere : tied;
}

interface Sentence {
  readonly wording: string;
  /** Telling ones. */
  readonly words: number;
}

/**
 * A tie to a source, where it speaks of a sentence surely enough.
 * @param next score of the best of the others
 */
function tieTo(
  { source, score }: Candidate,
  next: number,
  { wording, words }: Sentence,
  least: Least,
): WeighedCitation | null {
  const found = source.evidence(wording);
  const support = found.score;
  if (score <= 0 || support < (found.figures.some(isFingerprint) ? least.withFigure : least.words)) return null;
  const confidence = tieConfidence({ score, lead: Math.max(0, score - next), support });
  return inferredTie(source.source.id, confidence, isSureTie({ score, next, found, words }));
}
