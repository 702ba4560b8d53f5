import type { Piece } from './piece.ts';
import type { Row } from './rows.ts';

/** An empty strip between two columns. */
export interface Corridor {
  readonly left: number;
  readonly right: number;
  /** Baselines of the first and the last row beside it. */
  readonly top: number;
  readonly bottom: number;
}

/** Narrowest strip, in the size of the letters; in justified text spaces grow to about this. */
const COLUMN_GAP = 0.9;
/** What rows further along may leave of it. */
const MIN_LEFT_OVER = 0.65;
/** Rows further apart, in the size of the letters, are not beside the same strip: a picture lies across. */
const MAX_ROW_STEP = 4;
/** Rows on either side, and places where both sides have text: fewer are chance. */
const MIN_ROWS = 4;
const MIN_MEETINGS = 3;
/** Characters that a column's lines have in the middle: narrower ones are a table's. */
const MIN_COLUMN_CHARS = 18;
/** Characters of labels like `[12]`: what stands left of a strip and is no longer belongs to what stands right of it. */
const LABEL_CHARS = 6;
/** Share of the lines right of a strip that begin at its edge, an indent aside: the others belong to a column further on. */
const MIN_ALIGNED = 0.6;
const MAX_EDGE = 2.6;
/** Rows of a page beyond which columns are not looked for: no page of text has so many. */
const MAX_ROWS = 1200;

/** Finds the strips between columns of running text. Strips of tables, and between labels and entries, are none. */
export function findCorridors(rows: readonly Row[]): Corridor[] {
  const found: Corridor[] = [];
  if (rows.length > MAX_ROWS) return found;
  const refused: Corridor[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [left, right] of candidates(rows, index)) {
      const isKnown = ({ left: from, right: to, top, bottom }: Corridor) =>
        row.y >= top && row.y <= bottom && Math.min(to, right) > Math.max(from, left);
      if (found.some(isKnown) || refused.some(isKnown)) continue;
      const strip = new Strip(rows, index, left, right);
      (strip.partsColumns() ? found : refused).push(strip.corridor());
    }
  }
  return found;
}

/** Gaps within a row, and between a row and the next where these stand side by side on different baselines. */
function candidates(rows: readonly Row[], index: number): (readonly [number, number])[] {
  const row = rows[index];
  const next = rows[index + 1];
  if (row === undefined) return [];
  const gaps: (readonly [number, number])[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row.pieces) {
    if (right > Number.NEGATIVE_INFINITY) gaps.push([right, piece.left]);
    right = Math.max(right, piece.right);
  }
  if (next !== undefined && next.y - row.y < row.size) {
    gaps.push([right, leftOf(next)], [rightOf(next), leftOf(row)]);
  }
  return gaps.filter(([from, to]) => to - from >= COLUMN_GAP * row.size);
}

function leftOf({ pieces }: Row): number {
  return Math.min(...pieces.map(({ left }) => left));
}

function rightOf({ pieces }: Row): number {
  return Math.max(...pieces.map(({ right }) => right));
}

/** A strip that was followed up and down the page, narrowing, as far as no row has text in it. */
class Strip {
  #left: number;
  #right: number;
  #top: number;
  #bottom: number;
  readonly #leftTexts: string[] = [];
  readonly #rightTexts: string[] = [];
  /** Where the lines on the right begin. */
  readonly #rightEdges: { readonly left: number; readonly size: number }[] = [];
  /** Places where both sides have text: on one row, or on two that are less than a line apart. */
  #meetings = 0;
  #last: { readonly side: 'left' | 'right'; readonly y: number } | null = null;

  constructor(rows: readonly Row[], from: number, left: number, right: number) {
    this.#left = left;
    this.#right = right;
    this.#top = rows[from]?.y ?? 0;
    this.#bottom = this.#top;
    this.#grow(rows, from, 1);
    this.#last = null;
    this.#grow(rows, from - 1, -1);
  }

  corridor(): Corridor {
    return { left: this.#left, right: this.#right, top: this.#top, bottom: this.#bottom };
  }

  partsColumns(): boolean {
    const [lefts, rights] = [this.#leftTexts, this.#rightTexts];
    if (this.#meetings < MIN_MEETINGS || lefts.length < MIN_ROWS || rights.length < MIN_ROWS) return false;
    const aligned = this.#rightEdges.filter(({ left: edge, size }) => edge - this.#right <= MAX_EDGE * size);
    if (aligned.length < this.#rightEdges.length * MIN_ALIGNED) return false;
    const [left, right] = [medianLength(lefts), medianLength(rights)];
    if (left <= LABEL_CHARS || (left < MIN_COLUMN_CHARS && right < MIN_COLUMN_CHARS)) return false;
    return !areFigures(lefts) && !areFigures(rights);
  }

  #grow(rows: readonly Row[], from: number, step: 1 | -1): void {
    let y = this.#top;
    for (let index = from; index >= 0 && index < rows.length; index += step) {
      const row = rows[index];
      if (row === undefined || Math.abs(row.y - y) > MAX_ROW_STEP * row.size || !this.#narrow(row)) return;
      y = row.y;
      this.#top = Math.min(this.#top, y);
      this.#bottom = Math.max(this.#bottom, y);
      this.#take(row);
    }
  }

  /** Makes the strip as narrow as the row leaves it; false when it leaves too little. */
  #narrow(row: Row): boolean {
    let [left, right] = [this.#left, this.#right];
    for (const piece of row.pieces) {
      if (piece.right <= left || piece.left >= right) continue;
      if (piece.left - left >= right - piece.right) right = piece.left;
      else left = piece.right;
    }
    if (right - left < MIN_LEFT_OVER * row.size) return false;
    this.#left = left;
    this.#right = right;
    return true;
  }

  #take({ pieces, y, size }: Row): void {
    const middle = (this.#left + this.#right) / 2;
    const before = pieces.filter((piece) => piece.right <= middle);
    const after = pieces.filter((piece) => piece.left >= middle);
    if (before.length > 0) this.#leftTexts.push(textBeside(before.toReversed(), size));
    if (after.length > 0) {
      this.#rightTexts.push(textBeside(after, size));
      this.#rightEdges.push({ left: after[0]?.left ?? 0, size });
    }
    const side = before.length === 0 ? 'right' : 'left';
    const isBoth = before.length > 0 && after.length > 0;
    const isBeside = this.#last !== null && this.#last.side !== side && Math.abs(y - this.#last.y) < size;
    if (isBoth || isBeside) this.#meetings += 1;
    this.#last = isBoth ? null : { side, y };
  }
}

/** The text next to a strip, up to the next gap; the pieces nearest to the strip first. */
function textBeside(pieces: readonly Piece[], size: number): string {
  const texts: string[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last !== undefined && Math.max(piece.left - last.right, last.left - piece.right) > COLUMN_GAP * size) break;
    texts.push(piece.text);
    last = piece;
  }
  return texts.join(' ');
}

function medianLength(texts: readonly string[]): number {
  return texts.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(texts.length / 2)] ?? 0;
}

/** Mostly figures. */
function areFigures(texts: readonly string[]): boolean {
  const figures = texts.filter((text) => {
    const digits = text.match(/\d/g)?.length ?? 0;
    return digits * 2 >= text.replace(/[\s.,%$€£()+–-]/g, '').length;
  });
  return figures.length * 2 > texts.length;
}
