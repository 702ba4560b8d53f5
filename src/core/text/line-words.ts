import type { Span } from './span.ts';

/** Scripts that part no words by spaces. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The words of one line of text, to be named from either end. What parts them belongs to the one before, but for its space. */
export class LineWords {
  readonly text: string;
  readonly #words: readonly Span[];

  constructor(line: string) {
    this.text = line.trim();
    this.#words = UNSPACED.test(line) ? segments(this.text) : between(this.text);
  }

  get length(): number {
    return this.#words.length;
  }

  first(count: number): string {
    return count >= this.length ? this.text : this.text.slice(0, this.#words[count - 1]?.end ?? 0);
  }

  last(count: number): string {
    return count >= this.length ? this.text : this.text.slice(this.#words[this.length - count]?.start ?? 0);
  }

  /** So many from the middle. */
  middle(count: number): string {
    const from = Math.floor((this.length - count) / 2);
    return this.text.slice(this.#words[from]?.start ?? 0, this.#words[from + count - 1]?.end ?? 0);
  }
}

function between(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** As browsers part them, which have the same dictionaries. */
function segments(text: string): Span[] {
  const all = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...all].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  );
}
