import { lookup } from '../core/lookup.ts';
import type { Span } from '../core/span.ts';
import { type EventRole, eventRole } from './event-roles.ts';
import { type Bound, qualified } from './figure-bounds.ts';
import { NO_UNIT, unitAfter, wordsNear } from './figure-context.ts';
import { isPartOfName, labelOf } from './figure-names.ts';
import { figureTokens, isGlued, type WordToken } from './figure-tokens.ts';
import { beginsNumber, isNumberWord, numberAt, type ReadNumber } from './number-words.ts';
import { isMonthName, type TimeParts, timeAt, yearOf } from './written-times.ts';

/** What a figure is: `label` is a number that is a name (season 4), `multiple` says how many times, `year` a time without a month. */
export type FigureKind = 'count' | 'percent' | 'money' | 'multiple' | 'ordinal' | 'label' | 'year' | 'date';

/** A figure of a text: what it is, how exactly it is meant, and what it counts. */
export interface Figure {
  readonly kind: FigureKind;
  /** As written. */
  readonly text: string;
  /** The least and the greatest value; equal for all but ranges. Of a time: its years, or zero. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** Has a word of scale ("million"): it may be rounded. */
  readonly scaled: boolean;
  /** Stems of what it counts, its currency, or the word whose number it is ("season" 4). */
  readonly unit: readonly string[];
  /** Stems of the words around it, in its clause. */
  readonly near: readonly string[];
  readonly time?: TimeParts;
  readonly role?: EventRole;
  /** With the words that say how exactly it is meant ("at least eight"). */
  readonly said: Span;
  readonly start: number;
  readonly end: number;
}

const CURRENCIES: Readonly<Record<string, string>> = lookup({
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₹': 'inr',
});
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usd: 'dollar dollars usd bucks',
    eur: 'euro euros eur',
    gbp: 'pound pounds gbp sterling',
    jpy: 'yen jpy',
    inr: 'rupee rupees inr',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
/** Words of a passage that is a length of time counted in years. */
const YEARS_IN: Readonly<Record<string, number>> = lookup({ decade: 10, decades: 10, century: 100, centuries: 100 });
/** Least and most of a number that is given by its order only ("hundreds of people"). */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = lookup({
  dozens: [24, 200],
  scores: [40, 200],
  hundreds: [200, 2000],
  thousands: [2000, 100_000],
  millions: [2e6, 1e9],
});
const FRACTIONS: Readonly<Record<string, number>> = lookup({
  half: 50,
  third: 100 / 3,
  thirds: 100 / 3,
  quarter: 25,
  quarters: 25,
  fifth: 20,
  fifths: 20,
});
interface Found {
  readonly figure: Figure;
  readonly next: number;
}

/** The figures of a text in order: numbers in digits and words, scales, percentages, money, ranges, ordinals, times. Linear. */
export function figuresIn(text: string): Figure[] {
  const tokens = figureTokens(text);
  const figures: Figure[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = canBegin(tokens[index])
      ? (timeFigure(tokens, index, text) ?? fraction(tokens, index, text) ?? quantity(tokens, index, text))
      : null;
    if (found === null) index += 1;
    else {
      figures.push(found.figure);
      index = found.next;
    }
  }
  return figures;
}

/** Most words begin no figure, and are passed over at the price of a look into a table. */
function canBegin(token: WordToken | undefined): boolean {
  if (token === undefined) return false;
  const { word } = token;
  return !/^\p{L}/u.test(word) || beginsNumber(word) || isMonthName(word) || VAGUE[word] !== undefined;
}

function timeFigure(tokens: readonly WordToken[], at: number, text: string): Found | null {
  const time = timeAt(tokens, at, text);
  if (time === null) return null;
  const kind = time.parts.month === undefined ? 'year' : 'date';
  return { figure: timed(kind, time.parts, tokens, at, time.next, text), next: time.next };
}

function timed(
  kind: 'year' | 'date',
  time: TimeParts,
  tokens: readonly WordToken[],
  at: number,
  next: number,
  text: string,
): Figure {
  const role = eventRole(tokens, at, next, text);
  const [low, high] = time.years ?? [0, 0];
  const figure = build(kind, { low, high, bound: 'exact', scaled: false, unit: [] }, tokens, at, next, text);
  return { ...figure, time, ...(role === undefined ? {} : { role }) };
}

type Value = Pick<Figure, 'low' | 'high' | 'bound' | 'scaled' | 'unit'>;

function build(
  kind: FigureKind,
  value: Value,
  tokens: readonly WordToken[],
  at: number,
  next: number,
  text: string,
): Figure {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const said = value.bound === 'exact' ? { start, end } : qualified(text, start, end).span;
  return { kind, ...value, text: text.slice(start, end), said, near: wordsNear(tokens, at, next), start, end };
}

