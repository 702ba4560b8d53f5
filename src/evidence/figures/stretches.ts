import type { Figure, Stretch } from './figure.ts';

/** Before the first year, and between the two. "1994 and 2001" are two years without "between". */
const FROM = /(?<!\p{L})(?:from|von|vom|de|du|desde)\s+$/iu;
const UNTIL = /^\s+(?:to|until|till|through|bis|à|a|al|hasta|até|jusqu[’']en)\s+$/iu;
const BETWEEN = /(?<!\p{L})(?:between|zwischen|entre)\s+$/iu;
const AND = /^\s+(?:and|und|y|et|e)\s+$/iu;
/** Characters before the first year, and between two, that are looked at. */
const REACH = 14;

/** The figures of a text, in order, those marked that begin or end a stretch of years in words: `from 1994 to 2001`. */
export function withStretches(figures: readonly Figure[], text: string): Figure[] {
  const marked = [...figures];
  for (const [index, first] of figures.entries()) {
    const last = figures[index + 1];
    if (first.kind !== 'year' || last?.kind !== 'year' || last.high <= first.low) continue;
    const before = text.slice(Math.max(0, first.start - REACH), first.start);
    const between = text.slice(first.end, Math.min(last.start, first.end + REACH));
    if (!(FROM.test(before) && UNTIL.test(between)) && !(BETWEEN.test(before) && AND.test(between))) continue;
    const stretch = [first.low, last.high] as const;
    marked[index] = { ...first, stretch };
    marked[index + 1] = { ...last, stretch };
  }
  return marked;
}

/** The stretch that a time is, or that it is an end of; a decade and a century are none, for they are named as one. */
function stretchOf({ kind, low, high, stretch }: Figure): Stretch | undefined {
  if (stretch !== undefined) return stretch;
  return kind === 'year' && high > low && high - low !== 9 && high - low !== 99 ? [low, high] : undefined;
}

/**
 * A single year inside a stretch that the other text gives: it may well be of it, and nobody has said so. "Mayor from 1994
 * to 2001" neither confirms nor contradicts that she was it in 1997, or became it then.
 */
export function isInsideStretch(a: Figure, b: Figure): boolean {
  const inside = (one: Figure, stretch: Stretch | undefined) =>
    stretch !== undefined && stretchOf(one) === undefined && stretch[0] < one.low && one.high < stretch[1];
  return inside(a, stretchOf(b)) || inside(b, stretchOf(a));
}
