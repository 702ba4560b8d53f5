import type { FigureComparison, Passage, SupportState } from '../core/evidence.ts';
import type { Span } from '../core/text/span.ts';
import { ClaimInPage, type WeightedTerm } from './claim-in-page.ts';
import { comparisons, isFingerprint, pairFigures } from './figures/compare-figures.ts';
import { sentencesLedTo } from './figures/led-by-figures.ts';
import { besideAgreeing } from './figures/neighbour-figures.ts';
import { sentencesOfFigures, sentencesOfTimes } from './figures/page-figures.ts';
import type { FigurePair } from './figures/pair.ts';
import { sureDifferences } from './figures/sure-difference.ts';
import { isTransposed } from './figures/transposed.ts';
import { sentencesOfTransposed } from './figures/transposed-elsewhere.ts';
import { type ReadablePage, readablePage } from './readable-page.ts';
import { isInAgreeing, partScore, supportScore } from './support-score.ts';
import { otherWeekday } from './times/other-weekday.ts';
import { ofOwnDay } from './times/own-day.ts';
import { timesOfStatement } from './times/statement-times.ts';
import { unbackedWords } from './unbacked-words.ts';
import { windowOf } from './window.ts';

/** What a source's text has about a claim. */
export interface EvidenceResult {
  readonly state: Extract<SupportState, 'passage-found' | 'topic-only' | 'figure-differs' | 'no-passage-found'>;
  /** How much of the claim is there: 0..1, not calibrated. */
  readonly score: number;
  /** How sure it is that at least a part of the claim is there: 0..1, not calibrated. */
  readonly part: number;
  /** Up to three, best first. */
  readonly passages: readonly Passage[];
  /** The claim's figures and dates against those in the passages and the sentences next to them, in the claim's order. */
  readonly figures: readonly FigureComparison[];
  /** Words of the claim that the source does not have anywhere, as written, rarest first. */
  readonly unbacked: readonly string[];
}

/** What a source says of itself beside its text: a claim may name it, or be dated by its day. */
export interface OwnFacts {
  /** Numbers of the words in its titles, names and address, see `Vocabulary`. */
  readonly words: ReadonlySet<number>;
  /** The day on which it was published, ISO 8601. */
  readonly day?: string;
}

const NO_FACTS: OwnFacts = { words: new Set() };

const MAX_PASSAGES = 3;
/** Characters before and behind a passage that are kept with it (TextQuoteSelector). */
const CONTEXT_CHARS = 80;

/** From here on people found the claim at least partly backed 99 times of 100. */
const PASSAGE_FROM = 0.955;
/** Below here nothing of it was there as often as not. */
const TOPIC_FROM = 0.6;
/** The same where a figure of three digits or more agrees, which tells more than any word. */
const TOPIC_WITH_FIGURE_FROM = 0.4;

/** Telling words of a claim, below which most of them have to stand in one place: this share of their weight. */
const SHORT_CLAIM = 5;
const SHORT_SHARE = 0.6;
/** Share of the best passage's weight that another must have for figures to be compared in it. */
const FIGURE_SHARE = 0.4;

/** Indices of the page's sentences that have most of the claim's words, best first, twelve at most. */
export function rankSentences(claim: string, page: ReadablePage): number[] {
  return new ClaimInPage(claim, page).ranked();
}

/**
 * Looks for what a text says about a claim: up to three passages, the claim's words that are in none of them, and its
 * figures compared inside them. A lexical match is no entailment: the state says what is there, never that it is so.
 * @param page the text, or the same made ready for many claims
 * @param own what the source says of itself
 */
export function findEvidence(claim: string, page: ReadablePage | string, own = NO_FACTS): EvidenceResult {
  const inPage = new ClaimInPage(claim, typeof page === 'string' ? readablePage(page) : page);
  const ranked = inPage.ranked();
  const best = ranked.slice(0, MAX_PASSAGES);
  if (best.length === 0)
    return { state: 'no-passage-found', score: 0, part: 0, passages: [], figures: [], unbacked: [] };
  const { chosen, window, pairs } = withFigures(claim, best, inPage);
  const held = timesOfStatement(pairs, inPage, { window, passages: chosen });
  const sure = sureDifferences(held, inPage, { window, passages: chosen, day: own.day });
  const beside = besideAgreeing(sure, inPage, { window, passages: chosen });
  const dated = ofOwnDay(beside, claim, { passage: window.text, day: own.day });
  const weekday = otherWeekday(inPage, best);
  const compared = [...comparisons(dated.pairs, claim, dated.passage), ...(weekday === undefined ? [] : [weekday])];
  const score = supportScore(inPage, chosen, pairs);
  const seen = new Set(chosen.flatMap((index) => [...inPage.termsIn(index)]));
  // A figure that agrees may be written in other words; "at least" is none that the source has to have.
  const missing = inPage.distinct
    .filter((term) => !seen.has(term) && !isInAgreeing(term, pairs))
    .sort((a, b) => b.weight - a.weight);
  const isThere =
    score >= (compared.some(isFingerprint) ? TOPIC_WITH_FIGURE_FROM : TOPIC_FROM) || dated.pairs.some(isSlip);
  const part = partScore(inPage, ranked, score);
  const led = isThere ? [] : sentencesLedTo(pairs, inPage);
  if (led.length > 0) return { ...ledTo(led, inPage), score, part };
  return {
    state: isThere ? stateOf(score, compared, missing, { inPage, pairs, own }) : 'no-passage-found',
    score,
    part,
    passages: isThere ? chosen.flatMap((index) => passageAt(inPage.page, index)) : [],
    figures: isThere ? compared : [],
    // Where no figures are shown, their words are.
    unbacked: unbackedWords(missing, isThere ? dated.pairs : [], inPage, own.words).map(({ start, end }) =>
      claim.slice(start, end),
    ),
  };
}

