import type { Report, ReportArticle, ReportSource } from '../../src/core/report.ts';

/** The only article of a JSON report. */
export function articleOf(json: string): ReportArticle {
  const report = JSON.parse(json) as Report; // written by the command under test; the schema test looks at its shape
  const [article] = report.articles;
  if (article === undefined) throw new Error('the report has no article');
  return article;
}

/** A source of an article by a piece of its address. */
export function sourceAt(article: ReportArticle, piece: string): ReportSource {
  const source = article.sources.find(({ url }) => url?.includes(piece));
  if (source === undefined) throw new Error(`no source with ${piece} in its address`);
  return source;
}
