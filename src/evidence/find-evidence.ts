import type { FigureComparison, Passage, SupportState } from '../core/evidence.ts';
import { compareFigures } from './compare-figures.ts';
import { type PageSentence, pageSentences } from './page-sentences.ts';
import { type Term, termsOf } from './terms.ts';

/** What a source's text has about a claim. */
export interface EvidenceResult {
  readonly state: Extract<SupportState, 'passage-found' | 'topic-only' | 'figure-differs' | 'no-passage-found'>;
  /** Of the logistic below, 0..1; not calibrated. */
  readonly score: number;
  /** Up to three, best first. */
  readonly passages: readonly Passage[];
  readonly figures: readonly FigureComparison[];
  /** Words of the claim that the passages do not have, as written, rarest first. */
  readonly unbacked: readonly string[];
}

/** A page made ready for many claims. */
export interface ReadablePage {
  readonly text: string;
  readonly sentences: readonly PageSentence[];
  /** In how many sentences a word stands. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
}

/** Share of a neighbour's score that a sentence gets: evidence stands together (WiCE: hit@1 .863 without, .879 with). */
const NEIGHBOUR_SHARE = 0.15;
/** What new words are worth in choosing the next passage, and nearness to the first (WiCE: F1@2 .636 to .655). */
const COVER_WEIGHT = 0.3;
const NEAR_WEIGHT = 0.05;
/** Figures tell passages apart better than words do. */
const NUMBER_WEIGHT = 1.2;
const MAX_PASSAGES = 3;
/** Sentences among which further passages are chosen. */
const CANDIDATES = 12;
const CONTEXT_CHARS = 80;

/**
 * Weights of the logistic that says how sure a passage is about the claim, fitted on 349 claims that people judged (WiCE,
 * half for fitting and half for choosing; AUROC in docs/measurements.md): words found in the passages, words found in the
 * page, pairs of words found, how many words there are, figures and names found in the passages.
 */
const LOGISTIC = { passages: 2.35, page: 2.05, pairs: 2.14, size: 0.49, numbers: 0.32, names: 1.57, bias: -5.49 };
/** From here on people found the claim at least partly backed 99 times of 100. */
const PASSAGE_FROM = 0.5;
/** Below here nothing of it was there as often as not. */
const TOPIC_FROM = 0.2;

/** Counts a page's words sentence by sentence. Linear. */
export function readablePage(text: string): ReadablePage {
  const sentences = pageSentences(text);
  const frequency = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { terms, keys } of sentences) {
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    for (let index = 1; index < terms.length; index++) pairs.add(`${terms[index - 1]?.key} ${terms[index]?.key}`);
  }
  return { text, sentences, frequency, pairs };
}

