import { StetError } from '../errors.ts';
import { isRecord, plainValue } from '../json.ts';
import type { Report, ReportArticle, ReportFinding } from '../report.ts';
import { byText } from '../text/by-text.ts';
import { wellFormed } from '../text/printable.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A finding of an earlier run, in the words to say that it was fixed. */
export interface BaselineEntry {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What an earlier run found, by fingerprint. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** The findings of a report as a baseline document, sorted: a diff of two baselines reads well. */
export function baselineDocument(report: Report): string {
  const entries = report.articles.flatMap((article) =>
    article.findings.map((finding) => ({
      fingerprint: fingerprintOf(article, finding),
      path: wellFormed(article.path),
      code: wellFormed(finding.code),
      message: wellFormed(finding.message),
    })),
  );
  const keyOf = ({ path, code, fingerprint }: (typeof entries)[number]) => `${path}\n${code}\n${fingerprint}`;
  entries.sort((a, b) => byText(keyOf(a), keyOf(b)));
  return `${JSON.stringify({ stetBaseline: 1, findings: entries }, null, 2)}\n`;
}

/**
 * Reads a baseline: a baseline document, or an earlier JSON report.
 * @throws StetError BAD_OPTION when it is neither
 */
export function readBaseline(text: string, name: string): Baseline {
  const document = parse(text, name);
  const known = new Map<string, BaselineEntry>();
  if (isRecord(document) && document['schemaVersion'] === 1 && Array.isArray(document['articles'])) {
    for (const article of document['articles']) {
      if (!isReportArticle(article)) throw broken(name, 'an article of the report is damaged');
      for (const finding of article.findings)
        known.set(fingerprintOf(article, finding), {
          path: article.path,
          code: finding.code,
          message: finding.message,
        });
    }
    return known;
  }
  if (isRecord(document) && document['stetBaseline'] === 1 && Array.isArray(document['findings'])) {
    for (const entry of document['findings']) {
      if (!isRecord(entry) || typeof entry['fingerprint'] !== 'string')
        throw broken(name, 'an entry has no fingerprint');
      known.set(entry['fingerprint'], {
        path: plainValue(entry['path']),
        code: plainValue(entry['code']),
        message: plainValue(entry['message']),
      });
    }
    return known;
  }
  throw broken(name, 'it is neither a baseline nor a report of schema version 1');
}

/**
 * A report against its baseline: findings that were there before are marked `known`; what is gone was fixed. Only files
 * that this run looked at count as fixed, and none where it looked at some of their lines only.
 */
export function compareBaseline(
  report: Report,
  baseline: Baseline,
  options: { readonly wholeFiles: boolean },
): { readonly report: Report; readonly fixed: readonly BaselineEntry[] } {
  const seen = new Set<string>();
  const mark =
    (article: ReportArticle) =>
    (finding: ReportFinding): ReportFinding => {
      const fingerprint = fingerprintOf(article, finding);
      seen.add(fingerprint);
      return baseline.has(fingerprint) ? { ...finding, known: true } : finding;
    };
  const articles = report.articles.map((article) => ({ ...article, findings: article.findings.map(mark(article)) }));
  const paths = new Set(options.wholeFiles ? report.articles.map(({ path }) => path) : []);
  const fixed = [...baseline]
    .filter(([fingerprint, { path }]) => paths.has(path) && !seen.has(fingerprint))
    .map(([, entry]) => entry);
  return { report: { ...report, articles }, fixed };
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(name, 'it is not JSON', cause);
  }
}

/** As far as its findings are known again by it. */
function isReportArticle(value: unknown): value is ReportArticle {
  if (!isRecord(value) || typeof value['path'] !== 'string') return false;
  return ['sources', 'claims', 'findings'].every((name) => {
    const list = value[name];
    return Array.isArray(list) && list.every(isRecord);
  });
}

function broken(name: string, why: string, cause?: unknown): StetError {
  return new StetError('BAD_OPTION', `Cannot use \`${name}\` as a baseline: ${why}`, {
    hint: 'write a new one: stet --write-baseline FILE article.md',
    cause,
  });
}
