import type { WordToken } from './figure-tokens.ts';
import type { ReadTime } from './written-times.ts';

/** A year that is meant as one. */
const YEAR = /^(?:1\d|20)\d\d$/;
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** `2021-01-06`, `06.01.2021`, `13/1/2021`, `1/13/2021`, `2021/01/06`; null for anything else. */
export function numericDate(tokens: readonly WordToken[], at: number): ReadTime | null {
  const word = tokens[at]?.text ?? '';
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (whole !== null) return dateOf(whole[1], whole[2], whole[3], at + 1);
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  if (pointed !== null) return dateOf(pointed[3], pointed[2], pointed[1], at + 1);
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  const isParted = second !== undefined && /^[/-]$/.test(second.gap) && third?.gap === second.gap;
  if (!isParted || !/^\d{1,4}$/.test(word)) return null;
  if (YEAR.test(word)) return dateOf(word, second.text, third.text, at + 3);
  return inEitherOrder(word, second.text, third.text, at + 3);
}

/** Day and month, or month and day: which of them is told by a number above twelve. Else only the year is known. */
function inEitherOrder(first: string, second: string, year: string, next: number): ReadTime | null {
  const [a, b] = [Number(first), Number(second)];
  if (a === b || a > LAST_MONTH) return dateOf(year, second, first, next);
  if (b > LAST_MONTH) return dateOf(year, first, second, next);
  const read = dateOf(year, first, second, next);
  return read === null ? null : { parts: { years: [Number(year), Number(year)] }, next };
}

function dateOf(y = '', m = '', d = '', next: number): ReadTime | null {
  if (!YEAR.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d)) return null;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (month < 1 || month > LAST_MONTH || day < 1 || day > LAST_DAY) return null;
  return { parts: { years: [year, year], month, day }, next };
}
