import type { ReportFinding } from '../core/report.ts';

/** A finding in one line: what is wrong, and what to do about it where something is to be done. */
export function findingText({ message, hint }: Pick<ReportFinding, 'message' | 'hint'>): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
