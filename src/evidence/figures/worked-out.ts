import { patternLines, spacedLines } from '../../core/text/over-lines.ts';
import { NO_UNIT } from './context.ts';
import { type Figure, type FigureKind, isSameAmount } from './figure.ts';
import { sharedWords } from './figures-agree.ts';
import { near } from './limits.ts';
import { comparedBy, WORKED_OUT } from './told-by-two.ts';

/** Amounts of which there are parts, and of which one is more than another. A difference of two shares is one in points. */
const AMOUNTS: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percent']);
/** In per cent, and how far two rounded parts of it may be off. */
const WHOLE = 100;
const WHOLE_ROUNDED = 0.5;
/** Beside a figure that says how far two others are apart, or what is left of one. */
const APART = new Set(
  spacedLines`
    longer shorter older younger taller later earlier sooner faster quicker slower heavier lighter larger smaller
    bigger wider deeper cheaper dearer ahead behind lead margin gap differ left leav remain still without taken off
    short
  `.split(' '),
);
/** "Shortened by two years". */
const BY = /(?<!\p{L})by\s(?:(?:about|around|nearly|almost|roughly|some|just|over|more than|at least)\s){0,2}$/iu;
/** "Six hundred more seats than", "three short of": how far something is from what stands elsewhere, and no amount of its own. */
const MORE_THAN = /^\s(?:more|fewer|less)\s(?:[\p{L}-]+\s){0,4}than(?!\p{L})|^\s(?:[\p{L}-]+\s)?short of(?!\p{L})/u;
/** "Five days quicker", "two years older than her". */
const QUICKER =
  /^\s(?:[\p{L}-]+\s)?(?:quicker|faster|slower|longer|shorter|older|younger|taller|heavier|lighter|cheaper|dearer)(?!\p{L})/u;