/** Sentence indices for a claim, best first: rarest words found, neighbours helping, each further one adding new words. */
export function rankSentences(claim: string, page: ReadablePage): number[] {
  const { weights, total } = weightsOf(termsOf(claim), page);
  if (total === 0) return [];
  const found = page.sentences.map(({ keys }) => massOf(weights, keys) / total);
  const score = found.map((own, index) => own + NEIGHBOUR_SHARE * ((found[index - 1] ?? 0) + (found[index + 1] ?? 0)));
  const order = score
    .map((value, index) => ({ value: Math.round(value * 1e6), index }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .map(({ index }) => index);
  const [first] = order;
  if (first === undefined) return [];
  const seen = page.sentences[first]?.keys ?? new Set<string>();
  const further = order.slice(1, CANDIDATES).map((index) => {
    const fresh = new Map([...weights].filter(([key]) => !seen.has(key)));
    const gain = massOf(fresh, page.sentences[index]?.keys ?? new Set()) / total;
    return {
      index,
      value: (score[index] ?? 0) + COVER_WEIGHT * gain + (Math.abs(index - first) <= 2 ? NEAR_WEIGHT : 0),
    };
  });
  further.sort((a, b) => b.value - a.value || a.index - b.index);
  return [first, ...further.map(({ index }) => index), ...order.slice(CANDIDATES)];
}

function weightsOf(terms: readonly Term[], page: ReadablePage): { weights: Map<string, number>; total: number } {
  const count = page.sentences.length;
  const weights = new Map<string, number>();
  for (const { key, isNumber } of terms) {
    const seen = page.frequency.get(key) ?? 0;
    weights.set(key, Math.log(1 + (count - seen + 0.5) / (seen + 0.5)) * (isNumber ? NUMBER_WEIGHT : 1));
  }
  return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

function massOf(weights: ReadonlyMap<string, number>, keys: ReadonlySet<string>): number {
  let mass = 0;
  for (const [key, weight] of weights) if (keys.has(key)) mass += weight;
  return mass;
}

/**
 * Looks for what a page says about a claim: up to three passages, the claim's words that are in none of them, and its
 * figures compared inside them. A lexical match is no entailment: the state says what is there, never that it is so.
 */
export function findEvidence(claim: string, page: ReadablePage | string): EvidenceResult {
  const readable = typeof page === 'string' ? readablePage(page) : page;
  const terms = termsOf(claim);
  const chosen = rankSentences(claim, readable).slice(0, MAX_PASSAGES);
  const sentences = chosen.flatMap((index) => readable.sentences[index] ?? []);
  if (terms.length === 0 || sentences.length === 0)
    return { state: 'no-passage-found', score: 0, passages: [], figures: [], unbacked: [] };
  const score = support(terms, sentences, readable);
  const { weights } = weightsOf(terms, readable);
  const window = windowOf(chosen, readable);
  const figures = score < TOPIC_FROM ? [] : compareFigures(claim, window);
  const inPassages = new Set(sentences.flatMap(({ keys }) => [...keys]));
  const missing = new Map(terms.filter(({ key }) => !inPassages.has(key)).map((term) => [term.key, term]));
  const unbacked = [...missing.values()]
    .sort((a, b) => (weights.get(b.key) ?? 0) - (weights.get(a.key) ?? 0))
    .map(({ start, end }) => claim.slice(start, end));
  const telling = sentences.filter(({ keys }, index) => index === 0 || massOf(weights, keys) > 0);
  const passages = score < TOPIC_FROM ? [] : telling.map((sentence) => passageOf(sentence, readable.text));
  return { state: stateOf(score, figures, [...missing.values()], readable), score, passages, figures, unbacked };
}

function stateOf(
  score: number,
  figures: readonly FigureComparison[],
  missing: readonly Term[],
  page: ReadablePage,
): EvidenceResult['state'] {
  if (score < TOPIC_FROM) return 'no-passage-found';
  if (figures.some(({ agrees }) => agrees === false)) return 'figure-differs';
  // A passage about this is only one that has all the claim's figures, and names that the page has at all.
  const lacks =
    figures.some(({ agrees }) => agrees === null) ||
    missing.some(({ isName, key }) => isName && !page.frequency.has(key));
  return score >= PASSAGE_FROM && !lacks ? 'passage-found' : 'topic-only';
}

function support(terms: readonly Term[], sentences: readonly PageSentence[], page: ReadablePage): number {
  const { weights } = weightsOf(terms, page);
  const keys = new Set(sentences.flatMap((sentence) => [...sentence.keys]));
  const share = (has: (key: string) => boolean, wanted: (term: Term) => boolean = () => true) => {
    let found = 0;
    let all = 0;
    for (const term of new Map(terms.filter(wanted).map((entry) => [entry.key, entry])).values()) {
      const weight = weights.get(term.key) ?? 0;
      all += weight;
      if (has(term.key)) found += weight;
    }
    return all === 0 ? 1 : found / all;
  };
  const pairs = terms.slice(1).map((term, index) => `${terms[index]?.key} ${term.key}`);
  const pairShare = pairs.length === 0 ? 0 : pairs.filter((pair) => page.pairs.has(pair)).length / pairs.length;
  const size = Math.log(1 + new Set(terms.map(({ key }) => key)).size);
  const sum =
    LOGISTIC.passages * share((key) => keys.has(key)) +
    LOGISTIC.page * share((key) => page.frequency.has(key)) +
    LOGISTIC.pairs * pairShare +
    LOGISTIC.size * size +
    LOGISTIC.numbers *
      share(
        (key) => keys.has(key),
        ({ isNumber }) => isNumber,
      ) +
    LOGISTIC.names *
      share(
        (key) => keys.has(key),
        ({ isName }) => isName,
      ) +
    LOGISTIC.bias;
  return Math.round((1 / (1 + Math.exp(-sum))) * 1e4) / 1e4;
}

/** The passages and the sentences next to them, as text: where figures are compared. */
function windowOf(chosen: readonly number[], page: ReadablePage): string {
  const around = [...new Set(chosen.flatMap((index) => [index - 1, index, index + 1]))].sort((a, b) => a - b);
  return around
    .flatMap((index) => page.sentences[index] ?? [])
    .map(({ start, end }) => page.text.slice(start, end))
    .join('\n');
}

function passageOf({ start, end }: PageSentence, text: string): Passage {
  return {
    text: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_CHARS), start),
    suffix: text.slice(end, end + CONTEXT_CHARS),
    start,
    end,
  };
}
