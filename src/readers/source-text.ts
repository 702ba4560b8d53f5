import type { Origin, Place } from '../core/article.ts';

/** Indices between two known byte counts: what lies between is counted anew each time. More makes origins slow to find. */
const COUNT_EVERY = 1024;

/**
 * One decoded piece of the input that a reader maps its text to: a whole file, or one part of a package. Knows how an
 * index into the decoded string turns into bytes, line and column.
 */
export class SourceText {
  readonly text: string;
  /** Name of the part in a package; undefined for a plain file. */
  readonly part: string | undefined;
  readonly #bomBytes: number;
  readonly #byteLength: (slice: string) => number;
  #lineStarts: readonly number[] | undefined;
  #counts: readonly number[] | undefined;

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
    this.#bomBytes = options.bomBytes ?? 0;
    this.#byteLength = options.byteLength ?? ((slice) => Buffer.byteLength(slice, 'utf8'));
  }

  /** Line and column (from 1, in UTF-16 units) of an index into the decoded text. */
  placeOf(index: number): Place {
    this.#lineStarts ??= lineStarts(this.text);
    const line = lastAtOrBefore(this.#lineStarts, index);
    const place = { line: line + 1, column: index - (this.#lineStarts[line] ?? 0) + 1 };
    return this.part === undefined ? place : { ...place, part: this.part };
  }

  /** Byte range of a range of the decoded text. */
  originOf(start: number, end: number): Origin {
    const range = { startByte: this.#byteOf(start), endByte: this.#byteOf(end) };
    return this.part === undefined ? range : { part: this.part, ...range };
  }

  #byteOf(index: number): number {
    this.#counts ??= this.#count();
    const step = Math.min(Math.floor(index / COUNT_EVERY), this.#counts.length - 1);
    const from = boundary(this.text, step * COUNT_EVERY);
    return this.#bomBytes + (this.#counts[step] ?? 0) + this.#byteLength(this.text.slice(from, Math.max(from, index)));
  }

  /** Bytes before every `COUNT_EVERY`th index, the byte order mark left out. */
  #count(): number[] {
    const counts = [0];
    for (let step = 1; step * COUNT_EVERY <= this.text.length; step++) {
      const from = boundary(this.text, (step - 1) * COUNT_EVERY);
      const slice = this.text.slice(from, boundary(this.text, step * COUNT_EVERY));
      counts.push((counts[step - 1] ?? 0) + this.#byteLength(slice));
    }
    return counts;
  }
}

/** A piece of another source whose indices count from the piece's own start: what a reader for another format is given. */
export class SourceView extends SourceText {
  readonly #whole: SourceText;
  readonly #from: number;

  constructor(whole: SourceText, from: number, to: number) {
    super(whole.text.slice(from, to), whole.part === undefined ? {} : { part: whole.part });
    this.#whole = whole;
    this.#from = from;
  }

  override placeOf(index: number): Place {
    return this.#whole.placeOf(index + this.#from);
  }

  override originOf(start: number, end: number): Origin {
    return this.#whole.originOf(start + this.#from, end + this.#from);
  }
}

/** A source in UTF-16, its byte order mark left out. Half a character at the end, of a file that was cut, is none. */
export function utf16Source(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  { bomBytes, ...named }: { readonly part?: string; readonly bomBytes: number },
): SourceText {
  const body = bytes.subarray(bomBytes, bytes.length - ((bytes.length - bomBytes) % 2));
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  return new SourceText(text, { ...named, bomBytes, byteLength: (slice) => slice.length * 2 });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The index, moved back where it would part a surrogate pair, whose halves have no bytes of their own. */
function boundary(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

/** Index of the last of sorted numbers that is not above a value; -1 where all are. */
export function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