/** "Beat the old record by 41 performances". */
const BEAT_BY = patternLines('iu')`
  (?<!\p{L})(?:beats?|beaten|pass(?:es|ed)|exceed(?:s|ed)|miss(?:es|ed)|overt(?:akes?|aken|ook))\s
  (?:[\p{L}’'-]+\s){1,6}by\s(?:(?:about|nearly|almost|some|just|over)\s)?$
`;
/** Between two amounts that make one together: "fourteen were born in 2022 and nine in 2023". */
const AND = /(?<!\p{L})and(?!\p{L})/u;
/** Between a part and its whole: "3,900 of the islands' 14,000 homes". */
const PART_OF = /^\sof (?:(?:the|its|their|his|her|all|a|an|some)\s)?(?:[\p{L}’']+\s){0,3}$/iu;
/** Says that an amount is another one twice or by half, or will be: "has promised to halve that by 2035". */
const TWICE = /(?<!\p{L})(?:halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|twice)(?!\p{L})/iu;
/** Characters before and behind a figure that are looked at. */
const BEFORE = 30;
const BEHIND = 30;

/** The same for words that take an object between them and the figure. */
const APART_BEFORE = 60;
const APART_BEHIND = 50;

/** A figure and the text in which it stands. */
export interface Placed {
  readonly figure: Figure;
  readonly text: string;
}

/** The sentence of a source in which a figure stands. */
export interface Around {
  readonly figures: readonly Figure[];
  readonly sentence: string;
}

/**
 * May a figure be worked out from another one and those beside it: “seven months longer” from 28 months against 21, 24 million
 * from “48 million, of which half”, 43 cents from “41 cents, two cents less than now”, 60 per cent from 33 of 55 million, 8 per
 * cent lost from 92 kept? Then it does not differ from that other one.
 * @param other with the text in which all of its sentence's figures stand
 */
export function isWorkedOut(asked: Placed, other: Placed, { figures, sentence }: Around): boolean {
  const { figure } = asked;
  if (!isAmount(figure) || !isAmount(other.figure) || isSameAmount(figure, other.figure)) return false;
  if (figure.kind === 'percent') return isRest(figure, other.figure) || isShareOfTwo(figure, figures);
  if (isApart(asked) && !isApart(other)) return true;
  // Where the sentence has two such amounts, how far they are apart is known.
  const isAlone = !figures.some((third) => third.start !== other.figure.start && isAlike(third, other));
  if (isAlone && isCompared(asked) && !isCompared(other)) return true;
  if (TWICE.test(sentence) && isAnyOf(figure, [other.figure.low / 2, other.figure.low * 2])) return true;
  return figures.some((third) => third.start !== other.figure.start && isOfBoth(asked, other, third));
}

/** “Lost 8 per cent” beside “kept 92 per cent”: what is left of the whole may be said by the one as by the other. */
export function isRest(a: Figure, b: Figure): boolean {
  return a.kind === 'percent' && b.kind === 'percent' && Math.abs(a.low + b.low - WHOLE) < WHOLE_ROUNDED;
}

/** Is a share that of one amount in another? A rise by so many per cent is none. */
function isShareOfTwo({ low, direction }: Figure, figures: readonly Figure[]): boolean {
  if (direction !== undefined) return false;
  const amounts = figures.filter((figure) => isAmount(figure) && figure.kind !== 'percent');
  return amounts.some((part) =>
    amounts.some(
      (whole) =>
        part.kind === whole.kind &&
        part.low < whole.low &&
        Math.abs((part.low / whole.low) * WHOLE - low) < WHOLE_ROUNDED,
    ),
  );
}

function isAmount({ kind, low, high }: Figure): boolean {
  return AMOUNTS.has(kind) && low === high;
}

/** Sums and differences only where a word says so: in most texts two figures come to a third by chance. */
function isOfBoth({ figure, text }: Placed, { figure: other, text: around }: Placed, third: Figure): boolean {
  const [value, beside] = [other.low, third.low];
  if (third.kind === 'percent') return isAnyOf(figure, [(value * beside) / WHOLE, (value / beside) * WHOLE]);
  if (!isAmount(third)) return false;
  if (third.kind !== other.kind)
    return other.kind === 'money' && third.kind === 'count' && isAnyOf(figure, [value * beside]);
  if (isAnyOf(figure, [...comparedBy(third, other, around), ...comparedBy(other, third, around)])) return true;
  if (!isBare(third, around) && !isBare(other, around) && sharedWords(third.unit, other.unit) === 0) return false;
  if (isSum(figure, other, third, around)) return true;
  if (!isAnyOf(figure, [Math.abs(value - beside)])) return false;
  return saysApart(figure) || isBy(figure, text) || isPartOf(other, third, around);
}

/** Says a text of a figure that it is how far two others are apart, which may stand in other sentences? */
function isApart({ figure: { said, end }, text }: Placed): boolean {
  return (
    MORE_THAN.test(text.slice(end, end + APART_BEHIND)) ||
    BEAT_BY.test(text.slice(Math.max(0, said.start - APART_BEFORE), said.start))
  );
}

/** A second figure often leaves out what the first one counts: “from 18 rounds to 22 and”. */
function isBare({ end }: Figure, text: string): boolean {
  const word = /^\s(\p{L}+)/u.exec(text.slice(end, end + BEHIND))?.[1];
  return word === undefined || NO_UNIT.has(word.toLowerCase());
}

/** Together with a second amount that leaves out what the first one counts, to the unit. */
function isSum({ low }: Figure, a: Figure, b: Figure, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return low === first.low + second.low && isBare(second, text) && AND.test(text.slice(first.end, second.start));
}

function isPartOf(a: Figure, b: Figure, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return PART_OF.test(text.slice(first.end, second.start));
}

/** Do two amounts count the same, or one of them nothing that is named? */
function isAlike(a: Figure, { figure: b, text }: Placed): boolean {
  return a.kind === b.kind && isAmount(a) && (isBare(a, text) || sharedWords(a.unit, b.unit) > 0);
}

function isCompared({ figure: { end }, text }: Placed): boolean {
  return QUICKER.test(text.slice(end, end + APART_BEHIND));
}

function saysApart({ direction, near: words }: Figure): boolean {
  return direction !== undefined || words.some((word) => APART.has(word));
}

function isBy({ said }: Figure, text: string): boolean {
  return BY.test(text.slice(Math.max(0, said.start - BEFORE), said.start));
}

function isAnyOf({ low }: Figure, values: readonly number[]): boolean {
  return low > 0 && values.some((value) => near(low, value, WORKED_OUT));
}
