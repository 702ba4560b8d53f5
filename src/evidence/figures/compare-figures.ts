import type { FigureComparison } from '../../core/evidence.ts';
import { guessByWords } from '../../core/text/guess-language.ts';
import { compareTime } from '../times/compare-times.ts';
import { relativeYears } from '../times/relative-years.ts';
import { directionsAgree } from './direction.ts';
import { type Figure, isSameAmount } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, canDiffer, figuresAgree, isOtherTrend, sameThing, sharedWords } from './figures-agree.ts';
import { agreesLoosely, isOtherMagnitude, isTurnedRound } from './limits.ts';
import { inOtherUnit } from './other-units.ts';
import { type FigurePair, pair } from './pair.ts';
import { isPointsForPercent } from './percent.ts';
import { swapped } from './swapped-counts.ts';
import { isTransposed, isTransposedCount } from './transposed.ts';
import { convertedAgree } from './units.ts';
import { startOfWeekday } from './weekdays.ts';
import { ofOtherTime, timesOf } from './years.ts';

/** Function words of a claim and its passage that tell their language better than the article does: our reading of "su" in Spanish and Turkish. */
const SURE_WORDS = 3;

/**
 * Compares the figures and dates of a claim with those of a passage, in the claim's order: the same, or within what "at
 * least" or "about" allow (`agrees: true`); another figure of the same kind that counts the same thing (`false`); or not
 * there (`null`). A difference is something to look at, never more: about one alarm in ten is none, on pairs made for
 * it (docs/measurements.md). `passage` should be a few sentences, never a whole page. Linear in both, times figures.
 * @param language primary subtag of both, for numbers in words; as their own words say when absent
 */
export function compareFigures(claim: string, passage: string, language?: string): FigureComparison[] {
  return comparisons(pairFigures(claim, passage, language), claim, passage);
}

/** The same, with where the figures stand, and with the ranks in words that have none to be held against. */
export function pairFigures(claim: string, passage: string, language?: string): FigurePair[] {
  // Both together: a sentence alone says little of its language, and a few small words less than the article.
  const both = `${claim}\n${passage}`;
  let guessed: string | undefined | null = null;
  const languageOf = () => {
    if (guessed === null) guessed = guessByWords(both, SURE_WORDS) ?? language ?? guessByWords(both);
    return guessed;
  };
  const there = figuresIn(passage, languageOf);
  const ours = figuresIn(claim, languageOf);
  const byYears = yearsByOthers(ours, there, { claim, passage });
  const pairs = ours.map((figure) => {
    const found = paired(figure, there);
    return found.agrees === true ? found : (byYears(figure) ?? found);
  });
  const [ourTimes, theirTimes] = [timesOf(ours, claim), timesOf(there, passage)];
  const ofAnother = ({ figure }: FigurePair): FigurePair | null => {
    const other = ofOtherTime(figure, there, ourTimes, theirTimes);
    return other === undefined ? null : pair(figure, other, false);
  };
  const otherUnit = ({ figure, other, agrees }: FigurePair): FigurePair | null => {
    // Rounded, or told in another unit; "3.9 feet" beside "four telescopes" is neither.
    const isTold =
      agrees === true && other !== undefined && !isSameAmount(figure, other) && !agreesLoosely(figure, other);
    if (isTold && (sharedWords(figure.unit, other.unit) > 0 || convertedAgree(figure, other) === true)) return null;
    const same = inOtherUnit(figure, there, { claim, passage });
    return same === undefined ? null : pair(figure, same, false);
  };
  // What one figure of the claim agrees with counts that, and does not contradict another one.
  const taken = new Set(pairs.flatMap(({ other, agrees }) => (agrees === true && other !== undefined ? [other] : [])));
  const left = there.filter((other) => !taken.has(other));
  const named = new Set(pairs.flatMap((found) => (isExact(found) && found.other !== undefined ? [found.other] : [])));
  return pairs.map(
    (found) =>
      swapped(found, pairs, { claim, passage }) ??
      (found.agrees === true ? ofAnother(found) : null) ??
      otherUnit(found) ??
      (isOfAnother(found, taken, named) ? paired(found.figure, left) : found),
  );
}

/** What a year of the claim agrees with that the passage tells by another one ("nine years later"), and the other way round. */
function yearsByOthers(
  ours: readonly Figure[],
  there: readonly Figure[],
  { claim, passage }: { readonly claim: string; readonly passage: string },
): (figure: Figure) => FigurePair | null {
  const [told, asked] = [relativeYears(there, passage), relativeYears(ours, claim)];
  return (figure) => {
    const year = asked.find(({ start }) => start === figure.start) ?? figure;
    const others = year === figure ? told : there;
    const isThat = ({ time, low, high }: Figure) => time?.years !== undefined && low === year.low && high === year.high;
    const other = year.kind === 'year' ? others.find(isThat) : undefined;
    return other === undefined ? null : pair(figure, other, true);
  };
}

/** Is a figure held against one that another figure of the claim says: "up to 10" against the 55 of "55, he faces up to 10 years"? */
function isOfAnother(found: FigurePair, taken: ReadonlySet<Figure>, named: ReadonlySet<Figure>): boolean {
  const { other, agrees } = found;
  if (other === undefined) return false;
  return agrees === false ? taken.has(other) : !isExact(found) && named.has(other);
}

function isExact({ figure, other, agrees }: FigurePair): boolean {
  return agrees === true && other !== undefined && !(figure.time === undefined && agreesLoosely(figure, other));
}

function paired(figure: Figure, there: readonly Figure[]): FigurePair {
  const comparable = there.filter((other) => areComparable(figure, other));
  return figure.time === undefined ? compareQuantity(figure, comparable) : compareTime(figure, comparable);
}

