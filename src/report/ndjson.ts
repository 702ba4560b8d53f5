import type { CheckEvent } from '../core/events.ts';
import { jsonText } from '../core/json.ts';
import type { Report, ReportArticle } from '../core/report.ts';
import type { View } from '../core/reporter.ts';
import { redactUrl } from '../core/urls/secret-url.ts';

/*
 * One JSON object a line: `{"seq", "type", ...}`, `seq` counting from 1. While a check runs, `start` (an article was
 * read), `link` (a source is settled) and `archive` (what the archives said) come as things happen; when an article is
 * finished, its `article`, `source`, `claim` and `finding` lines, in the order of the report; at the end one `summary`.
 */

/** A line without its sequence number. */
export interface NdjsonLine {
  readonly type: 'start' | 'link' | 'archive' | 'article' | 'source' | 'claim' | 'finding' | 'summary';
}

/** The line of an event while the run goes on, or null for events that have none. */
export function eventLine(path: string, event: CheckEvent): NdjsonLine | null {
  switch (event.type) {
    case 'article':
      return line('start', { path, claims: event.claims.length, sources: event.sources.length });
    case 'settled':
      return line('link', {
        path,
        source: event.source.id,
        url: event.source.url === undefined ? null : redactUrl(event.source.url),
        link: event.state,
      });
    case 'archive': {
      const { status, asked, best } = event.answer;
      const copy =
        best === undefined ? {} : { best: { archive: best.archive, url: best.url, capturedAt: best.capturedAt } };
      return line('archive', { path, source: event.source.id, status, asked, ...copy });
    }
    case 'asking':
    case 'link':
    case 'weighing':
    case 'report':
      return null;
  }
}

/** Everything about a finished article, each line made when it is asked for: there may be hundreds of thousands. */
export function* articleLines(article: ReportArticle, view: Pick<View, 'includeText'>): Generator<NdjsonLine, void> {
  const { sources, claims, findings, text, blocks: _blocks, ...head } = article;
  const { path } = article;
  yield line('article', { ...head, ...(view.includeText && text !== undefined ? { text } : {}) });
  for (const source of sources) yield line('source', { path, source });
  for (const claim of claims) yield line('claim', { path, claim });
  for (const finding of findings) yield line('finding', { path, finding });
}

/** The last line. */
export function summaryLine(report: Report): NdjsonLine {
  const { articles: _articles, ...rest } = report;
  return line('summary', rest);
}

/** Numbers lines and puts each on a line of its own. */
export function numbered(lines: readonly NdjsonLine[], after: number): string {
  return lines.map((entry, index) => `${jsonText({ seq: after + index + 1, ...entry })}\n`).join('');
}

/** A finished report, where nobody has seen it come. */
export function renderNdjson(report: Report, view: View): string {
  const lines = report.articles.flatMap((article) => [...articleLines(article, view)]);
  return numbered([...lines, summaryLine(report)], 0);
}

function line(type: NdjsonLine['type'], rest: object): NdjsonLine {
  return { type, ...rest };
}
