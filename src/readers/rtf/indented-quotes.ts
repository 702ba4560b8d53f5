/** Pandoc indents a quotation by half an inch, 720 twips, as the button of a word processor does; LibreOffice sets lists in by 567. */
const QUOTED_INDENT = 700;

/**
 * Tells quotations by their indent, where a program has no style for them (pandoc: `\li720 \fi0`). They stand further in
 * than the text around them; what goes on behind an item of a list belongs to the item.
 */
export class IndentedQuotes {
  #base: number | undefined;
  #isInList = false;

  /** Takes the next paragraph without a style of its own; true when it is a quotation. */
  take(indent: number, isItem: boolean): boolean {
    this.#isInList = isItem || (this.#isInList && indent > 0);
    this.#base = Math.min(this.#base ?? indent, indent);
    return !this.#isInList && indent >= this.#base + QUOTED_INDENT;
  }
}
