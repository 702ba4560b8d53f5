import type { Span } from '../../core/text/span.ts';
import type { EventRole } from '../event-roles.ts';
import type { TimeParts } from '../times/time-parts.ts';
import { type Bound, qualified } from './bounds.ts';
import { wordsNear } from './context.ts';
import { type Direction, directionOf } from './direction.ts';
import type { WordToken } from './tokens.ts';
import { type Trend, trendTo } from './trend.ts';

/** What a figure is: `clock` is a time of day, `label` is a number that is a name (season 4), `multiple` says how many times, `year` a time without a month. */
export type FigureKind = 'count' | 'percent' | 'money' | 'multiple' | 'ordinal' | 'label' | 'clock' | 'year' | 'date';

/** How much a figure says, how exactly it is meant, and what it counts. */
export interface FigureValue {
  /** The least and the greatest value; equal for all but ranges. Of a time: its years, or zero. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** Has a word of scale ("million"): it may be rounded. */
  readonly scaled: boolean;
  /** Another value that the same figures may mean, see `ReadNumber`. */
  readonly also?: number;
  /** What money is paid for: an hour, a year. */
  readonly per?: string;
  /** Stems of what it counts, its currency, or the word whose number it is ("season" 4). */
  readonly unit: readonly string[];
}

/** How much a number says, before it is known what it counts. */
export type Amount = Omit<FigureValue, 'unit'>;

/** A first and a last year. */
export type Stretch = readonly [first: number, last: number];

/** A figure of a text. */
export interface Figure extends FigureValue {
  readonly kind: FigureKind;
  /** As written. */
  readonly text: string;
  /** Stems of the words around it, in its clause. */
  readonly near: readonly string[];
  readonly time?: TimeParts;
  readonly role?: EventRole;
  /** Of a year: the stretch that it begins or ends (`from 1994 to 2001`). */
  readonly stretch?: Stretch;
  /** Of an amount: a rise, a fall, below zero. */
  readonly direction?: Direction;
  /** Of an amount: which way it was come to. */
  readonly trend?: Trend;
  /** A line of its own, as the cells of a table are: what it counts stands in the head of its column. */
  readonly cell?: true;
  /** With the words that say how exactly it is meant ("at least eight"). */
  readonly said: Span;
  readonly start: number;
  readonly end: number;
}

/** Where a figure may begin: at a token of a text. */
export interface Spot {
  readonly text: string;
  readonly tokens: readonly WordToken[];
  /** Index of the token. */
  readonly at: number;
}

/** A figure, and the index of the token behind it. */
export interface FoundFigure {
  readonly figure: Figure;
  /** Of a change (`from 19 to 21 percent`) what it comes to. */
  readonly second?: Figure;
  readonly next: number;
}

const AMOUNTS: ReadonlySet<FigureKind> = new Set(['count', 'percent', 'money']);

/**
 * A figure with its words and those around it.
 * @param next index of the token behind its last
 */
export function figureAt(spot: Spot, next: number, kind: FigureKind, value: FigureValue): FoundFigure {
  const { text, tokens, at } = spot;
  const span = spanOf(spot, next);
  const said = value.bound === 'exact' ? span : qualified(text, span.start, span.end).span;
  const written = text.slice(span.start, span.end);
  const direction = AMOUNTS.has(kind) ? directionOf(text, span, kind !== 'count') : undefined;
  const near = wordsNear(tokens, at, next);
  const way = direction === undefined ? {} : { direction };
  const trend = AMOUNTS.has(kind) ? trendTo(text, said) : undefined;
  const come = trend === undefined ? {} : { trend };
  const cell = kind === 'count' && isLine(text, span) ? { cell: true as const } : {};
  return { figure: { kind, ...value, text: written, said, near, ...way, ...come, ...cell, ...span }, next };
}

/** Does a line begin right before a span and end right behind it? */
function isLine(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - CELL_GAP), start), text.slice(end, end + CELL_GAP)];
  const [gapBefore, gapAfter] = [
    before.slice(before.trimEnd().length),
    after.slice(0, after.length - after.trimStart().length),
  ];
  return gapBefore.includes('\n') && (after.trim() === '' || gapAfter.includes('\n'));
}

/** White space around a cell that is looked at. */
const CELL_GAP = 4;

/** Have two figures the same value, or the same ends? */
export function isSameAmount(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high;
}

/** How exactly a figure is meant that begins at a spot. */
export function boundAt(spot: Spot, next: number): Bound {
  const { start, end } = spanOf(spot, next);
  return qualified(spot.text, start, end).bound;
}

function spanOf({ tokens, at }: Spot, next: number): Span {
  const start = tokens[at]?.start ?? 0;
  return { start, end: tokens[next - 1]?.end ?? start };
}

/** A smaller count stands everywhere, and says nothing of where a claim comes from. */
const TELLING_COUNT = 10;

/** Is a figure rare enough to tell where a claim comes from: a share, money, a count that no page has by chance? */
export function isTelling({ kind, low }: Figure): boolean {
  return kind === 'percent' || kind === 'money' || (kind === 'count' && low >= TELLING_COUNT);
}
