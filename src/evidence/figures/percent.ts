import { unitAfter } from './context.ts';
import { type Amount, type Figure, type FoundFigure, figureAt, isSameAmount, type Spot } from './figure.ts';
import { isGlued, type WordToken } from './tokens.ts';

/** Per cent, or points between two of them, which are no per cent. */
export interface ReadPercent {
  readonly points: boolean;
  /** Index of the token behind it. */
  readonly next: number;
}

/** What points between two shares are counted in. */
const PERCENT_POINT = 'point';

const PERCENT = /^(?:%|percent|percentage|pct|prozent)$/;
/** Two words for it: `per cent`, `por ciento`, `pour cent`, `por cento`. */
const PER_HUNDRED = /^(?:per cent|por ciento|pour cent|por cento)$/;

/** "Per cent" in one word or two, glued to the token before; null where there is none. */
export function percentAt(tokens: readonly WordToken[], at: number): ReadPercent | null {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !isGlued(token)) return null;
  if (/^prozentpunkte?n?$/.test(token.word)) return { points: true, next: at + 1 };
  const word = behind?.word ?? '';
  const next = PERCENT.test(token.word) ? at + 1 : PER_HUNDRED.test(`${token.word} ${word}`) ? at + 2 : null;
  if (next === null) return null;
  const isPoint = behind !== undefined && isGlued(behind) && /^points?$/.test(word);
  return next === at + 1 && isPoint ? { points: true, next: at + 2 } : { points: false, next };
}

/** How sure a study is of its figures, which is the same in every study. */
const CONFIDENCE = /^(?:ci|ic|ki|confidence|konfidenzintervall|intervalle?|intervalo|credible)$/;

/** An amount of per cent; points are counted. */
export function measuredAs(spot: Spot, { points, next }: ReadPercent, amount: Amount): FoundFigure {
  const [before, behind] = [spot.tokens[spot.at - 1], spot.tokens[next]];
  // "12 % (CI 95 %)": what opens a bracket is said of the next one.
  const isNamedBehind = behind !== undefined && isGlued(behind) && CONFIDENCE.test(behind.word);
  if (isNamedBehind || CONFIDENCE.test(before?.word ?? ''))
    return figureAt(spot, next, 'label', { ...amount, unit: ['confid'] });
  const unit = points ? [PERCENT_POINT] : unitAfter(spot.tokens, next);
  return figureAt(spot, next, points ? 'count' : 'percent', { ...amount, unit });
}

/** "Rose by 20 percentage points" beside "rose by 20 percent": the same number, and not the same rise. */
export function isPointsForPercent(a: Figure, b: Figure): boolean {
  const isOf = (points: Figure, percent: Figure) => isPoints(points) && percent.kind === 'percent';
  return (isOf(a, b) || isOf(b, a)) && isSameAmount(a, b);
}

function isPoints({ kind, unit }: Figure): boolean {
  return kind === 'count' && unit[0] === PERCENT_POINT;
}
