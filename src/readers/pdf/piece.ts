/** A rectangle on the page as it is seen: from the top left corner, points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A run of text in one font and size. White space alone is no piece. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isMonospaced: boolean;
  readonly rightToLeft: boolean;
  readonly isArtifact: boolean;
  /** White space stands before it, in the file or in its own text. */
  readonly afterSpace: boolean;
}
