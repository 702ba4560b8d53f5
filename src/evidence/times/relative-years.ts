import type { Figure } from '../figures/figure.ts';

/** Behind a length of time in years: how it leads on from a year that was named before ("in 1960; they divorced nine years later"). */
const ON = /^\s(?:later|afterwards?|after that|on(?=[,.;])|ahead of schedule|ahead of time)(?!\p{L})/iu;
const BACK = /^\s(?:earlier|previously|before that|behind schedule|late(?=[,.;]))(?!\p{L})/iu;
/** Characters behind the figure that are looked at. */
const BEHIND = 30;
/** The same without a figure. "A year earlier" and "the previous year" are nearly always what something is compared with. */
const ONE = /(?<!\p{L})(?:a (year|decade) (?:later|afterwards?)|the (?:following|next) (year|decade))(?!\p{L})/giu;
const DECADE = 10;
/** Before a year that something is compared with: "£3bn, up from £2bn three years earlier". */
const COMPARED = /(?<!\p{L})(?:than|from|against|versus|compared)(?!\p{L})[^.;:!?]*$/iu;
/** Characters before a step back that are looked at. */
const BEFORE = 60;
/** Characters back to the year that is counted from; further off it may be another's. Our choice: about three sentences of news. */
const REACH = 400;
/** A stem, see `figures/units.ts`. */
const YEAR = 'year';

/** A length of time that leads on to another year, or back to it. */
interface Step {
  readonly years: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The years that a text tells by another one, where they stand: "nine years later" is 1969 behind "in 1960". They are counted from
 * the year that was told last, which may itself be one of these. Linear.
 * @param figures of the text, in order
 */
export function relativeYears(figures: readonly Figure[], text: string): Figure[] {
  if (!figures.some(isOneYear)) return [];
  const found: Figure[] = [];
  let last: Figure | undefined;
  for (const next of [...figures.filter(isOneYear), ...stepsIn(figures, text)].sort((a, b) => a.start - b.start)) {
    if (!('years' in next)) {
      last = next;
      continue;
    }
    if (last === undefined || next.start - last.end > REACH) continue;
    const { years, start, end } = next;
    const year = last.low + years;
    const span = { start, end, said: { start, end }, text: text.slice(start, end) };
    last = { ...last, kind: 'year', near: [], low: year, high: year, time: { years: [year, year] }, ...span };
    found.push(last);
  }
  return found;
}

function isOneYear({ time, low, high }: Figure): boolean {
  return time?.years !== undefined && low === high;
}

function stepsIn(figures: readonly Figure[], text: string): Step[] {
  const counted = figures.flatMap((figure) => stepOf(figure, text) ?? []);
  const single = [...text.matchAll(ONE)].map(({ 0: words, 1: later, 2: following, index }) => {
    const isDecade = (later ?? following)?.toLowerCase() === 'decade';
    return { years: isDecade ? DECADE : 1, start: index, end: index + words.length };
  });
  return [...counted, ...single];
}

function stepOf({ kind, unit, low, high, start, end }: Figure, text: string): Step | null {
  if (kind !== 'count' || unit[0] !== YEAR || low !== high || !Number.isInteger(low)) return null;
  // The word "years" is part of "two decades", and no part of "nine".
  const [named = ''] = /^\syears?(?=\s)/i.exec(text.slice(end, end + BEHIND)) ?? [];
  const from = end + named.length;
  const behind = text.slice(from, from + BEHIND);
  const [on, back] = [ON.exec(behind), BACK.exec(behind)];
  if (on !== null) return { years: low, start, end: from + on[0].length };
  const isCompared = COMPARED.test(text.slice(Math.max(0, start - BEFORE), start));
  return back === null || isCompared ? null : { years: -low, start, end: from + back[0].length };
}