/** Pairs as written in both texts. Ranks in words without a counterpart are left out: nothing is missing. */
export function comparisons(pairs: readonly FigurePair[], claim: string, passage: string): FigureComparison[] {
  return pairs
    .filter(({ figure, agrees }) => agrees !== null || !isRankInWords(figure))
    .map(({ figure, other, agrees }) => ({
      claim: claim.slice(...saidOf(figure, other, claim)),
      source: other === undefined ? null : passage.slice(...saidOf(other, figure, passage)),
      agrees,
      kind: figure.kind,
    }));
}

/** Characters of a word for a measure. */
const MAX_MEASURE = 20;
/** What a figure that was converted is measured in: ` miles`, `-mile`, ` °C`. */
const MEASURED_IN = /^[\s-]?°?\s?\p{L}+/u;

/**
 * Where a figure stands, with what makes the difference to another one: "fell 23 percent" beside "rose 23 percent", and with
 * its measure where the other has another one: "eleven miles" beside "18 kilometres".
 */
function saidOf(figure: Figure, other: Figure | undefined, text: string): [start: number, end: number] {
  const { said, direction, trend } = figure;
  const isTurned = other !== undefined && !directionsAgree(direction, other.direction);
  const hasTurned = other !== undefined && isOtherTrend(figure, other);
  const { start, end } = (isTurned ? direction?.said : hasTurned ? trend?.said : undefined) ?? said;
  if (other === undefined) return [start, end];
  const measure = convertedAgree(figure, other) === true ? MEASURED_IN.exec(text.slice(end, end + MAX_MEASURE)) : null;
  return [Math.min(start, startOfWeekday(figure, other)), end + (measure?.[0].length ?? 0)];
}

/** What is counted to more digits than any page has by chance. */
const EXACT_KINDS: ReadonlySet<string> = new Set(['count', 'money', 'percent']);

/** Does a figure agree that no other page has by chance: three digits or more, and no year? */
export function isFingerprint({ claim, agrees, kind }: FigureComparison): boolean {
  return agrees === true && EXACT_KINDS.has(kind) && (claim.match(/\d/g)?.length ?? 0) >= 3;
}

function compareQuantity(figure: Figure, comparable: readonly Figure[]): FigurePair {
  const ranked = comparable
    .map((other) => ({ other, likeness: sameThing(figure, other) }))
    .sort((a, b) => b.likeness - a.likeness);
  const allAgreeing = ranked.filter(
    ({ other, likeness }) =>
      figuresAgree(figure, other) && (likeness > 0 || !(isEveryday(figure) || agreesLoosely(figure, other))),
  );
  // "More than 84,000" is the 84,300 of a table rather than the 97,480 of another year.
  const [likest] = allAgreeing;
  const agreeing = allAgreeing.find(({ other }) => !agreesLoosely(figure, other)) ?? likest;
  const turned = ranked.find(({ other, likeness }) => likeness >= LIKE_ENOUGH && isTurnedRound(figure, other));
  if (turned !== undefined && (likest === undefined || agreesLoosely(figure, likest.other)))
    return pair(figure, turned.other, false);
  // "6,400 sheets" beside "4,600 sheets" and "6,400 newspapers".
  const slip = ranked.find(({ other }) => isTransposedCount(figure, other));
  if (slip !== undefined && allAgreeing.every(({ other }) => sharedWords(figure.unit, other.unit) === 0))
    return pair(figure, slip.other, false);
  if (agreeing !== undefined) return pair(figure, agreeing.other, true);
  const turnedTrend = ranked.find(({ other }) => isOtherTrend(figure, other));
  if (turnedTrend !== undefined) return pair(figure, turnedTrend.other, false);
  const different = ranked.filter(
    ({ other, likeness }) => (likeness >= LIKE_ENOUGH || isTransposed(figure, other)) && canDiffer(figure, other),
  );
  const turnedWay = different.find(({ other }) => isTurnedWay(figure, other));
  if (turnedWay !== undefined) return pair(figure, turnedWay.other, false);
  // "131 billion" beside "58 million" and "131 million": it is the latter, in another magnitude.
  // "Nine per cent" beside "22 per cent" and "a rise of nine percentage points": it is the rise.
  const differing =
    different.find(
      ({ other }) =>
        isOtherMagnitude(figure, other) || isPointsForPercent(figure, other) || isTransposed(figure, other),
    ) ?? different[0];
  return differing === undefined ? pair(figure, undefined, null) : pair(figure, differing.other, false);
}

/** "Rose by 8.4 per cent" beside "8.4 per cent cheaper", not beside another rise. */
function isTurnedWay(figure: Figure, other: Figure): boolean {
  return isSameAmount(figure, other) && !directionsAgree(figure.direction, other.direction);
}

/** From here on two figures count the same thing: a shared word of what is counted (2 each) or one on either side. */
const LIKE_ENOUGH = 1;
/** Ordinals, and counts in words, up to here stand everywhere ("first", "two of them"): they agree only beside the same words. */
const EVERYDAY = 5;

/** Does a figure stand everywhere? */
export function isEveryday({ kind, low, text }: Figure): boolean {
  return low <= EVERYDAY && (kind === 'ordinal' || ((kind === 'count' || kind === 'multiple') && !/\d/.test(text)));
}

/** "The first reports": as often a way of speaking as a place in a row, so that nothing is missing where it is not there. */
function isRankInWords({ kind, low, text }: Figure): boolean {
  return kind === 'ordinal' && low <= EVERYDAY && !/\d/.test(text);
}
