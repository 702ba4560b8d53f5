import type { Report } from '../index.ts';

/** What the exit codes of stet mean: the help, the manual page and the docs say it from here. */
export const EXIT_CODES: readonly (readonly [code: number, means: string])[] = [
  [0, 'the gate passes'],
  [1, 'the gate fails'],
  [2, 'could not run: unreadable input, bad option, no network'],
  [3, 'nothing failed, but more is unknown than --max-unknown allows'],
  [130, 'interrupted; what was finished is in the report'],
];

/** The exit code of a finished report. */
export function exitCodeOf({ gate }: Report): number {
  if (gate?.outcome === 'fail') return 1;
  return gate?.outcome === 'too-much-unknown' ? 3 : 0;
}
