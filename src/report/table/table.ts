import { printable } from '../../core/printable.ts';
import type { Report, ReportArticle } from '../../core/report.ts';
import type { Reporter, View } from '../../core/reporter.ts';
import { row, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import { chooseClaims, claimRows } from './rows.ts';
import { endLines, hiddenLine, linksLine, reviewLines, todoLines, unusedLine } from './summary.ts';

const HEADINGS = ['LINE', 'CLAIM', 'SOURCE', 'LINK NOW', 'COPY', 'IN THE SOURCE'];
/** Narrower terminals get the table of this width: below it no column can hold a word. */
const MIN_WIDTH = 80;
const MAX_WIDTH = 200;

/** The provenance table, claim by claim, fitted to the terminal. */
export const table: Reporter = {
  id: 'table',
  about: 'the provenance table, for a terminal',
  render: (report, view) =>
    renderTable(report, { ...view, width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, view.width)) }),
};

function renderTable(report: Report, view: View): string {
  const paint = paintFor(view);
  const articles = report.articles.flatMap((article) => [...renderArticle(article, view), '']);
  return `${[...articles, ...endLines(report, view, paint)].join('\n')}\n`;
}

/** Column widths for a terminal: line, copy and link are as wide as their words, the rest is shared. */
function columnWidths(width: number): number[] {
  const fixed = [5, 0, 0, 0, 10, 0];
  const spaces = HEADINGS.length - 1;
  const free = width - spaces - 15;
  const source = Math.floor(free * 0.22);
  const link = Math.floor(free * 0.17);
  const support = Math.floor(free * 0.25);
  return [fixed[0] ?? 5, free - source - link - support, source, link, 10, support];
}

function renderArticle(article: ReportArticle, view: View): string[] {
  const paint = paintFor(view);
  const widths = columnWidths(view.width);
  const { shown, hidden } = chooseClaims(article, view);
  const notCounted = view.only === 'all' ? 0 : article.claims.filter(({ stance }) => stance !== 'fact').length;
  const heading = row(
    HEADINGS.map((text) => ({ text, style: paint.bold })),
    widths,
  );
  const key = `${paint.dim('❝ quotation   ! accusation   ~ tie inferred by stet, not made by the author')}`;
  const rows = shown.flatMap((claim) => claimRows(claim, article, paint).flatMap((cells) => row(cells, widths)));
  const notes = [...hiddenLine(hidden, article, notCounted), ...unusedLine(article)];
  return [
    ...titleLines(article, view).map((line) => paint.bold(line)),
    ...(shown.length === 0 ? ['No claim to show.'] : [key, '', ...heading, ...rows]),
    '',
    ...notes.flatMap((line) => wrap(line, view.width)).map((line) => paint.dim(line)),
    ...todoLines(article, view, paint),
    ...wrap(linksLine(article), view.width),
    ...reviewLines(article).flatMap((line) => wrap(line, view.width)),
  ];
}

function titleLines(article: ReportArticle, view: View): string[] {
  const by = [article.authors.join(', '), article.publication ?? '', article.publishedAt ?? ''];
  const about = [printable(article.title ?? article.path, 300), ...by.map((part) => printable(part, 200))];
  return wrap(about.filter((part) => part !== '').join(' · '), view.width);
}
