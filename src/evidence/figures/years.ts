import { patternLines } from '../../core/text/over-lines.ts';
import { timesAgree } from '../times/written-times.ts';
import type { Figure } from './figure.ts';
import { areComparable, figuresAgree, sharedWords } from './figures-agree.ts';

/** Between a figure and the time that it is of: `500 people in 2019`, `500 (2019)`. Another clause or another thing is none. */
const TIME_BEHIND =
  /^(?![^\n]{0,60}\b(?:and|or|but|while|than|to|from|und|oder|y|et|e|a)\b)[^.,;:!?\n]{0,40}(?:\b(?:in|im|en|em|for|during)\s|\()$/iu;
/** Between a time and the figure of it: `In 2019, 500`, `2019: 500`, `in 2020 it was 700`. */
const TIME_BEFORE = /^\)?[,:]?\s[^.,;:!?\n]{0,30}$/u;

/** Before a time that ends or begins a stretch: what stands behind is of the whole ("between 2022 and the end of 2024, 153 million birds"). */
const STRETCH_END = patternLines('iu')`
  (?<!\p{L})(?:
    by|until|till|to|through|since|from|before|after|between|and|end of|bis|seit|vor|nach|ende|und|hasta|desde|y|
    jusqu[’']en|depuis|et|até|e
  )\s(?:the\s)?$
`;
/** Characters before a time that are looked at. */
const LEAD = 14;

/** Which time each figure of a text is of, where that is plain: right behind it, or right before it. Figures in order. */
export function timesOf(figures: readonly Figure[], text: string): ReadonlyMap<Figure, Figure> {
  const times = new Map<Figure, Figure>();
  const taken = new Set<Figure>();
  const bind = (figure: Figure | undefined, time: Figure | undefined, pattern: RegExp) => {
    if (figure === undefined || time?.time === undefined || figure.time !== undefined) return;
    if (times.has(figure) || taken.has(time)) return;
    const [first, second] = figure.start < time.start ? [figure, time] : [time, figure];
    if (first === time && STRETCH_END.test(text.slice(Math.max(0, time.start - LEAD), time.start))) return;
    if (second.start - first.end > REACH || !pattern.test(text.slice(first.end, second.start))) return;
    times.set(figure, time);
    taken.add(time);
  };
  for (const [index, figure] of figures.entries()) bind(figure, figures[index + 1], TIME_BEHIND);
  for (const [index, figure] of figures.entries()) bind(figure, figures[index - 1], TIME_BEFORE);
  return times;
}

/** Characters between a figure and its time. */
const REACH = 60;

/**
 * "500 in 2019" beside "700 in 2019 and 500 in 2020": the figure of the passage that is of the claim's time, where the one
 * that agrees is of another. Undefined where either text leaves open what is of when.
 */
export function ofOtherTime(
  figure: Figure,
  there: readonly Figure[],
  claimTimes: ReadonlyMap<Figure, Figure>,
  passageTimes: ReadonlyMap<Figure, Figure>,
): Figure | undefined {
  const when = claimTimes.get(figure)?.time;
  if (when === undefined) return undefined;
  const alike = there.filter((other) => areComparable(figure, other));
  const isOf = (other: Figure) => {
    const time = passageTimes.get(other)?.time;
    return time === undefined ? undefined : timesAgree(when, time);
  };
  const agreeing = alike.filter((other) => figuresAgree(figure, other));
  const [first] = agreeing;
  if (first === undefined || agreeing.some((other) => isOf(other) !== false)) return undefined;
  return alike.find((other) => isOf(other) === true && !figuresAgree(figure, other) && countSame(first, other));
}

/** Of two figures of one text: nothing says that they count different things. */
function countSame(a: Figure, b: Figure): boolean {
  return a.kind !== 'count' || a.unit.length === 0 || b.unit.length === 0 || sharedWords(a.unit, b.unit) > 0;
}
