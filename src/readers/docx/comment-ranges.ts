import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';

/** What the comments of a Word document are about: from where a range begins to where it ends, or the place of its mark alone. */
export class CommentRanges {
  readonly #flow: FlowRecorder;
  readonly #starts = new Map<string, FlowPoint>();

  constructor(flow: FlowRecorder) {
    this.#flow = flow;
  }

  begin(id: string): void {
    this.#starts.set(id, this.#flow.here());
  }

  /** The end of a range, or the mark behind it; the first of the two counts. */
  end(id: string): void {
    const end = this.#flow.end();
    const note = `comment-${id}`;
    if (this.#flow.comments.some((comment) => comment.note === note)) return;
    this.#flow.comments.push({ note, start: this.#starts.get(id) ?? end, end });
  }
}
