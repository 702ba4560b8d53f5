import type { Report, ReportArticle, ReportFinding, ReportGate } from '../core/report.ts';
import { isCutShort, unreadWords } from '../core/reports/incomplete.ts';
import { byText } from '../core/text/by-text.ts';
import { counted } from '../core/text/counted.ts';

/** What the gate fails on. */
export interface GateSettings {
  /** Finding codes or severities. */
  readonly failOn: readonly string[];
  /** Instead of `failOn`, for articles that have rules of their own; undefined for the others. */
  readonly failOnFor?: (path: string) => readonly string[] | undefined;
  /** Most links that may be unknown; null allows any number. */
  readonly maxUnknown: number | null;
  /** What became of a baseline's findings that are no longer there; null without a baseline. */
  readonly fixed?: NonNullable<ReportGate['baseline']>['fixed'] | null;
}

/**
 * May a finding fail a gate at all? One that hangs on a tie that the tool made, that is not certain, or that was there
 * before, may not.
 */
function gates(finding: ReportFinding): boolean {
  return finding.args['inferred'] !== 1 && finding.args['uncertain'] !== 1 && finding.known !== true;
}

function list(failOn: readonly string[]): string {
  return failOn.length === 0 ? 'nothing' : failOn.join(', ');
}

/** The findings of an article that fail the gate. */
function failing({ path, findings }: ReportArticle, settings: GateSettings): readonly ReportFinding[] {
  const failOn = settings.failOnFor?.(path) ?? settings.failOn;
  return findings.filter(
    (finding) => gates(finding) && [finding.code, finding.severity].some((name) => failOn.includes(name)),
  );
}

/** Counts what fails, by code. */
function failures(articles: readonly ReportArticle[], settings: GateSettings): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of articles.flatMap((article) => failing(article, settings)))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => byText(a.code, b.code));
}

/** All that the gate looks for in any of the articles, in the order given. */
function lookedFor(articles: readonly ReportArticle[], { failOn, failOnFor }: GateSettings): readonly string[] {
  const own = articles.map(({ path }) => failOnFor?.(path));
  if (own.length > 0 && own.every((entry) => entry !== undefined)) return [...new Set(own.flat())];
  return [...new Set([...failOn, ...own.flatMap((entry) => entry ?? [])])];
}

/**
 * Decides whether a report passes: fails on findings of the given codes or severities (never on one that hangs on an
 * inferred tie alone or that a baseline knows), else on too many unknown links. `why` is one sentence that says what was
 * looked at, and that this was not all where the run ended early.
 */
export function judgeGate(
  report: Pick<Report, 'articles' | 'summary' | 'complete' | 'unread'>,
  settings: GateSettings,
): ReportGate {
  const { articles } = report;
  const { unknown } = report.summary;
  const failOn = lookedFor(articles, settings);
  const failed = failures(articles, settings);
  const baseline = baselineOf(articles, settings);
  const outcome = outcomeOf(failed.length, unknown, settings.maxUnknown);
  return {
    failOn,
    failed,
    maxUnknown: settings.maxUnknown,
    unknown,
    outcome,
    ...(baseline === undefined ? {} : { baseline }),
    why: `${whyOf(report, outcome, failOn, failed, settings.maxUnknown)}${baselineWords(baseline)}${leftWords(report)}.`,
  };
}

/** Of a run that ended before everything was asked, or did not read everything: that it passed says little. */
function leftWords(report: Pick<Report, 'articles' | 'complete' | 'unread'>): string {
  const left = [
    ...(isCutShort(report) ? ['not everything was asked before the run ended'] : []),
    ...(report.unread === undefined ? [] : [unreadWords(report.unread.length)]),
  ];
  return left.length === 0 ? '' : `; but ${left.join(', and ')}`;
}

/** A report with its gate, and `fails` at every finding that the gate fails on. */
export function withGate(report: Report, settings: GateSettings): Report {
  const articles = report.articles.map((article) => {
    const fatal = new Set(failing(article, settings));
    const findings = article.findings.map((finding) =>
      fatal.has(finding) ? { ...finding, fails: true as const } : finding,
    );
    return { ...article, findings };
  });
  return { ...report, articles, gate: judgeGate(report, settings) };
}

function outcomeOf(failures: number, unknown: number, maxUnknown: number | null): ReportGate['outcome'] {
  if (failures > 0) return 'fail';
  return maxUnknown !== null && unknown > maxUnknown ? 'too-much-unknown' : 'pass';
}

function whyOf(
  { summary: { sources, claims, unknown } }: Pick<Report, 'summary'>,
  outcome: ReportGate['outcome'],
  failOn: readonly string[],
  failed: ReportGate['failed'],
  maxUnknown: number | null,
): string {
  const among = `${counted(sources, 'link')} and ${counted(claims, 'claim')}`;
  if (outcome === 'fail') {
    const what = failed.map(({ code, count }) => `${count} ${code}`).join(', ');
    return `${what} in ${among} (looked for: ${list(failOn)})`;
  }
  const passed = failOn.length === 0 ? 'it was told to fail on nothing' : `nothing in ${list(failOn)} among ${among}`;
  if (outcome === 'too-much-unknown')
    return `${passed}, but ${counted(unknown, 'link')} could not be told, more than the ${maxUnknown} allowed`;
  const limit = maxUnknown === null ? '' : ` (up to ${maxUnknown} allowed)`;
  const rest = unknown === 0 ? '' : `; ${counted(unknown, 'link')} could not be told${limit}`;
  return `${passed}${rest}`;
}

function baselineOf(articles: readonly ReportArticle[], { fixed }: GateSettings): ReportGate['baseline'] {
  if (fixed === undefined || fixed === null) return undefined;
  const known = articles.flatMap(({ findings }) => findings.filter((finding) => finding.known === true)).length;
  return { known, fixed };
}

function baselineWords(baseline: ReportGate['baseline']): string {
  if (baseline === undefined) return '';
  const gone =
    baseline.fixed.length === 0
      ? ''
      : `, and ${counted(baseline.fixed.length, 'finding')} of it ${baseline.fixed.length === 1 ? 'is' : 'are'} gone`;
  return `; ${counted(baseline.known, 'finding')} known by the baseline${gone}`;
}
