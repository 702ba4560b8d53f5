import type { Piece } from './piece.ts';

/** One line of one column. */
export interface TextLine {
  readonly page: number;
  /** In the direction of its script. */
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  /** Baseline of its row across the page, by which columns are told apart. */
  readonly row: number;
  /** Baseline, size and font of most of its characters. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
}
