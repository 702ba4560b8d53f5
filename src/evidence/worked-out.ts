import type { Figure, FigureKind } from './figure.ts';
import { near } from './figure-limits.ts';
import { sharedWords } from './figures-agree.ts';

/** Amounts of which there are parts, and of which one is more than another. A difference of two shares is one in points. */
const AMOUNTS: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percent']);
/** In per cent, and how far two rounded parts of it may be off. */
const WHOLE = 100;
const WHOLE_ROUNDED = 0.5;
/** How far what was worked out may be off, as a share of it. Our choice: wider, and chance meets it more often. */
const ROUNDED = 0.01;
/** Beside a figure that says how far two others are apart. */
const APART = new Set(
  'longer shorter older younger taller later earlier sooner faster slower heavier lighter larger smaller bigger wider deeper ahead behind lead margin gap differ'.split(
    ' ',
  ),
);

/**
 * May a figure be worked out from another one and those beside it: “seven months longer” from 28 months against 21, 24 million
 * from “48 million, of which half”, 8 per cent lost from 92 kept? Then it does not differ from that other one.
 * @param beside the figures of the other's sentence
 */
export function isWorkedOut(figure: Figure, other: Figure, beside: readonly Figure[]): boolean {
  if (!isAmount(figure) || !isAmount(other)) return false;
  if (figure.kind === 'percent') return Math.abs(figure.low + other.low - WHOLE) < WHOLE_ROUNDED;
  return beside.some(
    (third) =>
      third.start !== other.start &&
      (isDifference(figure, other, third) ||
        (third.kind === 'percent' && near(figure.low, (other.low * third.low) / WHOLE, ROUNDED))),
  );
}

function isAmount({ kind, low, high }: Figure): boolean {
  return AMOUNTS.has(kind) && low === high;
}

/** Only where a word says that it is one: in most texts two figures come to a third by chance. */
function isDifference(figure: Figure, other: Figure, third: Figure): boolean {
  const { direction, near: words, low } = figure;
  if (direction === undefined && !words.some((word) => APART.has(word))) return false;
  if (third.kind !== other.kind || !isAmount(third) || sharedWords(third.unit, other.unit) === 0) return false;
  return low > 0 && near(low, Math.abs(other.low - third.low), ROUNDED);
}
