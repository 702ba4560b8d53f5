import { lookup } from '../core/lookup.ts';
import { type FigureKind, type FigureValue, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { unitAfter } from './figure-context.ts';
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
const PERCENT = /^(?:%|percent|percentage|pct|prozent)$/;

/** How much a number says, before it is known what it counts. */
export type Amount = Omit<FigureValue, 'unit'>;

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
  if (last?.text.endsWith('%') || token?.text.endsWith('%')) return as('percent', next);
  if (PERCENT.test(word)) return as('percent', next + 1);
  if (word === 'per' && tokens[next + 1]?.word === 'cent') return as('percent', next + 2);
  if (word === 'times') {
    const counted = unitAfter(tokens, next + 1);
    return as('multiple', next + 1, counted.length > 0 ? counted : ['time']);
  }
  const years = YEARS_IN[word];
  if (years === undefined) return as('count', next);
  const { low, high } = amount;
  return figureAt(spot, next + 1, 'count', { ...amount, low: low * years, high: high * years, unit: ['year'] });
}
