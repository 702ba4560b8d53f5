import type { ReportArticle, ReportClaim, ReportFinding, ReportSource } from '../../core/report.ts';
import { foreignOf } from './foreign.ts';
import type { Safe } from './markup.ts';
import { type TimeRange, timeRange } from './timeline.ts';

/** An article with what its parts look up again and again, so that a long one costs no more a claim than a short one. */
export interface ArticleView {
  readonly article: ReportArticle;
  /** Begins every id of this article: several share a page. */
  readonly prefix: string;
  /** Attributes of elements that hold its words. */
  readonly foreign: Safe;
  readonly sources: ReadonlyMap<string, ReportSource>;
  /** By claim id. */
  readonly findings: ReadonlyMap<string, readonly ReportFinding[]>;
  /** The claims that lean on a source, by source id. */
  readonly citing: ReadonlyMap<string, readonly ReportClaim[]>;
  /** What all timelines of the article share. */
  readonly range: TimeRange | null;
}

/** Looks an article through once. */
export function viewOf(article: ReportArticle, prefix: string): ArticleView {
  const findings = new Map<string, ReportFinding[]>();
  for (const finding of article.findings) if (finding.claim !== undefined) addTo(findings, finding.claim, finding);
  const citing = new Map<string, ReportClaim[]>();
  for (const claim of article.claims)
    for (const source of new Set(claim.citations.map((citation) => citation.source))) addTo(citing, source, claim);
  return {
    article,
    prefix,
    foreign: foreignOf(article),
    sources: new Map(article.sources.map((source) => [source.id, source])),
    findings,
    citing,
    range: timeRange(article),
  };
}

function addTo<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
