import { jsonText } from '../core/json.ts';
import type { Report } from '../core/report.ts';
import type { View } from '../core/reporter.ts';

/** The report itself, indented, one line break at the end. Described by `schema/report.schema.json`. */
export function renderJson(report: Report, view: View): string {
  return `${jsonText(view.includeText ? report : withoutText(report), 2)}\n`;
}

/** The articles' texts are there for formats that show them; here they come only when asked for. */
function withoutText(report: Report): Report {
  return { ...report, articles: report.articles.map(({ text: _text, blocks: _blocks, ...article }) => article) };
}
