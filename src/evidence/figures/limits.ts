import type { Bound } from './bounds.ts';
import { type Figure, isSameAmount } from './figure.ts';

/** How far "about" reaches, as a share of the value. Our reading of the word; wider hides differences. */
export const ABOUT = 0.1;

/** "At most 10" beside "at least 10": one number, and the words before it turn it round. */
export function isTurnedRound(claim: Figure, source: Figure): boolean {
  const isTurned = (a: Bound, b: Bound) => isUpper(a) && isLower(b);
  return isSameAmount(claim, source) && (isTurned(claim.bound, source.bound) || isTurned(source.bound, claim.bound));
}

/** Does it say the most that there may be? */
export function isUpper(bound: Bound): boolean {
  return bound === 'at-most' || bound === 'less';
}

/** Does it say the least that there may be? */
export function isLower(bound: Bound): boolean {
  return bound === 'at-least' || bound === 'more';
}

/** "More than $3 million" beside "more than $3 billion": the same digits, and no other amount. */
export function isOtherMagnitude(claim: Figure, source: Figure): boolean {
  const tens = Math.log10(source.low / claim.low);
  return (
    claim.low === claim.high && source.low === source.high && tens !== 0 && Math.abs(tens - Math.round(tens)) < 1e-9
  );
}

/** Does a figure agree only because "at least", "up to" or a range leaves room for it? Such a one has to count the same. */
export function agreesLoosely(claim: Figure, source: Figure): boolean {
  if (isSameAmount(claim, source)) return false;
  const isRange = ({ low, high }: Figure) => low !== high;
  const isOpen = isUpper(claim.bound) || isLower(claim.bound);
  return isRange(claim) || isRange(source) || (isOpen && !near(claim.low, source.low, ABOUT));
}

/** Are two values no further apart than a share of the greater? */
export function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share;
}
