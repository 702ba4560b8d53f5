import type { Article } from '../../core/article.ts';
import type { Claim } from '../../core/claim.ts';
import type { FigureComparison } from '../../core/evidence.ts';
import type { WeighedCitation } from '../../core/facts.ts';
import type { QuotationSearch } from '../quotations/search-quotations.ts';
import type { ReadSource } from '../read-source.ts';
import { termsOf } from '../terms.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { RIVAL_SHARE, tieConfidence } from './confidence.ts';
import { blockIndices, tieTable } from './tie-table.ts';

/** Telling words of a sentence, below which every page has most of them somewhere. */
const MIN_WORDS = 5;
/**
 * Least support by a source of the sentence's own paragraph, and by another one. Of Wikipedia's sentences .85 and .54 are
 * so sure of the page that they cite, and .11 and .03 of a page that another sentence of their article cites
 * (docs/measurements.md). Lower ties more, and to what only speaks of the same.
 */
const GOES_ON_FROM = 0.8;
/** The same where the paragraph cites one source only. */
const GOES_ON_ALONE_FROM = 0.7;
/** The same where a figure of three digits or more is in the paragraph's own source: no other has it by chance. */
const WITH_FIGURE_FROM = 0.6;
const ELSEWHERE_FROM = 0.94;
/** Confidence of a tie to a source that has the quotation in other words. Not calibrated. */
const MISQUOTED_CONFIDENCE = 0.7;

/** An article's claims, and the sources that its markers lead to. */
export interface Leaning {
  readonly article: Article;
  readonly claims: readonly Claim[];
  /** Of the claims, without their markers. */
  readonly wordings: readonly string[];
  readonly sources: readonly ReadSource[];
  readonly quotations: QuotationSearch;
  /** That the sources were read with. */
  readonly vocabulary: Vocabulary;
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
  const table = tieTable(article, claims, leaning.wordings, sources, leaning.vocabulary);
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
  return best === null ? null : inferred(best.source, MISQUOTED_CONFIDENCE);
}

function goneOn(
  index: number,
  row: readonly number[],
  cited: ReadonlySet<string>,
  { claims, wordings, sources, vocabulary }: Leaning,
): WeighedCitation | null {
  const wording = wordings[index] ?? '';
  if (claims[index]?.checkWorthy !== true || termsOf(wording, vocabulary).length < MIN_WORDS) return null;
  const ranked = sources
    .map((source, at) => ({ source, at, score: Math.round((row[at] ?? 0) * 1e6) / 1e6 }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const [first, second] = ranked;
  const own = ranked.find(({ source }) => cited.has(source.source.id));
  for (const [candidate, least] of [
    [own, cited.size === 1 ? GOES_ON_ALONE_FROM : GOES_ON_FROM],
    [first, ELSEWHERE_FROM],
  ] as const) {
    if (candidate === undefined || candidate.score <= 0) continue;
    const { score: support, figures } = candidate.source.evidence(wording);
    const next = candidate === first ? (second?.score ?? 0) : 0;
    if (
      support < (candidate === own && figures.some(isFingerprint) ? WITH_FIGURE_FROM : least) ||
      (candidate !== own && next >= candidate.score * RIVAL_SHARE)
    )
      continue;
    const confidence = tieConfidence({ score: candidate.score, lead: candidate.score - next, support });
    return inferred(candidate.source.source.id, confidence);
  }
  return null;
}

function isFingerprint({ claim, agrees, kind }: FigureComparison): boolean {
  return agrees === true && /^(?:count|money|percent)$/.test(kind) && (claim.match(/\d/g)?.length ?? 0) >= 3;
}

function inferred(source: string, confidence: number): WeighedCitation {
  return { source, via: 'inferred', confidence, inferred: true };
}
