import type { ClaimInPage } from '../claim-in-page.ts';
import { type Figure, isTelling } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, figuresAgree } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';

/** Characters of a page beyond which it has any figure by chance: some 3,000 words. */
const MAX_CHARS = 20_000;
/** Digits of a figure that a page of that length has by no chance. */
const TELLING_DIGITS = 3;
/** Sentences, or cells of a table, before and behind a figure in which a word of the claim stands. */
const NEAR = 2;
/** Ranks in words, up to tenth, stand everywhere. */
const TELLING_RANK = 10;
/** Sentences that are shown. */
const MAX_SENTENCES = 2;

/**
 * The sentences in which all figures of a claim stand, where its words led nowhere: the rows of a table, a distance in other units, a page
 * that says it in other words. Each figure has three digits or a month and a year, or a word of the claim beside it; a share in
 * words may also be one that was worked out. Empty where one is missing, where the claim has none, and for a long page.
 */
export function sentencesLedTo(pairs: readonly FigurePair[], claim: ClaimInPage): number[] {
  const { page } = claim;
  const wanted = pairs.map(({ figure }) => figure).filter(isWanted);
  if (wanted.length === 0 || page.text.length > MAX_CHARS) return [];
  const there = figuresIn(page.text, () => page.vocabulary.language);
  const found = wanted.map((figure) => placeOf(figure, there, claim));
  const isSure = wanted.some((figure, index) => found[index] !== undefined && isRare(figure));
  const isThere = wanted.every((figure, index) => found[index] !== undefined || (isSure && isShareInWords(figure)));
  return isThere ? [...new Set(found.flatMap((sentence) => sentence ?? []))].slice(0, MAX_SENTENCES) : [];
}

function isWanted(figure: Figure): boolean {
  const { kind, low, time } = figure;
  return time !== undefined || isTelling(figure) || (kind === 'ordinal' && low >= TELLING_RANK);
}

function isShareInWords({ kind, text }: Figure): boolean {
  return kind === 'percent' && !/\d/.test(text);
}

/** No page has it by chance. */
function isRare({ time, text }: Figure): boolean {
  if (time !== undefined) return time.years !== undefined && time.month !== undefined;
  return (text.match(/\d/g)?.length ?? 0) >= TELLING_DIGITS;
}

function placeOf(figure: Figure, there: readonly Figure[], claim: ClaimInPage): number | undefined {
  for (const other of there) {
    if (!isThat(figure, other)) continue;
    const sentence = claim.page.sentences.findLastIndex(({ start }) => start <= other.start);
    if (isRare(figure) || hasWordNear(sentence, claim)) return sentence;
  }
  return undefined;
}

/** "The 117th minute" is the 117 of a table. */
function isThat(figure: Figure, other: Figure): boolean {
  if (figure.kind === 'ordinal' && other.cell === true) return figure.low === other.low;
  return areComparable(figure, other) && figuresAgree(figure, other);
}

function hasWordNear(sentence: number, claim: ClaimInPage): boolean {
  for (let at = Math.max(0, sentence - NEAR); at <= sentence + NEAR; at++)
    if (claim.termsIn(at).some(({ isNumber }) => !isNumber)) return true;
  return false;
}
