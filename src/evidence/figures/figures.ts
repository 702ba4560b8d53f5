import { lookup } from '../../core/lookup.ts';
import { guessByWords } from '../../core/text/guess-language.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { eventRole } from '../event-roles.ts';
import type { TimeParts } from '../times/time-parts.ts';
import { isMonthName, timeAt, yearOf } from '../times/written-times.ts';
import { CHANGED_FROM } from '../tongues/in-english.ts';
import { clockAt } from './clock.ts';
import { measureTokens } from './compounds.ts';
import { NO_UNIT, unitAfter } from './context.ts';
import { withDurations } from './durations.ts';
import { boundAt, type Figure, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { measuredAt } from './measures.ts';
import { isPartOfName, labelOf } from './names.ts';
import { beginsNumber, isNumberWord } from './number-word.ts';
import { numberAt } from './number-words.ts';
import { percentAt } from './percent.ts';
import type { ReadNumber } from './read-number.ts';
import { shareAt } from './shares.ts';
import { withStretches } from './stretches.ts';
import { isGlued, type WordToken } from './tokens.ts';
import { unitStem } from './units.ts';
import { withWeekday } from './weekdays.ts';

/** Least and most of a number that is given by its order only ("hundreds of people"). */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = lookup({
  dozens: [24, 200],
  scores: [40, 200],
  hundreds: [200, 2000],
  thousands: [2000, 100_000],
  millions: [2e6, 1e9],
});

/**
 * The figures of a text in order: numbers in digits and words, scales, percentages, money, ranges, ordinals, times. Linear.
 * @param languageOf the primary subtag of its language, for numbers in words; guessed by its own words when absent
 */
export function figuresIn(text: string, languageOf = () => guessByWords(text)): Figure[] {
  const tokens = measureTokens(text, languageOf);
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const spot = { text, tokens, at };
    const found = canBegin(tokens[at]) ? (timeFigure(spot) ?? clockAt(spot) ?? shareAt(spot) ?? quantity(spot)) : null;
    if (found !== null) figures.push(found.figure, ...(found.second === undefined ? [] : [found.second]));
    at = found?.next ?? at + 1;
  }
  return withDurations(withStretches(figures, text), text);
}

/** Most words begin no figure, and are passed over at the price of a look into a table. */
function canBegin(token: WordToken | undefined): boolean {
  if (token === undefined) return false;
  const { word } = token;
  return !/^\p{L}/u.test(word) || beginsNumber(word) || isMonthName(word) || VAGUE[word] !== undefined;
}

function timeFigure(spot: Spot): FoundFigure | null {
  const time = timeAt(spot.tokens, spot.at, spot.text);
  return time === null ? null : timed(spot, time.next, withWeekday(time.parts, spot.tokens, spot.at));
}

function timed(spot: Spot, next: number, time: TimeParts): FoundFigure {
  const role = eventRole(spot.tokens, spot.at, next, spot.text);
  const [low, high] = time.years ?? [0, 0];
  const kind = time.month === undefined ? 'year' : 'date';
  const { figure } = figureAt(spot, next, kind, { low, high, bound: 'exact', scaled: false, unit: [] });
  return { figure: { ...figure, time, ...(role === undefined ? {} : { role }) }, next };
}

function quantity(spot: Spot): FoundFigure | null {
  const { text, tokens, at } = spot;
  const token = tokens[at];
  if (token === undefined) return null;
  const vague = VAGUE[token.word];
  if (vague !== undefined) return vagueCount(spot, vague);
  const number = numberAt(tokens, at);
  if (number === null || isPartOfName(token, tokens[number.next], text)) return null;
  const { value, scaled, next } = number;
  const exact = { low: value, high: value, bound: 'exact', scaled } as const;
  const label = labelOf(tokens, at, number);
  if (label !== null) return figureAt(spot, next, 'label', { ...exact, unit: [label] });
  if (number.ordinal) {
    const isName = /\d/.test(token.word) && /^\p{Lu}\p{Ll}/u.test(tokens[next]?.text ?? '');
    return isName ? null : figureAt(spot, next, 'ordinal', { ...exact, unit: unitAfter(tokens, next) });
  }
  const range = rangeFrom(spot, number);
  const isFrom = tokens[at - 1]?.word === CHANGED_FROM;
  if (range !== null && (isFrom || isChange(text.slice(Math.max(0, token.start - CHANGE_REACH), token.start))))
    return changeAt(spot, number, range);
  const year = range === null ? yearOf(token) : null;
  if (year !== null && isYear(spot, next)) return timed(spot, next, { years: [year, year] });
  return amountAt(spot, number, range);
}

