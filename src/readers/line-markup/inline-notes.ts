import type { SourceText } from '../source-text.ts';
import type { LinePart } from './passage.ts';

/** Notes within notes within notes: each is read again from its own beginning, and people stop at two. */
const MAX_DEPTH = 8;

/** A note that stands where it is referred to; it is written behind the text. */
export interface InlineNote {
  readonly id: string;
  readonly label: string;
  readonly source: SourceText;
  readonly parts: readonly LinePart[];
}

/** Notes in the order in which they are met. One that is found while another is written comes behind all others. */
export class InlineNotes {
  readonly #notes: { readonly note: InlineNote; readonly depth: number }[] = [];
  /** Of the note that is being written; 0 in the text. */
  #depth = 0;
  #tooDeep = false;

  /** Notes lay too deep, and were left out. */
  get tooDeep(): boolean {
    return this.#tooDeep;
  }

  add(note: InlineNote): void {
    if (this.#depth >= MAX_DEPTH) this.#tooDeep = true;
    else this.#notes.push({ note, depth: this.#depth + 1 });
  }

  /** Writes them one after the other, with those that are found meanwhile. */
  writeAll(write: (note: InlineNote) => void): void {
    for (const { note, depth } of this.#notes) {
      this.#depth = depth;
      write(note);
    }
    this.#depth = 0;
  }
}
