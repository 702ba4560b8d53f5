import { findCorridors } from './columns.ts';
import { inReadingOrder } from './order.ts';
import { ASCENT, DESCENT, type PdfPage } from './page.ts';
import type { Box, Piece } from './piece.ts';
import { type Row, rowsOf } from './rows.ts';
import type { TextLine } from './text-line.ts';

/** A gap of this size between pieces is a space, in the size of the letters: letters that are set apart are closer. */
const SPACE_GAP = 0.18;
/** A raised piece is smaller than this, against its line, and its baseline higher by this, in the line's size. */
const RAISED_SIZE = 0.86;
const RAISED_BY = 0.12;
/** Figures of text faces are half as wide as high, of narrow ones .45; raised ones are about .3. */
const RAISED_WIDTH = 0.37;

/** The lines of a page in reading order, cut where columns part: column by column. */
export function linesOf(page: PdfPage): TextLine[][] {
  const rows = rowsOf(page.pieces);
  const corridors = findCorridors(rows);
  const lines = rows.flatMap((row) => {
    const cuts = corridors
      .filter(({ top, bottom }) => row.y >= top && row.y <= bottom)
      .map(({ left, right }) => (left + right) / 2)
      .sort((a, b) => a - b);
    return cutRow(row, cuts).map((pieces) => lineOf(pieces, row.y, page.number));
  });
  return inReadingOrder(lines, corridors);
}

function cutRow({ pieces }: Row, cuts: readonly number[]): Piece[][] {
  const parts: Piece[][] = [];
  let rest: readonly Piece[] = pieces;
  for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
    parts.push(rest.filter(({ left, right }) => (left + right) / 2 < cut));
    rest = rest.filter(({ left, right }) => (left + right) / 2 >= cut);
  }
  return parts.filter((part) => part.length > 0);
}

function lineOf(leftToRight: readonly Piece[], row: number, page: number): TextLine {
  const chars = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  const isRightToLeft = chars(leftToRight.filter(({ rightToLeft }) => rightToLeft)) * 2 > chars(leftToRight);
  const pieces = isRightToLeft ? [...leftToRight].reverse() : leftToRight;
  const main = dominant(pieces);
  return {
    page,
    pieces,
    row,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    font: main.font,
    text: pieces.map((piece, index) => `${hasSpaceBefore(pieces, index) ? ' ' : ''}${piece.text}`).join(''),
  };
}

/** The piece of the size, and then of the font, in which most of the characters are set. */
function dominant(pieces: readonly Piece[]): Piece {
  const bySize = most(pieces, ({ size }) => String(Math.round(size * 4)));
  return most(bySize, ({ font }) => font)[0] as Piece; // there is at least one piece in a line
}

function most(pieces: readonly Piece[], keyOf: (piece: Piece) => string): readonly Piece[] {
  const groups = new Map<string, { chars: number; pieces: Piece[] }>();
  for (const piece of pieces) {
    const group = groups.get(keyOf(piece)) ?? { chars: 0, pieces: [] };
    groups.set(keyOf(piece), group);
    group.chars += piece.text.length;
    group.pieces.push(piece);
  }
  return [...groups.values()].reduce((best, group) => (group.chars > best.chars ? group : best)).pieces;
}

/** True when white space parts a piece of a line from the one before it. */
export function hasSpaceBefore(pieces: readonly Piece[], index: number): boolean {
  const [before, piece] = [pieces[index - 1], pieces[index]];
  if (before === undefined || piece === undefined) return false;
  const gap = Math.max(piece.left - before.right, before.left - piece.right);
  return (piece.afterSpace && gap > 0) || gap > SPACE_GAP * Math.min(before.size, piece.size);
}

/**
 * True for the number of a note: a piece above the baseline in smaller letters, or figures that are too narrow for their
 * size, because the font has raised ones of its own.
 */
export function isRaised(piece: Piece, line: Pick<TextLine, 'y' | 'size'>): boolean {
  if (piece.size < line.size * RAISED_SIZE && piece.y < line.y - line.size * RAISED_BY) return true;
  const perChar = (piece.right - piece.left) / piece.text.length;
  return /^\d{1,3}$/.test(piece.text) && perChar < piece.size * RAISED_WIDTH;
}

/** What the letters of a piece of a line cover. */
export function boxOf({ left, right, y, size }: Pick<Piece, 'left' | 'right' | 'y' | 'size'>): Box {
  return { left, right, top: y - ASCENT * size, bottom: y + DESCENT * size };
}
