/**
 * The paragraphs that are open, each within the one before: one of a text box stands within the paragraph that the box
 * hangs on. `isOpen` says that its block has begun, which it does with its first word.
 */
export class OpenParagraphs<Paragraph extends { isOpen: boolean }> {
  readonly #open: Paragraph[] = [];

  /** The innermost; undefined between paragraphs. */
  get current(): Paragraph | undefined {
    return this.#open.at(-1);
  }

  begin(paragraph: Paragraph): void {
    this.#open.push(paragraph);
  }

  /** A paragraph of a text box ends what its outer paragraph had begun; that one goes on in a block of its own. */
  end(): void {
    const paragraph = this.#open.pop();
    const outer = this.#open.at(-1);
    if (paragraph?.isOpen === true && outer !== undefined) outer.isOpen = false;
  }
}
