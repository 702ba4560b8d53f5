import { pairQuotes } from '../text/quote-pairs.ts';
import type { Span } from '../text/span.ts';

/**
 * Longest bracketed aside and longest quotation, in UTF-16 units, that a sentence keeps whole. Longer ones are cut at
 * their own full stops: a mark that closes a page later is more often a slip than an aside. Larger values make longer
 * sentences.
 */
const MAX_ASIDE = 400;
const MAX_QUOTATION = 600;

/** The brackets of a paragraph that belong together, by opening position. `1)` and other unmatched ones are left out. */
function pairBrackets(paragraph: string): Span[] {
  const pairs: Span[] = [];
  const stack: { readonly at: number; readonly closer: string }[] = [];
  for (const match of paragraph.matchAll(/[()[\]]/g)) {
    const bracket = match[0];
    if (bracket === '(') stack.push({ at: match.index, closer: ')' });
    else if (bracket === '[') stack.push({ at: match.index, closer: ']' });
    else if (stack.at(-1)?.closer === bracket) pairs.push({ start: stack.pop()?.at ?? 0, end: match.index });
  }
  return pairs;
}

/** A stretch in which no sentence ends. `aside`: unless the sentence itself begins with it. */
export interface Enclosure extends Span {
  readonly aside: boolean;
}

/** Brackets and quotations that a sentence keeps whole, by opening position. `end` is the closing mark's index. */
export function enclosures(paragraph: string): readonly Enclosure[] {
  const asides = pairBrackets(paragraph)
    .filter((pair) => pair.end - pair.start <= MAX_ASIDE)
    .map((pair) => ({ ...pair, aside: true }));
  const quotations = pairQuotes(paragraph)
    .filter((pair) => pair.close - pair.open <= MAX_QUOTATION)
    .map((pair) => ({ start: pair.open, end: pair.close, aside: false }));
  return [...asides, ...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
}
