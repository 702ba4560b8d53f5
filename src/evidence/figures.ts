import { foldWord } from '../core/plain-text.ts';
import { isMonth, monthOf, numberAt, type WordToken } from './number-words.ts';

export type FigureKind = 'count' | 'percent' | 'money' | 'year' | 'date' | 'ordinal' | 'decade';

/** A figure of a text: its value, how exactly it is meant, and what it counts. */
export interface Figure {
  readonly kind: FigureKind;
  /** As written. */
  readonly text: string;
  readonly value: number;
  /** Of a range or a rounded figure: the other end; equal to `value` otherwise. */
  readonly upTo: number;
  readonly bound: 'exact' | 'at-least' | 'more' | 'at-most' | 'less' | 'about';
  /** Currency, or the words that follow: `people`, `passengers`; folded. */
  readonly unit: readonly string[];
  /** Of a date: month 1..12 and day, where given. */
  readonly month?: number;
  readonly day?: number;
  readonly start: number;
  readonly end: number;
}

/** Words before a figure that say how exactly it is meant. */
const BOUNDS: readonly (readonly [RegExp, Figure['bound']])[] = [
  [/(?:\bat least|\bno (?:fewer|less) than|\bminimum of|\bas many as \d*|\bor more|≥)\s*$/i, 'at-least'],
  [
    /(?:\bmore than|\bover|\babove|\bexceed(?:s|ed|ing)?|\bupwards? of|\bgreater than|\bwell over|\bnorth of|>)\s*$/i,
    'more',
  ],
  [/(?:\bat most|\bup to|\bno more than|\bmaximum of|\bas (?:much|many) as|≤)\s*$/i, 'at-most'],
  [/(?:\bless than|\bfewer than|\bunder|\bbelow|\bnearly|\balmost|\bclose to|\bjust under|<)\s*$/i, 'less'],
  [/(?:\babout|\baround|\bapproximately|\broughly|\bsome|\bcirca|\bca?\.|\ban estimated|\bestimated|~)\s*$/i, 'about'],
];
const CURRENCIES: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp', '¥': 'jpy', '₹': 'inr' };
const CURRENCY_WORDS =
  /^(?:dollars?|usd|euros?|eur|pounds?|gbp|sterling|yen|rupees?|francs?|kronor|kroner|pesos?|yuan|rubles?|roubles?)$/;
/** Words that follow a figure without naming what it counts. */
const NO_UNIT = new Set(
  'of the a an in on at to and or from by for with as is was were are be been per than that which who had has have its his her their since until after before during this'.split(
    ' ',
  ),
);
/** How far "about" reaches, as a share. */
const ABOUT = 0.1;

/** Finds the figures of a text: numbers in digits and words, scales, percentages, money, ordinals, years, dates. Linear. */
export function figuresIn(text: string): Figure[] {
  const tokens = tokensOf(text);
  const figures: Figure[] = [];
  for (let index = 0; index < tokens.length; ) {
    const date = dateAt(tokens, index, text);
    const found = date ?? quantityAt(tokens, index, text);
    if (found === null) index += 1;
    else {
      figures.push(found.figure);
      index = found.next;
    }
  }
  return figures;
}

interface Found {
  readonly figure: Figure;
  readonly next: number;
}

