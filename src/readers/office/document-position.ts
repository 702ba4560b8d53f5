import type { Place } from '../../core/article.ts';

/** How far a document without lines is read: its paragraphs are counted in their place, and its pages as far as it says. */
export class DocumentPosition {
  #paragraph = 0;
  #page = 1;

  nextParagraph(): void {
    this.#paragraph += 1;
  }

  nextPage(): void {
    this.#page += 1;
  }

  /** The paragraph as a line; the page from the second on, since one page says nothing. */
  place(): Place {
    return { line: this.#paragraph, column: 1, ...(this.#page > 1 ? { page: this.#page } : {}) };
  }
}
