import { patternLines } from '../../core/text/over-lines.ts';
import type { Figure } from './figure.ts';

/** Behind an amount: by how much of time, or for whom, it is counted ("10,000 items a day", "2,000 euros a year for each"). */
const BY_UNIT = patternLines('u')`
  ^(?:\s[\p{L}’'-]+){0,3}\s(?<!\s(?:in|within|for|of|after|over|than|once)\s)(?:
    (?:an?|per|every(?: single)?|each)\s
    (?:second|minute|hour|day|night|week|month|year|quarter|season|head|person|household|capita)
    (?!\s(?:ago|before|earlier|later|after|previously|older|younger)(?!\p{L}))|
    apiece|each|per
  )(?!\p{L})
`;
/** Behind an amount by time: for whom or what besides ("2,000 euros a year for each child"). */
const FOR_EACH =
  /^(?:\s[\p{L}’'-]+){0,4}\s(?:(?:an?|per|every|each)\s(?:head|person|household|capita)|apiece|(?<=for\s)each|(?<=for\s)every)(?!\p{L})/u;
/** The same around it. */
const AVERAGE = /(?<!\p{L})(?:average|each)(?!\p{L})/iu;
/** Characters around an amount in which these stand. */
const BEFORE = 40;
const BEHIND = 60;

/**
 * Is one of two amounts so much for each or by the day, and the other one a total? 13,000 dollars for each cinema do not differ from
 * 41.6 million dollars, nor 2,000 euros a year for each child from 4.6 million euros a year. English alone.
 */
export function isRateBesideTotal(a: Figure, inA: string, b: Figure, inB: string): boolean {
  return isRate(a, inA) !== isRate(b, inB) || isForEach(a, inA) !== isForEach(b, inB);
}

function isForEach({ end }: Figure, text: string): boolean {
  return FOR_EACH.test(clauseBehind(text, end));
}

/** What stands behind an amount in its clause. */
function clauseBehind(text: string, end: number): string {
  return text.slice(end, end + BEHIND).split(/[.;:!?](?!\d)/, 1)[0] ?? '';
}

function isRate({ per, said, end }: Figure, text: string): boolean {
  if (per !== undefined) return true;
  const behind = clauseBehind(text, end);
  const before =
    text
      .slice(Math.max(0, said.start - BEFORE), said.start)
      .split(/[.;:!?,](?!\d)/)
      .at(-1) ?? '';
  return BY_UNIT.test(behind) || AVERAGE.test(behind.split(',', 1)[0] ?? '') || AVERAGE.test(before);
}
