import { indexIn } from './index-in.ts';
import { type ReadablePage, sentencesWith } from './readable-page.ts';
import { type Term, termsOf } from './words/terms.ts';

/** Figures tell passages apart better than words do. */
const NUMBER_WEIGHT = 1.2;
/** Share of a neighbour's mass that a sentence gets: evidence stands together (WiCE: hit@1 .863 without, .879 with). */
const NEIGHBOUR_SHARE = 0.15;
/** What new words are worth in choosing the next passage, and nearness to the first (WiCE: F1@2 .636 to .655). */
const COVER_WEIGHT = 0.3;
const NEAR_WEIGHT = 0.05;
const NEAR = 2;
/** Sentences among which further passages are chosen. */
const CANDIDATES = 12;

/** A word of the claim, once, with its rarity in the page. */
export interface WeightedTerm extends Term {
  readonly weight: number;
}

/** A claim looked up in a page: which of its words stand in which sentence. */
export class ClaimInPage {
  readonly text: string;
  /** All telling words of the claim, in order. */
  readonly terms: readonly Term[];
  /** The same without repetitions. */
  readonly distinct: readonly WeightedTerm[];
  readonly page: ReadablePage;
  /** Sum of all weights, never 0. */
  readonly #total: number;
  /** The sentences of each word of `distinct`. */
  readonly #sentences: readonly (readonly number[])[];

  constructor(claim: string, page: ReadablePage) {
    this.text = claim;
    this.terms = termsOf(claim, page.vocabulary);
    this.page = page;
    const count = page.sentences.length;
    const once = [...new Map(this.terms.map((term) => [term.key, term])).values()];
    this.#sentences = once.map(({ keyId }) => sentencesWith(page, keyId));
    this.distinct = once.map((term, index) => {
      const seen = this.#sentences[index]?.length ?? 0;
      const rarity = Math.log(1 + (count - seen + 0.5) / (seen + 0.5));
      return { ...term, weight: rarity * (term.isNumber ? NUMBER_WEIGHT : 1) };
    });
    this.#total = this.distinct.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  /** The claim's words in a sentence. */
  termsIn(sentence: number): readonly WeightedTerm[] {
    return this.distinct.filter((_term, index) => indexIn(this.#sentences[index] ?? [], sentence) >= 0);
  }

  /** Share of the claim's weight that words make up: 0..1. */
  share(terms: readonly WeightedTerm[]): number {
    return terms.reduce((sum, { weight }) => sum + weight, 0) / this.#total;
  }

  /** Does the page have a word at all? */
  isInPage({ keyId }: Term): boolean {
    return this.page.places.has(keyId);
  }

  /**
   * The sentences that have most of the claim, best first, twelve at most: the rarest words found, neighbours helping, and
   * behind the first those that add new words. Costs as much as there are sentences with any of its words.
   */
  ranked(): number[] {
    const { shares, any } = this.#shares();
    const score = (index: number) =>
      (shares[index] ?? 0) + NEIGHBOUR_SHARE * ((shares[index - 1] ?? 0) + (shares[index + 1] ?? 0));
    const [first, ...others] = bestFirst(any, score, CANDIDATES);
    if (first === undefined) return [];
    const seen = new Set(this.termsIn(first));
    const further = bestFirst(others, (index) => {
      const gain = this.share(this.termsIn(index).filter((term) => !seen.has(term)));
      return score(index) + COVER_WEIGHT * gain + (Math.abs(index - first) <= NEAR ? NEAR_WEIGHT : 0);
    });
    return [first, ...further];
  }

  /** What each sentence of the page has of the claim's weight, and those that have any. */
  #shares(): { readonly shares: Float64Array; readonly any: readonly number[] } {
    const shares = new Float64Array(this.page.sentences.length);
    const any: number[] = [];
    for (const [index, { weight }] of this.distinct.entries()) {
      for (const sentence of this.#sentences[index] ?? []) {
        if (shares[sentence] === 0) any.push(sentence);
        shares[sentence] = (shares[sentence] ?? 0) + weight;
      }
    }
    for (const sentence of any) shares[sentence] = (shares[sentence] ?? 0) / this.#total;
    return { shares, any };
  }
}

/** The best by a score, at most so many; equal scores in the page's order. */
function bestFirst(indices: readonly number[], score: (index: number) => number, most = indices.length): number[] {
  const best: { readonly index: number; readonly value: number }[] = [];
  for (const index of indices) {
    const value = Math.round(score(index) * 1e6);
    const isBehind = (other: { readonly index: number; readonly value: number }) =>
      other.value < value || (other.value === value && other.index > index);
    const last = best.at(-1);
    if (last !== undefined && best.length >= most && !isBehind(last)) continue;
    let at = best.length;
    for (let before = best[at - 1]; before !== undefined && isBehind(before); before = best[at - 1]) at -= 1;
    best.splice(at, 0, { index, value });
    if (best.length > most) best.pop();
  }
  return best.map(({ index }) => index);
}
