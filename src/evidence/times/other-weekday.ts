import type { FigureComparison } from '../../core/evidence.ts';
import { spacedLines } from '../../core/text/over-lines.ts';
import { WEEKDAYS } from '../../core/text/weekday-names.ts';
import type { ClaimInPage } from '../claim-in-page.ts';
import { likeness } from '../figures/sure-difference.ts';
import { termsOf } from '../words/terms.ts';

const DAY_OF: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.flatMap((days) => days.split(' ').map((word, day): [string, number] => [word, day])),
  ['sonnabend', 6],
]);
/** Before it a day comes every week; behind it a date stands, which is compared as such. */
const EVERY = /(?<!\p{L})(?:every|each|jede[nrs]?|chaque|tous les|cada|todos los|ogni|elke|varje|hver|każd\p{L}+)\s$/iu;
const DATED =
  /^,?\s(?:(?:the|dem|den|le|el|il)\s)?\d|^,?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)/iu;
/** The night between two days is told by either of them: what is late on the one is early on the other. */
const LATE = new Set(
  'late night evening nacht abend abends spät nuit soir noche notte sera avond natt kväll nat aften noc wieczór'.split(
    ' ',
  ),
);
const EARLY = new Set(
  spacedLines`
    early overnight midnight dawn morning mitternacht früh morgen matin minuit aube madrugada medianoche mañana mattina
    mezzanotte alba ochtend morgon rano świt
  `.split(' '),
);
/**
 * Shares of the claim's words that the sentence must have besides: with two of the words around the day, with one, and with a number of
 * the claim and one ("by 17 to 12"). Of 349 sentences with their pages none is then said to differ, and of 233 sentences of articles held
 * against the rest of their article one is (two cars that were “unveiled” there).
 */
const LIKE_AROUND = 0.28;
const LIKE = 0.45;
const LIKE_AND_NUMBER = 0.1;
/** Telling words before and behind a day among which one has to be the same. */
const REACH = 4;
const WORD = /\p{L}+/gu;

interface Weekday {
  readonly text: string;
  readonly day: number;
  readonly isDated: boolean;
  readonly isLate: boolean;
  readonly isEarly: boolean;
  /** Keys of the words around it. */
  readonly near: ReadonlySet<number>;
}

/**
 * The claim's day of the week beside another one, where a passage says the same of that: “voted on Wednesday evening”, “voted on Tuesday
 * night”. Undefined where either has a date or several days, where the page has the claim's day too in such a sentence, and where a
 * night lies between the two.
 * @param shown indices of the passages
 */
export function otherWeekday(claim: ClaimInPage, shown: readonly number[]): FigureComparison | undefined {
  const [ours, ...more] = weekdaysIn(claim.text, claim);
  if (ours === undefined || more.length > 0 || ours.isDated) return undefined;
  const { sentences, text } = claim.page;
  for (const sentence of shown) {
    const { start = 0, end = 0 } = sentences[sentence] ?? {};
    const found = weekdaysIn(text.slice(start, end), claim);
    if (found.some(({ day }) => day === ours.day)) return undefined;
    const [theirs] = found;
    if (theirs === undefined || found.length > 1 || isOneNight(ours, theirs)) continue;
    const around = [...ours.near].filter((key) => theirs.near.has(key)).length;
    const hasNumber = claim.termsIn(sentence).some(({ isNumber }) => isNumber);
    const enough = hasNumber ? LIKE_AND_NUMBER : around > 1 ? LIKE_AROUND : LIKE;
    if (around === 0 || likeness(claim, sentence) < enough) continue;
    return { claim: ours.text, source: theirs.text, agrees: false, kind: 'date' };
  }
  return undefined;
}

/** Two days that follow each other, of which the first may mean its night or the second its small hours. */
function isOneNight(a: Weekday, b: Weekday): boolean {
  const [first, second] = (a.day + 1) % 7 === b.day ? [a, b] : [b, a];
  if ((first.day + 1) % 7 !== second.day) return false;
  return (first.isLate && !second.isLate) || (second.isEarly && !first.isEarly);
}

function weekdaysIn(text: string, { page: { vocabulary } }: ClaimInPage): Weekday[] {
  const found: Weekday[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const day = DAY_OF.get(word.toLowerCase());
    // "Mercredi" is one at the beginning of a sentence too; an English or German day has a capital everywhere.
    if (day === undefined || EVERY.test(text.slice(Math.max(0, index - 12), index))) continue;
    const [before, behind] = [text.slice(0, index), text.slice(index + word.length)];
    const [last, first] = [termsOf(before, vocabulary).slice(-REACH), termsOf(behind, vocabulary).slice(0, REACH)];
    const beside = [...(before.match(WORD) ?? []).slice(-3), ...(behind.match(WORD) ?? []).slice(0, 2)].map((other) =>
      other.toLowerCase(),
    );
    found.push({
      text: word,
      day,
      isDated: DATED.test(behind),
      isLate: beside.some((other) => LATE.has(other)),
      isEarly: beside.some((other) => EARLY.has(other)),
      near: new Set([...last, ...first].map(({ keyId }) => keyId)),
    });
  }
  return found;
}
