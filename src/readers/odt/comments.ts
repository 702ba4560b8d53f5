import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';

/** The comments of a document in the order of the text, and the words that they are about. */
export class OdtComments {
  readonly #flow: FlowRecorder;
  /** Where the words that a comment is about begin, by the comment's name. */
  readonly #ranges = new Map<string, { readonly note: string; readonly start: FlowPoint }>();
  #count = 0;

  constructor(flow: FlowRecorder) {
    this.#flow = flow;
  }

  /** Id of the comment that was met last. */
  get note(): string {
    return `comment-${this.#count}`;
  }

  /** One more comment is met, whichever pass reads it. */
  next(): void {
    this.#count += 1;
  }

  /** It stands here, where the words that it is about begin; without an end it is about the place alone. */
  begin(name: string | undefined): void {
    const { note } = this;
    if (name !== undefined) this.#ranges.set(name, { note, start: this.#flow.here() });
    this.#flow.comments.push({ note, start: this.#flow.end(), end: this.#flow.end() });
  }

  /** The words end here that a comment is about. */
  end(name: string): void {
    const range = this.#ranges.get(name);
    const at = range === undefined ? -1 : this.#flow.comments.findIndex(({ note }) => note === range.note);
    if (range !== undefined && at >= 0) this.#flow.comments[at] = { ...range, end: this.#flow.end() };
  }
}
