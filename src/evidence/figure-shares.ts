import { lookup } from '../core/lookup.ts';
import { boundAt, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { NO_UNIT, unitAfter } from './figure-context.ts';
import { numberAt } from './number-words.ts';
import { yearOf } from './written-times.ts';

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

/** `half of`, `a third of`, `two-thirds of`, `one in five`: shares, as whole per cent, for nobody means them more exactly. */
export function shareAt(spot: Spot): FoundFigure | null {
  const [first, second, third] = [wordAt(spot, 0), wordAt(spot, 1), wordAt(spot, 2)];
  if (first === 'half' && /^(?:of|the|all)$/.test(second)) return share(spot, 1, HALF);
  const joined = JOINED.exec(first);
  if (joined !== null) return share(spot, 1, (TIMES[joined[1] ?? ''] ?? 1) * (PARTS[joined[2] ?? ''] ?? 0));
  const [times, part] = [TIMES[first], PARTS[second]];
  if (times !== undefined && part !== undefined && (third === 'of' || isMeasured(spot))) {
    return share(spot, 2, times * part);
  }
  if (second === 'in') return someOf(spot, 2);
  return second === 'out' && third === 'of' ? someOf(spot, 3) : null;
}

function wordAt({ tokens, at }: Spot, step: number): string {
  return tokens[at + step]?.word ?? '';
}

/** `One in five`: so few of so many. */
function someOf(spot: Spot, step: number): FoundFigure | null {
  const { tokens, at } = spot;
  const [few, many] = [numberAt(tokens, at), numberAt(tokens, at + step)];
  if (few === null || many === null || few.next !== at + 1 || few.value < 1 || many.ordinal) return null;
  if (many.value <= few.value || many.value > LARGEST_GROUP || yearOf(tokens[many.next - 1]) !== null) return null;
  return share(spot, many.next - at, (few.value / many.value) * 100);
}

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
  const isAlone = behind === undefined || NO_UNIT.has(behind.word) || /\S/.test(behind.gap);
  return isCompared && isAlone;
}
