import type { Origin, Place } from '../core/article.ts';

/**
 * One decoded piece of the input that a reader maps its text to: a whole file, or one part of a package. Knows how an
 * index into the decoded string turns into bytes, line and column.
 */
export class SourceText {
  readonly text: string;
  /** Name of the part in a package; undefined for a plain file. */
  readonly part: string | undefined;
  readonly #lineStarts: number[];
  readonly #lineBytes: number[];
  readonly #byteLength: (slice: string) => number;

  /**
   * @param text decoded text, without byte order mark
   * @param options.bomBytes bytes before the first character
   * @param options.byteLength bytes of a slice in the input's own encoding; UTF-8 by default
   */
  constructor(
    text: string,
    options: { part?: string; bomBytes?: number; byteLength?: (slice: string) => number } = {},
  ) {
    this.text = text;
    this.part = options.part;
    this.#byteLength = options.byteLength ?? ((slice) => Buffer.byteLength(slice, 'utf8'));
    this.#lineStarts = [0];
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#lineStarts.push(match.index + match[0].length);
    this.#lineBytes = [options.bomBytes ?? 0];
    for (let line = 1; line < this.#lineStarts.length; line++) {
      const slice = text.slice(this.#lineStarts[line - 1], this.#lineStarts[line]);
      this.#lineBytes.push((this.#lineBytes[line - 1] ?? 0) + this.#byteLength(slice));
    }
  }

  /** Line and column (from 1, in UTF-16 units) of an index into the decoded text. */
  placeOf(index: number): Place {
    const line = this.#lineOf(index);
    const place = { line: line + 1, column: index - (this.#lineStarts[line] ?? 0) + 1 };
    return this.part === undefined ? place : { ...place, part: this.part };
  }

  /** Byte range of a range of the decoded text. */
  originOf(start: number, end: number): Origin {
    const range = { startByte: this.#byteOf(start), endByte: this.#byteOf(end) };
    return this.part === undefined ? range : { part: this.part, ...range };
  }

  #byteOf(index: number): number {
    const line = this.#lineOf(index);
    return (this.#lineBytes[line] ?? 0) + this.#byteLength(this.text.slice(this.#lineStarts[line], index));
  }

  #lineOf(index: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
