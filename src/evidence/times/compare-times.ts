import type { Figure } from '../figures/figure.ts';
import { figuresAgree, sameThing, sharedWords } from '../figures/figures-agree.ts';
import { type FigurePair, pair } from '../figures/pair.ts';
import { sharedParts } from './written-times.ts';

/** A date agrees by its day before it agrees by its year: what shares most parts with it decides. */
export function compareTime(figure: Figure, comparable: readonly Figure[]): FigurePair {
  const { time = {} } = figure;
  const parts = (other: Figure) => sharedParts(time, other.time ?? {});
  const agreeing = best(comparable, (other) => figuresAgree(figure, other), [
    parts,
    (other) => -spanOf(other),
    (other) => sameThing(figure, other),
  ]);
  if (agreeing === undefined) {
    const nearest = best(comparable, () => true, [
      (other) => sameThing(figure, other),
      (other) => sharedWords(figure.near, other.near),
      parts,
      (other) => -Math.abs(other.low - figure.low),
    ]);
    return nearest === undefined ? pair(figure, undefined, null) : pair(figure, nearest, false);
  }
  const closer = contradicting(figure, agreeing, comparable);
  return closer === undefined ? pair(figure, agreeing, true) : pair(figure, closer, false);
}

/**
 * A time that outvotes one that agrees only because it says less: another day of the same month where the agreeing one
 * gives no day, another year of the decade or century that agrees, other years everywhere where it gives no year.
 */
function contradicting(figure: Figure, agreeing: Figure, comparable: readonly Figure[]): Figure | undefined {
  const { time = {} } = figure;
  if (time.day !== undefined && agreeing.time?.day === undefined) {
    const month = agreeing.time?.month ?? time.month;
    const days = comparable.filter((other) => other.time?.day !== undefined && other.time.month === month);
    return days.some((other) => figuresAgree(figure, other)) ? undefined : days[0];
  }
  const years = comparable.filter((other) => other.time?.years !== undefined);
  if (time.years !== undefined && agreeing.time?.years === undefined)
    return years.some((other) => other.low <= figure.high && figure.low <= other.high) ? undefined : years[0];
  if (spanOf(agreeing) <= spanOf(figure)) return undefined;
  return years.find(
    (other) => spanOf(other) <= spanOf(figure) + 1 && other.low >= agreeing.low && other.high <= agreeing.high,
  );
}

/** Years that a time covers beyond its first: 0 for a year, 9 for a decade. */
function spanOf({ low, high }: Figure): number {
  return high - low;
}

/** The first of the best by several measures, the first measure before the second. */
function best(
  figures: readonly Figure[],
  allowed: (figure: Figure) => boolean,
  measures: readonly ((figure: Figure) => number)[],
): Figure | undefined {
  return figures.filter(allowed).reduce<Figure | undefined>((winner, figure) => {
    if (winner === undefined) return figure;
    for (const measure of measures) {
      const difference = measure(figure) - measure(winner);
      if (difference !== 0) return difference > 0 ? figure : winner;
    }
    return winner;
  }, undefined);
}
