import { joinedLines } from '../../core/text/over-lines.ts';
import type { Figure } from '../figures/figure.ts';
import type { TimeParts } from './time-parts.ts';

/** Words with which a text tells the time next to one that it names, by how far off that is. English alone. */
const STEPS = {
  year: wordsOf(
    '(?:last|next|previous|preceding|following) year|year (?:before|after)|a year (?:ago|earlier|later|on)|year-on-year',
  ),
  month: wordsOf(
    '(?:last|next|previous|preceding|following) month|month (?:before|after)|a month (?:ago|earlier|later)',
  ),
  day: wordsOf(
    joinedLines`
      (?:next|previous|following) (?:day|morning|evening|night)|day (?:before|after)|a day (?:ago|earlier|later)|
      (?:hours?|minutes?) (?:later|earlier)|overnight|yesterday|tomorrow|(?:past|after|until) midnight
    `,
  ),
};
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
const MONTHS = 12;
/** Days within which a day of the week names one day. */
const WEEK = 7;

/** What a source tells of times around one that it names. */
export interface TimesAround {
  /** The times of the sentence in which it stands, and the day on which the source was published. */
  readonly times: readonly TimeParts[];
  /** That sentence and the one behind it. */
  readonly sentence: string;
  /** All sentences that are looked at. */
  readonly text: string;
}

/**
 * Is a time next to one that a source names, where the source says by a word that it speaks of such a one: 2023 beside "said in
 * March 2024 that it handled more last year", 21 July beside "left at 10pm on 20 July and sank three hours later", 14 January beside
 * "on Saturday 13 January" and "on Sunday"? Then it differs from none.
 */
export function isNextTime({ time }: Figure, { times, sentence, text }: TimesAround): boolean {
  if (time === undefined) return false;
  return times.some((other) => isNext(time, other, sentence, text));
}

function isNext(a: TimeParts, b: TimeParts, sentence: string, text: string): boolean {
  const [ours, theirs] = [a.years?.[0] ?? b.years?.[0], b.years?.[0] ?? a.years?.[0]];
  if (ours === undefined || theirs === undefined) return false;
  if (a.day !== undefined && a.month !== undefined && b.day !== undefined && b.month !== undefined) {
    const [our, their] = [Date.UTC(ours, a.month - 1, a.day), Date.UTC(theirs, b.month - 1, b.day)];
    const apart = Math.abs(our - their) / DAY_MS;
    if (apart === 1 && STEPS.day.test(sentence)) return true;
    return apart > 0 && apart < WEEK && text.includes(WEEKDAYS[new Date(our).getUTCDay()] ?? '\n');
  }
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month)
    return Math.abs((ours - theirs) * MONTHS + a.month - b.month) === 1 && STEPS.month.test(sentence);
  return Math.abs(ours - theirs) === 1 && STEPS.year.test(sentence);
}

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}
