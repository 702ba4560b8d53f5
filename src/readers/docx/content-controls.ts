import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import type { FlowPoint } from '../flow/flow.ts';
import { type CitationCode, citationOfTag } from '../office/citation-code.ts';
import type { SourceText } from '../source-text.ts';
import type { WordContext } from './word-context.ts';

interface Control {
  code: CitationCode | null;
  start: FlowPoint | null;
}

/** The content controls (`w:sdt`) that are open: Mendeley Cite puts a citation into the tag of one. */
export class ContentControls {
  readonly #source: SourceText;
  readonly #context: Pick<WordContext, 'flow' | 'citations'>;
  readonly #open: Control[] = [];

  constructor(source: SourceText, context: Pick<WordContext, 'flow' | 'citations'>) {
    this.#source = source;
    this.#context = context;
  }

  begin(): void {
    this.#open.push({ code: null, start: null });
  }

  /** `w:tag`, of the control whose properties are read. */
  tag(tag: XmlTag): void {
    const control = this.#open.at(-1);
    if (control === undefined || control.start !== null) return;
    control.code = citationOfTag(attributeValue(tag, 'w:val') ?? '', tag);
  }

  /** Its contents begin. */
  beginContent(): void {
    const control = this.#open.at(-1);
    if (control !== undefined) control.start ??= this.#context.flow.here();
  }

  end(): void {
    const control = this.#open.pop();
    if (control === undefined || control.code === null || control.start === null) return;
    this.#context.citations.add(control.code, this.#source, control.start);
  }
}
