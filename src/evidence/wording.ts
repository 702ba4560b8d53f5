import type { Article, Via } from '../core/article.ts';
import type { Span } from '../core/span.ts';

/** Markers that stand beside the words they belong to; a link's anchor is words of the sentence, unless it is an address. */
const MARKERS: ReadonlySet<Via> = new Set(['footnote', 'reference', 'numbered', 'author-date', 'template', 'comment']);

const ADDRESS = /^(?:https?:|www\.)/i;

/** The words of an article's claims without their markers' numbers and addresses, which state nothing. */
export class Wordings {
  readonly #text: string;
  readonly #marks: readonly Span[];

  constructor({ text, links }: Article) {
    this.#text = text;
    this.#marks = links
      .flatMap(({ via, marks }) =>
        marks
          .map(({ span }) => span)
          .filter(({ start }) => MARKERS.has(via) || ADDRESS.test(text.slice(start, start + 8))),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** A span's text, its markers blanked out: same length. */
  of({ start, end }: Span): string {
    let blanked = '';
    let at = start;
    for (let index = this.#firstFrom(start); index < this.#marks.length; index++) {
      const mark = this.#marks[index];
      if (mark === undefined || mark.start >= end) break;
      if (mark.end <= at) continue;
      const [from, to] = [Math.max(at, mark.start), Math.min(end, mark.end)];
      blanked += this.#text.slice(at, from) + ' '.repeat(to - from);
      at = to;
    }
    return blanked + this.#text.slice(at, end);
  }

  /** Index of the first mark that may reach into a span; marks are short, so that one before its start is far enough back. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
