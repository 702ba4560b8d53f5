import type { ReportArticle, ReportCitation, ReportClaim, ReportSource } from '../core/report.ts';

/** One claim with one of its sources, or with none: the rows of every tabular format. */
export interface PlainRow {
  readonly article: ReportArticle;
  readonly claim: ReportClaim;
  readonly citation?: ReportCitation;
  readonly source?: ReportSource;
}

/** All rows of an article, in reading order; opinion and questions only when `all`. */
export function plainRows(article: ReportArticle, all = false): PlainRow[] {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  return article.claims
    .filter((claim) => all || claim.checkWorthy || claim.citations.length > 0)
    .flatMap((claim): PlainRow[] => {
      if (claim.citations.length === 0) return [{ article, claim }];
      return claim.citations.map((citation) => {
        const source = sources.get(citation.source);
        return source === undefined ? { article, claim, citation } : { article, claim, citation, source };
      });
    });
}
