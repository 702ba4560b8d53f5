import { isGlued, type WordToken } from './figure-tokens.ts';

/** A time as a text gives it: as many of its parts as are there. A year is a range, for decades and `2018–19`. */
export interface TimeParts {
  readonly years?: readonly [first: number, last: number];
  /** 1..12. */
  readonly month?: number;
  readonly day?: number;
}

/** A time read from tokens; `next` is the index of the token behind it. */
export interface ReadTime {
  readonly parts: TimeParts;
  readonly next: number;
}

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
  ['october', 'oct', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre'],
];
const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
/** Months whose names are also verbs, adverbs or names: they count only with a capital. */
const AMBIGUOUS = new Set(['may', 'march', 'mars', 'mar', 'mai', 'august']);
/** Words before a month that stands alone. */
const BEFORE_MONTH =
  /^(?:in|on|since|until|by|during|of|last|next|this|early|late|mid|from|for|between|through|im|en|em|desde)$/;

/** The time that begins at a token: a date in full or in part, a year, a range of years, a decade, a century. */
export function timeAt(tokens: readonly WordToken[], at: number, text: string): ReadTime | null {
  return isoDate(tokens, at) ?? writtenDate(tokens, at) ?? loneMonth(tokens, at) ?? spanOfYears(tokens, at, text);
}

function isoDate(tokens: readonly WordToken[], at: number): ReadTime | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tokens[at]?.word ?? '');
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { parts: { years: [year, year], month, day }, next: at + 1 };
}

/** `6 January 2021`, `January 6th, 2021`, `January of 2021`, `6 January`, `19 de octubre de 2020`, `15 Feb 19`. */
function writtenDate(tokens: readonly WordToken[], at: number): ReadTime | null {
  const month = monthOf(tokens[at]);
  if (month !== null) {
    const day = dayOf(tokens[at + 1]);
    if (day === null) return withYear({ month }, tokens, at + 1);
    return withYear({ month, day }, tokens, at + 2) ?? { parts: { month, day }, next: at + 2 };
  }
  const day = dayOf(tokens[at]);
  if (day === null) return null;
  const skip = isSmallWord(tokens[at + 1]) ? 2 : 1;
  const behind = monthOf(tokens[at + skip]);
  if (behind === null) return null;
  const parts = { month: behind, day };
  const next = at + skip + 1;
  return withYear(parts, tokens, next) ?? shortYear(parts, tokens, next) ?? { parts, next };
}

function withYear(parts: TimeParts, tokens: readonly WordToken[], at: number): ReadTime | null {
  const skip = isSmallWord(tokens[at]) ? 1 : 0;
  const year = yearOf(tokens[at + skip]);
  // "in March. 2019 was": a stop parts them, a comma does not.
  if (year === null || /[.;:!?]\s/.test(tokens[at]?.gap ?? '')) return null;
  return { parts: { ...parts, years: [year, year] }, next: at + skip + 1 };
}

/** `15 Feb 19` or `15 Feb '19`: two figures that nothing is counted with. */
function shortYear(parts: TimeParts, tokens: readonly WordToken[], at: number): ReadTime | null {
  const token = tokens[at];
  if (token === undefined || !/^\d{2}$/.test(token.word) || !/^\s['’]?$/.test(token.gap)) return null;
  const after = tokens[at + 1];
  if (after?.gap.startsWith(':') === true) return null;
  if (after !== undefined && isGlued(after) && /^\p{Ll}/u.test(after.text)) return null;
  const short = Number(token.word);
  const year = short <= 40 ? 2000 + short : 1900 + short;
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
  const century = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.word);
  if (century !== null && /^centur(?:y|ies)$/.test(tokens[at + 1]?.word ?? '')) {
    const first = (Number(century[1]) - 1) * 100;
    return { parts: { years: [first, first + 99] }, next: at + 2 };
  }
  const year = yearOf(token);
  const behind = tokens[at + 1];
  if (year === null || behind === undefined || !/^[–-]$/.test(behind.gap)) return null;
  const last = /^\d{2}$/.test(behind.word) ? Math.floor(year / 100) * 100 + Number(behind.word) : yearOf(behind);
  if (last === null || last <= year || last > year + 150 || text[token.start - 1] === '-') return null;
  return { parts: { years: [year, last] }, next: at + 2 };
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
  if (token === undefined) return null;
  const month = MONTH_NUMBER.get(token.word);
  if (month === undefined || (AMBIGUOUS.has(token.word) && !/^\p{Lu}/u.test(token.text))) return null;
  return month;
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

/** True when no part that both give differs, and there is one: a day of May says nothing of a year. */
export function timesAgree(claim: TimeParts, source: TimeParts): boolean {
  if (claim.years !== undefined && source.years !== undefined && !yearsAgree(claim.years, source.years)) return false;
  if (claim.month !== undefined && source.month !== undefined && claim.month !== source.month) return false;
  if (claim.day !== undefined && source.day !== undefined && claim.day !== source.day) return false;
  return sharedParts(claim, source) > 0;
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
