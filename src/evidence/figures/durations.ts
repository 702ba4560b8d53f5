import type { Figure } from './figure.ts';

/** Stems of units of time, each of so many of the next one; see `units.ts`. */
const UNITS = ['hour', 'minut', 'second'];
const PARTS = 60;
/** Between a number and the next one of one length of time: "hours and", "-hour", "heures et"; and behind one that is joined, unit and all. */
const BETWEEN = /^[\s-]\p{L}+,?\s(?:(?:and|und|et|y|e|en|og|och)\s)?$/u;
const BEHIND = /^,?\s(?:(?:and|und|et|y|e|en|og|och)\s)?$/u;
const UNIT = /^[\s-]\p{L}+/u;
/** Characters of the unit behind a number that are looked at. */
const UNIT_REACH = 20;

/** The figures of a text, in order, with those joined that tell one length of time: "two hours and 48 minutes" is 2.8 hours. Linear. */
export function withDurations(figures: readonly Figure[], text: string): Figure[] {
  const joined: Figure[] = [];
  let smallest = -1;
  for (const figure of figures) {
    const before = joined.at(-1);
    const unit = UNITS.indexOf(figure.unit[0] ?? '');
    if (before !== undefined && smallest >= 0 && unit === smallest + 1 && isPart(before, figure, text)) {
      joined[joined.length - 1] = together(before, figure, PARTS ** (unit - UNITS.indexOf(before.unit[0] ?? '')), text);
    } else joined.push(figure);
    smallest = unit;
  }
  return joined;
}

function isPart(whole: Figure, { kind, low, high, start }: Figure, text: string): boolean {
  if (whole.kind !== 'count' || kind !== 'count' || whole.low !== whole.high || low !== high || low >= PARTS)
    return false;
  const rest = text.slice(whole.end, start);
  return BETWEEN.test(rest) || BEHIND.test(rest);
}

function together(whole: Figure, part: Figure, parts: number, text: string): Figure {
  const [unit = ''] = UNIT.exec(text.slice(part.end, part.end + UNIT_REACH)) ?? [];
  const end = part.end + unit.length;
  const low = whole.low + part.low / parts;
  const near = [...new Set([...whole.near, ...part.near])];
  // "Two hours and 48 minutes longer": what follows is behind the last part.
  const direction = part.direction ?? whole.direction;
  return {
    ...whole,
    low,
    high: low,
    near,
    unit: [...whole.unit, ...part.unit.slice(1)],
    text: text.slice(whole.start, end),
    said: { start: whole.said.start, end },
    end,
    ...(direction === undefined
      ? {}
      : {
          direction: {
            ...direction,
            said: { start: Math.min(direction.said.start, whole.start), end: Math.max(direction.said.end, end) },
          },
        }),
  };
}
