import type { Report } from '../../../src/core/report.ts';

/** What two runs cannot have alike: when they asked, how long it took, and whether it was another run that asked. */
const OF_ITS_RUN = new Set(['checkedAt', 'elapsedMs', 'fromCache', 'failingSince']);

/** The articles of a report by path, without what depends on the run that made it. */
export function plainArticles(report: Report): ReadonlyMap<string, unknown> {
  return new Map(
    report.articles.map((article) => [
      article.path,
      JSON.parse(JSON.stringify(article, (key, value: unknown) => (OF_ITS_RUN.has(key) ? undefined : value))),
    ]),
  );
}
