import type { ReportArticle, ReportFinding } from '../core/report.ts';

const BY_SEVERITY = { error: 1, warning: 2, note: 3 } as const;
/** What a baseline knows was there before, and waits behind what is new. */
const KNOWN = 4;

/**
 * The findings that a person should look at, in the order of need: what fails the gate, errors, warnings, what a baseline
 * knows; within each by place, as the article's findings are. Notes only where the gate fails on them.
 */
export function todoOf({ findings }: ReportArticle): ReportFinding[] {
  return findings.filter(isTodo).sort((a, b) => rankOf(a) - rankOf(b));
}

/** Belongs to what has to be done or looked at, and not to the notes. */
export function isTodo({ severity, fails }: ReportFinding): boolean {
  return severity !== 'note' || fails === true;
}

function rankOf({ severity, fails, known }: ReportFinding): number {
  if (fails === true) return 0;
  return known === true ? KNOWN : BY_SEVERITY[severity];
}
