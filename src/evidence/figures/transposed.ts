import type { Figure, FigureKind } from './figure.ts';

/** Digits from which no page has a number by chance that is another one with two digits swapped: one in some hundreds has. */
const TELLING_DIGITS = 3;
/** The same for money and shares, of which a passage has few. */
const SELDOM_DIGITS = 2;
const SELDOM: ReadonlySet<FigureKind> = new Set(['money', 'percent']);

/**
 * Is a figure another one in which two neighbouring digits changed places: "£621,000" beside "£612,000", "98 million" beside
 * "89 million"? The commonest slip of whoever copies a number, and no page has such a pair by chance.
 */
export function isTransposed(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.time !== undefined || a.low !== a.high || b.low !== b.high) return false;
  const [ours, theirs] = [digitsOf(a.low), digitsOf(b.low)];
  if (ours.length !== theirs.length || telling(a.low) < (SELDOM.has(a.kind) ? SELDOM_DIGITS : TELLING_DIGITS))
    return false;
  const at = [...ours].findIndex((digit, index) => digit !== theirs[index]);
  if (at < 0) return false;
  const swapped = `${ours.slice(0, at)}${ours[at + 1] ?? ''}${ours[at] ?? ''}${ours.slice(at + 2)}`;
  return swapped === theirs;
}

/** All digits of a value, of a whole number its noughts too. */
function digitsOf(value: number): string {
  return String(value).replace('.', ' ');
}

/** How many digits a value has without the noughts at its end. */
function telling(value: number): number {
  return value.toExponential().replace(/e.*|[.-]/g, '').length;
}
