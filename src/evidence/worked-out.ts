import type { Figure, FigureKind } from './figure.ts';
import { NO_UNIT } from './figure-context.ts';
import { near } from './figure-limits.ts';
import { sharedWords } from './figures-agree.ts';

/** Amounts of which there are parts, and of which one is more than another. A difference of two shares is one in points. */
const AMOUNTS: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percent']);
/** In per cent, and how far two rounded parts of it may be off. */
const WHOLE = 100;
const WHOLE_ROUNDED = 0.5;
/** How far what was worked out may be off, as a share of it. Our choice: wider, and chance meets it more often. */
const ROUNDED = 0.01;
/** Beside a figure that says how far two others are apart, or what is left of one. */
const APART = new Set(
  'longer shorter older younger taller later earlier sooner faster slower heavier lighter larger smaller bigger wider deeper ahead behind lead margin gap differ left remain still'.split(
    ' ',
  ),
);
/** "Shortened by two years". */
const BY = /(?<!\p{L})by\s(?:(?:about|around|nearly|almost|roughly|some|just|over|more than|at least)\s){0,2}$/iu;
/** Characters before and behind a figure that are looked at. */
const BEFORE = 30;
const BEHIND = 30;

/** A figure and the text in which it stands. */
export interface Placed {
  readonly figure: Figure;
  readonly text: string;
}

/**
 * May a figure be worked out from another one and those beside it: “seven months longer” from 28 months against 21, 24 million
 * from “48 million, of which half”, 43 cents from “41 cents, two cents less than now”, 8 per cent lost from 92 kept? Then it
 * does not differ from that other one.
 * @param beside the figures of the other's sentence
 */
export function isWorkedOut(asked: Placed, other: Placed, beside: readonly Figure[]): boolean {
  if (!isAmount(asked.figure) || !isAmount(other.figure)) return false;
  if (asked.figure.kind === 'percent') return isRest(asked.figure, other.figure);
  return beside.some((third) => third.start !== other.figure.start && isOfBoth(asked, other, third));
}

/** “Lost 8 per cent” beside “kept 92 per cent”: what is left of the whole may be said by the one as by the other. */
export function isRest(a: Figure, b: Figure): boolean {
  return a.kind === 'percent' && b.kind === 'percent' && Math.abs(a.low + b.low - WHOLE) < WHOLE_ROUNDED;
}

function isAmount({ kind, low, high }: Figure): boolean {
  return AMOUNTS.has(kind) && low === high;
}

/** Only where a word says what is worked out: in most texts two figures come to a third by chance. */
function isOfBoth({ figure, text }: Placed, { figure: other, text: around }: Placed, third: Figure): boolean {
  if (third.kind === 'percent') return isThat(figure, (other.low * third.low) / WHOLE);
  if (third.kind !== other.kind || !isAmount(third)) return false;
  if (!isBare(third, around) && !isBare(other, around) && sharedWords(third.unit, other.unit) === 0) return false;
  if (isThat(figure, Math.abs(other.low - third.low)) && (saysApart(figure) || isBy(figure, text))) return true;
  return isOther(figure, other, third);
}

/** “41 cents, two cents less than now”: 43 is what the other one was. */
function isOther(figure: Figure, { low }: Figure, third: Figure): boolean {
  if (third.direction?.way === 'down') return isThat(figure, low + third.low);
  return third.direction?.way === 'up' && isThat(figure, low - third.low);
}

/** A second figure often leaves out what the first one counts: “from 18 rounds to 22 and”. */
function isBare({ end }: Figure, text: string): boolean {
  const word = /^\s(\p{L}+)/u.exec(text.slice(end, end + BEHIND))?.[1];
  return word === undefined || NO_UNIT.has(word.toLowerCase());
}

function saysApart({ direction, near: words }: Figure): boolean {
  return direction !== undefined || words.some((word) => APART.has(word));
}

function isBy({ said }: Figure, text: string): boolean {
  return BY.test(text.slice(Math.max(0, said.start - BEFORE), said.start));
}

function isThat({ low }: Figure, value: number): boolean {
  return low > 0 && near(low, value, ROUNDED);
}