function tokensOf(text: string): WordToken[] {
  return [
    ...text.matchAll(
      /[$€£¥₹]?\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|m|bn|k)?\b%?|\d+(?:[.,]\d+)*%|[\p{L}]+(?:['’-][\p{L}]+)*|%/gu,
    ),
  ].map((match) => ({
    text: match[0],
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `6 January 2021`, `January 6, 2021`, `January 2021`, `6 January`. A month needs a day or a year beside it. */
function dateAt(tokens: readonly WordToken[], at: number, text: string): Found | null {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a === undefined || b === undefined) return null;
  const day = (token: WordToken | undefined) =>
    token !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.word) && Number.parseInt(token.word, 10) <= 31
      ? Number.parseInt(token.word, 10)
      : undefined;
  const year = (token: WordToken | undefined) =>
    token !== undefined && /^(?:1[0-9]|20)\d\d$/.test(token.word) ? Number(token.word) : undefined;
  const make = (
    month: number,
    dayOf: number | undefined,
    yearOf: number | undefined,
    last: WordToken,
    next: number,
  ): Found => {
    const span = { start: a.start, end: last.end };
    return {
      next,
      figure: {
        kind: 'date',
        text: text.slice(span.start, span.end),
        value: yearOf ?? 0,
        upTo: yearOf ?? 0,
        bound: 'exact',
        unit: [],
        month,
        ...(dayOf === undefined ? {} : { day: dayOf }),
        ...span,
      },
    };
  };
  if (isMonth(a.text) && day(b) !== undefined && year(b) === undefined)
    return year(c) === undefined
      ? make(monthOf(a.word), day(b), undefined, b, at + 2)
      : make(monthOf(a.word), day(b), year(c), c ?? b, at + 3);
  if (isMonth(a.text) && year(b) !== undefined) return make(monthOf(a.word), undefined, year(b), b, at + 2);
  if (day(a) !== undefined && isMonth(b.text))
    return year(c) === undefined
      ? make(monthOf(b.word), day(a), undefined, b, at + 2)
      : make(monthOf(b.word), day(a), year(c), c ?? b, at + 3);
  return null;
}

function quantityAt(tokens: readonly WordToken[], at: number, text: string): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const decade = /^(1[0-9]|20)(\d)0s$/.exec(token.word);
  if (decade !== null)
    return {
      next: at + 1,
      figure: base('decade', Number(token.word.slice(0, 4)), token.text, token.start, token.end, 'exact', []),
    };
  const number = numberAt(tokens, at);
  if (number === null || isPartOfName(token, tokens[number.next], text)) return null;
  const before = text.slice(Math.max(0, token.start - 30), token.start);
  const last = tokens[number.next - 1] ?? token;
  const after = tokens[number.next];
  const bound =
    BOUNDS.find(([pattern]) => pattern.test(before))?.[1] ??
    (/^\s*(?:or more|or so|-?plus)\b|^\+/i.test(text.slice(last.end, last.end + 10)) ? 'at-least' : 'exact');
  const written = (end: number) => text.slice(token.start, end);
  if (number.ordinal)
    return {
      next: number.next,
      figure: base(
        'ordinal',
        number.value,
        written(last.end),
        token.start,
        last.end,
        'exact',
        unitOf(tokens, number.next),
      ),
    };
  const symbol = CURRENCIES[token.text[0] ?? ''];
  const isMoneyWord = after !== undefined && CURRENCY_WORDS.test(after.word);
  if (symbol !== undefined || isMoneyWord) {
    const end = isMoneyWord ? (after?.end ?? last.end) : last.end;
    return {
      next: number.next + (isMoneyWord ? 1 : 0),
      figure: base('money', number.value, written(end), token.start, end, bound, [
        symbol ?? after?.word.replace(/s$/, '') ?? '',
      ]),
    };
  }
  const percent =
    token.text.endsWith('%') ||
    last.text.endsWith('%') ||
    (after !== undefined && /^(?:%|percent|percentage|pct)$/.test(after.word)) ||
    (after?.word === 'per' && tokens[number.next + 1]?.word === 'cent');
  if (percent) {
    const extra = last.text.endsWith('%') ? 0 : after?.word === 'per' ? 2 : 1;
    const end = tokens[number.next - 1 + extra]?.end ?? last.end;
    return {
      next: number.next + extra,
      figure: base('percent', number.value, written(end), token.start, end, bound, []),
    };
  }
  if (isYear(token, number.value, text, unitOf(tokens, number.next)))
    return { next: number.next, figure: base('year', number.value, token.text, token.start, token.end, 'exact', []) };
  return {
    next: number.next,
    figure: counted(
      base('count', number.value, written(last.end), token.start, last.end, bound, unitOf(tokens, number.next)),
    ),
  };
}

function base(
  kind: FigureKind,
  value: number,
  text: string,
  start: number,
  end: number,
  bound: Figure['bound'],
  unit: readonly string[],
): Figure {
  return { kind, text, value, upTo: value, bound, unit, start, end };
}

/** Five decades are fifty years. */
function counted(figure: Figure): Figure {
  const factor = { decade: 10, century: 100, centurie: 100 }[figure.unit[0] ?? ''];
  return factor === undefined
    ? figure
    : { ...figure, value: figure.value * factor, upTo: figure.upTo * factor, unit: ['year', ...figure.unit.slice(1)] };
}

/** `Uranium-235`, `the 14th Dalai Lama`, `Heat (1995 film)`: the figure belongs to a name. */
function isPartOfName(token: WordToken, next: WordToken | undefined, text: string): boolean {
  if (/\p{L}-$/u.test(text.slice(Math.max(0, token.start - 2), token.start))) return true;
  if (/(?:st|nd|rd|th)$/.test(token.word) && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text)) return true;
  return (
    /\(\s*$/.test(text.slice(Math.max(0, token.start - 2), token.start)) &&
    /^\s*(?:film|movie|song|album|novel|book|series|tv series|video game|play|band)\b/i.test(
      text.slice(token.end, token.end + 14),
    )
  );
}

/** Four digits without a thousands separator, and nothing counted behind them, or a word of time before. */
function isYear(token: WordToken, value: number, text: string, unit: readonly string[]): boolean {
  if (!/^(?:1[0-9]|20)\d\d$/.test(token.text)) return false;
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  if (
    /(?:\b(?:in|since|until|by|from|of|during|before|after|around|circa|late|early|mid|summer|winter|spring|autumn|fall|and|to|between|until)|[(,–-])\s*$/i.test(
      before,
    )
  )
    return true;
  return value >= 1500 && unit.length === 0
    ? true
    : value >= 1800 &&
        !/^(?:people|men|women|dollars|miles|km|metres|meters|feet|votes|points|years|soldiers|workers|students)$/.test(
          unit[0] ?? '',
        );
}

/** The first words behind a figure that can name what it counts. */
function unitOf(tokens: readonly WordToken[], from: number): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(from, from + 4)) {
    if (/\d/.test(token.word)) break;
    if (NO_UNIT.has(token.word)) {
      if (words.length > 0) break;
      continue;
    }
    words.push(token.word.replace(/(?<=\p{L}{3})(?:es|s)$/u, ''));
  }
  return words;
}

/** True when the source's figure can be what the claim's figure says: equal, or within what `at least` and its like allow. */
export function figuresAgree(claim: Figure, source: Figure): boolean {
  if (claim.kind === 'date' || source.kind === 'date') return datesAgree(claim, source);
  if (claim.kind === 'decade' || source.kind === 'decade') {
    const [decade, other] = claim.kind === 'decade' ? [claim, source] : [source, claim];
    return other.value >= decade.value && other.value < decade.value + 10;
  }
  const { value } = source;
  if (claim.kind === 'year' || claim.kind === 'ordinal') return value === claim.value;
  switch (claim.bound) {
    case 'at-least':
      return source.bound === 'less' || source.bound === 'at-most'
        ? false
        : value >= claim.value || near(value, claim.value, 0.001);
    case 'more':
      return (
        value > claim.value ||
        (near(value, claim.value, 0.001) && source.bound !== 'exact') ||
        near(value, claim.value, 0.0001)
      );
    case 'at-most':
    case 'less':
      return near(value, claim.value, ABOUT) || (value <= claim.value && value >= claim.value * 0.5);
    case 'about':
      return near(value, claim.value, ABOUT);
    case 'exact':
      if (source.bound === 'about' || source.bound === 'less') return near(value, claim.value, ABOUT);
      if (source.bound === 'more' || source.bound === 'at-least')
        return near(value, claim.value, 0.001) || (claim.value > value && claim.value <= value * 1.1);
      return near(value, claim.value, 1e-9) || roundsTo(claim, source) || roundsTo(source, claim);
  }
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share;
}

/** 2.3 million for 2,312,400: the claim's figure is the source's, rounded to as many places as it shows. */
function roundsTo(claim: Figure, source: Figure): boolean {
  const scale = /million|billion|trillion|thousand|\d(?:m|bn|k)$/i.test(claim.text);
  if (!scale && claim.kind !== 'percent') return false;
  const digits = claim.value.toExponential().replace(/e.*$/, '').replace(/[.-]/g, '').replace(/0+$/, '').length || 1;
  return Number(source.value.toPrecision(digits)) === claim.value;
}

interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

function partsOf({ value, month, day }: Figure): DateParts {
  return {
    ...(value === 0 ? {} : { year: value }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Parts of a date that both give have to be the same, and there has to be one: a day of May says nothing of a year. */
function datesAgree(a: Figure, b: Figure): boolean {
  const x = partsOf(a);
  const y = partsOf(b);
  const shared = (['year', 'month', 'day'] as const).filter((part) => x[part] !== undefined && y[part] !== undefined);
  return shared.length > 0 && shared.every((part) => x[part] === y[part]);
}

/** How many parts of a date both give: a comparison of more parts counts before one of fewer. */
export function sharedDateParts(a: Figure, b: Figure): number {
  const x = partsOf(a);
  const y = partsOf(b);
  return (['year', 'month', 'day'] as const).filter((part) => x[part] !== undefined && y[part] !== undefined).length;
}

/** True when two figures are of a kind that can be compared at all. */
export function areComparable(claim: Figure, source: Figure): boolean {
  const time = (kind: FigureKind) => kind === 'year' || kind === 'date' || kind === 'decade';
  if (time(claim.kind)) return time(source.kind);
  return claim.kind === source.kind && (claim.kind !== 'money' || claim.unit[0] === source.unit[0]);
}

/** True when both count the same thing, as far as the words beside them tell. */
export function shareUnit(claim: Figure, source: Figure): boolean {
  if (claim.kind !== 'count' && claim.kind !== 'ordinal') return true;
  return claim.unit.some((word) => source.unit.includes(word));
}