/** What is there where figures alone lead: that its topic is, and no more. */
function ledTo(sentences: readonly number[], claim: ClaimInPage): Omit<EvidenceResult, 'score' | 'part'> {
  const { text } = windowOf(sentences, claim.page);
  const pairs = pairFigures(claim.text, text, claim.page.vocabulary.language).filter(({ agrees }) => agrees === true);
  return {
    state: 'topic-only',
    passages: sentences.flatMap((index) => passageAt(claim.page, index)),
    figures: comparisons(pairs, claim.text, text),
    unbacked: [],
  };
}

/** The figure of a page with two digits swapped tells where a claim comes from as surely as the same one does. */
function isSlip({ figure, other, agrees }: FigurePair): boolean {
  return agrees === false && other !== undefined && isTransposed(figure, other);
}

/** The passages with those sentences that only a figure leads to, and the figures compared around them. */
function withFigures(claim: string, best: readonly number[], inPage: ClaimInPage) {
  const { language } = inPage.page.vocabulary;
  const first = telling(best, inPage);
  const near = windowOf(first, inPage.page);
  const pairs = pairFigures(claim, near.text, language);
  const elsewhere = [
    ...new Set([
      ...sentencesOfFigures(pairs, inPage),
      ...sentencesOfTimes(pairs, inPage, best),
      ...sentencesOfTransposed(pairs, inPage),
    ]),
  ];
  if (elsewhere.length === 0) return { chosen: best, window: near, pairs };
  const window = windowOf([...first, ...elsewhere], inPage.page);
  const added = elsewhere.filter((index) => !best.includes(index));
  const chosen = [...best.slice(0, Math.max(1, MAX_PASSAGES - added.length)), ...added];
  return { chosen, window, pairs: pairFigures(claim, window.text, language) };
}

function stateOf(
  score: number,
  figures: readonly FigureComparison[],
  missing: readonly WeightedTerm[],
  { inPage: claim, pairs, own }: { inPage: ClaimInPage; pairs: readonly FigurePair[]; own: OwnFacts },
): EvidenceResult['state'] {
  if (figures.some(({ agrees }) => agrees === false)) return 'figure-differs';
  // A passage about this is only one that has all the claim's figures, and names that the page has at all.
  const lacks =
    figures.some(({ agrees }) => agrees === null) ||
    missing.some((term) => term.isName && !claim.isInPage(term) && !own.words.has(term.keyId));
  return score >= PASSAGE_FROM && !lacks && !isScattered(claim, pairs) ? 'passage-found' : 'topic-only';
}

/**
 * The words of a short claim are in every long page, one here and one there: a passage has most of them together. A date
 * that agrees in another form (`14.06.2019`) is no word that a page could have.
 */
function isScattered(claim: ClaimInPage, pairs: readonly FigurePair[]): boolean {
  if (claim.distinct.length >= SHORT_CLAIM) return false;
  const [best = 0] = claim.ranked();
  const together = new Set([best - 1, best, best + 1].flatMap((index) => [...claim.termsIn(index)]));
  const times = pairs.filter(({ figure }) => figure.time !== undefined);
  const otherwise = claim.distinct.filter((term) => !claim.isInPage(term) && isInAgreeing(term, times));
  return claim.share([...together, ...otherwise]) < SHORT_SHARE;
}

/** Those of some sentences whose figures are compared: one that has little more of the claim than its figure counts something else. */
function telling(chosen: readonly number[], claim: ClaimInPage): number[] {
  const most = claim.share(claim.termsIn(chosen[0] ?? 0));
  return chosen.filter((index) => claim.share(claim.termsIn(index)) >= most * FIGURE_SHARE);
}

function passageAt({ sentences, text }: ReadablePage, index: number): Passage[] {
  const span: Span | undefined = sentences[index];
  if (span === undefined) return [];
  const { start, end } = span;
  return [
    {
      text: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_CHARS), start),
      suffix: text.slice(end, end + CONTEXT_CHARS),
      start,
      end,
    },
  ];
}
