import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import type { Facts } from './core/facts.ts';
import type { ReportArticle } from './core/report.ts';
import { assembleArticle } from './core/reports/assemble-report.ts';
import { findFindings, provenanceIn } from './findings/index.ts';

/** Claims, citations and sources of an article, with the findings that need no network. Asks nobody. */
export function extractArticle(
  article: Article,
  options: { readonly includeText?: boolean } = {},
): { readonly report: ReportArticle; readonly notCounted: number } {
  const { claims, sources, remarks, notCounted } = extractClaims(article);
  const facts: Facts = {
    article,
    claims,
    sources,
    states: new Map(),
    archives: new Map(),
    about: new Map(),
    records: new Map(),
    remarks,
  };
  const report = assembleArticle(facts, findFindings(facts), {
    asked: false,
    includeText: options.includeText ?? false,
    provenanceOf: provenanceIn(facts),
  });
  return { report, notCounted };
}
