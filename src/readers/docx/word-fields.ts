import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import type { FlowPoint } from '../flow/flow.ts';
import type { CitationCode } from '../office/citation-code.ts';
import { citationOfCode } from '../office/citation-code.ts';
import { addressOrigin, hyperlinkOf, isSkippedField } from '../office/fields.ts';
import { beginLink } from '../office/links.ts';
import type { SourceText } from '../source-text.ts';
import { unendedFields } from './unended-fields.ts';
import type { WordContext } from './word-context.ts';

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
  /** What a reference manager keeps beside the instruction (`w:fldData`). */
  data: string;
  /** Set when the result is a citation, or a list of works. */
  citation: CitationCode | null;
  /** Where the result begins. */
  start: FlowPoint;
}

/** What fields write to, and what they find. */
type FieldContext = Pick<WordContext, 'flow' | 'citations'>;

const DATA = /^\s*ADDIN\s+EN\.CITE\.DATA\b/;

/** The fields that are open in a part, one within another, and the links that they make of their results. */
export class WordFields {
  readonly #source: SourceText;
  readonly #context: FieldContext;
  readonly #open: Field[] = [];
  readonly #unended: ReadonlySet<number>;

  constructor(source: SourceText, context: FieldContext) {
    this.#source = source;
    this.#context = context;
    this.#unended = unendedFields(source.text);
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
    if (this.#unended.has(from)) return;
    const start = this.#context.flow.here();
    const none = { isLink: false, isSkipped: false, data: '', citation: null };
    this.#open.push({ phase: 'instruction', instruction, from, to, start, ...none });
  }

  /** `w:fldSimple`, whose instruction is an attribute. */
  beginSimple(tag: XmlTag): void {
    const { value = '', from = tag.from, to = tag.from } = tag.attributes.get('w:instr') ?? {};
    this.begin(from, to, value);
    this.separate();
  }

  /** `w:fldChar`: where a field begins, where its result does, and where it ends. */
  char(tag: XmlTag): void {
    const type = attributeValue(tag, 'w:fldCharType');
    if (type === 'begin') this.begin(tag.from, tag.to);
    else if (type === 'separate') this.separate();
    else if (type === 'end') this.end();
  }

  /** Text of `w:fldData`. */
  keep(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'instruction') field.data += text;
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
    if (this.isInstruction || this.#open.some(({ isSkipped }) => isSkipped)) return;
    field.start = this.#context.flow.here();
    field.citation = citationOfCode(field.instruction, field, field.data);
    const link = hyperlinkOf(field.instruction);
    if (link === null) return;
    field.isLink = beginLink(this.#context.flow, link.url, addressOrigin(this.#source, field, link.url));
  }

  end(): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'instruction') this.separate();
    this.#open.pop();
    if (field === undefined) return;
    const { flow, citations } = this.#context;
    if (field.isLink) flow.endLink();
    if (field.citation !== null) citations.add(field.citation, this.#source, field.start);
    if (DATA.test(field.instruction)) this.#passOn(field);
  }

  /** EndNote keeps the works in a field within the instruction of the citation. */
  #passOn({ instruction, data }: Field): void {
    const outer = this.#open.at(-1);
    if (outer?.phase !== 'instruction') return;
    if (outer.data === '') outer.data = data;
    outer.instruction += instruction.replace(DATA, '');
  }

  /** Ends what a part that was cut short left open. A list of works that never ends is none. */
  endAll(): void {
    for (const field of this.#open) if (field.citation?.kind === 'list') field.citation = null;
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
