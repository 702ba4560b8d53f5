import type { Report, ReportArticle } from '../../core/report.ts';
import type { View } from '../../core/reporter.ts';
import { incompleteWords } from '../../core/reports/incomplete.ts';
import { printable } from '../../core/text/printable.ts';
import { columnsOf, widthsOf } from './columns.ts';
import { type Cell, Layout } from './layout.ts';
import { withMeasure } from './measure.ts';
import { type Paint, paintFor } from './paint.ts';
import { chooseClaims, claimRows } from './rows.ts';
import { claimsLine, gateWords, hiddenLine, linksLine, reviewLines, unusedLine } from './summary.ts';
import { todoLines } from './todo.ts';

/** Narrower terminals get the table of this width: below it no column can hold a word. */
const MIN_WIDTH = 60;
/** Wider ones too: the eye loses the row. */
const MAX_WIDTH = 200;

/** The provenance table, claim by claim, fitted to the terminal; what to do and the counts come last, in one screen. */
export async function renderTable(report: Report, view: View): Promise<string> {
  const paint = await paintFor(view);
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, view.width));
  return await withMeasure((measure) => {
    const sheet = new Sheet({ ...view, width }, paint, new Layout(measure));
    return `${sheet.lines(report).join('\n')}\n`;
  });
}

/** One rendering of a report. */
class Sheet {
  readonly #view: View;
  readonly #paint: Paint;
  readonly #layout: Layout;

  constructor(view: View, paint: Paint, layout: Layout) {
    this.#view = view;
    this.#paint = paint;
    this.#layout = layout;
  }

  lines(report: Report): string[] {
    return [...report.articles.flatMap((article) => [...this.#article(article), '']), ...this.#end(report)];
  }

  #article(article: ReportArticle): string[] {
    const { shown, hidden } = chooseClaims(article, this.#view);
    const notCounted = this.#view.only === 'all' ? 0 : article.claims.filter(({ stance }) => stance !== 'fact').length;
    return [
      ...this.#title(article),
      ...this.#table(article, shown),
      '',
      ...[...hiddenLine(hidden, notCounted), ...unusedLine(article)]
        .flatMap((line) => this.#wrap(line))
        .map(this.#paint.dim),
      ...todoLines(article, this.#view, this.#layout, this.#paint),
      ...this.#wrap(claimsLine([article])),
      ...this.#wrap(linksLine(article)),
      ...reviewLines(article).flatMap((line) => this.#wrap(line)),
    ];
  }

  #title(article: ReportArticle): string[] {
    const by = [article.authors.join(', '), article.publication ?? '', article.publishedAt ?? ''];
    const about = [printable(article.title ?? article.path, 300), ...by.map((part) => printable(part, 200))];
    return this.#wrap(about.filter((part) => part !== '').join(' · ')).map((line) => this.#paint.bold(line));
  }

  /** What the signs of the table mean: in one line, or in two where the terminal is narrow. */
  #key(): string[] {
    const [ofClaims, ofTies] = ['❝ quotation   ! accusation', '~ tie inferred by stet   ~? a guess of stet'];
    const line = `${ofClaims}   ${ofTies}`;
    return (this.#layout.widthOf(line) <= this.#view.width ? [line] : [ofClaims, ofTies]).map(this.#paint.dim);
  }

  #table(article: ReportArticle, shown: ReportArticle['claims']): string[] {
    if (shown.length === 0) return [this.#view.only === 'problems' ? 'No row needs a look.' : 'No claim to show.'];
    const columns = columnsOf(article);
    const setup = {
      columns,
      sources: new Map(article.sources.map((source) => [source.id, source])),
      paint: this.#paint,
      whole: this.#view.only === 'all',
    };
    const rows = shown.map((claim) => claimRows(claim, setup));
    const widths = widthsOf(columns, rows.flat(), this.#view.width, this.#layout);
    const claimLines = (cells: readonly Cell[][], index: number) => [
      ...this.#part(shown[index]?.part, shown[index - 1]?.part),
      ...cells.flatMap((row) => this.#layout.row(row, widths)),
    ];
    const heading = columns.map(({ heading: text }) => ({ text, style: this.#paint.bold }));
    return [...this.#key(), '', ...this.#layout.row(heading, widths), ...rows.flatMap(claimLines)];
  }

  /** The chapter, the cell or the file in which the next rows stand, where it is another than that of the row before. */
  #part(part: string | undefined, before: string | undefined): string[] {
    if (part === before) return [];
    return this.#wrap(part === undefined ? 'in the file itself' : `in ${printable(part, 300)}`).map(this.#paint.dim);
  }

  #end(report: Report): string[] {
    const gate = gateWords(report);
    return [
      ...incompleteWords(report).flatMap((words) => this.#wrap(`INCOMPLETE: ${words.replace(/^The/, 'the')}`)),
      ...(report.unread ?? []).flatMap(({ message }) =>
        this.#layout.hang('    ', printable(message, 600), this.#view.width),
      ),
      ...(report.articles.length < 2 ? [] : this.#total(report)),
      ...(gate === null
        ? []
        : this.#wrap(`${gate.head} ${gate.why}`).map((line, index) =>
            index === 0 ? line.replace(gate.head, this.#paint.bold(gate.head)) : line,
          )),
    ];
  }

  #total({ articles }: Report): string[] {
    const total = (line: string) => this.#wrap(line);
    return [
      this.#paint.bold(`ALL ${articles.length} ARTICLES`),
      ...total(claimsLine(articles)),
      ...total(linksLine(...articles)),
    ];
  }

  #wrap(text: string): string[] {
    return this.#layout.wrap(text, this.#view.width);
  }
}
