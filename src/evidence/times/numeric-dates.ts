import type { WordToken } from '../figures/tokens.ts';
import type { ReadTime } from './time-parts.ts';

/** A year that is meant as one. */
const YEAR = /^(?:1\d|20)\d\d$/;
const LAST_MONTH = 12;
const LAST_DAY = 31;
/** Last year of this century that is written with two figures. */
const LAST_SHORT_YEAR = 40;

/** `2021-01-06`, `06.01.2021`, `6. 1. 2021`, `06.01.21`, `13/1/2021`, `1/13/21`, `2021/01/06`; null for anything else. */
export function numericDate(tokens: readonly WordToken[], at: number): ReadTime | null {
  const word = tokens[at]?.text ?? '';
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (whole !== null) return dateOf(whole[1], whole[2], whole[3], at + 1);
  // Hungarian and Korean put the year first: "2023.09.30", "2023. 05. 03".
  const yearFirst = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(word);
  if (yearFirst !== null) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3], at + 1);
  // A month of one figure before a year of two is a number of a version or a chapter.
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? /^(\d{1,2})\.(\d{2})\.(\d{2})$/.exec(word);
  if (pointed !== null) return dateOf(inFull(pointed[3] ?? ''), pointed[2], pointed[1], at + 1);
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  if (second === undefined || third?.gap !== second.gap || !/^\d{1,4}$/.test(word)) return null;
  if (second.gap === '. ') {
    if (YEAR.test(third.text)) return dateOf(third.text, second.text, word, at + 3);
    return YEAR.test(word) ? dateOf(word, second.text, third.text, at + 3) : null;
  }
  if (!/^[/-]$/.test(second.gap)) return null;
  if (YEAR.test(word)) return dateOf(word, second.text, third.text, at + 3);
  return inEitherOrder(word, second.text, second.gap === '/' ? inFull(third.text) : third.text, at + 3);
}

/** The year that two figures stand for; others as they are. */
export function inFull(year: string): string {
  if (!/^\d{2}$/.test(year)) return year;
  return `${Number(year) <= LAST_SHORT_YEAR ? 20 : 19}${year}`;
}

/** Day and month, or month and day: which of them is told by a number above twelve. Else it is read in both ways. */
function inEitherOrder(first: string, second: string, year: string, next: number): ReadTime | null {
  const dayFirst = dateOf(year, second, first, next);
  const monthFirst = dateOf(year, first, second, next);
  if (dayFirst === null || monthFirst === null || first === second) return dayFirst ?? monthFirst;
  return { parts: { ...dayFirst.parts, orElse: monthFirst.parts }, next };
}

function dateOf(y = '', m = '', d = '', next: number): ReadTime | null {
  if (!YEAR.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d)) return null;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (month < 1 || month > LAST_MONTH || day < 1 || day > LAST_DAY) return null;
  return { parts: { years: [year, year], month, day }, next };
}
