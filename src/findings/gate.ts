import type { Report, ReportFinding, ReportGate } from '../core/report.ts';

export interface GateSettings {
  /** Finding codes or severities. */
  readonly failOn: readonly string[];
  /** Most links that may be unknown; null allows any number. */
  readonly maxUnknown: number | null;
}

/** May a finding fail a gate at all? One that hangs on a tie that the tool made, or that is not certain, may not. */
function gates(finding: ReportFinding): boolean {
  return finding.args['inferred'] !== 1 && finding.args['uncertain'] !== 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function list(failOn: readonly string[]): string {
  return failOn.length === 0 ? 'nothing' : failOn.join(', ');
}

/** Counts what fails, by the word that the user gave: a code or a severity. */
function failures(report: Pick<Report, 'articles'>, failOn: readonly string[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const finding of report.articles.flatMap((article) => article.findings)) {
    const wanted = failOn.includes(finding.code) || failOn.includes(finding.severity);
    if (wanted && gates(finding)) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  }
  return [...counts].map(([code, number]) => ({ code, count: number })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Decides whether a report passes: fails on findings of the given codes or severities (never on one that hangs on an
 * inferred tie alone), else on too many unknown links. `why` is one sentence that says what was looked at.
 */
export function judgeGate(report: Pick<Report, 'articles' | 'summary'>, settings: GateSettings): ReportGate {
  const { failOn, maxUnknown } = settings;
  const { sources, unknown, claims } = report.summary;
  const failed = failures(report, failOn);
  const base = { failOn, failed, maxUnknown, unknown };
  if (failed.length > 0) {
    const what = failed.map(({ code, count: number }) => `${number} ${code}`).join(', ');
    return {
      ...base,
      outcome: 'fail',
      why: `${what} in ${count(sources, 'link')} and ${count(claims, 'claim')} (looked for: ${list(failOn)}).`,
    };
  }
  const passed = `nothing in ${list(failOn)} among ${count(sources, 'link')} and ${count(claims, 'claim')}`;
  if (maxUnknown !== null && unknown > maxUnknown) {
    return {
      ...base,
      outcome: 'too-much-unknown',
      why: `${passed}, but ${count(unknown, 'link')} could not be told, more than the ${maxUnknown} allowed.`,
    };
  }
  const limit = maxUnknown === null ? '' : ` (up to ${maxUnknown} allowed)`;
  const rest = unknown === 0 ? '' : `; ${count(unknown, 'link')} could not be told${limit}`;
  return {
    ...base,
    outcome: 'pass',
    why: `${failOn.length === 0 ? 'no finding was asked to fail it' : passed}${rest}.`,
  };
}
