import type { Article, Via } from '../core/article.ts';
import type { Span } from '../core/text/span.ts';

/** Markers that stand beside the words they belong to. */
const MARKERS: ReadonlySet<Via> = new Set(['footnote', 'reference', 'numbered', 'author-date', 'template', 'comment']);

const ADDRESS = /^(?:https?:|www\.)/i;
/** Before and behind an anchor that names the source and says nothing else: `(the board)`, `..., satellite images show.` */
const OPENS_ASIDE = /\(\s*$/;
const CLOSES_ASIDE = /^\s*\)/;
const OPENS_CLAUSE = /[,;—–]\s+(?:an?\s|the\s)?$/;
const SHOWS =
  /^\s+(?:show|find|suggest|reveal|indicate|report)(?:s|ed)?\s*(?:[.!?;]|$)|^\s+(?:showed|shown|found)\s*(?:[.!?;]|$)/;
/** UTF-16 units around an anchor that are looked at. */
const REACH = 12;
/**
 * Longest wording that is held against sources, in UTF-16 units: a longer "sentence" is a table or a text without full
 * stops, and each of its figures is looked for among all of its words. Our choice: some three thousand words.
 */
const LONGEST = 20_000;

/** Is a link's anchor a mention of the source, and no part of what the sentence states? */
function isAside(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (OPENS_ASIDE.test(before) && CLOSES_ASIDE.test(after)) || (OPENS_CLAUSE.test(before) && SHOWS.test(after));
}

/** The words of an article's claims without markers and mentions of the source, which state nothing. */
export class Wordings {
  readonly #text: string;
  readonly #marks: readonly Span[];

  constructor({ text, links }: Article) {
    this.#text = text;
    this.#marks = links
      .flatMap(({ via, marks }) =>
        marks
          .map(({ span }) => span)
          .filter(
            (mark) => MARKERS.has(via) || ADDRESS.test(text.slice(mark.start, mark.start + 8)) || isAside(text, mark),
          ),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** A span's text, its markers blanked out: same length, but for a very long one, of which the beginning stands for all. */
  of({ start, end: whole }: Span): string {
    const end = Math.min(whole, start + LONGEST);
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
