import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import type { ListedWork } from '../bibliography/bibliography.ts';
import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import { type CitationCode, citationOfCode } from '../office/citation-code.ts';
import type { CitedItems } from '../office/cited-items.ts';
import type { SourceText } from '../source-text.ts';
import { workOfMark } from './bibliography-mark.ts';

interface OpenCitation {
  readonly code: CitationCode | null;
  readonly start: FlowPoint;
}

/** What the passes over one document know of its citations. */
export interface OdtCitationContext {
  readonly flow: FlowRecorder;
  readonly items: CitedItems;
  /** Works of LibreOffice's own citations by their short names: a later mark may have the name alone. */
  readonly works: Map<string, ListedWork>;
}

/**
 * The citations of one pass over a document: Zotero's and Mendeley's marks, whose names are the data; the fields that a
 * Word document brought along; LibreOffice's own marks; and the sections with the lists.
 */
export class OdtCitations {
  readonly #source: SourceText;
  readonly #context: OdtCitationContext;
  readonly #marks = new Map<string, OpenCitation>();
  readonly #fields: OpenCitation[] = [];
  readonly #sections: OpenCitation[] = [];
  #own: { readonly work: ListedWork | undefined; readonly start: FlowPoint } | null = null;

  constructor(source: SourceText, context: OdtCitationContext) {
    this.#source = source;
    this.#context = context;
  }

  /** The start of an element that may be about a citation. */
  open(tag: XmlTag): void {
    const { flow, works } = this.#context;
    const name = tag.attributes.get('text:name');
    switch (tag.name) {
      case 'text:reference-mark-start':
        if (name !== undefined) this.#marks.set(name.value, this.#opened(name.value, name));
        break;
      case 'text:reference-mark-end':
        this.#endMark(name?.value ?? '');
        break;
      case 'text:section':
        this.#sections.push(this.#opened(name?.value ?? '', tag));
        break;
      case 'field:fieldmark-start':
        this.#fields.push({ code: null, start: flow.here() });
        break;
      case 'field:param':
        this.#parameter(tag);
        break;
      case 'field:fieldmark-end':
        this.#end(this.#fields.pop());
        break;
      case 'text:bibliography-mark':
        this.#own = { work: workOfMark(tag, this.#source, works), start: flow.here() };
        break;
    }
  }

  /** The end of one of those that have contents. */
  close(name: string): void {
    if (name === 'text:section') this.#end(this.#sections.pop());
    if (name !== 'text:bibliography-mark') return;
    const { flow, items } = this.#context;
    const own = this.#own;
    this.#own = null;
    if (own?.work !== undefined) items.cite(flow, [own.work], own.start, flow.end());
  }

  /** Citations that never end keep to the block that they begin in; a list that never ends is none. */
  finish(): void {
    for (const open of [...this.#marks.values(), ...this.#fields]) if (open.code?.kind !== 'list') this.#end(open);
  }

  #opened(code: string, range: { readonly from: number; readonly to: number }): OpenCitation {
    return { code: citationOfCode(code, range), start: this.#context.flow.here() };
  }

  #endMark(name: string): void {
    this.#end(this.#marks.get(name));
    this.#marks.delete(name);
  }

  /** The code of a field of Word, as LibreOffice keeps it. */
  #parameter(tag: XmlTag): void {
    const value = tag.attributes.get('field:value');
    const open = this.#fields.pop();
    if (open === undefined) return;
    const isCode = attributeValue(tag, 'field:name')?.endsWith('.code') === true && value !== undefined;
    this.#fields.push(isCode ? { ...open, code: citationOfCode(value.value, value) } : open);
  }

  #end(open: OpenCitation | undefined): void {
    if (open === undefined || open.code === null) return;
    const { flow, items } = this.#context;
    const { code, start } = open;
    const source = this.#source;
    if (code.kind === 'list') items.list(start, flow.end());
    if (code.kind !== 'citation') return;
    const works = code.works.map((work) => ({ source, work }));
    items.cite(flow, works, start, flow.end());
  }
}
