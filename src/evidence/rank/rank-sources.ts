import { type Term, termsOf } from './terms.ts';

/** A source's text, counted once for all claims. */
export interface RankedDocument {
  readonly id: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** How well a source fits a claim. */
export interface SourceScore {
  readonly id: string;
  /** BM25 of the claim's terms over the most that any text could reach, 0..1; not calibrated. */
  readonly score: number;
}

/** Robertson and Zaragoza 2009, §3: saturation and length. The usual values; neither is tuned here. */
const K1 = 1.2;
const B = 0.75;
/** Weight of the article's words around a claim: enough to settle ties, too little to outvote the claim (WiCE: .962 to .968). */
const CONTEXT_WEIGHT = 0.15;

/** Counts a source's words; its title and what it says of itself count like its text. */
export function rankedDocument(id: string, text: string): RankedDocument {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { key } of termsOf(text)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    length += 1;
  }
  return { id, counts, length };
}

/** A collection of sources: how rare each word is in it. */
export class Ranker {
  readonly #documents: readonly RankedDocument[];
  readonly #averageLength: number;
  readonly #frequency = new Map<string, number>();

  constructor(documents: readonly RankedDocument[]) {
    this.#documents = documents;
    this.#averageLength = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
    for (const { counts } of documents)
      for (const key of counts.keys()) this.#frequency.set(key, (this.#frequency.get(key) ?? 0) + 1);
  }

  /** Inverse document frequency, never below a little: a word that all share still tells a text with it from one without. */
  idf(key: string): number {
    const count = this.#frequency.get(key) ?? 0;
    return Math.log(1 + (this.#documents.length - count + 0.5) / (count + 0.5));
  }

  /** All sources, best first; equal scores in the order given. `context` are words around the claim that may settle ties. */
  rank(claim: string, context = ''): SourceScore[] {
    const weights = this.#weights(claim, context);
    let most = 0;
    for (const [key, weight] of weights) most += weight * this.idf(key) * (K1 + 1);
    const scored = this.#documents.map((document, index) => ({
      id: document.id,
      index,
      score: most === 0 ? 0 : Math.round((this.#bm25(weights, document) / most) * 1e6) / 1e6,
    }));
    return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ id, score }) => ({ id, score }));
  }

  #weights(claim: string, context: string): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { key } of termsOf(claim)) weights.set(key, 1);
    for (const { key } of context === '' ? [] : termsOf(context))
      if (!weights.has(key)) weights.set(key, CONTEXT_WEIGHT);
    return weights;
  }

  #bm25(weights: ReadonlyMap<string, number>, { counts, length }: RankedDocument): number {
    let score = 0;
    for (const [key, weight] of weights) {
      const count = counts.get(key);
      if (count === undefined) continue;
      score +=
        (weight * this.idf(key) * count * (K1 + 1)) /
        (count + K1 * (1 - B + (B * length) / Math.max(1, this.#averageLength)));
    }
    return score;
  }
}

/** Names in a text, folded: capitalised words that do not begin a sentence. */
export function namesIn(terms: readonly Term[]): string[] {
  return [...new Set(terms.filter(({ isName }) => isName).map(({ word }) => word))];
}
