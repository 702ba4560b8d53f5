import { type IndexedText, isWordRange } from './indexed-text.ts';

/** Where a part of a quotation stands in the plain text. */
export interface FoundPart {
  readonly start: number;
  readonly end: number;
}

/** Occurrences of one part that are looked at; a phrase that is everywhere tells nothing by its place. */
const MAX_OCCURRENCES = 200;
/** Characters that a marked cut may swallow: beyond, two places of a page are joined that have nothing to do with each other. */
export const MAX_GAP = 20_000;

/** Every place of a part, at word borders, in order. Punctuation inside must agree; typography is folded already. */
export function occurrencesOf(part: string, { plain }: IndexedText): FoundPart[] {
  const found: FoundPart[] = [];
  for (let at = plain.indexOf(part); at >= 0 && found.length < MAX_OCCURRENCES; at = plain.indexOf(part, at + 1)) {
    if (isWordRange(plain, at, at + part.length)) found.push({ start: at, end: at + part.length });
  }
  return found;
}

/** The parts one after the other, with as little as possible between them; null when they are not there in this order. */
export function findInOrder(parts: readonly string[], text: IndexedText): FoundPart[] | null {
  const places = parts.map((part) => occurrencesOf(part, text));
  let best: FoundPart[] | null = null;
  for (const first of places[0] ?? []) {
    const chain = chainFrom(first, places);
    if (chain !== null && (best === null || spread(chain) < spread(best))) best = chain;
  }
  return best;
}

/** Takes the nearest next place for each part: the shortest chain from a given start. */
function chainFrom(first: FoundPart, places: readonly (readonly FoundPart[])[]): FoundPart[] | null {
  const chain = [first];
  for (const list of places.slice(1)) {
    const { end } = chain.at(-1) ?? first;
    const next = list.find(({ start }) => start >= end);
    if (next === undefined || next.start - end > MAX_GAP) return null;
    chain.push(next);
  }
  return chain;
}

/** Characters from the first part to the end of the last. */
export function spread(chain: readonly FoundPart[]): number {
  return (chain.at(-1)?.end ?? 0) - (chain[0]?.start ?? 0);
}

/** The parts anywhere, each at its first place that no other part has taken; null when one is missing. */
export function findAnywhere(parts: readonly string[], text: IndexedText): FoundPart[] | null {
  const found: FoundPart[] = [];
  for (const part of parts) {
    const place = occurrencesOf(part, text).find(({ start, end }) =>
      found.every((other) => end <= other.start || other.end <= start),
    );
    if (place === undefined) return null;
    found.push(place);
  }
  return found;
}
