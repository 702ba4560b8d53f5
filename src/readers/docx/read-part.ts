import type { BlockKind, Origin } from '../../core/article.ts';
import { attributeValue, readXml, type XmlTag } from '../../core/xml.ts';
import type { FlowBlockFields, FlowPoint, FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import { type Field, hyperlinkOf, isSkippedField } from '../office-fields.ts';
import type { SourceText } from '../source-text.ts';
import { WORD_NAMESPACES } from './names.ts';
import type { Numbering } from './numbering.ts';
import type { Relationship } from './relationships.ts';
import type { ParagraphStyle } from './styles.ts';

/** What all parts of one document share. */
export interface WordContext {
  readonly flow: FlowRecorder;
  readonly styleOf: (id: string) => ParagraphStyle;
  readonly numbering: Numbering;
  /** Counts paragraphs and pages across the parts. */
  readonly position: { paragraph: number; page: number };
  /** Called for a foot- or endnote's reference; gives the note's id in the flow and its label. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => { readonly note: string; readonly label: string };
}

/** Elements whose contents are not read: what was deleted, moved away, or stands twice. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rubyPr',
  'w:rt',
  'w:sdtPr',
  'w:tblPr',
  'w:sectPr',
  'w:object',
]);

/** Where the note or comment that is being read begins. */
export interface NotePart {
  /** Element that holds one of them: `w:footnote`, `w:comment`. */
  readonly element: string;
  readonly kind: BlockKind;
  /** Id in the flow of the one with this id in the part; null for one that nobody refers to. */
  readonly idOf: (id: string, tag: XmlTag) => { readonly note: string; readonly label?: string } | null;
}

/**
 * Reads one part (the body, the notes, the comments) into the flow. Deleted and moved-away runs are not read, inserted
 * ones are. Gives false when the part was cut short.
 */
export function readWordPart(
  source: SourceText,
  relationships: ReadonlyMap<string, Relationship>,
  context: WordContext,
  notes?: NotePart,
): boolean {
  const reader = new PartReader(source, relationships, context, notes);
  const complete = readXml(source.text, reader, WORD_NAMESPACES);
  reader.finish();
  return complete;
}

interface Paragraph {
  style: ParagraphStyle;
  numbering: { numId: string; level: number } | undefined;
  isOpen: boolean;
}

class PartReader {
  readonly #source: SourceText;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #context: WordContext;
  readonly #notes: NotePart | undefined;
  readonly #flow: FlowRecorder;
  readonly #fields: Field[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #comments = new Map<string, FlowPoint>();
  /** One entry an open `w:hyperlink`: did it open a link in the flow? */
  readonly #hyperlinks: boolean[] = [];
  #skipped = 0;
  #cells = 0;
  #inText = '';
  #isHidden = false;
  #inRunProperties = false;
  #inParagraphProperties = 0;
  #note: { readonly note: string; readonly label?: string } | null = null;
  #inNote = false;

  constructor(
    source: SourceText,
    relationships: ReadonlyMap<string, Relationship>,
    context: WordContext,
    notes: NotePart | undefined,
  ) {
    this.#source = source;
    this.#relationships = relationships;
    this.#context = context;
    this.#notes = notes;
    this.#flow = context.flow;
  }

  open(tag: XmlTag): void {
    if (this.#skipped > 0 || SKIPPED.has(tag.name)) {
      this.#skipped += 1;
      return;
    }
    if (this.#notes !== undefined && tag.name === this.#notes.element) this.#beginNote(tag);
    if (this.#notes !== undefined && !this.#inNote) return;
    if (this.#inParagraphProperties > 0 || tag.name === 'w:pPr') this.#paragraphProperty(tag);
    else if (this.#inRunProperties) this.#runProperty(tag);
    else this.#content(tag);
  }

  text(text: string, from: number, to: number, exact: boolean): void {
    if (this.#skipped > 0 || this.#inText === '' || (this.#notes !== undefined && !this.#inNote)) return;
    const field = this.#fields.at(-1);
    const outer = this.#fields.find(({ phase }) => phase === 'instruction');
    if (this.#inText === 'w:instrText') {
      if (field?.phase === 'instruction') this.#instruct(field, text, from, to);
    } else if (outer !== undefined) {
      // The result of a field within an instruction is part of the instruction.
      this.#instruct(outer, text, from, to);
    } else if (!this.#isSilent()) {
      this.#ensureOpen();
      this.#flow.text(text, this.#source, from, to, exact);
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (this.#notes !== undefined && name === this.#notes.element) {
      this.#flow.close();
      this.#inNote = false;
      this.#note = null;
    }
    switch (name) {
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:pPr':
        this.#inParagraphProperties = 0;
        break;
      case 'w:rPr':
        this.#inRunProperties = false;
        break;
      case 'w:r':
        this.#isHidden = false;
        break;
      case 'w:hyperlink':
        if (this.#hyperlinks.pop() === true) this.#flow.endLink();
        break;
      case 'w:fldSimple':
        this.#endField();
        break;
      case 'w:tc':
        this.#cells -= 1;
        this.#flow.close();
        break;
      default:
        if (name === this.#inText) this.#inText = '';
    }
  }

  /** True in hidden runs, tables of contents and the like. */
  #isSilent(): boolean {
    return (
      this.#isHidden ||
      this.#paragraphs.at(-1)?.style.skipped === true ||
      this.#fields.some(({ isSkipped }) => isSkipped)
    );
  }

  /** Closes what a part that was cut short left open. */
  finish(): void {
    while (this.#fields.length > 0) this.#endField();
    this.#flow.close();
  }

  #beginNote(tag: XmlTag): void {
    const type = attributeValue(tag, 'w:type') ?? 'normal';
    this.#note = type === 'normal' ? (this.#notes?.idOf(attributeValue(tag, 'w:id') ?? '', tag) ?? null) : null;
    this.#inNote = this.#note !== null;
  }

  #paragraphProperty(tag: XmlTag): void {
    this.#inParagraphProperties = 1;
    const paragraph = this.#paragraphs.at(-1);
    const value = attributeValue(tag, 'w:val') ?? '';
    if (paragraph === undefined) return;
    if (tag.name === 'w:pStyle') paragraph.style = this.#context.styleOf(value);
    else if (tag.name === 'w:numId') paragraph.numbering = { numId: value, level: paragraph.numbering?.level ?? 0 };
    else if (tag.name === 'w:ilvl')
      paragraph.numbering = { numId: paragraph.numbering?.numId ?? '', level: Number(value) || 0 };
    else if (tag.name === 'w:outlineLvl' && Number(value) < 9)
      paragraph.style = { kind: 'heading', level: Number(value) + 1, skipped: false };
  }

  #runProperty(tag: XmlTag): void {
    if (tag.name === 'w:vanish' && !/^(?:0|false|off)$/.test(attributeValue(tag, 'w:val') ?? '')) this.#isHidden = true;
  }

  #content(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:p':
        this.#beginParagraph();
        break;
      case 'w:rPr':
        this.#inRunProperties = true;
        break;
      case 'w:tc':
        this.#cells += 1;
        break;
      case 'w:t':
      case 'm:t':
      case 'w:instrText':
        this.#inText = tag.name;
        break;
      case 'w:tab':
      case 'w:cr':
      case 'w:ptab':
        this.#glyph(' ', tag);
        break;
      case 'w:br':
        if (attributeValue(tag, 'w:type') === 'page') this.#context.position.page += 1;
        this.#glyph(' ', tag);
        break;
      case 'w:lastRenderedPageBreak':
        this.#context.position.page += 1;
        break;
      case 'w:noBreakHyphen':
        this.#glyph('-', tag);
        break;
      case 'w:sym':
        this.#symbol(tag);
        break;
      case 'w:footnoteReference':
        this.#reference('footnote', tag);
        break;
      case 'w:endnoteReference':
        this.#reference('endnote', tag);
        break;
      case 'w:hyperlink':
        this.#hyperlinks.push(this.#hyperlink(tag));
        break;
      case 'a:hlinkClick':
        this.#imageLink(tag);
        break;
      default:
        this.#markup(tag);
    }
  }

  /** Fields and the ranges of comments. */
  #markup(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:fldSimple': {
        const instruction = tag.attributes.get('w:instr');
        const { value = '', from = tag.from, to = tag.from } = instruction ?? {};
        this.#fields.push({ phase: 'instruction', instruction: value, from, to, isLink: false, isSkipped: false });
        this.#beginResult();
        break;
      }
      case 'w:fldChar':
        this.#fieldChar(attributeValue(tag, 'w:fldCharType') ?? '', tag);
        break;
      case 'w:commentRangeStart':
        this.#ensureOpen();
        this.#comments.set(attributeValue(tag, 'w:id') ?? '', this.#flow.here());
        break;
      case 'w:commentRangeEnd':
        this.#comment(attributeValue(tag, 'w:id') ?? '', this.#flow.end());
        break;
      case 'w:commentReference':
        this.#comment(attributeValue(tag, 'w:id') ?? '', this.#flow.end());
        break;
    }
  }

  #beginParagraph(): void {
    this.#flow.close();
    this.#context.position.paragraph += 1;
    this.#paragraphs.push({ style: { skipped: false }, numbering: undefined, isOpen: false });
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.#flow.close();
    // A paragraph of a text box ends what its outer paragraph had begun; that one goes on in a block of its own.
    const outer = this.#paragraphs.at(-1);
    if (paragraph?.isOpen === true && outer !== undefined) outer.isOpen = false;
  }

  #ensureOpen(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isOpen) return;
    paragraph.isOpen = true;
    const numbering = paragraph.numbering ?? paragraph.style.numbering;
    const isListed =
      numbering !== undefined && this.#context.numbering.has(numbering.numId) && paragraph.style.kind !== 'heading';
    const label = isListed ? this.#context.numbering.next(numbering.numId, numbering.level) : undefined;
    const { paragraph: line, page } = this.#context.position;
    const fields: FlowBlockFields = {
      ...(paragraph.style.level === undefined ? {} : { level: paragraph.style.level }),
      ...(label === undefined ? {} : { label }),
      ...(this.#note === null ? {} : { ...this.#note }),
      place: { line, column: 1, ...(page > 1 ? { page } : {}) },
    };
    this.#flow.open(this.#kindOf(paragraph, isListed), fields);
  }

  #kindOf({ style }: Paragraph, isListed: boolean): BlockKind {
    if (this.#notes !== undefined) return this.#notes.kind;
    if (style.kind === 'heading') return 'heading';
    if (this.#cells > 0) return 'table-cell';
    return style.kind ?? (isListed ? 'list-item' : 'paragraph');
  }

  #glyph(text: string, tag: XmlTag): void {
    if (this.#isSilent() || this.#fields.some(({ phase }) => phase === 'instruction')) return;
    if (text.trim() !== '') this.#ensureOpen();
    this.#flow.text(text, this.#source, tag.from, tag.to, false);
  }

  /** A character of a symbol font; those of private use say nothing without the font. */
  #symbol(tag: XmlTag): void {
    const code = Number.parseInt(attributeValue(tag, 'w:char') ?? '', 16);
    if (code > 0x20 && code < 0xd800) this.#glyph(String.fromCharCode(code), tag);
  }

  #reference(kind: 'footnote' | 'endnote', tag: XmlTag): void {
    const { note, label } = this.#context.noteOf(kind, attributeValue(tag, 'w:id') ?? '');
    this.#ensureOpen();
    this.#flow.refer([{ to: note, label }], () => this.#flow.text(`[${label}]`, this.#source, tag.from, tag.to, false));
  }

  #hyperlink(tag: XmlTag): boolean {
    const relationship = this.#relationships.get(attributeValue(tag, 'r:id') ?? '');
    if (relationship === undefined) return false;
    const anchor = attributeValue(tag, 'w:anchor');
    const url =
      anchor === undefined || relationship.target.includes('#')
        ? relationship.target
        : `${relationship.target}#${anchor}`;
    return this.#startLink(url, relationship.origin);
  }

  #startLink(url: string, origin: Origin): boolean {
    const found = roleOfLink({ href: url, rel: '', words: url, hasImage: false, base: undefined, page: undefined });
    if (found === null || this.#fields.some(({ isSkipped }) => isSkipped)) return false;
    this.#flow.startLink({ url, role: found.role, origin });
    return true;
  }

  /** A picture that leads somewhere. */
  #imageLink(tag: XmlTag): void {
    const relationship = this.#relationships.get(attributeValue(tag, 'r:id') ?? '');
    if (relationship === undefined || !relationship.external) return;
    const at = this.#flow.end();
    this.#flow.links.push({ url: relationship.target, role: 'image', origin: relationship.origin, start: at, end: at });
  }

  #instruct(field: Field, text: string, from: number, to: number): void {
    if (field.instruction === '') field.from = from;
    field.instruction += text;
    field.to = to;
  }

  #fieldChar(type: string, tag: XmlTag): void {
    if (type === 'begin')
      this.#fields.push({
        phase: 'instruction',
        instruction: '',
        from: tag.from,
        to: tag.to,
        isLink: false,
        isSkipped: false,
      });
    else if (type === 'separate') this.#beginResult();
    else if (type === 'end') this.#endField();
  }

  #beginResult(): void {
    const field = this.#fields.at(-1);
    if (field === undefined || field.phase === 'result') return;
    field.phase = 'result';
    field.isSkipped = isSkippedField(field.instruction);
    const link = hyperlinkOf(field.instruction);
    if (link === null || this.#fields.some(({ phase }) => phase === 'instruction')) return;
    field.isLink = this.#startLink(link.url, this.#urlRange(field, link.url));
  }

  /** Where the address stands in the instruction; the whole instruction when it is written in pieces or with escapes. */
  #urlRange({ from, to }: Field, url: string): Origin {
    const at = this.#source.text.slice(from, to).indexOf(url);
    return at < 0 ? this.#source.originOf(from, to) : this.#source.originOf(from + at, from + at + url.length);
  }

  #endField(): void {
    const field = this.#fields.at(-1);
    if (field?.phase === 'instruction') this.#beginResult();
    this.#fields.pop();
    if (field?.isLink === true) this.#flow.endLink();
  }

  #comment(id: string, end: FlowPoint): void {
    const start = this.#comments.get(id) ?? end;
    if (this.#notes !== undefined || this.#flow.comments.some(({ note }) => note === `comment-${id}`)) return;
    this.#flow.comments.push({ note: `comment-${id}`, start, end });
  }
}
