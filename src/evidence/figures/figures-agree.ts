import { assertNever } from '../../core/assert-never.ts';
import { rolesCompatible } from '../event-roles.ts';
import { sharedParts, timesAgree } from '../times/written-times.ts';
import { cellReadings } from './cells.ts';
import { directionsAgree } from './direction.ts';
import { type Figure, isSameAmount, isTelling } from './figure.ts';
import { ABOUT, isLower, isOtherMagnitude, isUpper, near } from './limits.ts';
import { areDollars, CENTS } from './money.ts';
import { isPointsForPercent } from './percent.ts';
import { isInsideStretch } from './stretches.ts';
import { convertedAgree } from './units.ts';

/** How far below its figure "nearly" begins. */
const NEARLY = 0.2;
/** How many times more than "at least" says still is what it says; further off, another thing is counted. */
const BEYOND = 10;
/** Most that a rounded figure ("2 million") may be off. */
const ROUNDING = 0.05;

/** True when two figures are of a kind that can be compared at all. */
export function areComparable(claim: Figure, source: Figure): boolean {
  if (claim.time !== undefined || source.time !== undefined) {
    if (claim.time === undefined || source.time === undefined) return false;
    if (sharedParts(claim.time, source.time) === 0 || isInsideStretch(claim, source)) return false;
    // When a report came out is often said in other ways: it can agree with any time, and differ from another issue's only.
    const isIssue = claim.role === 'issue' || source.role === 'issue';
    return rolesCompatible(claim.role, source.role) || (isIssue && timesAgree(claim.time, source.time));
  }
  if (claim.kind === 'label' && source.kind === 'ordinal') return claim.unit.some((word) => source.unit.includes(word));
  if (claim.kind === 'ordinal' && source.kind === 'label') return claim.unit.some((word) => source.unit.includes(word));
  // The head of a column is not known here: a cell can be the figure, and differs from nothing.
  const readings = cellReadings(claim, source);
  if (readings.length > 0) return agreesWithAny(claim, readings);
  if (claim.kind !== source.kind)
    return isPointsForPercent(claim, source) || (isMoneyUnnamed(claim, source) && figuresAgree(claim, source));
  if (claim.kind === 'money') return isSameMoney(claim, source);
  if (claim.kind === 'label') return claim.unit[0] === source.unit[0];
  // Clocks of two places show two times, and an event has a beginning and an end.
  if (claim.kind === 'clock') return figuresAgree(claim, source);
  // Miles and kilometres can come to the same; where they do not, one of the two may be of something else.
  return convertedAgree(claim, source) ?? true;
}

/** Millions of nothing that is named, beside money: "of 11.4 million euros only 2.1 million were spent". They may be the same, and differ from nothing. */
function isMoneyUnnamed(a: Figure, b: Figure): boolean {
  const isUnnamed = ({ kind, scaled, unit }: Figure) => kind === 'count' && scaled && unit.length === 0;
  return (a.kind === 'money' && isUnnamed(b)) || (b.kind === 'money' && isUnnamed(a));
}

/** One currency, and not by the month beside by the year. Another country's dollars differ from nothing, and may be these. */
function isSameMoney(claim: Figure, source: Figure): boolean {
  if (claim.per !== undefined && source.per !== undefined && claim.per !== source.per) return false;
  const [ours, theirs] = [claim.unit[0], source.unit[0]];
  if (ours === theirs) return true;
  const mayBeOne = areDollars(ours, theirs) || ours === CENTS || theirs === CENTS;
  return mayBeOne && figuresAgree(claim, source);
}

/** True when the source's figure can be what the claim's figure says: equal, or within what `at least` and its like allow. */
export function figuresAgree(claim: Figure, source: Figure): boolean {
  if (claim.time !== undefined && source.time !== undefined) return timesAgree(claim.time, source.time);
  if (claim.kind === 'ordinal' || claim.kind === 'label') return claim.low === source.low;
  const cells = cellReadings(claim, source);
  if (cells.length > 0) return agreesWithAny(claim, cells);
  if (isPointsForPercent(claim, source)) return false;
  if (!directionsAgree(claim.direction, source.direction) || trendsDiffer(claim, source)) return false;
  if (claim.kind === 'count' && convertedAgree(claim, source) === true) return true;
  return readings(claim).some((ours) => readings(source).some((theirs) => amountsAgree(ours, theirs)));
}

/** "Fell to 5.1 per cent" beside "rose to 5.1 per cent": one amount, and come to from the other side. */
export function isOtherTrend(claim: Figure, source: Figure): boolean {
  return isTelling(claim) && isSameAmount(claim, source) && trendsDiffer(claim, source);
}

function trendsDiffer({ trend: ours }: Figure, { trend: theirs }: Figure): boolean {
  return ours !== undefined && theirs !== undefined && ours.way !== theirs.way;
}

function agreesWithAny(claim: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => figuresAgree(claim, other));
}

/** A figure as it may be read: `12.500` in two ways. */
function readings(figure: Figure): Figure[] {
  const { also } = figure;
  return also === undefined ? [figure] : [figure, { ...figure, low: also, high: also }];
}

function amountsAgree(claim: Figure, source: Figure): boolean {
  if (claim.low !== claim.high || source.low !== source.high) return rangesAgree(claim, source);
  return valuesAgree(claim, source, source.low);
}

