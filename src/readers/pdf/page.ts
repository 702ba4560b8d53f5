import { composedLetters, withLigatures } from './composed-letters.ts';
import type { ExtractedItem, ExtractedLink, ExtractedPage } from './extracted.ts';
import type { Box, Piece } from './piece.ts';

/** A link annotation: where it leads and where it lies. */
export interface LinkArea {
  readonly url: string;
  readonly target: string | undefined;
  readonly boxes: readonly Box[];
  /** As the file has it, for its origin. */
  readonly rect: readonly [number, number, number, number];
}

/** A page as pieces of text with their places, the top left corner at 0, 0. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly links: readonly LinkArea[];
  /** A box in the file's own coordinates: left, bottom, right, top. */
  toUser(box: Box): readonly [number, number, number, number];
}

/** How far letters go above the baseline, in their size. */
export const ASCENT = 0.75;

/** How far they go below it. */
export const DESCENT = 0.22;

type Matrix = readonly [number, number, number, number, number, number];

/** Puts a page upright: as most of its text runs, whatever its own rotation says. */
export function uprightPage(page: ExtractedPage): PdfPage {
  const seen = matrixOf(page.transform);
  const turn = dominantTurn(page.items, seen);
  const upright = multiply(turned(turn, page.width, page.height), seen);
  const [width, height] = turn % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const inverse = inverted(upright);
  return {
    number: page.number,
    width,
    height,
    pieces: piecesOf(page.items, upright),
    links: page.links.map((link) => linkArea(link, upright)),
    toUser: (box) => userBox(box, inverse),
  };
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** First `second`, then `first`. */
function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function inverted([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c || 1;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/** Quarter turns clockwise that put text upright whose baseline runs right, down, left or up. */
function turned(quarters: number, width: number, height: number): Matrix {
  switch (quarters) {
    case 1:
      return [0, -1, 1, 0, 0, width];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, 1, -1, 0, height, 0];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** The direction in which most characters run: 0 right, 1 down, 2 left, 3 up. */
function dominantTurn(items: readonly ExtractedItem[], seen: Matrix): number {
  const chars = [0, 0, 0, 0];
  for (const { text, transform } of items) {
    const [a, b] = multiply(seen, matrixOf(transform));
    const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    chars[(quarter + 4) % 4] = (chars[(quarter + 4) % 4] ?? 0) + text.trim().length;
  }
  const [upright = 0] = chars;
  const most = Math.max(...chars);
  return upright * 2 >= most ? 0 : chars.indexOf(most);
}

/** Pieces that run upright; stamps along the margin and labels of axes do not. */
function piecesOf(items: readonly ExtractedItem[], upright: Matrix): Piece[] {
  const pieces: Piece[] = [];
  let afterSpace = true;
  for (const { text, transform, width, ...item } of items) {
    // A soft hyphen that is printed is a hyphen like any other.
    const words = withLigatures(text.replace(/[\u0000-\u001f\u007f]/g, ' ').replaceAll('\u00ad', '-'));
    if (words.trim() === '') {
      afterSpace = true;
      continue;
    }
    const own = matrixOf(transform);
    const [a, b, c, d, left, y] = multiply(upright, own);
    const size = Math.hypot(c, d);
    if (a <= 0 || Math.abs(b) > 0.2 * a || !(size > 0.5) || !Number.isFinite(left + y + width)) continue;
    const scale = Math.hypot(a, b) / (Math.hypot(own[0], own[1]) || 1);
    pieces.push({
      ...withoutMargins(words, left, left + Math.max(0, width) * scale),
      y,
      size,
      ...item,
      afterSpace: afterSpace || /^\s/.test(words),
    });
    afterSpace = /\s$/.test(words);
  }
  return composedLetters(pieces);
}

/** White space at the ends takes its share of the width. */
function withoutMargins(words: string, left: number, right: number): Pick<Piece, 'text' | 'left' | 'right'> {
  const perChar = (right - left) / words.length;
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return { text: words.trim(), left: left + before * perChar, right: right - after * perChar };
}

function linkArea({ url, target, rect, quads }: ExtractedLink, upright: Matrix): LinkArea {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= quads.length; at += 8) boxes.push(boxAround(quads.slice(at, at + 8), upright));
  return {
    url,
    target,
    boxes: boxes.length > 0 ? boxes : [boxAround([x1, y1, x2, y2, x1, y2, x2, y1], upright)],
    rect: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)],
  };
}

function boxAround(points: readonly number[], upright: Matrix): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = apply(upright, points[at] ?? 0, points[at + 1] ?? 0);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function userBox({ left, top, right, bottom }: Box, inverse: Matrix): readonly [number, number, number, number] {
  const [x1, y1] = apply(inverse, left, top);
  const [x2, y2] = apply(inverse, right, bottom);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [rounded(Math.min(x1, x2)), rounded(Math.min(y1, y2)), rounded(Math.max(x1, x2)), rounded(Math.max(y1, y2))];
}
