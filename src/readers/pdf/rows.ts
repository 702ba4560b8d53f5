import type { Piece } from './piece.ts';

/** Pieces that stand on one baseline across the page, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** Baselines closer than this belong to one row, in the size of the letters: a raised number is a third of it off. */
const SAME_ROW = 0.5;
/** Height of the bands in which a row is looked for; about a line of text. */
const BAND = 8;
/** Rows of one band that are compared: more lie over each other, and only a drawing does that. */
const MAX_NEAR = 12;

/** Puts pieces into rows, big letters first, so that raised ones join the line that they belong to. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const bands = new Map<number, Row[]>();
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const near = nearRows(bands, piece);
    if (near.some((row) => row.pieces.some((other) => isTwin(other, piece)))) continue;
    const free = near.find((row) => !row.pieces.some((other) => overlap(other, piece) > 0.5));
    if (free !== undefined) {
      free.pieces.push(piece);
      continue;
    }
    // A small sign in a gap of a piece: a subscript that the file has set by itself.
    if (near.some((row) => piece.text.length <= 3 && piece.size < row.size * 0.85)) continue;
    const row = { y: piece.y, size: piece.size, pieces: [piece] };
    rows.push(row);
    const band = Math.floor(row.y / BAND);
    bands.set(band, [...(bands.get(band) ?? []).slice(-MAX_NEAR), row]);
  }
  for (const row of rows) row.pieces.sort((a, b) => a.left - b.left);
  return rows.sort((a, b) => a.y - b.y);
}

/** Rows whose baseline is as good as the piece's, the nearest first. */
function nearRows(bands: ReadonlyMap<number, readonly Row[]>, { y, size }: Piece): Row[] {
  const found: Row[] = [];
  // No row is of smaller letters than the piece, and few letters are larger than five bands.
  const reach = Math.min(5, Math.ceil((SAME_ROW * size * 3) / BAND));
  for (let band = Math.floor(y / BAND) - reach; band <= Math.floor(y / BAND) + reach; band++)
    for (const row of bands.get(band) ?? []) if (Math.abs(row.y - y) <= SAME_ROW * row.size) found.push(row);
  return found.sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
}

/** The same words printed twice a hair apart, which looks bold. */
function isTwin(a: Piece, b: Piece): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < 1.5 && Math.abs(a.y - b.y) < 1.5;
}

/** Share of the narrower one that lies over the other. */
function overlap(a: Piece, b: Piece): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared / Math.max(0.1, Math.min(a.right - a.left, b.right - b.left));
}
