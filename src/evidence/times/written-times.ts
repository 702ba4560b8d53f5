import { ordinalValue } from '../figures/number-word.ts';
import { isGlued, type WordToken } from '../figures/tokens.ts';
import { weekdaysDiffer } from '../figures/weekdays.ts';
import { inFull, numericDate } from './numeric-dates.ts';
import type { ReadTime, TimeParts } from './time-parts.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero', 'janeiro', 'gennaio'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio'],
  ['march', 'mar', 'marz', 'mars', 'marzo', 'marco'],
  ['april', 'apr', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho', 'luglio'],
  ['august', 'aug', 'aout', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'settembre'],
  ['october', 'oct', 'okt', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dez', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre'],
];
const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
/** Months whose names are also verbs, adverbs or names: they count only with a capital. */
const AMBIGUOUS = new Set(['may', 'march', 'mars', 'mar', 'mai', 'august']);
/** A month that is cut short, and takes a stop for it. */
const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|o[ck]t|nov|de[cz])$/;
/** Words before a month that stands alone. */
const BEFORE_MONTH =
  /^(?:in|on|since|until|by|during|of|last|next|this|early|late|mid|from|for|between|through|im|en|em|desde)$/;

/** The time that begins at a token: a date in full or in part, a year, a range of years, a decade, a century. */
export function timeAt(tokens: readonly WordToken[], at: number, text: string): ReadTime | null {
  return numericDate(tokens, at) ?? writtenDate(tokens, at) ?? loneMonth(tokens, at) ?? spanOfYears(tokens, at, text);
}

/** `6 January 2021`, `January 6th, 2021`, `January of 2021`, `6 January`, `19 de octubre de 2020`, `15 Feb 19`, `3–7 June`. */
function writtenDate(tokens: readonly WordToken[], at: number): ReadTime | null {
  const month = monthOf(tokens[at]);
  if (month !== null) {
    const days = daysAt(tokens, at + 1);
    if (days === null) return withYear({ month }, tokens, at + 1);
    const parts = { month, ...days.parts };
    return withYear(parts, tokens, days.next) ?? { parts, next: days.next };
  }
  const days = daysAt(tokens, at);
  if (days === null) return null;
  const behind = days.next + Number(isSmallWord(tokens[days.next]));
  const next = behind + 1;
  const named = monthOf(tokens[behind]);
  // "14 mai 2019": between a day and a year a small letter makes no verb of it.
  const between = named ?? (withYear({}, tokens, next) === null ? null : monthNamed(tokens[behind]));
  if (between === null) return null;
  const parts = { month: between, ...days.parts };
  return withYear(parts, tokens, next) ?? shortYear(parts, tokens, next) ?? { parts, next };
}

/** A day, or several in a row: `3`, `3–7`, `3 to 7`, `3 and 4`, `3 al 7`. */
function daysAt(tokens: readonly WordToken[], at: number): ReadTime | null {
  const day = dayOf(tokens[at]);
  if (day === null) return null;
  const single = { parts: { day }, next: at + 1 };
  const joiner = tokens[at + 1];
  if (joiner === undefined) return single;
  const isDashed = /^\.?\s?[–-]\s?$/.test(joiner.gap);
  if (!isDashed && !/^(?:to|and|bis|und|al|y|au|et|a|e)$/.test(joiner.word)) return single;
  const last = dayOf(tokens[at + (isDashed ? 1 : 2)]);
  const next = at + (isDashed ? 2 : 3);
  return last !== null && last > day && isDayBehind(tokens, next) ? { parts: { day, lastDay: last }, next } : single;
}

/** "June 3 and 4 people": what is counted is no day. */
function isDayBehind(tokens: readonly WordToken[], at: number): boolean {
  const token = tokens[at];
  const isCounted = token !== undefined && isGlued(token) && /^\p{Ll}/u.test(token.text) && !isSmallWord(token);
  return !isCounted || monthNamed(token) !== null;
}