/** `half of`, `a third of`, `two-thirds of`, `one in five`: shares, as whole per cent, for nobody means them more exactly. */
function fraction(tokens: readonly WordToken[], at: number, text: string): Found | null {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.word ?? '');
  const [first = '', second = '', third = ''] = words;
  const share = (value: number, length: number): Found => {
    const next = at + length;
    const unit = unitAfter(tokens, next);
    const { bound } = qualified(text, tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0);
    const rounded = Math.round(value);
    const percent: Value = {
      low: rounded,
      high: rounded,
      bound: bound === 'exact' ? 'about' : bound,
      scaled: false,
      unit,
    };
    return { figure: build('percent', percent, tokens, at, next, text), next };
  };
  if (first === 'half' && /^(?:of|the|all)$/.test(second)) return share(50, 1);
  const joined = /^(two|three|four)-(thirds|quarters|fifths)$/.exec(first);
  const count = lookup({ a: 1, one: 1, two: 2, three: 3, four: 4 });
  if (joined !== null) return share((count[joined[1] ?? ''] ?? 1) * (FRACTIONS[joined[2] ?? ''] ?? 0), 1);
  const part = FRACTIONS[second];
  if (part !== undefined && count[first] !== undefined && (third === 'of' || isMeasured(tokens, at)))
    return share((count[first] ?? 1) * part, 2);
  const inGroup = second === 'in' || (second === 'out' && third === 'of');
  if (!inGroup) return null;
  const [few, many] = [numberAt(tokens, at), numberAt(tokens, at + (second === 'in' ? 2 : 3))];
  const isShare =
    few !== null &&
    many !== null &&
    few.next === at + 1 &&
    few.value >= 1 &&
    few.value < many.value &&
    many.value <= 1000 &&
    yearOf(tokens[many.next - 1]) === null &&
    !many.ordinal;
  return isShare ? share((few.value / many.value) * 100, many.next - at) : null;
}

/** `By a third.`, `more than two thirds`: a share without "of", where nothing behind it can be what is third. */
function isMeasured(tokens: readonly WordToken[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 2]];
  const isCompared = /^(?:by|to|than|about|nearly|almost|roughly|around|over|under|least|from)$/.test(
    before?.word ?? '',
  );
  const isAlone = behind === undefined || NO_UNIT.has(behind.word) || /\S/.test(behind.gap);
  return isCompared && isAlone;
}

function quantity(tokens: readonly WordToken[], at: number, text: string): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const vague = VAGUE[token.word];
  if (vague !== undefined) return vagueCount(vague, tokens, at, text);
  const number = numberAt(tokens, at);
  if (number === null || isPartOfName(token, tokens[number.next], text)) return null;
  const label = labelOf(tokens, at, number);
  if (label !== null) return valued('label', number, number.value, 'exact', [label], tokens, at, text);
  if (number.ordinal) {
    const isName = /\d/.test(token.word) && /^\p{Lu}\p{Ll}/u.test(tokens[number.next]?.text ?? '');
    if (isName) return null;
    return valued('ordinal', number, number.value, 'exact', unitAfter(tokens, number.next), tokens, at, text);
  }
  const range = rangeFrom(tokens, at, number, text);
  const whole = range ?? number;
  const bound = qualified(text, token.start, tokens[whole.next - 1]?.end ?? token.end).bound;
  const high = range?.value ?? number.value;
  const low =
    range !== null && number.value < 1000 && range.scaled && !number.scaled
      ? number.value * scaleOf(range.value)
      : number.value;
  const years = range === null ? yearOf(token) : null;
  if (years !== null && isYear(token, unitAfter(tokens, number.next), text))
    return { figure: timed('year', { years: [years, years] }, tokens, at, number.next, text), next: number.next };
  return measured({ ...whole, value: high }, low, bound, tokens, at, text);
}

