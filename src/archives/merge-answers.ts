import type { ArchiveAnswer, ArchiveOutcome } from '../core/capture.ts';
import { byText } from '../core/text/by-text.ts';
import { isInTime } from './choose.ts';

/** What an archive's silence is worth: the first that any archive gave decides, because it keeps "none" from being said. */
const BY_DOUBT: readonly ArchiveOutcome[] = ['unknown', 'skipped', 'excluded', 'none'];
/** Independent endpoints that must have said so before "none" is said. */
const VOICES = 2;

/** The best of several archives by the one rule: the last capture before or at the date, else the first after it. */
export function mergeAnswers(answers: readonly ArchiveAnswer[], near: string | undefined): ArchiveAnswer {
  const best = bestOf(answers, near);
  const newest = answers
    .flatMap(({ newestGood }) => (newestGood === undefined ? [] : [newestGood]))
    .sort((a, b) => byText(b.capturedAt, a.capturedAt))[0];
  const first = answers.flatMap((answer) => answer.first ?? []).sort()[0];
  const last = answers
    .flatMap((answer) => answer.last ?? [])
    .sort()
    .at(-1);
  const absences = answers.reduce((sum, answer) => sum + (answer.absences ?? 0), 0);
  return {
    status: best === undefined ? doubtOf(answers, absences) : 'found',
    asked: answers.flatMap(({ asked }) => asked),
    ...(best === undefined ? {} : { best }),
    ...(newest === undefined ? {} : { newestGood: newest }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...(absences === 0 ? {} : { absences }),
    ...(answers.some(({ seen }) => seen === true) ? { seen: true } : {}),
  };
}

function bestOf(answers: readonly ArchiveAnswer[], near: string | undefined): ArchiveAnswer['best'] {
  const captures = answers.flatMap(({ best }) => (best === undefined ? [] : [best]));
  const inTime = captures.filter(({ capturedAt }) => isInTime(capturedAt, near));
  const after = captures.filter(({ capturedAt }) => !isInTime(capturedAt, near));
  return (
    inTime.sort((a, b) => byText(b.capturedAt, a.capturedAt))[0] ??
    after.sort((a, b) => byText(a.capturedAt, b.capturedAt))[0]
  );
}

/** Without a copy: what the archives together leave open. An archive that only bears witness says nothing about copies. */
function doubtOf(answers: readonly ArchiveAnswer[], absences: number): ArchiveOutcome {
  const statuses = answers.map(({ status }) => status);
  const doubt = BY_DOUBT.find((status) => statuses.includes(status)) ?? 'unknown';
  return doubt === 'none' && absences < VOICES ? 'unknown' : doubt;
}
