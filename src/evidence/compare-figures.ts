import type { FigureComparison } from '../core/evidence.ts';
import { areComparable, type Figure, figuresAgree, figuresIn, sharedDateParts, shareUnit } from './figures.ts';

/**
 * Compares the figures and dates of a claim with those of a passage: the same, within what "at least" or "about" allow,
 * different (a figure of the same kind that counts the same thing), or not there (`agrees: null`). A difference is
 * something to look at, never more: about one alarm in five is none (docs/measurements.md).
 */
export function compareFigures(claim: string, passage: string): FigureComparison[] {
  const there = figuresIn(passage);
  return figuresIn(claim).map((figure) => compareOne(figure, there));
}

function compareOne(figure: Figure, there: readonly Figure[]): FigureComparison {
  const comparable = there.filter((other) => areComparable(figure, other));
  if (figure.kind === 'date') return compareDate(figure, comparable);
  const same = comparable.filter((other) => figuresAgree(figure, other));
  const agreeing = same.find((other) => shareUnit(figure, other)) ?? same[0];
  if (agreeing !== undefined) return { claim: figure.text, source: agreeing.text, agrees: true, kind: figure.kind };
  const other =
    comparable.find((candidate) => shareUnit(figure, candidate)) ??
    (isTime(figure) ? nearestTime(figure, comparable) : undefined);
  return other === undefined
    ? { claim: figure.text, source: null, agrees: null, kind: figure.kind }
    : { claim: figure.text, source: other.text, agrees: false, kind: figure.kind };
}

/** A date agrees by its day before it agrees by its year: what shares most parts with it decides. */
function compareDate(figure: Figure, comparable: readonly Figure[]): FigureComparison {
  const ranked = comparable
    .filter((other) => sharedDateParts(figure, other) > 0)
    .sort(
      (a, b) =>
        sharedDateParts(figure, b) - sharedDateParts(figure, a) ||
        Number(figuresAgree(figure, b)) - Number(figuresAgree(figure, a)),
    );
  const [best] = ranked;
  const result = (other: Figure | undefined, agrees: boolean | null): FigureComparison => ({
    claim: figure.text,
    source: other?.text ?? null,
    agrees,
    kind: figure.kind,
  });
  if (best === undefined) return result(undefined, null);
  const agreeing = ranked.find((other) => figuresAgree(figure, other));
  if (agreeing === undefined) return result(best, false);
  // Agreement by fewer parts does not outvote a date that gives more and differs in the day of the same month.
  const vague = agreeing.day === undefined && figure.day !== undefined;
  const contradicts =
    vague &&
    best.day !== undefined &&
    sharedDateParts(figure, best) > sharedDateParts(figure, agreeing) &&
    best.month === figure.month;
  const years = comparable.filter(({ value }) => value > 0);
  const otherYear =
    figure.value > 0 && agreeing.value === 0 && years.length > 0 && years.every(({ value }) => value !== figure.value);
  if (contradicts) return result(best, false);
  return otherYear ? result(years[0], false) : result(agreeing, true);
}

function isTime({ kind }: Figure): boolean {
  return kind === 'year' || kind === 'date' || kind === 'decade';
}

function nearestTime(figure: Figure, candidates: readonly Figure[]): Figure | undefined {
  const distance = (other: Figure) => Math.abs(other.value - figure.value);
  return candidates.filter(({ value }) => value > 0).sort((a, b) => distance(a) - distance(b))[0];
}
