import type { TextLine } from './text-line.ts';

/** Lines of one column of one page, from the top down, with the measures of the column. */
export interface ColumnRun {
  readonly lines: readonly TextLine[];
  readonly left: number;
  /** Where full lines end around a line: a table above the text may be wider than it. */
  readonly rightAt: (index: number) => number;
  /** Distance of baselines within a paragraph. */
  readonly leading: number;
  /** Entries whose later lines are indented, as in lists of references. */
  readonly isHanging: boolean;
}

/** An indent is at least this wide, in the size of the letters; more than the last is a centred line or a quotation. */
const MIN_INDENT = 0.7;
const MAX_INDENT = 4.5;
/** Lines above and below that say where full lines end. */
const NEAR_LINES = 9;
/** Share of a line that an honest program leaves empty in the middle of a sentence. */
const EARLY_BREAK = 0.4;

/** Cuts the lines of a page, which are in reading order, where a new column begins. */
export function columnRuns(lines: readonly TextLine[]): ColumnRun[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run !== undefined && above !== undefined && line.y >= above.y - line.size * 0.5 && isBelow(run, line))
      run.push(line);
    else runs.push([line]);
  }
  return runs.map(measure);
}

/** True when a line stands under some line of a run, and not beside all of them. */
function isBelow(run: readonly TextLine[], line: TextLine): boolean {
  return run.slice(-6).some((other) => Math.min(other.right, line.right) > Math.max(other.left, line.left));
}

/** Measures the lines of a column. */
export function measure(lines: readonly TextLine[]): ColumnRun {
  const size = median(lines.map((line) => line.size));
  const own = lines.filter((line) => isSameSize(line.size, size));
  const left = edge(own.map((line) => line.left));
  const rightAt = (index: number) => {
    const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES + 1);
    return rightEdge(near.filter((line) => isSameSize(line.size, lines[index]?.size ?? size)));
  };
  const steps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above !== undefined && isSameSize(above.size, line.size) && line.y > above.y ? [line.y - above.y] : [];
  });
  const leading = steps.length === 0 ? size * 1.25 : Math.min(median(steps), size * 2.2);
  return { lines, left, rightAt, leading, isHanging: hangs(lines, left, rightAt) };
}

/** Two sizes that a reader takes for one. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.12 * Math.max(a, b);
}

/** The middle one of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The leftmost edge at which several lines begin; the leftmost of all where no two do. */
function edge(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b);
  return sorted.find((left, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - left < 2) ?? sorted[0] ?? 0;
}

/** The right edge at which most full lines end; the rightmost of all where they are ragged. */
function rightEdge(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { right } of lines) counts.set(Math.round(right / 2), (counts.get(Math.round(right / 2)) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= 3 && count >= lines.length * 0.2);
  if (shared.length > 0) return Math.max(...shared.map(([edgeAt]) => edgeAt * 2));
  return Math.max(...lines.map(({ right }) => right));
}

/** True when the indented lines go on and the others begin: full lines stand before the indented ones. */
function hangs(lines: readonly TextLine[], left: number, rightAt: ColumnRun['rightAt']): boolean {
  let goOn = 0;
  let begin = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined || !isIndented(line, left)) continue;
    if (wouldFit(above, line, rightAt(index - 1))) begin += 1;
    else goOn += 1;
  }
  return goOn >= 2 && goOn > begin;
}

/** True for a line that is set in by about an indent. */
export function isIndented({ left, size }: TextLine, edgeLeft: number): boolean {
  return left - edgeLeft > MIN_INDENT * size && left - edgeLeft < MAX_INDENT * size;
}

/** True when a line was ended on purpose: the first word of the next one would have stood on it. */
export function wouldFit(above: TextLine, line: TextLine, right: number): boolean {
  const [word = ''] = line.text.split(' ');
  const perChar = (line.right - line.left) / Math.max(1, line.text.length);
  const room = right - above.right;
  // Programs break lines early, too; in the middle of a sentence it takes more to tell.
  const isMid = /^\p{Ll}/u.test(line.text) && !/[.!?:;]["”’)\]]*$/u.test(above.text);
  return room > (word.length + 1.6) * perChar && (!isMid || room > (right - above.left) * EARLY_BREAK);
}
