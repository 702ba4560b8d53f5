import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import type { Span } from '../../core/text/span.ts';

/** Which way what a text tells came to an amount ("slowed to 5.1 per cent"). */
export interface Trend {
  readonly way: 'up' | 'down';
  /** Where the amount stands together with the word that says so. */
  readonly said: Span;
}

const FALLING = joinedLines`
  fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|slow(?:s|ed|ing)?|
  eas(?:es?|ed|ing)|slipp?(?:s|ed|ing)?|slid(?:es?|ing)?|shr[aiu]nks?|sank|sunk|sinks?|tumbl(?:es?|ed|ing)|
  plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|dipp?(?:s|ed|ing)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|
  narrow(?:s|ed|ing)?|cool(?:s|ed|ing)?|cuts?|cutting|(?:went|gone|moved|edged|crept) down
`;
const RISING = joinedLines`
  rose|ris(?:es?|en|ing)|gr[eo]wn?|grows|growing|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|
  soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|accelerat(?:es?|ed|ing)|quicken(?:s|ed|ing)?|widen(?:s|ed|ing)?|
  rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|expand(?:s|ed|ing)?|(?:went|gone|moved|edged|crept|picked) up
`;
const MOVED = new RegExp(`(?<!\\p{L})(?:(${FALLING})|(${RISING}))(?!\\p{L})`, 'giu');
/** "Up to 10" is a limit, "rose to about 10" a level. */
const TO = patternLines('iu')`
  (?<!\p{L})(?<!(?<!(?:picked|went|gone|moved|edged|crept) )up )to\s
  (?:(?:an?|about|around|nearly|almost|roughly|some|just|over|under|below|above|more than|less than|at least)\s){0,2}$
`;
/** Characters of the same sentence before an amount in which the word stands: "rose for the ninth time in a row, to 957,000". */
const REACH = 70;
const SENTENCE_END = /[.!?;:\n]\s|\n/;
/** Who or what else comes to the amount: "sales fell, and costs are close to 10 million". */
const ANOTHER = /(?<!\p{L})(?:and|but|while|whereas|though|although|as|when|after|because)(?!\p{L})/iu;

/**
 * Which way an amount was come to; undefined where nothing says so. English alone.
 * @param start where the amount begins in the text, with the words that say how exactly it is meant
 */
export function trendTo(text: string, { start, end }: Span): Trend | undefined {
  const lead = text.slice(Math.max(0, start - REACH), start);
  const to = TO.exec(lead);
  if (to === null) return undefined;
  const clause = lead.slice(0, to.index).split(SENTENCE_END).at(-1) ?? '';
  const last = [...clause.matchAll(MOVED)].at(-1);
  if (last === undefined || ANOTHER.test(clause.slice(last.index + last[0].length))) return undefined;
  const said = { start: start - lead.length + (to.index - clause.length) + last.index, end };
  return { way: last[1] === undefined ? 'up' : 'down', said };
}
