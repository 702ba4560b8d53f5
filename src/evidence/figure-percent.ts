import { type Amount, type FoundFigure, figureAt, type Spot } from './figure.ts';
import { unitAfter } from './figure-context.ts';
import { isGlued, type WordToken } from './figure-tokens.ts';

/** Per cent, or points between two of them, which are no per cent. */
export interface ReadPercent {
  readonly points: boolean;
  /** Index of the token behind it. */
  readonly next: number;
}

const PERCENT = /^(?:%|percent|percentage|pct|prozent)$/;
/** Two words for it: `per cent`, `por ciento`, `pour cent`, `por cento`. */
const PER_HUNDRED = /^(?:per cent|por ciento|pour cent|por cento)$/;

/** "Per cent" in one word or two, glued to the token before; null where there is none. */
export function percentAt(tokens: readonly WordToken[], at: number): ReadPercent | null {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !isGlued(token)) return null;
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
  const isConfidence = [spot.tokens[spot.at - 1], spot.tokens[next]].some((token) =>
    CONFIDENCE.test(token?.word ?? ''),
  );
  if (isConfidence) return figureAt(spot, next, 'label', { ...amount, unit: ['confid'] });
  const unit = points ? ['point'] : unitAfter(spot.tokens, next);
  return figureAt(spot, next, points ? 'count' : 'percent', { ...amount, unit });
}
