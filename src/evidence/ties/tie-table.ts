import type { Article } from '../../core/article.ts';
import type { Claim } from '../../core/claim.ts';
import { scoreTable } from '../rank/rank-sources.ts';
import { type ReadSource, selfOf } from '../read-source.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** What the words of an address said before anybody read the page, as a share of its confidence. */
const HINT_SHARE = 0.15;
/** What a sentence gets of the scores of the one before and the one behind it: a paragraph tends to lean on one source. */
const BEFORE_SHARE = 0.3;
const BEHIND_SHARE = 0.2;

/** An article's claims, and the sources that they may lean on. */
export interface TieInput {
  readonly article: Article;
  readonly claims: readonly Claim[];
  /** Of the claims, without their markers. */
  readonly wordings: readonly string[];
  readonly sources: readonly ReadSource[];
  /** That the sources were read with. */
  readonly vocabulary: Vocabulary;
}

/**
 * How well each claim of an article fits each source, row by claim: words shared, read with the title, the heading and
 * the sentence before; what the address said; and what the neighbours in the paragraph fit.
 */
export function tieTable({ article, claims, wordings, sources, vocabulary }: TieInput): readonly (readonly number[])[] {
  const table = scoreTable(
    wordings.map((text, index) => ({ text, context: contextOf(index, claims, wordings, article) })),
    sources.map((source) => ({ words: source.page.words, self: selfOf(source) })),
    vocabulary,
  );
  const hinted = table.map((row, index) => withHints(row, claims[index], sources));
  const blocks = blockIndices(article, claims);
  return hinted.map((row, index) => {
    const before = blocks[index - 1] === blocks[index] ? hinted[index - 1] : undefined;
    const behind = blocks[index + 1] === blocks[index] ? hinted[index + 1] : undefined;
    return row.map((score, at) => score + BEFORE_SHARE * (before?.[at] ?? 0) + BEHIND_SHARE * (behind?.[at] ?? 0));
  });
}

/** A source as one claim fits it. */
export interface Candidate {
  readonly source: ReadSource;
  readonly score: number;
}

/** Steps of a score from 0 to 1 that are told apart: sums of the same parts differ in figures behind these. */
const SCORE_STEPS = 1e6;

/** The sources of a row of the table, the one that fits best first; of equal ones the one that is listed first. */
export function rankedBy(row: readonly number[], sources: readonly ReadSource[]): Candidate[] {
  return sources
    .map((source, at) => ({ source, score: Math.round((row[at] ?? 0) * SCORE_STEPS) / SCORE_STEPS }))
    .sort((a, b) => b.score - a.score);
}

function contextOf(index: number, claims: readonly Claim[], wordings: readonly string[], { title }: Article): string {
  const section = claims[index]?.section;
  const previous = index > 0 && claims[index - 1]?.section === section ? wordings[index - 1] : undefined;
  return [title, section, previous].filter((part) => part !== undefined).join('\n');
}

function withHints(row: readonly number[], claim: Claim | undefined, sources: readonly ReadSource[]): number[] {
  const hints = new Map(claim?.citations.map(({ source, confidence }) => [source, confidence * HINT_SHARE]));
  return row.map((score, at) => score + (hints.get(sources[at]?.source.id ?? '') ?? 0));
}

/** The block that each claim stands in; blocks and claims both ascend. */
export function blockIndices({ blocks }: Article, claims: readonly Claim[]): number[] {
  let at = 0;
  return claims.map(({ span }) => {
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= span.start) at += 1;
    return at;
  });
}