function withYear(parts: TimeParts, tokens: readonly WordToken[], at: number): ReadTime | null {
  const skip = isSmallWord(tokens[at]) ? 1 : 0;
  const year = yearOf(tokens[at + skip]);
  // "in March. 2019 was", “Light in June” (1972): a stop or a mark parts them, a comma or the stop of "Nov." does not.
  const gap = tokens[at]?.gap ?? '';
  const isShort = gap === '. ' && SHORT_MONTH.test(tokens[at - 1]?.word ?? '');
  if (year === null || (!isShort && /[.;:!?]\s|["“”»«()]/.test(gap))) return null;
  return { parts: { ...parts, years: [year, year] }, next: at + skip + 1 };
}

/** `15 Feb 19` or `15 Feb '19`: two figures that nothing is counted with. */
function shortYear(parts: TimeParts, tokens: readonly WordToken[], at: number): ReadTime | null {
  const token = tokens[at];
  if (token === undefined || !/^\d{2}$/.test(token.word) || !/^\s['’]?$/.test(token.gap)) return null;
  const after = tokens[at + 1];
  if (after?.gap.startsWith(':') === true) return null;
  if (after !== undefined && isGlued(after) && /^\p{Ll}/u.test(after.text)) return null;
  const year = Number(inFull(token.word));
  return { parts: { ...parts, years: [year, year] }, next: at + 1 };
}

function loneMonth(tokens: readonly WordToken[], at: number): ReadTime | null {
  const month = monthOf(tokens[at]);
  const isLone = month !== null && BEFORE_MONTH.test(tokens[at - 1]?.word ?? '') && (tokens[at]?.text.length ?? 0) > 2;
  return isLone ? { parts: { month }, next: at + 1 } : null;
}

/** `1990s`, `'90s`, `19th century`, `2018–19`, `1939-1945`. */
function spanOfYears(tokens: readonly WordToken[], at: number, text: string): ReadTime | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const decade = /^(?:(1\d|20)(\d)0|(\d)0)s$/.exec(token.word);
  if (decade !== null) return decadeOf(decade, token, at);
  const century = centuryAt(tokens, at);
  if (century !== null) return century;
  const year = yearOf(token);
  const behind = tokens[at + 1];
  // "2018/19" is a year of a school, a club or a budget.
  const isSlashed = behind?.gap === '/' && year !== null && Number(behind.word) === (year + 1) % 100;
  if (year === null || behind === undefined || (!/^[–-]$/.test(behind.gap) && !isSlashed)) return null;
  const last = /^\d{2}$/.test(behind.word) ? Math.floor(year / 100) * 100 + Number(behind.word) : yearOf(behind);
  if (last === null || last <= year || last > year + 150 || text[token.start - 1] === '-') return null;
  return { parts: { years: [year, last] }, next: at + 2 };
}

/** `19th century`, `nineteenth century`, `nineteenth-century`. */
function centuryAt(tokens: readonly WordToken[], at: number): ReadTime | null {
  const word = tokens[at]?.word ?? '';
  const joined = word.endsWith('-century');
  if (!joined && !/^centur(?:y|ies)$/.test(tokens[at + 1]?.word ?? '')) return null;
  const which = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? ordinalValue(word.replace(/-century$/, ''));
  if (which === undefined) return null;
  const first = (Number(which) - 1) * 100;
  return { parts: { years: [first, first + 99] }, next: at + (joined ? 1 : 2) };
}

function decadeOf(match: RegExpExecArray, token: WordToken, at: number): ReadTime | null {
  const [, century, ten, alone] = match;
  if (alone !== undefined) {
    // "in the 80s" is the 1980s; "temperatures in the 80s" cannot be told from it and is left out without the apostrophe.
    if (!/['’]$/.test(token.gap)) return null;
    const first = 1900 + Number(alone) * 10;
    return { parts: { years: [first, first + 9] }, next: at + 1 };
  }
  const first = Number(`${century}${ten}0`);
  // "the 1900s" are as often the century as the decade.
  return { parts: { years: [first, ten === '0' ? first + 99 : first + 9] }, next: at + 1 };
}

/** Is this the name of a month, whatever else it may be? Folded form. */
export function isMonthName(word: string): boolean {
  return MONTH_NUMBER.has(word);
}

function monthOf(token: WordToken | undefined): number | null {
  const isOther = AMBIGUOUS.has(token?.word ?? '') && !/^\p{Lu}/u.test(token?.text ?? '');
  return isOther ? null : monthNamed(token);
}

function monthNamed(token: WordToken | undefined): number | null {
  return MONTH_NUMBER.get(token?.word ?? '') ?? null;
}

function dayOf(token: WordToken | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(token?.word ?? '');
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** A number that is a year by its form: four figures from 1000 to 2099, without separators. */
export function yearOf(token: WordToken | undefined): number | null {
  return token !== undefined && /^(?:1\d|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

function isSmallWord(token: WordToken | undefined): boolean {
  return token !== undefined && /^(?:of|de|del|do|d|the)$/.test(token.word);
}

/** How many parts both give: a comparison of more parts counts before one of fewer. */
export function sharedParts(a: TimeParts, b: TimeParts): number {
  return (
    Number(a.years !== undefined && b.years !== undefined) +
    Number(a.month !== undefined && b.month !== undefined) +
    Number(a.day !== undefined && b.day !== undefined)
  );
}

/** The ways in which a time can be read. */
export function readingsOf(time: TimeParts): readonly TimeParts[] {
  return time.orElse === undefined ? [time] : [time, time.orElse];
}

/**
 * True when no part that both give differs, and there is one: a day of May says nothing of a year. What can be read in two
 * ways agrees in either.
 */
export function timesAgree(claim: TimeParts, source: TimeParts): boolean {
  return readingsOf(claim).some((ours) => readingsOf(source).some((theirs) => partsAgree(ours, theirs)));
}

function partsAgree(claim: TimeParts, source: TimeParts): boolean {
  if (claim.years !== undefined && source.years !== undefined && !yearsAgree(claim.years, source.years)) return false;
  if (claim.month !== undefined && source.month !== undefined && claim.month !== source.month) return false;
  if (!daysAgree(claim, source) || weekdaysDiffer(claim, source)) return false;
  return sharedParts(claim, source) > 0;
}

/** The same days, or a day among several. */
function daysAgree(claim: TimeParts, source: TimeParts): boolean {
  const [ours, theirs] = [claim.day, source.day];
  if (ours === undefined || theirs === undefined) return true;
  if (claim.lastDay !== undefined && source.lastDay !== undefined)
    return ours === theirs && claim.lastDay === source.lastDay;
  return ours <= (source.lastDay ?? theirs) && theirs <= (claim.lastDay ?? ours);
}

/**
 * Years that overlap. A claimed stretch of years (1491–1518) that is no decade and no century has to be the source's own,
 * or begin or end with the source's year.
 */
function yearsAgree(claim: readonly [number, number], source: readonly [number, number]): boolean {
  const isStretch = ([first, last]: readonly [number, number]) =>
    last > first && last - first !== 9 && last - first !== 99;
  if (isStretch(claim) && isStretch(source)) return claim[0] === source[0] && claim[1] === source[1];
  if (isStretch(claim) && source[0] === source[1]) return claim.includes(source[0]);
  return claim[0] <= source[1] && source[0] <= claim[1];
}
