import { boxOf, hasSpaceBefore } from './lines.ts';
import type { LinkArea, PdfPage } from './page.ts';
import type { Box, Piece } from './piece.ts';
import type { TextLine } from './text-line.ts';

/** A stretch of a line in one piece, all of it under one link or under none. */
export interface Stretch {
  readonly text: string;
  readonly box: Box;
  readonly piece: Piece;
  readonly spaceBefore: boolean;
  readonly link: LinkArea | undefined;
}

/** Slack around an area, in points: programs draw them close. */
const SLACK = 1;
/** Share of a word that an area must cover. */
const COVERED = 0.5;

/** The links of a page, and which words each lies over. */
export class LinkWords {
  readonly #page: PdfPage;
  readonly #used = new Set<LinkArea>();

  constructor(page: PdfPage) {
    this.#page = page;
  }

  /** A line, cut where links begin and end. */
  stretchesOf(line: TextLine): Stretch[] {
    const { top, bottom } = boxOf(line);
    const middle = (top + bottom) / 2;
    const isOver = (box: Box) => box.top - SLACK <= middle && middle <= box.bottom + SLACK;
    const links = this.#page.links.filter(({ boxes }) => boxes.some(isOver));
    return line.pieces.flatMap((piece, index) => {
      const spaceBefore = hasSpaceBefore(line.pieces, index);
      if (links.length === 0) return [{ text: piece.text, box: boxOf(piece), piece, spaceBefore, link: undefined }];
      const covering = (left: number, right: number) =>
        links.find(({ boxes }) => boxes.some((box) => isOver(box) && share(box, left, right) > COVERED));
      return this.#cut(piece, spaceBefore, covering);
    });
  }

  /** Links that lie over none of the words that were asked for: over pictures, or nothing. */
  unused(): readonly LinkArea[] {
    const urls = new Set([...this.#used].map(({ url }) => url));
    // A link over several lines has an area for each, and the last may be empty.
    return this.#page.links.filter(({ url }) => !urls.has(url));
  }

  #cut(piece: Piece, spaceBefore: boolean, covering: (left: number, right: number) => LinkArea | undefined): Stretch[] {
    const edges = letterEdges(piece);
    const stretches: Stretch[] = [];
    let from = 0;
    let current: LinkArea | undefined;
    const end = (to: number): void => {
      const text = piece.text.slice(from, to);
      const box = boxOf({ ...piece, ...between(edges[from] ?? piece.left, edges[to] ?? piece.right) });
      const space = from === 0 ? spaceBefore : /\s$/.test(piece.text.slice(0, from)) || /^\s/.test(text);
      if (text.trim() !== '') stretches.push({ text: text.trim(), box, piece, spaceBefore: space, link: current });
      from = to;
    };
    for (const { 0: word, index } of piece.text.matchAll(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu)) {
      if (/^\s/.test(word)) continue;
      const { left, right } = between(edges[index] ?? 0, edges[index + word.length] ?? 0);
      const link = covering(left, right);
      if (link !== undefined) this.#used.add(link);
      if (link === current) continue;
      end(index);
      current = link;
    }
    end(piece.text.length);
    return stretches;
  }
}

/** Share of a stretch that lies within a box. */
function share(box: Box, left: number, right: number): number {
  const shared = Math.min(box.right + SLACK, right) - Math.max(box.left - SLACK, left);
  return shared / Math.max(0.1, right - left);
}

/** From left to right, in whatever direction the words run. */
function between(start: number, end: number): Pick<Box, 'left' | 'right'> {
  return { left: Math.min(start, end), right: Math.max(start, end) };
}

/** Where each letter begins, and the last one ends: by the usual widths of letters, which the file keeps to itself. */
function letterEdges({ text, left, right, rightToLeft, isMonospaced }: Piece): number[] {
  const widths = [...text].flatMap((char) => [
    isMonospaced ? 1 : widthOf(char),
    ...Array<number>(char.length - 1).fill(0),
  ]);
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges.map((edge) =>
    rightToLeft ? right - (edge / total) * (right - left) : left + (edge / total) * (right - left),
  );
}

/** Against a lower-case letter of middle width, in an ordinary text face. */
function widthOf(char: string): number {
  if (/[iljtfrI1.,:;'’‘|!()[\]/ -]/.test(char)) return 0.6;
  if (/[mwMW@—]/.test(char)) return 1.55;
  return /\p{Lu}/u.test(char) ? 1.3 : 1;
}
