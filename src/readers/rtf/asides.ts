import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import type { NoteNumbers } from '../office/note-numbers.ts';
import type { SourceText } from '../source-text.ts';
import { FIRST_STATE, type State } from './state.ts';

/** A note or a comment: its group is read after the text. */
export interface Aside {
  readonly kind: 'note' | 'footer';
  readonly note: string;
  readonly label?: string;
  readonly from: number;
  readonly to: number;
  readonly state: State;
}

/** The notes and the comments of a document, as they are met in its text. */
export class Asides {
  /** In the order of the text. */
  readonly all: Aside[] = [];
  readonly #source: SourceText;
  readonly #flow: FlowRecorder;
  readonly #numbers: NoteNumbers;
  /** Ranges that comments are about, by the comment's id. */
  readonly #ranges = new Map<string, { readonly start: FlowPoint; end?: FlowPoint }>();

  constructor(source: SourceText, flow: FlowRecorder, numbers: NoteNumbers) {
    this.#source = source;
    this.#flow = flow;
    this.#numbers = numbers;
  }

  /** Writes the number of a note in its place: `from` its word, then its contents from `to` to `end`. */
  note(from: number, to: number, end: number, around: State): void {
    const kind = /\\ftnalt(?![a-z])/.test(this.#source.text.slice(to, Math.min(end, to + 60))) ? 'endnote' : 'footnote';
    const { note, label } = this.#numbers.refer(kind, String(from));
    this.#flow.refer([{ to: note, label }], () => this.#flow.text(`[${label}]`, this.#source, from, to, false));
    this.all.push({ kind: 'note', note, label, from: to, to: end, state: stateOf(around) });
  }

  /** A comment is about its range, or about the place where it stands. */
  comment(from: number, to: number, around: State): void {
    const id = /\\atnref\s+(\w{1,20})/.exec(this.#source.text.slice(from, Math.min(to, from + 400)))?.[1] ?? '';
    const here = this.#flow.end();
    const { start = here, end = here } = this.#ranges.get(id) ?? {};
    const note = `comment-${from}`;
    this.#flow.comments.push({ note, start, end });
    this.all.push({ kind: 'footer', note, from, to, state: stateOf(around) });
  }

  startRange(id: string): void {
    this.#ranges.set(id, { start: this.#flow.here() });
  }

  endRange(id: string): void {
    const range = this.#ranges.get(id);
    if (range !== undefined) range.end = this.#flow.end();
  }
}

function stateOf({ font, standIns }: State): State {
  return { ...FIRST_STATE, font, standIns };
}
