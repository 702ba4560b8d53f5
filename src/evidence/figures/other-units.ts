import { patternLines } from '../../core/text/over-lines.ts';
import { type Figure, isSameAmount } from './figure.ts';
import { areDollars, CENTS } from './money.ts';
import { measureOf, unitStem } from './units.ts';

/** A smaller whole number is the same as another one by chance: "two hours", "two days". Our choice. */
const TELLING = 10;
/** Behind an amount, perhaps behind what it counts: what it is counted by ("23,000 vehicles a week", "£410 a square metre"). */
const BY = patternLines('u')`
  ^(?:\s\p{L}[\p{L}’'-]*){0,2}?\s(?:an?|per|every|each)\s((?:square|cubic)\s)?(
    second|minute|hour|day|night|week|month|year|metre|meter|foot|mile|kilometre|kilometer|acre|hectare|litre|liter|
    gallon|tonne|ton
  )(?!\s(?:ago|before|earlier|later|after|previously|older|younger)|\p{L})
`;
/** Characters behind an amount that are looked at. */
const REACH = 50;

/**
 * The figure of a source that has the number of a claim's figure in another unit of the same dimension, in another currency, or by
 * another stretch of time: 19 miles beside 19 kilometres, 28 euros beside 28 dollars, 12.4 hours a day beside 12.4 hours a week.
 * Undefined where there is none, or another one beside it agrees.
 */
export function inOtherUnit(
  figure: Figure,
  there: readonly Figure[],
  { claim, passage }: { readonly claim: string; readonly passage: string },
): Figure | undefined {
  const isSmall = Number.isInteger(figure.low) && figure.low < TELLING;
  if (isSmall || figure.low !== figure.high) return undefined;
  const same = there.filter((other) => other.kind === figure.kind && isSameAmount(figure, other));
  const by = byOf(figure, claim);
  const differs = (other: Figure) =>
    isOtherMeasure(figure, other) || isOtherCurrency(figure, other) || isOtherBy(by, byOf(other, passage));
  return same.length > 0 && same.every(differs) ? same[0] : undefined;
}

function isOtherMeasure({ kind, unit: [ours = ''] }: Figure, { unit: [theirs = ''] }: Figure): boolean {
  const [our, their] = [measureOf(ours), measureOf(theirs)];
  return kind === 'count' && ours !== theirs && our !== undefined && our.dimension === their?.dimension;
}

function isOtherCurrency({ kind, unit: [ours] }: Figure, { unit: [theirs] }: Figure): boolean {
  return kind === 'money' && ours !== theirs && !areDollars(ours, theirs) && ours !== CENTS && theirs !== CENTS;
}

function isOtherBy(ours: string | undefined, theirs: string | undefined): boolean {
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

/** What an amount is counted by, see `BY`. */
function byOf({ end, per }: Figure, text: string): string | undefined {
  if (per !== undefined) return per;
  const [, square = '', unit] = BY.exec(text.slice(end, end + REACH)) ?? [];
  return unit === undefined ? undefined : `${square}${unitStem(unit) ?? unit}`;
}
