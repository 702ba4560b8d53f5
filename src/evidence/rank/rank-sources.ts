import { type Term, termsOf } from '../words/terms.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import { type Bag, Tally } from './bags.ts';
import { Collection } from './collection.ts';
import { LetterRuns } from './letter-runs.ts';

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

/** A source as its words by number, and what it says of itself. */
export interface SourceWords {
  readonly words: Iterable<number>;
  readonly self: string;
}

/** Sources that claims are held against: the words they share, and the runs of letters for words in other forms. */
class Ranker {
  readonly #vocabulary: Vocabulary;
  readonly #runsOf = new LetterRuns();
  readonly #words: Collection;
  readonly #runs: Collection;

  constructor(sources: readonly SourceWords[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const tally = new Tally();
    const spelt = sources.map(({ words, self }) => {
      for (const word of words) tally.add(word);
      for (const word of vocabulary.read(self)) tally.add(word, SELF_TIMES);
      return tally.take();
    });
    this.#words = new Collection(spelt.map((bag) => remade(bag, tally, (word) => [vocabulary.keyOf(word)])));
    this.#runs = new Collection(spelt.map((bag) => remade(bag, tally, (word) => this.#runsOfWord(word))));
  }

  #runsOfWord(wordId: number): readonly number[] {
    return this.#runsOf.of(wordId, this.#vocabulary.spelling(wordId));
  }

  /** A score for each source, in the order given: the mean of words and letter runs. */
  scores({ text, context = '' }: RankableClaim): number[] {
    const own = termsOf(text, this.#vocabulary);
    const around = context === '' ? [] : termsOf(context, this.#vocabulary);
    const subject = own.slice(0, 1);
    const keysOf = ({ keyId }: Term) => [keyId];
    const runsOf = ({ wordId }: Term) => this.#runsOfWord(wordId);
    const words = this.#words.scores(query(own, around, keysOf), new Set(subject.flatMap(keysOf)));
    const runs = this.#runs.scores(query(own, around, runsOf), new Set(subject.flatMap(runsOf)));
    return words.map((score, index) => (score + (runs[index] ?? 0)) / 2);
  }
}

/** A bag of what the keys of another stand for. */
function remade({ keys, counts }: Bag, tally: Tally, standsFor: (key: number) => readonly number[]): Bag {
  for (let index = 0; index < keys.length; index++) {
    const times = counts[index] ?? 0;
    for (const other of standsFor(keys[index] ?? 0)) tally.add(other, times);
  }
  return tally.take();
}

/** The claim's keys at full weight, those around it at a little. */
function query(own: readonly Term[], around: readonly Term[], keysOf: (term: Term) => readonly number[]) {
  const weights = new Map<number, number>();
  for (const term of own) for (const key of keysOf(term)) weights.set(key, 1);
  for (const term of around) for (const key of keysOf(term)) if (!weights.has(key)) weights.set(key, CONTEXT_WEIGHT);
  return weights;
}

/**
 * Scores of all claims of an article for all sources, row by claim. What the other claims have in common with a source
 * is taken off, so that a score can fall below zero. Linear in the sources' text, and in claims times sources.
 * @param vocabulary that the sources were read with
 */
export function scoreTable(
  claims: readonly RankableClaim[],
  sources: readonly SourceWords[],
  vocabulary: Vocabulary,
): number[][] {
  const ranker = new Ranker(sources, vocabulary);
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
  const vocabulary = new Vocabulary();
  const read = sources.map(({ text, self = '' }) => ({ words: vocabulary.read(text), self }));
  return scoreTable(claims, read, vocabulary).map((row) => {
    const scored = sources.map(({ id }, index) => ({ id, index, score: rounded(row[index] ?? 0) }));
    scored.sort((a, b) => b.score - a.score || a.index - b.index);
    return scored.map(({ id, score }) => ({ id, score: Math.max(0, score) }));
  });
}

/** Ties are settled the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
