import type { MarkupLine } from '../line-markup/lines.ts';
import type { LinePart } from '../line-markup/passage.ts';

/** How often a cell is repeated, what it spans, how it is set: all in front of its bar. */
const SPEC = /(?:^|\s)(?:\d{1,3}(?:\.\d{1,3})?[*+]|\.\d{1,3}\+)?[<^>]?(?:\.[<^>])?[aehlmdsv]?$/;

/** Around a listing that stands in a cell, and what says of it that it is one. */
const FENCE = /^(?:-{4,}|\.{4,}|```.*)$/;
const LISTING = /^\[(?:source|listing|literal)\b[^\]]*\]$/;

/**
 * Cells of a table, each as the parts of lines that it takes.
 * @param sign `|` or `!` in front of cells, `,` or `:` between them
 */
export function tableCells(text: string, lines: readonly MarkupLine[], sign: string): LinePart[][] {
  const cells: LinePart[][] = [];
  const add = (parts: readonly LinePart[]) => {
    const own = parts.filter(({ from, to }) => to > from);
    if (own.length > 0) cells.push(own);
  };
  const isBetween = sign === ',' || sign === ':';
  let open: LinePart[] = [];
  let fence = '';
  for (const line of lines) {
    if (fence === '' ? FENCE.test(line.text) : line.text === fence) {
      fence = fence === '' ? line.text.replace(/^```.*/, '```') : '';
      continue;
    }
    if (fence !== '' || LISTING.test(line.text)) continue;
    if (line.text === '' || /^\/\/(?!\/)/.test(line.text)) continue;
    let at = line.from;
    for (const bar of barsIn(line, sign)) {
      open.push(trimmed(text, at, isBetween ? bar : endBeforeSpec(text, at, bar)));
      add(open);
      open = [];
      at = bar + 1;
    }
    open.push(trimmed(text, at, line.to));
    if (isBetween) {
      add(open);
      open = [];
    }
  }
  add(open);
  return cells;
}

function barsIn(line: MarkupLine, sign: string): number[] {
  const bars: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < line.text.length; at++) {
    const char = line.text[at];
    if (char === '\\') at += 1;
    else if (char === '"' && sign === ',') isQuoted = !isQuoted;
    else if (char === sign && !isQuoted) bars.push(line.from + at);
  }
  return bars;
}

function endBeforeSpec(text: string, from: number, bar: number): number {
  const tail = text.slice(Math.max(from, bar - 20), bar);
  const spec = SPEC.exec(tail);
  return spec === null ? bar : bar - (tail.length - spec.index);
}

function trimmed(text: string, from: number, to: number): LinePart {
  const raw = text.slice(from, Math.max(from, to));
  const words = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  return words === '' ? { from, to: from } : { from: start, to: start + words.length };
}
