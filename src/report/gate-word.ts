import type { ReportGate } from '../core/report.ts';

const WORDS: Readonly<Record<ReportGate['outcome'], string>> = {
  pass: 'passes',
  fail: 'fails',
  'too-much-unknown': 'cannot tell',
};

/** What the gate did, for a sentence that begins with “the gate”. */
export function gateWord(outcome: ReportGate['outcome']): string {
  return WORDS[outcome];
}
