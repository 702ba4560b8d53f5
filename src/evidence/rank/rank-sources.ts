import { type Term, termsOf } from '../terms.ts';
import { runBag, runsOf, WordCounts, wordBag } from './bags.ts';
import { Collection } from './collection.ts';

/** A source as the ranking reads it. */
export interface RankableSource {
  readonly id: string;
  readonly text: string;
  /** Its title, address and what else it says of itself: counts twice. */
  readonly self?: string;
}

/** A claim as the ranking reads it. */
export interface RankableClaim {
  readonly text: string;
  /** Words around it that may settle ties: the article's title, the heading, the sentence before. */
  readonly context?: string;
}

/** How well a source fits a claim. */
export interface SourceScore {
  readonly id: string;
  /** 0..1, not calibrated: comparable between the sources of one claim, roughly between claims. */
  readonly score: number;
}

/** Weight of the words around a claim: enough to settle ties, too little to outvote it (WiCE topical: acc@1 .974 without). */
const CONTEXT_WEIGHT = 0.2;
/** Share of what the other claims have in common with a source that is taken off: a source that resembles them all says less of each. */
const COMMON_SHARE = 0.2;

/** How often a source counts what it says of itself. */
const SELF_TIMES = 2;

/** A source's words, and those of what it says of itself, counted once for all claims. */
export function countSource(text: WordCounts, self: string): WordCounts {
  const own = new WordCounts();
  own.add(termsOf(self), SELF_TIMES);
  return WordCounts.together(text, own);
}

/** Sources that claims are held against: the words they share, and the runs of letters for words in other forms. */
class Ranker {
  readonly #words: Collection;
  readonly #runs: Collection;

  constructor(sources: readonly WordCounts[]) {
    this.#words = new Collection(sources.map(wordBag));
    this.#runs = new Collection(sources.map(runBag));
  }

  /** A score for each source, in the order given: the mean of words and letter runs. */
  scores({ text, context = '' }: RankableClaim): number[] {
    const own = termsOf(text);
    const around = context === '' ? [] : termsOf(context);
    const [subject] = own;
    const words = this.#words.scores(
      query(own, around, ({ key }) => [key]),
      new Set(subject === undefined ? [] : [subject.key]),
    );
    const runs = this.#runs.scores(
      query(own, around, ({ word }) => runsOf(word)),
      new Set(subject === undefined ? [] : runsOf(subject.word)),
    );
    return words.map((score, index) => (score + (runs[index] ?? 0)) / 2);
  }
}

/** The claim's keys at full weight, those around it at a little. */
function query(own: readonly Term[], around: readonly Term[], keysOf: (term: Term) => readonly string[]) {
  const weights = new Map<string, number>();
  for (const term of own) for (const key of keysOf(term)) weights.set(key, 1);
  for (const term of around) for (const key of keysOf(term)) if (!weights.has(key)) weights.set(key, CONTEXT_WEIGHT);
  return weights;
}

/**
 * Scores of all claims of an article for all sources, row by claim. What the other claims have in common with a source
 * is taken off, so that a score can fall below zero. Linear in the sources' text, and in claims times sources.
 */
export function scoreTable(claims: readonly RankableClaim[], sources: readonly WordCounts[]): number[][] {
  const ranker = new Ranker(sources);
  const table = claims.map((claim) => ranker.scores(claim));
  const sums = sources.map((_source, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const others = Math.max(1, claims.length - 1);
  return table.map((row) => row.map((score, at) => score - (COMMON_SHARE * ((sums[at] ?? 0) - score)) / others));
}

/**
 * Ranks an article's sources for each of its claims, best first; equal scores in the order given. Words count by how rare
 * they are among the sources (BM25, Robertson and Zaragoza 2009), and so do runs of four letters; the claim's subject
 * weighs more, its context a little. Deterministic; asks nobody. That a source ranks first says that it speaks of the
 * same, never that it says so.
 * @returns for each claim, in order, all sources
 */
export function rankSources(claims: readonly RankableClaim[], sources: readonly RankableSource[]): SourceScore[][] {
  const counted = sources.map(({ text, self = '' }) => {
    const counts = new WordCounts();
    counts.add(termsOf(text));
    return countSource(counts, self);
  });
  return scoreTable(claims, counted).map((row) => {
    const scored = sources.map(({ id }, index) => ({ id, index, score: rounded(row[index] ?? 0) }));
    scored.sort((a, b) => b.score - a.score || a.index - b.index);
    return scored.map(({ id, score }) => ({ id, score: Math.max(0, score) }));
  });
}

/** Ties are settled the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
