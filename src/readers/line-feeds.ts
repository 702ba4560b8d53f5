import type { Origin, Place } from '../core/article.ts';
import { lastAtOrBefore, SourceText } from './source-text.ts';

/** A source whose lines end in `\n` alone, for a parser that knows no other end of a line. Indices are those of the new text. */
class LineFeeds extends SourceText {
  readonly #whole: SourceText;
  /** Where in the new text a `\n` stands that was `\r\n`. */
  readonly #shortened: readonly number[];

  constructor(whole: SourceText) {
    super(whole.text.replace(/\r\n?/g, '\n'), whole.part === undefined ? {} : { part: whole.part });
    this.#whole = whole;
    this.#shortened = [...whole.text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  }

  override placeOf(index: number): Place {
    return this.#whole.placeOf(this.#indexOf(index));
  }

  override originOf(start: number, end: number): Origin {
    return this.#whole.originOf(this.#indexOf(start), this.#indexOf(end));
  }

  #indexOf(index: number): number {
    return index + lastAtOrBefore(this.#shortened, index - 1) + 1;
  }
}

/** The source itself where its lines end in `\n`, as nearly all do; else one that has no other end of a line. */
export function withLineFeeds(source: SourceText): SourceText {
  return source.text.includes('\r') ? new LineFeeds(source) : source;
}
