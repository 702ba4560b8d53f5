import type { ReportArticle, ReportSummary } from '../report.ts';
import { byText } from '../text/by-text.ts';

/** Counts for the end of a report; `notCounted` are the sentences that nobody can check. */
export function summarise(articles: readonly ReportArticle[], notCounted: number): ReportSummary {
  const links: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  const provenance: Record<string, number> = {};
  const findings = { error: 0, warning: 0, note: 0 };
  let sources = 0;
  let archived = 0;
  let claims = 0;
  let checkWorthy = 0;
  let unknown = 0;
  for (const article of articles) {
    sources += article.sources.length;
    claims += article.claims.length;
    for (const { link, archive } of article.sources) {
      if (link !== undefined) {
        links[link.status] = (links[link.status] ?? 0) + 1;
        reasons[link.reason] = (reasons[link.reason] ?? 0) + 1;
        if (link.liveness === 'unknown') unknown += 1;
      }
      if (archive?.status === 'found') archived += 1;
    }
    for (const claim of article.claims.filter((entry) => entry.checkWorthy)) {
      checkWorthy += 1;
      provenance[claim.provenance] = (provenance[claim.provenance] ?? 0) + 1;
    }
    for (const finding of article.findings) findings[finding.severity] += 1;
  }
  return {
    articles: articles.length,
    sources,
    links: sorted(links),
    reasons: sorted(reasons),
    archived,
    claims,
    checkWorthy,
    provenance: sorted(provenance),
    notCounted,
    unknown,
    findings,
  };
}

/** The counts of both together. */
export function addSummaries(a: ReportSummary, b: ReportSummary): ReportSummary {
  return {
    articles: a.articles + b.articles,
    sources: a.sources + b.sources,
    links: added(a.links, b.links),
    reasons: added(a.reasons, b.reasons),
    archived: a.archived + b.archived,
    claims: a.claims + b.claims,
    checkWorthy: a.checkWorthy + b.checkWorthy,
    provenance: added(a.provenance, b.provenance),
    notCounted: a.notCounted + b.notCounted,
    unknown: a.unknown + b.unknown,
    findings: {
      error: a.findings.error + b.findings.error,
      warning: a.findings.warning + b.findings.warning,
      note: a.findings.note + b.findings.note,
    },
  };
}

function added(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const all: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) all[name] = (all[name] ?? 0) + count;
  return sorted(all);
}

/** Same order every run, whatever came first. */
function sorted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => byText(a, b)));
}