/** A number, or the range that it begins, with what it is measured in. */
function amountAt(spot: Spot, first: ReadNumber, range: ReadNumber | null): FoundFigure {
  const { value, scaled, next } = range ?? first;
  const high = range === null ? (first.upTo ?? value) : value;
  // 20 of "10 to 20 million" makes the 10 a number of millions too.
  const isShort = range !== null && first.value < 1000 && scaled && !first.scaled;
  const low = isShort ? first.value * 1000 ** Math.floor(Math.log10(Math.max(1, high)) / 3) : first.value;
  const also = range === null && first.also !== undefined ? { also: first.also } : {};
  return measuredAt(spot, next, { low, high: Math.max(low, high), bound: boundAt(spot, next), scaled, ...also });
}

/** "Rose from 19 to 21 percent": two figures, and nothing in between. What the second is measured in, the first is too. */
function changeAt(spot: Spot, first: ReadNumber, last: ReadNumber): FoundFigure {
  const whole = amountAt(spot, first, last);
  const begin = spot.tokens[first.next - 1]?.end ?? whole.figure.end;
  const { low, high, said, start, end } = whole.figure;
  const from = {
    ...whole.figure,
    high: low,
    text: spot.text.slice(start, begin),
    said: { start: said.start, end: begin },
    end: begin,
  };
  const to =
    spot.tokens.slice(first.next, last.next).find(({ word }) => /\d/.test(word) || isNumberWord(word))?.start ?? start;
  const until = { ...whole.figure, low: high, text: spot.text.slice(to, end), said: { start: to, end }, start: to };
  return { figure: from, second: until, next: whole.next };
}

/** Right before the first figure. */
const CHANGE = patternLines('iu')`
  (?<!\p{L})(?:
    r[ao]se|risen|rises?|rising|fell|falls?|fallen|falling|grew|grown|grows?|growing|increas\p{L}+|decreas\p{L}+|
    declin\p{L}+|dropp?(?:ed|s|ing)?|rais\p{L}+|reduc\p{L}+|cut|cuts|cutting|climb\p{L}*|jump\p{L}*|soar\p{L}*|shrank|
    shrunk|went|goes|moved|lifted|lowered|up|down|chang\p{L}+|stieg(?:en)?|sank(?:en)?|fiel(?:en)?|subi\p{L}+|
    baj\p{L}+|pas(?:ó|sa|se|sou|é|sé)|cay\p{L}+|aument\p{L}+|augment\p{L}+|baiss\p{L}+|caiu
  )\s(?:\p{L}+\s){0,5}(?:from|von|de|du|del)\s+$
`;
const CHANGE_REACH = 50;

function isChange(before: string): boolean {
  return CHANGE.test(before);
}

function vagueCount(spot: Spot, [low, high]: readonly [number, number]): FoundFigure | null {
  const { tokens, at } = spot;
  if (tokens[at + 1]?.word !== 'of' || isNumberWord(tokens[at - 1]?.word ?? '')) return null;
  return figureAt(spot, at + 1, 'count', { low, high, bound: 'about', scaled: true, unit: unitAfter(tokens, at + 2) });
}

