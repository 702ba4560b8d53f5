import type { BlockKind } from '../core/article.ts';
import { patternLines } from '../core/text/over-lines.ts';
import type { Span } from '../core/text/span.ts';
import { identifiersIn, resolverOf } from '../core/urls/identifiers.ts';

/** An identifier in running text. `start` and `end` are half-open indices into the text that was searched. */
export interface FoundIdentifier {
  /** As it stands in the text; a DOI as `doi:10.1/x`. */
  readonly url?: string;
  /** The address that answers for it; absent for a book. */
  readonly target?: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What each has one of; most texts have none, and the pattern takes long to build. */
const MAY_IDENTIFY = /\bdoi|arxiv|\bPMID|\bPMC\d|\bISBN/i;
/** With the name in front: bare figures with a stop and a slash are dates and shares too. */
const IDENTIFIER = patternLines('giu')`
  \b(?:
    doi\s?:?\s?10\.\d{4,9}\/[^\s"<>{}\\^|\x60]{1,300}|
    arxiv\s?:\s?[a-z\d./-]{6,30}|
    PMID\s?:?\s?\d{4,9}\b|
    PMC\d{3,9}\b|
    ISBN(?:-1[03])?\s?:?\s?\d[\d -]{8,15}[\dXx](?!\d)
  )
`;

/** Every DOI, arXiv, PubMed and ISBN number that a text names, in order. An ISBN whose check figure is wrong is none. */
function findIdentifiers(text: string): FoundIdentifier[] {
  if (!MAY_IDENTIFY.test(text)) return [];
  return [...text.matchAll(IDENTIFIER)].flatMap(({ 0: match, index }): FoundIdentifier[] => {
    const ids = identifiersIn(match);
    const [id] = Object.values(ids);
    if (id === undefined) return [];
    const target = resolverOf(ids);
    // What closes a sentence or a bracket behind it is none of it; an ISBN is folded, and has nothing behind it.
    const at = target === undefined ? -1 : match.toLowerCase().lastIndexOf(id.toLowerCase());
    const words = at < 0 ? match : match.slice(0, at + id.length);
    const url = ids.doi === undefined ? words : `doi:${ids.doi}`;
    return [{ ...(target === undefined ? {} : { url, target }), words, start: index, end: index + words.length }];
  });
}

/**
 * The identifiers of a block that are sources of their own. An entry of a list is one work, and what reads it finds its
 * number; so does a note, whose works stand between semicolons: one that has an address needs no number.
 * @param sources the other mentions of sources in the block, as spans into its text
 */
export function ownIdentifiers(text: string, kind: BlockKind, sources: readonly Span[]): FoundIdentifier[] {
  if (kind === 'code' || kind === 'source-list') return [];
  const found = findIdentifiers(text);
  if (kind !== 'note') return found;
  if (sources.length === 0) return found.length === 1 ? [] : found;
  const workAt = workFinder(text);
  const addressed = new Set(sources.map(({ start }) => workAt(start)));
  return found.filter(({ start }) => !addressed.has(workAt(start)));
}

/** Gives the number of the work, counted by semicolons, that an offset of a note lies in. Each look takes a logarithm. */
function workFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/;/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
