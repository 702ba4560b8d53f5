import type { Article } from '../core/article.ts';
import type { Finding } from '../core/finding.ts';

/**
 * Findings by their place in an article: part by part as it has them (cells of a notebook, chapters, included files), for
 * each counts its lines anew; then by line and column. Those of one place keep their order.
 */
export function byPlace(findings: readonly Finding[], article: Article): Finding[] {
  const hasParts = findings.some(({ place }) => place.part !== undefined);
  const parts = hasParts ? partsOf(article) : new Map<string | undefined, number>();
  // What stands in no block, as a list of works in a file of its own, comes last.
  const nth = ({ place: { part } }: Finding) => parts.get(part) ?? parts.size;
  return [...findings].sort(
    (a, b) => nth(a) - nth(b) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** The names of an article's parts, with their order; undefined stands for the file itself. */
function partsOf(article: Article): ReadonlyMap<string | undefined, number> {
  const names = new Set(article.blocks.map(({ span }) => article.placeOf(span.start).part));
  return new Map([...names].map((name, nth) => [name, nth]));
}
