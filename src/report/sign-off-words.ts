import type { ReportReview, ReportSignOff } from '../core/report.ts';
import type { SignOffState, Verdict } from '../core/review.ts';
import { printable } from '../core/text/printable.ts';
import type { Wording } from './words.ts';

/** A sign-off in glyph and words: the checker's verdict, under the checker's name. */
const STATE_WORDS: Readonly<Record<SignOffState, Omit<Wording, 'detail'>>> = {
  confirmed: { glyph: '✓', word: 'confirmed', tone: 'good' },
  changed: { glyph: '✎', word: 'changed', tone: 'good' },
  query: { glyph: '?', word: 'query to the author', tone: 'unsure' },
};

/** `✓ confirmed: ML 2026-11-24, “read the letter”`. */
export function signOffWords(signOff: Verdict): Wording {
  const { state, by, at, note, ownSource } = signOff;
  const parts = [
    `${printable(by, 80)} ${at.slice(0, 10)}`,
    note === undefined ? '' : `“${printable(note, 300)}”`,
    ownSource === undefined ? '' : `own source ${printable(ownSource, 300)}`,
  ];
  return { ...STATE_WORDS[state], detail: parts.filter((part) => part !== '').join(', ') };
}

/** What has changed around a claim since it was signed off; empty when nothing has. */
export function changedSinceWords({ changedSince = [] }: ReportSignOff): string {
  const words = { context: 'the sentence before it', sources: 'its sources' };
  return changedSince.length === 0
    ? ''
    : `changed since: ${changedSince.map((entry) => words[entry]).join(' and ')}; look again`;
}

/** `12 of 41 signed off`, and what is open. */
export function reviewLine({ signedOff, of, lost }: ReportReview): string {
  const gone = lost.length === 0 ? '' : ` · ${lost.length} lost: the claim was changed since`;
  return `${signedOff} of ${of} signed off${gone}`;
}
