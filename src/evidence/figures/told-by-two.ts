import type { Figure } from './figure.ts';
import { near } from './limits.ts';

/** How far what was worked out may be off, as a share of it. Our choice: wider, and chance meets it more often. */
export const WORKED_OUT = 0.01;
/** In per cent. */
const WHOLE = 100;
/** Behind the step from one amount to another: "two cents less than now", "9 longer than a year ago". */
const LESS = /^\s(?:\p{Ll}+\s)?(?:less|fewer|lower|shorter|younger|earlier|cheaper|down)(?!\p{L})/u;
const MORE = /^\s(?:\p{Ll}+\s)?(?:more|higher|longer|older|later|dearer|up)(?!\p{L})/u;
/** Behind what one of several costs or gets: "£6.4 million each". */
const EACH = /^\s(?:each|apiece)(?!\p{L})/iu;
/** Says of what no figure is given that it makes the whole up: "the government will pay £20 million and the councils the rest". */
const REST = /(?<!\p{L})the (?:rest|remainder|balance)(?!\p{L})/iu;
/** Characters behind an amount that are looked at. */
const BEHIND = 30;

/**
 * May a figure be told by two others of one sentence, by words that it has: £12.8 million by “two cranes, at £6.4 million each”, £11
 * million by “of the £31 million the state pays £20 million and the town the rest”, 2.8 billion by “rose by 11.4 per cent to 3.12
 * billion”, 36 by “37, one more than a year ago”? English alone.
 * @param figures of the sentence, placed in the text
 */
export function isToldByTwo(
  figure: Figure,
  {
    figures,
    sentence,
    text,
  }: { readonly figures: readonly Figure[]; readonly sentence: string; readonly text: string },
): boolean {
  const hasRest = REST.test(sentence);
  return figures.some((one) =>
    figures.some((other) => {
      if (one.start === other.start || other.kind !== figure.kind || other.low !== other.high) return false;
      const behind = text.slice(other.end, other.end + BEHIND);
      const values = [
        ...(one.kind === other.kind ? comparedBy(one, other, text) : []),
        ...(one.kind === other.kind && hasRest ? [Math.abs(one.low - other.low)] : []),
        ...(one.kind === 'count' && EACH.test(behind) ? [one.low * other.low] : []),
        ...beforeChange(one, other),
      ];
      return values.some((value) => figure.low > 0 && near(figure.low, value, WORKED_OUT));
    }),
  );
}

/** What another amount is compared with where a step stands beside it: 43 cents of “41 cents, two cents less than now”. */
export function comparedBy(step: Figure, amount: Figure, text: string): number[] {
  const behind = text.slice(step.end, step.end + BEHIND);
  if (LESS.test(behind)) return [amount.low + step.low];
  return MORE.test(behind) ? [amount.low - step.low] : [];
}

/** What an amount was before a change in per cent, or by so much, came to it. */
function beforeChange({ kind, low, direction }: Figure, { kind: of, low: amount, trend }: Figure): number[] {
  if (direction === undefined || trend === undefined || direction.way !== trend.way) return [];
  const sign = trend.way === 'up' ? 1 : -1;
  if (kind === 'percent' && of !== 'percent') return [amount / (1 + (sign * low) / WHOLE)];
  return kind === of ? [amount - sign * low] : [];
}
