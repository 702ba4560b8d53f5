/** What stands in front of an item: a bullet, `1.`, `(a)`. */
const LABEL = /^\s*(?:[•·◦▪‣–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s*$/i;

/** Text at the beginning of a paragraph, with its place in the source. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
}

/**
 * The label of an item that a program wrote as words before a tab, in a paragraph whose first line hangs out (pandoc:
 * `\fi-360 1.\tx360\tab words`). Word marks labels by a destination of their own.
 */
export class HungLabel {
  #held: Piece | null = null;

  /**
   * Takes the next piece of a paragraph of which nothing is written yet.
   * @returns the label when a tab ends it; the pieces that are text after all; null while it waits for more
   */
  take(piece: Piece, isTab: boolean): { readonly label: string } | { readonly text: readonly Piece[] } | null {
    const held = this.#held;
    this.#held = null;
    if (held !== null && isTab) return { label: held.text.trim() };
    if (held === null && LABEL.test(piece.text)) {
      this.#held = piece;
      return null;
    }
    return { text: held === null ? [piece] : [held, piece] };
  }

  /** What is held back when the paragraph ends. */
  end(): Piece | null {
    const held = this.#held;
    this.#held = null;
    return held;
  }
}
