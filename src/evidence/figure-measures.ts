import { lookup } from '../core/lookup.ts';
import { type Amount, type FigureKind, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { unitAfter } from './figure-context.ts';
import { measuredAs, percentAt } from './figure-percent.ts';
import { isGlued } from './figure-tokens.ts';

const CURRENCIES: Readonly<Record<string, string>> = lookup({
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₹': 'inr',
});
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usd: 'dollar dollars usd bucks',
    eur: 'euro euros eur',
    gbp: 'pound pounds gbp sterling',
    jpy: 'yen jpy',
    inr: 'rupee rupees inr',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
/** Words of a passage that is a length of time counted in years. */
const YEARS_IN: Readonly<Record<string, number>> = lookup({ decade: 10, decades: 10, century: 100, centuries: 100 });

/**
 * A number with what it is measured in: money, per cent, times, or what it counts.
 * @param next index of the token behind the number
 */
export function measuredAt(spot: Spot, next: number, amount: Amount): FoundFigure {
  const { tokens, at } = spot;
  const [token, last, after] = [tokens[at], tokens[next - 1], tokens[next]];
  const word = after === undefined || !isGlued(after) ? '' : after.word;
  const as = (kind: FigureKind, behind: number, unit = unitAfter(tokens, behind)) =>
    figureAt(spot, behind, kind, { ...amount, unit });
  const named = CURRENCY_WORDS.get(word);
  const currency = CURRENCIES[token?.text[0] ?? ''] ?? named;
  if (currency !== undefined) return as('money', named === undefined ? next : next + 1, [currency]);
  // "20%" may be points as well: "20% points".
  if (last?.text.endsWith('%') || token?.text.endsWith('%'))
    return measuredAs(spot, { points: /^points?$/.test(word), next: /^points?$/.test(word) ? next + 1 : next }, amount);
  if (word === 'basis' && /^points?$/.test(tokens[next + 1]?.word ?? '')) {
    const { low, high } = amount;
    return measuredAs(spot, { points: true, next: next + 2 }, { ...amount, low: low / 100, high: high / 100 });
  }
  const percent = percentAt(tokens, next);
  if (percent !== null) return measuredAs(spot, percent, amount);
  if (word === 'times') {
    const counted = unitAfter(tokens, next + 1);
    return as('multiple', next + 1, counted.length > 0 ? counted : ['time']);
  }
  const years = YEARS_IN[word];
  if (years === undefined) return as('count', next);
  const { low, high } = amount;
  return figureAt(spot, next + 1, 'count', { ...amount, low: low * years, high: high * years, unit: ['year'] });
}
