import { lookup } from '../../core/lookup.ts';
import { yearOf } from '../times/written-times.ts';
import { NO_UNIT, unitAfter } from './context.ts';
import { boundAt, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { isNumberWord } from './number-word.ts';
import { numberAt } from './number-words.ts';
import { measuredAs, percentAt } from './percent.ts';
import { isGlued } from './tokens.ts';

/** In per cent. */
const HALF = 50;
const PARTS: Readonly<Record<string, number>> = lookup({
  half: HALF,
  third: 100 / 3,
  thirds: 100 / 3,
  quarter: 25,
  quarters: 25,
  fifth: 20,
  fifths: 20,
});
const TIMES: Readonly<Record<string, number>> = lookup({ a: 1, one: 1, two: 2, three: 3, four: 4 });
const JOINED = /^(two|three|four)-(thirds|quarters|fifths)$/;
/** "One in 50,000" is told as a rate; it is no share that a page would give in per cent. */
const LARGEST_GROUP = 1000;

/** A part of a whole in words. */
interface Fraction {
  readonly percent: number;
  /** In tokens. */
  readonly length: number;
}

/** `half of`, `a third of`, `two-thirds of`, `one in five`: shares, as whole per cent, for nobody means them more exactly. */
export function shareAt(spot: Spot): FoundFigure | null {
  const fraction = fractionAt(spot);
  if (fraction !== null) {
    const ofOne = partOfOne(spot, fraction);
    if (ofOne !== undefined) return ofOne;
    if (isShare(spot, fraction)) return share(spot, fraction.length, fraction.percent);
  }
  if (wordAt(spot, 1) === 'in') return someOf(spot, wordAt(spot, 2) === 'every' ? 3 : 2);
  if (wordAt(spot, 0) === 'one' && wordAt(spot, 2) === 'in') return oneOfThose(spot, 1);
  if (wordAt(spot, 0) === 'one' && wordAt(spot, 3) === 'in') return oneOfThose(spot, 2);
  return wordAt(spot, 1) === 'out' && wordAt(spot, 2) === 'of' ? someOf(spot, 3) : null;
}

/** `half`, `two-thirds`, `a third`; null for other words. */
function fractionAt(spot: Spot): Fraction | null {
  const first = wordAt(spot, 0);
  if (first === 'half') return { percent: HALF, length: 1 };
  const joined = JOINED.exec(first);
  const [times, part] =
    joined === null ? [TIMES[first], PARTS[wordAt(spot, 1)]] : [TIMES[joined[1] ?? ''], PARTS[joined[2] ?? '']];
  return times === undefined || part === undefined ? null : { percent: times * part, length: joined === null ? 2 : 1 };
}

/** Is a fraction one of a whole? */
function isShare(spot: Spot, { length }: Fraction): boolean {
  const behind = wordAt(spot, length);
  if (wordAt(spot, 0) === 'half') return /^(?:of|the|all)$/.test(behind) || isOfWhich(spot);
  return length === 1 || behind === 'of' || isMeasured(spot);
}

/** `Of which about half was paid`, `of whom half`. */
function isOfWhich(spot: Spot): boolean {
  const before = [-4, -3, -2, -1].map((step) => wordAt(spot, step)).join(' ');
  return OF_WHICH.test(before);
}

/** Right before a share of what was counted before, a word or two of how exactly it is meant apart. */
const OF_WHICH = /(?:^|\s)of (?:which|whom|them|these|those)(?: \w+)?$/;

/**
 * `A quarter of a million` is a count, read elsewhere; `half a per cent` and `a quarter of a percentage point` are parts of
 * one. Undefined for others.
 */
function partOfOne(spot: Spot, { percent, length }: Fraction): FoundFigure | null | undefined {
  const isOf = wordAt(spot, length) === 'of';
  const article = length + Number(isOf);
  if ((!isOf && wordAt(spot, 0) !== 'half') || !/^an?$/.test(wordAt(spot, article))) return undefined;
  if (isNumberWord(wordAt(spot, article + 1))) return null;
  const measured = percentAt(spot.tokens, spot.at + article + 1);
  if (measured === null) return undefined;
  const value = Math.round(percent) / 100;
  return measuredAs(spot, measured, { low: value, high: value, bound: boundAt(spot, measured.next), scaled: false });
}

function wordAt({ tokens, at }: Spot, step: number): string {
  return tokens[at + step]?.word ?? '';
}

/** `One in five`: so few of so many. */
function someOf(spot: Spot, step: number): FoundFigure | null {
  const { tokens, at } = spot;
  if (!tokens.slice(at + 1, at + step + 1).every(isGlued)) return null;
  const [few, many] = [numberAt(tokens, at), numberAt(tokens, at + step)];
  if (few === null || many === null || few.next !== at + 1 || few.value < 1 || many.ordinal) return null;
  if (many.value <= few.value || many.value > LARGEST_GROUP || yearOf(tokens[many.next - 1]) !== null) return null;
  return share(spot, many.next - at, (few.value / many.value) * 100);
}

/**
 * `One student in five had`, `one empty house in five is`; one goal in five games is none of five goals.
 * @param words that name those of which it is one
 */
function oneOfThose(spot: Spot, words: number): FoundFigure | null {
  const isName = (step: number) => {
    const word = wordAt(spot, step);
    return !NO_UNIT.has(word) && !/\d/.test(word) && !isNumberWord(word);
  };
  const found = isName(1) && isName(words) ? someOf(spot, words + 2) : null;
  if (found === null) return null;
  const behind = spot.tokens[found.next];
  const isAlone = behind === undefined || /[^\s-]/.test(behind.gap) || NO_UNIT.has(behind.word);
  return isAlone || HELPER.test(behind.word) ? found : null;
}

/** A verb, and nothing that is counted. */
const HELPER = /^(?:do|does|did|can|could|will|would|may|might|must|should|say|says)$/;

function share(spot: Spot, length: number, percent: number): FoundFigure {
  const next = spot.at + length;
  const said = boundAt(spot, next);
  const rounded = Math.round(percent);
  const bound = said === 'exact' ? 'about' : said;
  const unit = unitAfter(spot.tokens, next);
  return figureAt(spot, next, 'percent', { low: rounded, high: rounded, bound, scaled: false, unit });
}

/** `By a third.`, `more than two thirds`: a share without "of", where nothing behind it can be what is third. */
function isMeasured({ tokens, at }: Spot): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 2]];
  const isCompared = /^(?:by|to|than|about|nearly|almost|roughly|around|over|under|least|from)$/.test(
    before?.word ?? '',
  );
  const isAlone = behind === undefined || NO_UNIT.has(behind.word) || /[^\s-]/.test(behind.gap);
  return isCompared && isAlone;
}
