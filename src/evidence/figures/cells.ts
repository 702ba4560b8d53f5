import type { Figure } from './figure.ts';

/** What the head of a column may count in, without the cell saying so: "(£m)", "in thousands". */
const SCALES = [1, 1e3, 1e6, 1e9];
/** Digits that a figure or its cell shows for the two to be no chance. */
const LEAST_DIGITS = 2;

/**
 * A figure as a cell of a table would have it: "$4.95", "9.3 million" and "2.5 per cent" beside a bare number, of which the
 * head of the column says what it is. Empty where the two cannot be one.
 */
export function cellReadings(figure: Figure, cell: Figure): Figure[] {
  const digits = (text: string) => text.match(/\d/g)?.length ?? 0;
  const isUnit = figure.kind === 'money' || figure.kind === 'percent' || (figure.kind === 'count' && figure.scaled);
  if (cell.cell !== true || !isUnit || Math.max(digits(figure.text), digits(cell.text)) < LEAST_DIGITS) return [];
  const { cell: _, ...bare } = cell;
  const { kind, unit, scaled } = figure;
  const asWritten = { ...bare, kind, unit, scaled };
  const readings = (scaled ? SCALES : [1]).map((scale) => ({
    ...asWritten,
    low: cell.low * scale,
    high: cell.high * scale,
  }));
  // One digit is rounded from too much: 6 million may be any 5.7 of the table.
  return digits(figure.text) < LEAST_DIGITS ? readings.filter(({ low }) => low === figure.low) : readings;
}
