import type { FlowRecorder } from '../flow/flow.ts';
import { addressOrigin, hyperlinkOf, isSkippedField } from '../office/fields.ts';
import { beginLink } from '../office/links.ts';
import type { SourceText } from '../source-text.ts';

/** A complex field while it is read (ISO/IEC 29500-1 §17.16): first its instruction, then the result that people see. */
interface Field {
  phase: 'instruction' | 'result';
  instruction: string;
  /** Range of the instruction in its part. */
  from: number;
  to: number;
  /** Set when the field opened a link. */
  isLink: boolean;
  /** Results that are not read: tables of contents, indexes. */
  isSkipped: boolean;
}

/** The fields that are open in a part, one within another, and the links that they make of their results. */
export class WordFields {
  readonly #source: SourceText;
  readonly #flow: FlowRecorder;
  readonly #open: Field[] = [];

  constructor(source: SourceText, flow: FlowRecorder) {
    this.#source = source;
    this.#flow = flow;
  }

  /** What stands here is the result of a field that is not read. */
  get isSkipped(): boolean {
    return this.#open.some(({ isSkipped }) => isSkipped);
  }

  /** What stands here belongs to an instruction, also as the result of a field within it. */
  get isInstruction(): boolean {
    return this.#outer() !== undefined;
  }

  begin(from: number, to: number, instruction = ''): void {
    this.#open.push({ phase: 'instruction', instruction, from, to, isLink: false, isSkipped: false });
  }

  /** Text that is an instruction. */
  instruct(text: string, from: number, to: number): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'instruction') add(field, text, from, to);
  }

  /** Text like any other, which the outermost instruction takes where there is one. True when it did. */
  takes(text: string, from: number, to: number): boolean {
    const outer = this.#outer();
    if (outer === undefined) return false;
    add(outer, text, from, to);
    return true;
  }

  /** The instruction is complete, the result begins. */
  separate(): void {
    const field = this.#open.at(-1);
    if (field === undefined || field.phase === 'result') return;
    field.phase = 'result';
    field.isSkipped = isSkippedField(field.instruction);
    const link = hyperlinkOf(field.instruction);
    if (link === null || this.isInstruction || this.isSkipped) return;
    field.isLink = beginLink(this.#flow, link.url, addressOrigin(this.#source, field, link.url));
  }

  end(): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'instruction') this.separate();
    this.#open.pop();
    if (field?.isLink === true) this.#flow.endLink();
  }

  /** Ends what a part that was cut short left open. */
  endAll(): void {
    while (this.#open.length > 0) this.end();
  }

  #outer(): Field | undefined {
    return this.#open.find(({ phase }) => phase === 'instruction');
  }
}

function add(field: Field, text: string, from: number, to: number): void {
  if (field.instruction === '') field.from = from;
  field.instruction += text;
  field.to = to;
}
