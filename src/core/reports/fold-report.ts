import { type Report, type ReportArticle, type ReportUnread, SCHEMA_VERSION } from '../report.ts';
import { summarise } from './summarise.ts';

/** What a report says of the run itself. */
export interface RunFacts {
  readonly version: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly complete: boolean;
  readonly notCounted: number;
  readonly argv?: readonly string[];
  readonly configSha256?: string | null;
  readonly clockSkewMs?: number | null;
  /** Articles that could not be read; with one the report is not complete. */
  readonly unread?: readonly ReportUnread[];
}

/** Puts articles that were checked together into one report. */
export function foldReport(articles: readonly ReportArticle[], facts: RunFacts): Report {
  const { unread = [] } = facts;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'stet', version: facts.version },
    startedAt: facts.startedAt,
    finishedAt: facts.finishedAt,
    complete: facts.complete && unread.length === 0,
    ...(unread.length === 0 ? {} : { unread }),
    run: {
      argv: facts.argv ?? [],
      configSha256: facts.configSha256 ?? null,
      ...(facts.clockSkewMs === undefined ? {} : { clockSkewMs: facts.clockSkewMs }),
    },
    articles,
    summary: summarise(articles, facts.notCounted),
  };
}
