import type { FlowRecorder } from '../flow/flow.ts';
import type { SourceText } from '../source-text.ts';
import type { BlockContext } from './context.ts';
import type { InlineNotes } from './inline-notes.ts';
import type { MarkupLine } from './lines.ts';
import { type LinePart, Passage } from './passage.ts';

/** Blocks within blocks within blocks: more is no document but an attack on the stack. Documents stay below 10. */
const MAX_DEPTH = 40;
const NO_LINE: MarkupLine = { from: 0, to: 0, indent: 0, text: '' };

/** Writes the words of a passage with what they point at. */
export interface InlineWriter {
  write(passage: Passage): void;
}

/** Writes lines of a file as blocks of a flow: what all markups have in common whose blocks are runs of lines. */
export class LineBlocks {
  readonly lines: readonly MarkupLine[];
  readonly flow: FlowRecorder;
  readonly source: SourceText;
  readonly #inline: InlineWriter;
  #depth = 0;
  #tooDeep = false;

  constructor(source: SourceText, lines: readonly MarkupLine[], flow: FlowRecorder, inline: InlineWriter) {
    this.source = source;
    this.lines = lines;
    this.flow = flow;
    this.#inline = inline;
  }

  /** How many blocks the one that is being written stands in, itself included. */
  get depth(): number {
    return this.#depth;
  }

  /** Something lay too deep, and was written as one passage or left out. */
  get tooDeep(): boolean {
    return this.#tooDeep;
  }

  /** A line; an empty one beyond the last. */
  line(index: number): MarkupLine {
    return this.lines[index] ?? NO_LINE;
  }

  /**
   * Writes lines as the blocks that begin in them; as one passage where these lie too deep.
   * @param block writes the block that begins at a line, and gives the line behind it
   */
  blocks(from: number, to: number, context: BlockContext, block: (at: number) => number): void {
    if (this.#depth >= MAX_DEPTH) {
      this.#tooDeep = true;
      this.passage(this.lines.slice(from, to), context);
      return;
    }
    this.#depth += 1;
    for (let at = from; at < to; ) at = block(at);
    this.#depth -= 1;
  }

  /** Parts of lines as one block; nothing where they are empty. */
  passage(parts: readonly LinePart[], { kind, fields = {} }: BlockContext): void {
    const own = parts.filter(({ from, to }) => to > from);
    if (own.length === 0) return;
    this.flow.open(kind, fields);
    this.#inline.write(new Passage(this.source, own));
    this.flow.close();
  }

  /** Lines as they stand. @returns the line behind them */
  code(from: number, to: number): number {
    const [first, last] = [this.line(from), this.line(to - 1)];
    if (to > from && last.to > first.from) {
      this.flow.open('code');
      this.flow.verbatim(this.source.text.slice(first.from, last.to), this.source, first.from, last.to, true);
      this.flow.close();
    }
    return to;
  }

  /** The notes that the text referred to, each as a block. */
  notes(notes: InlineNotes): void {
    notes.writeAll(({ id, label, source, parts }) => {
      this.flow.open('note', { note: id, label });
      this.#inline.write(new Passage(source, parts));
      this.flow.close();
    });
    this.#tooDeep ||= notes.tooDeep;
  }
}