/** False for a figure so far on the open side of "at least" or "less than" that it must count something else. */
export function canDiffer(claim: Figure, source: Figure): boolean {
  if ((isUpper(claim.bound) && isUpper(source.bound)) || isOtherMagnitude(claim, source)) return true;
  if (claim.bound === 'at-least' || claim.bound === 'more') return source.low <= claim.low;
  if (claim.bound === 'at-most' || claim.bound === 'less') return source.high >= claim.high;
  return true;
}

function valuesAgree(claim: Figure, source: Figure, value: number): boolean {
  const wanted = claim.low;
  // Of two limits above ("up to 10 years", "up to 91 years") the lower one is none of the higher.
  const isOneSided =
    (isUpper(claim.bound) && isUpper(source.bound)) || (claim.bound === 'nearly' && source.bound === 'nearly');
  if (isOneSided && !near(value, wanted, ABOUT)) return false;
  if ((isUpper(claim.bound) && isLower(source.bound)) || (isLower(claim.bound) && isUpper(source.bound))) return false;
  const softer = source.bound === 'about' || source.bound === 'nearly';
  switch (claim.bound) {
    case 'at-least':
      if (source.bound === 'nearly') return value > wanted && value <= wanted * BEYOND;
      return (value >= wanted && value <= wanted * BEYOND) || near(value, wanted, softer ? ABOUT : 0.001);
    case 'more':
      if (same(value, wanted)) return source.bound === 'about' || isLower(source.bound);
      return value > wanted && value <= wanted * BEYOND;
    case 'at-most':
      return value <= wanted && value >= wanted / BEYOND;
    case 'less':
      return same(value, wanted)
        ? source.bound === 'less' || source.bound === 'nearly'
        : value < wanted && value >= wanted / BEYOND;
    case 'nearly':
      if (source.bound === 'more') return value < wanted && value >= wanted * (1 - NEARLY);
      return value <= wanted * 1.001 && value >= wanted * (1 - NEARLY);
    case 'about':
      return same(value, wanted) || (near(value, wanted, ABOUT) && (isSpokenShare(claim) || isRounder(wanted, value)));
    case 'exact':
      if (same(value, wanted)) return true;
      if (softer) return near(value, wanted, ABOUT) && digitsOf(wanted) >= digitsOf(value);
      return isRounded(claim, value) || isRounded(source, wanted);
    default:
      return assertNever(claim.bound);
  }
}

/** Both ends of two ranges; a figure inside a range; a range around a figure that is meant roughly. */
function rangesAgree(claim: Figure, source: Figure): boolean {
  if (claim.low !== claim.high && source.low !== source.high)
    return claim.bound === 'about' || source.bound === 'about'
      ? claim.low <= source.high && source.low <= claim.high
      : same(claim.low, source.low) && same(claim.high, source.high);
  return claim.low <= source.high && source.low <= claim.high;
}

function same(a: number, b: number): boolean {
  return near(a, b, 1e-9);
}

/** Significant digits, trailing zeros left out: 232 has three, 230 two. */
function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*|[.-]/g, '').length;
}

/** Can the first be the second rounded: with fewer digits, or with as many and a five at the end ("about 35,000" for 38,000)? */
function isRounder(rounded: number, value: number): boolean {
  const roughness = (amount: number) => digitsOf(amount) - (/5e/.test(amount.toExponential()) ? 0.5 : 0);
  return roughness(rounded) < roughness(value);
}

/** `A third`, `one in five`: per cent in words, which no digits make more exact. */
function isSpokenShare({ kind, text }: Figure): boolean {
  return kind === 'percent' && !/\d/.test(text);
}

/**
 * 2.3 million for 2,312,400, 47 % for 47.3 %, eleven for 10.9: the value, rounded to as many places as the figure shows. A
 * share is not rounded to tens: 20 % is not 21 %.
 */
function isRounded(rounded: Figure, value: number): boolean {
  if (rounded.low === 0) return false; // nothing is rounded to nothing: 0.2 cents beside 0 euros
  if (!rounded.scaled && Number.isInteger(rounded.low))
    return !Number.isInteger(value) && Math.round(value) === rounded.low;
  return near(rounded.low, value, ROUNDING) && same(Number(value.toPrecision(digitsOf(rounded.low))), rounded.low);
}

/** How surely two figures count the same thing, by the words beside them; 0 when nothing says so. */
export function sameThing(claim: Figure, source: Figure): number {
  if (claim.time !== undefined) return claim.role !== undefined && claim.role === source.role ? 2 : 1;
  if (claim.kind === 'money' || claim.kind === 'label' || isPointsForPercent(claim, source))
    return 1 + sharedWords(claim.near, source.near);
  const units = sharedWords(claim.unit, source.unit);
  const crossed = sharedWords(claim.unit, source.near) + sharedWords(claim.near, source.unit);
  const around = sharedWords(claim.near, source.near);
  // "Turnout was 47 %": where nothing behind the figure says what is counted, the words before it do.
  if (units === 0 && crossed === 0) return isBare(claim) || isBare(source) ? around : 0;
  return 2 * units + crossed / 2 + around / 4;
}

/** Does nothing behind a figure say what it counts? */
function isBare({ unit }: Figure): boolean {
  return unit.length === 0;
}

/** How many different words two lists share. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  return new Set(a.filter((word) => b.includes(word))).size;
}
