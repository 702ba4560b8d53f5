import type { Origin } from '../../core/article.ts';
import { lastUpTo } from '../../core/last-up-to.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import type { SourceText } from '../source-text.ts';

/** A stretch of one line: half-open indices into the decoded file. */
export interface LinePart {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts of lines that read as one text (a paragraph, an item, a cell), with the way back to the file. Between two parts
 * stands a line break.
 */
export class Passage {
  readonly text: string;
  readonly source: SourceText;
  readonly #parts: readonly LinePart[];
  /** Where each part begins in the text. */
  readonly #starts: readonly number[];

  constructor(source: SourceText, parts: readonly LinePart[]) {
    this.source = source;
    this.#parts = parts;
    const starts: number[] = [];
    let length = 0;
    for (const { from, to } of parts) {
      starts.push(length);
      length += to - from + 1;
    }
    this.#starts = starts;
    this.text = parts.map(({ from, to }) => source.text.slice(from, to)).join('\n');
  }

  /** Index into the file of an index into the text; `isEnd` for the end of a range. */
  indexOf(index: number, isEnd = false): number {
    const at = lastUpTo(this.#starts, isEnd ? Math.max(0, index - 1) : index);
    const { from, to } = this.#parts[at] ?? { from: 0, to: 0 };
    return Math.min(to, from + index - (this.#starts[at] ?? 0));
  }

  origin(from: number, to: number): Origin {
    return this.source.originOf(this.indexOf(from), this.indexOf(to, true));
  }

  /** The parts of lines that a range of the text takes. */
  parts(from: number, to: number): LinePart[] {
    const parts: LinePart[] = [];
    for (let at = lastUpTo(this.#starts, from); at < this.#parts.length; at++) {
      const start = this.#starts[at] ?? 0;
      const part = this.#parts[at];
      if (part === undefined || start >= to) break;
      const first = part.from + Math.max(0, from - start);
      const last = Math.min(part.to, part.from + to - start);
      if (last >= first) parts.push({ from: first, to: last });
    }
    return parts;
  }

  /** Writes a range as it stands; line breaks fold. */
  write(flow: FlowRecorder, from: number, to: number): void {
    for (let at = lastUpTo(this.#starts, from), index = from; index < to; at++) {
      const start = this.#starts[at];
      const part = this.#parts[at];
      if (start === undefined || part === undefined) return;
      const offset = index - start;
      const end = Math.min(to - start, part.to - part.from);
      if (end > offset) {
        const [first, last] = [part.from + offset, part.from + end];
        flow.text(this.source.text.slice(first, last), this.source, first, last, true);
      }
      index = start + end;
      if (index >= to) return;
      flow.text(' ', this.source, part.to, this.#parts[at + 1]?.from ?? part.to, false);
      index += 1;
    }
  }

  /** Writes characters that stand for a range. */
  writeFor(flow: FlowRecorder, characters: string, from: number, to: number): void {
    flow.text(characters, this.source, this.indexOf(from), this.indexOf(to, true), false);
  }
}
