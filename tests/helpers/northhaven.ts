import { readFile } from 'node:fs/promises';
import { signOffAll } from '../../src/core/anchor-sign-offs.ts';
import type { Report, ReportArticle } from '../../src/core/report.ts';
import { withSignOffs } from '../../src/core/reports/report-review.ts';
import { emptyReview, type Verdict } from '../../src/core/review.ts';
import { foldReport, openReplay, openRun, readArticle, withGate } from '../../src/index.ts';

const FOLDER = new URL('../../fixtures/articles/northhaven/', import.meta.url);

/** The report of the bundled article, checked from its recording, with its text. */
export async function northhavenReport(): Promise<Report> {
  const recording = await openReplay(await readFile(new URL('web.warc.gz', FOLDER)), 'web.warc.gz');
  const run = openRun({ ...recording, includeText: true });
  const articles: ReportArticle[] = [];
  try {
    const bytes = await readFile(new URL('article.txt', FOLDER));
    for await (const event of run.check(await readArticle({ bytes, path: 'article.txt' })))
      if (event.type === 'report') articles.push(event.report);
  } finally {
    await run.close();
  }
  const at = '2026-11-25T19:09:00.000Z';
  const report = foldReport(articles, {
    version: '0.0.0',
    startedAt: at,
    finishedAt: at,
    complete: true,
    notCounted: 3,
  });
  return withGate(report, { failOn: ['dead-link', 'wording-differs'], maxUnknown: null });
}

/** The same with some sign-offs: one of each state, one with a source of the checker's own, one whose claim was changed. */
export function signedReport(report: Report): Report {
  const at = '2026-11-25T20:00:00.000Z';
  const verdicts = new Map<string, Verdict>([
    ['c6', { state: 'confirmed', by: 'M. Lindqvist', at, note: 'read both', ownSource: 'https://desk.test/call-14' }],
    ['c9', { state: 'changed', by: 'AK', at }],
    ['c14', { state: 'query', by: 'AK', at, note: 'who says so?' }],
  ]);
  return {
    ...report,
    articles: report.articles.map((article) => {
      const file = signOffAll(emptyReview(article.path), article, verdicts);
      const lost = {
        exact: 'Nobody was hurt.',
        prefix: '',
        suffix: '',
        line: 8,
        state: 'confirmed' as const,
        by: 'AK',
        at,
      };
      return withSignOffs(article, { ...file, signOffs: [...file.signOffs, lost] });
    }),
  };
}
