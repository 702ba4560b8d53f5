import type { ReportFinding } from '../core/report.ts';

/**
 * A finding in one line: what is wrong, and what to do about it where something is to be done.
 * @param within where it stands, in words, where its line does not tell
 */
export function findingText({ message, hint }: Pick<ReportFinding, 'message' | 'hint'>, within?: string): string {
  return `${within === undefined ? '' : `${within}: `}${message}${hint === undefined ? '' : ` ${hint}`}`;
}
