import { lookup } from '../../core/lookup.ts';
import { NO_UNIT, unitAfter } from './context.ts';
import { type Amount, type FigureKind, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { CENTS, currencyAt, hundredthsAt, isInCents, periodAt } from './money.ts';
import { measuredAs, percentAt } from './percent.ts';
import { isGlued } from './tokens.ts';

/** Before an age: `aged 64`, `at the age of 64`, `im Alter von 64`; folded. */
const AGE = /^(?:age|alter|edad|idade|eta)$/;
const OF = /^(?:of|von|de|di)$/;
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
  const currency = currencyAt(spot, next);
  if (currency !== null) {
    const per = periodAt(tokens, currency.next);
    const unit = [currency.code];
    const parts = per === undefined && !amount.scaled ? hundredthsAt(tokens, currency.next) : null;
    if (parts !== null) {
      const value = amount.low + parts.value / 100;
      return figureAt(spot, parts.next, 'money', { ...amount, low: value, high: value, unit });
    }
    return figureAt(spot, currency.next, 'money', { ...amount, unit, ...(per === undefined ? {} : { per }) });
  }
  if (isInCents(word)) {
    const { low, high } = amount;
    return figureAt(spot, next + 1, 'money', { ...amount, low: low / 100, high: high / 100, unit: [CENTS] });
  }
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
  if (years === undefined) return as('count', next, countedAt(spot, next, amount));
  const { low, high } = amount;
  return figureAt(spot, next + 1, 'count', { ...amount, low: low * years, high: high * years, unit: ['year'] });
}

/** Stems of what a number counts: years of life, nothing for millions of something named before, or what stands behind. */
function countedAt({ tokens, at }: Spot, next: number, { scaled }: Amount): string[] {
  const [second, first, behind] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? '', tokens[next]];
  if (first === 'aged' || (OF.test(first) && AGE.test(second))) return ['age'];
  // "Cut to 28 million in March": millions without a word behind them are of what was spoken of.
  const isAlone = behind === undefined || !isGlued(behind) || (NO_UNIT.has(behind.word) && !OF.test(behind.word));
  return scaled && isAlone ? [] : unitAfter(tokens, next);
}
