import type { MarkupLine } from '../line-markup/lines.ts';
import type { LinePart } from '../line-markup/passage.ts';

const GRID = /^\+(?:[-=]+\+)+$/;
const SIMPLE = /^=+(?: +=+)+$/;

/** True for the first line of a table. */
export function isTableStart(text: string): boolean {
  return GRID.test(text) || SIMPLE.test(text);
}

/** Behind a table: the line behind its last one. */
export function endOfTable(lines: readonly MarkupLine[], at: number, to: number): number {
  const isGrid = GRID.test(lines[at]?.text ?? '');
  let end = at + 1;
  let borders = 1;
  for (; end < to; end++) {
    const text = lines[end]?.text ?? '';
    if (isGrid ? !/^[+|]/.test(text) : text === '' && borders > 1 && SIMPLE.test(lines[end - 1]?.text ?? '')) break;
    if (SIMPLE.test(text)) borders += 1;
    // A table has a line below its head and one at its end; without them it is none.
    if (!isGrid && borders > 2 && (lines[end + 1]?.text ?? '') === '') return end + 1;
  }
  return end;
}

/** Cells of a table that is drawn with `+`, `-` and `|`: each as the parts of the lines that it takes. */
export function gridCells(text: string, lines: readonly MarkupLine[]): LinePart[][] {
  const cells: LinePart[][] = [];
  let bounds: readonly number[] = [];
  let open: LinePart[][] = [];
  const flush = () => {
    cells.push(...open.filter((parts) => parts.length > 0));
    open = [];
  };
  for (const line of lines) {
    if (/^\+[-=+]*\+$/.test(line.text)) {
      flush();
      bounds = [...line.text.matchAll(/\+/g)].map(({ index }) => index);
      continue;
    }
    // A cell that spans columns has no bar at their bounds.
    const bars = bounds.filter((bound) => /[|+]/.test(line.text[bound] ?? ''));
    for (const [index, bar] of bars.entries()) {
      const next = bars[index + 1];
      if (next === undefined) break;
      const part = trimmedPart(text, line.from + bar + 1, line.from + next);
      if (part === null) continue;
      open[index] ??= [];
      open[index]?.push(part);
    }
  }
  flush();
  return cells;
}

/** Cells of a table whose columns stand below `===  ===`. */
export function simpleCells(text: string, lines: readonly MarkupLine[]): LinePart[][] {
  const [border] = lines;
  if (border === undefined) return [];
  const columns = [...border.text.matchAll(/=+/g)].map((match) => match.index);
  const cells: LinePart[][] = [];
  let row: LinePart[][] = [];
  for (const line of lines) {
    if (/^[=\s]+$/.test(line.text) || /^-[-\s]*$/.test(line.text)) continue;
    const shift = line.indent - border.indent;
    const own = columns.map((start, index) => {
      const from = Math.max(0, start - shift);
      const next = columns[index + 1];
      return trimmedPart(
        text,
        line.from + from,
        next === undefined ? line.to : Math.min(line.to, line.from + Math.max(0, next - shift)),
      );
    });
    // A row whose first column is empty goes on with the one above.
    if (own[0] !== null || row.length === 0) {
      cells.push(...row.filter((parts) => parts.length > 0));
      row = columns.map(() => []);
    }
    for (const [index, part] of own.entries()) if (part !== null) row[index]?.push(part);
  }
  cells.push(...row.filter((parts) => parts.length > 0));
  return cells;
}

function trimmedPart(text: string, from: number, to: number): LinePart | null {
  if (to <= from) return null;
  const raw = text.slice(from, to);
  const words = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  return words === '' ? null : { from: start, to: start + words.length };
}
