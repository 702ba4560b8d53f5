import stringWidth from 'string-width';

/** A cell: wrapped text with one style for all its lines. */
export interface Cell {
  readonly text: string;
  readonly style?: (line: string) => string;
}

/** Display columns of a text; East Asian wide characters count two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Words filled into lines of at most `width` columns; a longer word is cut into pieces. Keeps forced line breaks. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(1, width)));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((entry) => pieces(entry, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

/** A word too wide for a line, cut where it must be; addresses break after a slash or a hyphen where one is near. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (widthOf(part + char) > width) {
      const at = Math.max(part.lastIndexOf('/'), part.lastIndexOf('-')) + 1;
      const cut = at > part.length / 2 ? at : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
    }
    part += char;
  }
  return [...parts, part];
}

/** Pads to `width` display columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A text cut to `width` columns with an ellipsis. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let out = '';
  for (const char of text) {
    if (widthOf(out + char) > width - 1) break;
    out += char;
  }
  return `${out}…`;
}

/** A row of cells as lines, one space between columns, no trailing white space. */
export function row(cells: readonly Cell[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, index) => wrap(cell.text, widths[index] ?? 10));
  const height = Math.max(...columns.map((lines) => lines.length));
  const lines: string[] = [];
  for (let line = 0; line < height; line++) {
    const parts = columns.map((column, index) => {
      const text = column[line] ?? '';
      const styled = cells[index]?.style === undefined || text === '' ? text : cells[index].style(text);
      return styled + ' '.repeat(Math.max(0, (widths[index] ?? 10) - widthOf(text)));
    });
    lines.push(parts.join(' ').trimEnd());
  }
  return lines;
}
