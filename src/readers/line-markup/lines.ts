/** A line of a file: half-open indices into the decoded text, white space at its end left out. */
export interface MarkupLine {
  /** Index of the first character that is no white space. */
  readonly from: number;
  readonly to: number;
  /** Columns of white space before it; a tab goes on to the next multiple of eight. */
  readonly indent: number;
  /** The characters between `from` and `to`: empty in a blank line. */
  readonly text: string;
}

const TAB_COLUMNS = 8;

/** Cuts a text into lines. */
export function markupLines(text: string): MarkupLine[] {
  const lines: MarkupLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    const raw = text.slice(start, match.index);
    const written = raw.trim();
    const left = written === '' ? 0 : raw.length - raw.trimStart().length;
    lines.push({
      from: start + left,
      to: start + left + written.length,
      indent: columnsOf(raw.slice(0, left)),
      text: written,
    });
    start = match.index + match[0].length;
    if (match[0] === '') break;
  }
  return lines;
}

function columnsOf(space: string): number {
  if (!space.includes('\t')) return space.length;
  let columns = 0;
  for (const char of space)
    columns = char === '\t' ? (Math.floor(columns / TAB_COLUMNS) + 1) * TAB_COLUMNS : columns + 1;
  return columns;
}
