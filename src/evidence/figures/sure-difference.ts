import type { ClaimInPage } from '../claim-in-page.ts';
import type { TimeParts } from '../times/time-parts.ts';
import { readingsOf } from '../times/written-times.ts';
import type { Window } from '../window.ts';
import { bothHoldIn } from './both-hold.ts';
import { directionsAgree } from './direction.ts';
import { type Figure, type FigureKind, isSameAmount } from './figure.ts';
import { isOtherTrend, sameThing, sharedWords } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';
import { isPointsForPercent } from './percent.ts';
import { isTransposed, isTransposedCount } from './transposed.ts';

/*
 * When another figure in a page contradicts a claim's. Of 349 sentences of Wikipedia with the pages that they cite 58 had a
 * figure with another beside it, and five of these were about the same thing: most pages have many figures, a date of
 * their own first of all. What is not sure is shown as another figure there, and called no difference.
 */

/** Share of the claim's words, numbers aside, from which a sentence says the same as the claim but for its figure. */
export const SAME_STATEMENT = 0.45;
/** The same where both figures count one thing by their own words. */
const SAME_COUNT = 0.28;
/** The same for money and shares, of which pages have few, and for two days of one month and year. */
const SOME_OF_STATEMENT = 0.15;
/** Words shared around two counts of one thing that tell one phrase: "the 100 greatest novels of all time". */
const SAME_PHRASE = 3;
/** Words shared around two times that tell one event, and around two that have a year, a month or a day in common besides. */
const SAME_EVENT = 2;
const SAME_EVENT_AND_PART = 1;
/** Kinds of figures of which pages have few. */
const SELDOM: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'multiple']);
/** Two figures that share what they count, see `sameThing()`. */
const SAME_UNIT = 2;

/**
 * The pairs, with those differences left open that may be of something else.
 * @param passages sentences of the page that are shown as passages
 * @param day on which the page was published
 */
export function sureDifferences(
  pairs: readonly FigurePair[],
  claim: ClaimInPage,
  {
    window,
    passages,
    day,
  }: { readonly window: Window; readonly passages: readonly number[]; readonly day?: string | undefined },
): FigurePair[] {
  const bothHold = bothHoldIn(claim, window, { pairs, day });
  return pairs.map((pair) => {
    if (pair.agrees !== false || pair.other === undefined) return pair;
    const { figure, other } = pair;
    const sentence = window.sentenceAt(other.start);
    const isSure =
      passages.includes(sentence) &&
      !isBeginOfState(claim.text, figure, window.text, other) &&
      isOfSameThing(figure, other, likeness(claim, sentence), pairs) &&
      !bothHold(figure, other);
    if (isSure) return pair;
    return { figure, agrees: null, ...(countsOther(figure, other) ? {} : { other }) };
  });
}

/** "It has played there since 1996" contradicts no "in 1988": the one tells an event, and the other how long something has been so. */
const SINCE = /(?<!\p{L})(?:since|seit|depuis|desde|dal|sinds|sedan|siden)\s$/iu;
const SINCE_CHARS = 10;

function isBeginOfState(claim: string, figure: Figure, page: string, other: Figure): boolean {
  const isSince = (text: string, { start }: Figure) => SINCE.test(text.slice(Math.max(0, start - SINCE_CHARS), start));
  return figure.time !== undefined && isSince(page, other) && !isSince(claim, figure);
}

/** Is another count no figure to look at: "four hours" beside "94 Carrick House"? */
function countsOther({ kind, unit }: Figure, other: Figure): boolean {
  return kind === 'count' && unit.length > 0 && other.unit.length > 0 && sharedWords(unit, other.unit) === 0;
}

/** How much of the claim beside its numbers a sentence has: 0..1. */
export function likeness(claim: ClaimInPage, sentence: number): number {
  const words = claim.distinct.filter(({ isNumber }) => !isNumber);
  const all = claim.share(words);
  return all === 0 ? 0 : claim.share(claim.termsIn(sentence).filter(({ isNumber }) => !isNumber)) / all;
}

function isOfSameThing(figure: Figure, other: Figure, share: number, pairs: readonly FigurePair[]): boolean {
  if (isOtherTrend(figure, other)) return share >= SOME_OF_STATEMENT;
  if (isSameRise(figure, other) || isTransposed(figure, other)) return true;
  if (isTransposedCount(figure, other) && share >= SOME_OF_STATEMENT) return true;
  const around = sharedWords(figure.near, other.near);
  if (SELDOM.has(figure.kind) || isPointsForPercent(figure, other)) return share >= SOME_OF_STATEMENT && around > 0;
  if (figure.time === undefined)
    return (
      (share >= SAME_COUNT && sameThing(figure, other) >= SAME_UNIT) ||
      // The same number in another unit.
      (share >= SAME_COUNT && around > 0 && isSameAmount(figure, other)) ||
      (around >= SAME_PHRASE && sharedWords(figure.unit, other.unit) > 0)
    );
  // The year of something else in the claim, and a stretch with the claim's year in it, contradict nothing.
  if (pairs.some((pair) => pair.agrees === true && isSameTime(pair.other, other))) return false;
  if (other.low < other.high && other.low <= figure.low && figure.low <= other.high) return false;
  if (share >= SAME_STATEMENT || (figure.role !== undefined && figure.role === other.role)) return true;
  const parts = sameParts(figure, other);
  return around >= (parts > 0 ? SAME_EVENT_AND_PART : SAME_EVENT) || (parts > 1 && share >= SOME_OF_STATEMENT);
}

/** "Rose by nine per cent" beside "a rise of nine percentage points": no page has two such rises by chance. */
function isSameRise(figure: Figure, other: Figure): boolean {
  const [ours, theirs] = [figure.direction, other.direction];
  return (
    isPointsForPercent(figure, other) && ours !== undefined && theirs !== undefined && directionsAgree(ours, theirs)
  );
}

export function isSameTime(a: Figure | undefined, b: Figure): boolean {
  return (
    a !== undefined &&
    a.low === b.low &&
    a.high === b.high &&
    a.time?.month === b.time?.month &&
    a.time?.day === b.time?.day
  );
}

/** How many of year, month and day two times that differ have in common. */
function sameParts({ time: ours = {} }: Figure, { time: theirs = {} }: Figure): number {
  return Math.max(...readingsOf(ours).flatMap((our) => readingsOf(theirs).map((their) => samePartsAs(our, their))));
}

function samePartsAs(ours: TimeParts, theirs: TimeParts): number {
  const isSame = <T>(a: T | undefined, b: T | undefined) => Number(a !== undefined && a === b);
  return isSame(ours.years?.[0], theirs.years?.[0]) + isSame(ours.month, theirs.month) + isSame(ours.day, theirs.day);
}
