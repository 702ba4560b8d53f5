import type { Article, Place } from './article.ts';
import type { Claim } from './claim.ts';
import type { Extraction } from './facts.ts';
import { inRanges, type LineRange } from './line-range.ts';

/**
 * The part of an article that stands on some of its lines: the claims that touch them, the sources that are mentioned
 * there or that such a claim leans on. A source is then placed where those lines mention it, or where the claim stands,
 * so that what is found about it is said there. Ids stay as they are in the whole.
 */
export function narrowToLines(extraction: Extraction, article: Article, ranges: readonly LineRange[]): Extraction {
  const claims = extraction.claims.filter(({ span }) => {
    const [from, to] = [article.placeOf(span.start).line, article.placeOf(span.end).line];
    return ranges.some((range) => from <= range.to && range.from <= to);
  });
  const leaning = placesOfLeaning(claims, article);
  const sources = extraction.sources.flatMap((source) => {
    const place = source.occurrences.find(({ line }) => inRanges(ranges, line)) ?? leaning.get(source.id);
    return place === undefined ? [] : [{ ...source, place }];
  });
  const remarks = extraction.remarks.filter(({ offset }) => inRanges(ranges, article.placeOf(offset).line));
  return { ...extraction, claims, sources, remarks };
}

/** Of every source the place of the first claim that leans on it. */
function placesOfLeaning(claims: readonly Claim[], article: Article): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { span, citations } of claims) {
    for (const { source } of citations) if (!places.has(source)) places.set(source, article.placeOf(span.start));
  }
  return places;
}
