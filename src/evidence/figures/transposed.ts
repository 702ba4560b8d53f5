import type { Figure, FigureKind } from './figure.ts';

/** Digits from which no page has a number by chance that is another one with two digits swapped: one in some hundreds has. */
const TELLING_DIGITS = 3;
/** The same for money and shares, of which a passage has few. */
const SELDOM_DIGITS = 2;
/** From here on a count with two digits and noughts is none of an everyday few. */
const MANY = 1000;
const SELDOM: ReadonlySet<FigureKind> = new Set(['money', 'percent']);

/**
 * Is a figure another one in which two neighbouring digits changed places: "£621,000" beside "£612,000", "98 million" beside
 * "89 million"? The commonest slip of whoever copies a number, and no page has such a pair by chance.
 */
export function isTransposed(a: Figure, b: Figure): boolean {
  return telling(a.low) >= (SELDOM.has(a.kind) ? SELDOM_DIGITS : TELLING_DIGITS) && areTransposed(a, b);
}

/** The same of what both count by one word, where two digits of some thousands are enough: "6,400 sheets" beside "4,600 sheets". */
export function isTransposedCount(a: Figure, b: Figure): boolean {
  return a.low >= MANY && sharedWords(a.unit, b.unit) > 0 && areTransposed(a, b);
}

function areTransposed(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.time !== undefined || a.low !== a.high || b.low !== b.high) return false;
  const [ours, theirs] = [digitsOf(a.low), digitsOf(b.low)];
  if (ours.length !== theirs.length) return false;
  const at = [...ours].findIndex((digit, index) => digit !== theirs[index]);
  if (at < 0) return false;
  const swapped = `${ours.slice(0, at)}${ours[at + 1] ?? ''}${ours[at] ?? ''}${ours.slice(at + 2)}`;
  return swapped === theirs;
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

/** All digits of a value, of a whole number its noughts too. */
function digitsOf(value: number): string {
  return String(value).replace('.', ' ');
}

/** How many digits a value has without the noughts at its end. */
function telling(value: number): number {
  return value.toExponential().replace(/e.*|[.-]/g, '').length;
}