/** A number with what it is measured in: money, per cent, or what it counts. */
function measured(
  number: ReadNumber,
  low: number,
  bound: Bound,
  tokens: readonly WordToken[],
  at: number,
  text: string,
): Found {
  const [token, last, after] = [tokens[at], tokens[number.next - 1], tokens[number.next]];
  const word = after === undefined || !isGlued(after) ? '' : after.word;
  const symbol = CURRENCIES[token?.text[0] ?? ''];
  const currency = symbol ?? CURRENCY_WORDS.get(word);
  if (currency !== undefined) {
    const next = number.next + (CURRENCY_WORDS.has(word) ? 1 : 0);
    return valued('money', { ...number, next }, low, bound, [currency], tokens, at, text);
  }
  if (last?.text.endsWith('%') || token?.text.endsWith('%'))
    return valued('percent', number, low, bound, unitAfter(tokens, number.next), tokens, at, text);
  const percent = /^(?:%|percent|percentage|pct|prozent)$/.test(word)
    ? 1
    : word === 'per' && tokens[number.next + 1]?.word === 'cent'
      ? 2
      : 0;
  if (percent > 0) {
    const next = number.next + percent;
    return valued('percent', { ...number, next }, low, bound, unitAfter(tokens, next), tokens, at, text);
  }
  if (word === 'times') {
    const next = number.next + 1;
    const more = unitAfter(tokens, next);
    const unit = more.length > 0 ? more : ['time'];
    return valued('multiple', { ...number, next }, low, bound, unit, tokens, at, text);
  }
  const years = YEARS_IN[word];
  if (years !== undefined)
    return valued(
      'count',
      { ...number, value: number.value * years, next: number.next + 1 },
      low * years,
      bound,
      ['year'],
      tokens,
      at,
      text,
    );
  return valued('count', number, low, bound, unitAfter(tokens, number.next), tokens, at, text);
}

function valued(
  kind: FigureKind,
  number: ReadNumber,
  low: number,
  bound: Bound,
  unit: readonly string[],
  tokens: readonly WordToken[],
  at: number,
  text: string,
): Found {
  const value: Value = { low, high: Math.max(low, number.value), bound, scaled: number.scaled, unit };
  return { figure: build(kind, value, tokens, at, number.next, text), next: number.next };
}

function vagueCount(
  range: readonly [number, number],
  tokens: readonly WordToken[],
  at: number,
  text: string,
): Found | null {
  if (tokens[at + 1]?.word !== 'of' || isNumberWord(tokens[at - 1]?.word ?? '')) return null;
  const [low, high] = range;
  const value: Value = { low, high, bound: 'about', scaled: true, unit: unitAfter(tokens, at + 2) };
  return { figure: build('count', value, tokens, at, at + 1, text), next: at + 1 };
}

/** The second number of a range: `10–20 people`, `10 to 20`, `between 10 and 20`. Scores (`10–7`, `2–4`) fall or count nothing. */
function rangeFrom(tokens: readonly WordToken[], at: number, first: ReadNumber, text: string): ReadNumber | null {
  const joiner = tokens[first.next];
  if (joiner === undefined) return null;
  const dashed = /^\s?[–-]\s?$/.test(joiner.gap) && /^\d/.test(joiner.text);
  const spoken =
    joiner.word === 'to' ||
    (joiner.word === 'and' &&
      /\bbetween\s+(?:\S+\s+)?$/i.test(text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 20), tokens[at]?.start)));
  if (!dashed && !spoken) return null;
  const second = numberAt(tokens, first.next + (dashed ? 0 : 1));
  const counts =
    second !== null &&
    (spoken ||
      unitAfter(tokens, second.next).length > 0 ||
      second.scaled ||
      /%$/.test(tokens[second.next - 1]?.text ?? ''));
  const rises =
    counts && second !== null && !second.ordinal && second.value > first.value && yearOf(tokens[at]) === null;
  return rises ? second : null;
}

/** 20 of "10 to 20 million" makes the 10 a number of millions too. */
function scaleOf(value: number): number {
  return 1000 ** Math.floor(Math.log10(Math.max(1, value)) / 3);
}

/** Four digits without a separator are a year where a word of time stands before, or nothing that years are not counted with behind. */
function isYear(token: WordToken, unit: readonly string[], text: string): boolean {
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  if (
    /(?:\b(?:in|since|until|by|from|of|during|before|after|around|circa|late|early|mid|summer|winter|spring|autumn|fall|and|to|between)|[(,–-])\s*$/i.test(
      before,
    )
  )
    return true;
  const value = Number(token.text);
  const [counted = ''] = unit;
  return (
    value >= 1500 &&
    (unit.length === 0 ||
      (value >= 1800 &&
        !/^(?:peopl|men|women|dollar|mile|km|metr|meter|feet|vote|point|year|soldier|worker|student|job|home|copi|death|case)$/.test(
          counted,
        )))
  );
}

/** A smaller count stands everywhere, and says nothing of where a claim comes from. */
const TELLING_COUNT = 10;

/** Is a figure rare enough to tell where a claim comes from: a share, money, a count that no page has by chance? */
export function isTelling({ kind, low }: Figure): boolean {
  return kind === 'percent' || kind === 'money' || (kind === 'count' && low >= TELLING_COUNT);
}
