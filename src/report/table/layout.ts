import type { Measure } from './measure.ts';

/** A cell: lines of text, each wrapped, with one style for all that come of a line. */
export interface Cell {
  /** Line breaks are kept. */
  readonly text: string;
  /** Puts colour or a link around a line as it is printed; never changes its width. */
  readonly style?: (line: string, index: number) => string;
}

/** A space at which no line is broken; printed as a plain one. */
export const NO_BREAK = '\u00a0';

/** Where a long word may be broken without hurting the eye: behind these characters of an address. */
const BREAKS = '/-.?&=_';

/**
 * What no line begins with where a word is cut that has no such place: marks of the letter before, and what closes or ends
 * in texts without spaces (JIS X 4051, "kinsoku").
 */
const NO_START = /^[\p{M}\p{Pe}\p{Pf}。、，．・：；！？…‥々〜ー]/u;

/** Lays text out in columns of a terminal. */
export class Layout {
  readonly #widthOf: Measure;

  constructor(measure: Measure) {
    this.#widthOf = measure;
  }

  widthOf(text: string): number {
    return this.#widthOf(text);
  }

  /** Words filled into lines of at most `width` columns; a longer word is cut into pieces. Keeps forced line breaks. */
  wrap(text: string, width: number): string[] {
    return text.split('\n').flatMap((line) => this.#wrapLine(line, Math.max(2, width)));
  }

  /** Lines of at most `width` columns, the first behind `head`, the others indented as far. */
  hang(head: string, text: string, width: number): string[] {
    const indent = ' '.repeat(this.#widthOf(head));
    return this.wrap(text, width - indent.length).map((line, index) => (index === 0 ? head : indent) + line);
  }

  /** A text cut to `width` columns, at a word where one ends near, with an ellipsis. */
  clip(text: string, width: number): string {
    if (this.#widthOf(text) <= width) return text;
    let out = '';
    for (const char of text) {
      if (this.#widthOf(out + char) > width - 1) break;
      out += char;
    }
    const atWord = out.replace(/(?<!\s)\s+\S*$/, '');
    return `${(atWord.length > out.length * 0.7 ? atWord : out).replace(/(?<![\s,;:])[\s,;:]+$/, '')}…`;
  }

  /** A row of cells as lines, one space between columns, no trailing white space. */
  row(cells: readonly Cell[], widths: readonly number[]): string[] {
    const columns = cells.map((cell, index) => this.#cellLines(cell, widths[index] ?? 10));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((column, index) => {
          const { plain, styled } = column[line] ?? { plain: '', styled: '' };
          return styled + ' '.repeat(Math.max(0, (widths[index] ?? 10) - this.#widthOf(plain)));
        })
        .join(' ')
        .trimEnd(),
    );
  }

  #cellLines({ text, style }: Cell, width: number): { plain: string; styled: string }[] {
    return text.split('\n').flatMap((line, index) =>
      this.wrap(line, width).map((plain) => ({
        plain,
        styled: style === undefined || plain === '' ? plain : style(plain, index),
      })),
    );
  }

  #wrapLine(text: string, width: number): string[] {
    const indent = /^ */.exec(text)?.[0] ?? '';
    const lines: string[] = [];
    let line = indent;
    for (const word of text
      .trim()
      .split(' ')
      .flatMap((entry) => this.#pieces(entry, width))) {
      const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
      if (this.#widthOf(longer) <= width || line.trim() === '') line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line].map((entry) => entry.replaceAll(NO_BREAK, ' '));
  }

  /** A word too wide for a line, cut where it must be; addresses break behind their own punctuation where one is near. */
  #pieces(word: string, width: number): string[] {
    if (this.#widthOf(word) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const char of word) {
      if (this.#widthOf(part + char) > width) {
        const at = Math.max(...[...BREAKS].map((mark) => part.lastIndexOf(mark))) + 1;
        const cut = at > part.length / 3 ? at : lastCut([...part, char]);
        parts.push(part.slice(0, cut));
        part = part.slice(cut);
      }
      part += char;
    }
    return [...parts, part];
  }
}

/** How much of a part goes into a line when its last character does not fit: all but that, or some less. In UTF-16 units. */
function lastCut(chars: readonly string[]): number {
  const last = chars.length - 1;
  let end = last;
  while (end > last / 2 && NO_START.test(chars[end] ?? '')) end -= 1;
  return chars.slice(0, end > last / 2 ? end : last).join('').length;
}