/** The second number of a range: `10–20 people`, `10 to 20`, `between 10 and 20`. Scores (`10–7`, `2–4`) fall or count nothing. */
function rangeFrom({ text, tokens, at }: Spot, first: ReadNumber): ReadNumber | null {
  if (yearOf(tokens[at]) !== null) return null;
  const start = tokens[at]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 20), start);
  // "Between 40cm and 80cm".
  const measure = BETWEEN.test(before)
    ? (percentAt(tokens, first.next)?.next ?? behindUnit(tokens, first.next))
    : first.next;
  const joiner = tokens[measure];
  if (joiner === undefined) return null;
  const { word } = joiner;
  const spoken =
    /^(?:to|bis)$/.test(word) ||
    (/^(?:and|et|y|e|und)$/.test(word) && BETWEEN.test(before)) ||
    (/^al?$/.test(word) && FROM.test(before));
  const dashed = /^\s?[–-]\s?$/.test(joiner.gap) && /^\d/.test(joiner.text);
  if (!dashed && !spoken) return null;
  const second = numberAt(tokens, measure + (dashed ? 0 : 1));
  if (second === null || second.ordinal || second.value <= first.value) return null;
  if (spoken && CHANGED_BY.test(before) && second.value >= first.value * FAR_APART) return null;
  if (isMeasuredOtherwise(tokens[at], tokens.slice(measure, second.next), percentAt(tokens, second.next) !== null))
    return null;
  const counts = second.scaled || /%$/.test(tokens[second.next - 1]?.text ?? '');
  return spoken || counts || unitAfter(tokens, second.next).length > 0 ? second : null;
}

/** "Rose 12% to £3.4bn": a change, and what it comes to. */
function isMeasuredOtherwise(
  first: WordToken | undefined,
  second: readonly WordToken[],
  isPercentBehind: boolean,
): boolean {
  const has = (mark: RegExp) => second.some(({ text }) => mark.test(text));
  const isPercent = first?.text.endsWith('%') === true;
  return (isPercent && !isPercentBehind && !has(/%$/)) || (has(SIGNED) && !SIGNED.test(first?.text ?? ''));
}

const SIGNED = /^[$€£¥₹]/;

function behindUnit(tokens: readonly WordToken[], at: number): number {
  const token = tokens[at];
  return token !== undefined && isGlued(token) && unitStem(token.word) !== undefined ? at + 1 : at;
}

/** Before the first figure of a range, where "and" or "a" joins the second. */
const BETWEEN = /(?<!\p{L})(?:between|entre|zwischen)\s+(?:\S+\s+)?$/iu;
const FROM = /(?<!\p{L})(?:de|del|desde|entre)\s+$/iu;
/** "Dropped by 38,000 to 497,000": so much less, and what it came to. Our choice of how far apart the two are; "by 10 to 20 per cent" is a range. */
const CHANGED_BY = /(?<!\p{L})by\s+(?:(?:about|some|nearly|almost|around)\s)?$/iu;
const FAR_APART = 10;

/** Behind one of these, four digits are a year. */
const BEFORE_YEAR = patternLines('i')`
  (?:
    \b(?:
      in|years?|jahre?[ns]?|since|until|by|from|of|during|before|after|around|circa|late|early|mid|summer|winter|
      spring|autumn|fall|and|to|between
    )|
    [(,–-]
  )\s*$
`;
/** What four digits in front of it count. */
const COUNTED =
  /^(?:peopl|men|women|dollar|mile|km|metr|meter|feet|vote|point|year|soldier|worker|student|job|home|copi|death|case)$/;

/** No year stands right before these, whatever stands before it: "around 1850 miles", but "in 1850 and a year later". */
const MEASURED = /^(?:dollar|mile|km|metr|meter|feet|year)$/;

/** Four digits without a separator are a year where a word of time stands before, or nothing that years are not counted with behind. */
function isYear({ text, tokens, at }: Spot, next: number): boolean {
  const [token, behind] = [tokens[at], tokens[next]];
  const [counted] = unitAfter(tokens, next);
  if (token === undefined || (MEASURED.test(counted ?? '') && !NO_UNIT.has(behind?.word ?? ''))) return false;
  if (BEFORE_YEAR.test(text.slice(Math.max(0, token.start - 14), token.start))) return true;
  const value = Number(token.text);
  return counted === undefined ? value >= 1500 : value >= 1800 && !COUNTED.test(counted);
}
