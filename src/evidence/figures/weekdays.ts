import type { Span } from '../../core/text/span.ts';
import type { TimeParts } from '../times/time-parts.ts';
import type { WordToken } from './tokens.ts';

/** In the order of `Date.getUTCDay()`. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Between a day of the week and its date. */
const GLUED = /^,?\s$/;
/** Before it many countries counted days otherwise. */
const GREGORIAN = 1930;

/** A time with the day of the week that stands before it, where it has a day. English alone. */
export function withWeekday(time: TimeParts, tokens: readonly WordToken[], at: number): TimeParts {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (time.day === undefined || time.lastDay !== undefined || token === undefined || before === undefined) return time;
  const day = GLUED.test(token.gap) ? WEEKDAYS.indexOf(before.word) : -1;
  return day < 0 ? time : { ...time, weekday: { day, start: before.start } };
}

/**
 * Do two times that agree in all else have two days of the week, as they say or, where both give the year, as the calendar does? Then one
 * of the two is of another day, or somebody was wrong.
 */
export function weekdaysDiffer(a: TimeParts, b: TimeParts): boolean {
  if (a.weekday === undefined && b.weekday === undefined) return false;
  if (a.day !== b.day || a.month !== b.month) return false;
  const areDated = a.years !== undefined && b.years !== undefined;
  const [ours, theirs] = [a, b].map((time) => time.weekday?.day ?? (areDated ? byCalendar(time) : undefined));
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

function byCalendar({ years: [year, last] = [0, 0], month, day }: TimeParts): number | undefined {
  if (month === undefined || day === undefined || year !== last || year < GREGORIAN) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A time of a text, and where it stands. */
interface PlacedTime {
  readonly time?: TimeParts;
  readonly said: Span;
}

/** Where a time begins that differs from another in its day of the week. */
export function startOfWeekday({ time: ours = {}, said }: PlacedTime, { time: theirs = {} }: PlacedTime): number {
  return weekdaysDiffer(ours, theirs) ? (ours.weekday?.start ?? said.start) : said.start;
}
