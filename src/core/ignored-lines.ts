import type { Article } from './article.ts';
import type { Extraction } from './facts.ts';
import { inRanges } from './line-range.ts';

/**
 * An extraction without what the author's ignore comments leave out: claims on those lines, sources that are mentioned
 * nowhere else, and claims that lean on nothing but such sources. Ids stay as they are in the whole.
 */
export function withoutIgnored(extraction: Extraction, article: Article): Extraction {
  const ranges = article.ignoredLines ?? [];
  if (ranges.length === 0) return extraction;
  const isIgnored = (offset: number) => {
    const { line, part } = article.placeOf(offset);
    return part === undefined && inRanges(ranges, line);
  };
  const sources = extraction.sources.flatMap((source) => {
    const occurrences = source.occurrences.filter(({ line, part }) => part !== undefined || !inRanges(ranges, line));
    const [place] = occurrences;
    return place === undefined ? [] : [{ ...source, place, occurrences }];
  });
  const kept = new Set(sources.map(({ id }) => id));
  const claims = extraction.claims.flatMap((claim) => {
    if (isIgnored(claim.span.start)) return [];
    const citations = claim.citations.filter(({ source }) => kept.has(source));
    return citations.length === 0 && claim.citations.length > 0 ? [] : [{ ...claim, citations }];
  });
  const remarks = extraction.remarks.filter(({ offset }) => !isIgnored(offset));
  return { ...extraction, claims, sources, remarks };
}
