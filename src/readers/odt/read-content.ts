import type { BlockKind } from '../../core/article.ts';
import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import type { FlowBlockFields, FlowRecorder } from '../flow/flow.ts';
import type { DocumentPosition } from '../office/document-position.ts';
import { OpenParagraphs } from '../office/open-paragraphs.ts';
import type { SourceText } from '../source-text.ts';
import { type OdtCitationContext, OdtCitations } from './citations.ts';
import { OdtComments } from './comments.ts';
import { beginAnchor, pictureLink } from './links.ts';
import { Lists } from './lists.ts';
import { ODF_NAMESPACES } from './names.ts';
import { isNotRead } from './not-read.ts';
import type { OdfStyle, OdfStyles } from './styles.ts';

/** What is read in one pass: notes and comments stand inside the paragraphs of the text, and are read after it. */
export type Pass = 'body' | 'notes' | 'comments';

/** What the passes over one document share. */
export interface OdtContext extends OdtCitationContext {
  readonly styles: OdfStyles;
  readonly position: DocumentPosition;
  /** Labels of the notes in the order of the text, filled by the first pass. */
  readonly labels: string[];
}

/** Reads the text of a document into the flow, one pass of it. Gives false when the part was cut short. */
export function readOdtPass(source: SourceText, context: OdtContext, pass: Pass): boolean {
  const reader = new ContentReader(source, context, pass);
  const complete = readXml(source.text, reader, ODF_NAMESPACES);
  reader.finish();
  context.flow.close();
  return complete;
}

interface Paragraph {
  readonly style: OdfStyle;
  readonly kind: BlockKind | undefined;
  readonly level: number | undefined;
  isOpen: boolean;
}

class ContentReader {
  readonly #source: SourceText;
  readonly #context: OdtContext;
  readonly #pass: Pass;
  readonly #flow: FlowRecorder;
  readonly #lists: Lists;
  readonly #paragraphs = new OpenParagraphs<Paragraph>();
  readonly #comments: OdtComments;
  readonly #citations: OdtCitations;
  /** One entry an open `text:a`: did it open a link in the flow? */
  readonly #anchors: boolean[] = [];
  /** One entry an open `text:span`: is it hidden? */
  readonly #spans: OdfStyle[] = [];
  #skipped = 0;
  #cells = 0;
  #inBody = false;
  #inBibliography = false;
  #inIndexTitle = false;
  #noteCount = 0;
  /** The note or comment that is open. */
  #inNote = false;
  #inComment = false;
  #citation: { from: number; label: string } | null = null;

  constructor(source: SourceText, context: OdtContext, pass: Pass) {
    this.#source = source;
    this.#context = context;
    this.#pass = pass;
    this.#flow = context.flow;
    this.#lists = new Lists(context.styles);
    this.#comments = new OdtComments(context.flow);
    this.#citations = new OdtCitations(source, context);
  }

  /** Ends what is open still. */
  finish(): void {
    this.#citations.finish();
  }

  open(tag: XmlTag): void {
    if (this.#skipped > 0 || isNotRead(tag)) {
      this.#skipped += 1;
      return;
    }
    switch (tag.name) {
      case 'office:text':
        this.#inBody = true;
        break;
      case 'text:note':
        this.#noteCount += 1;
        break;
      case 'text:note-citation':
        this.#citation = { from: tag.from, label: '' };
        break;
      case 'text:note-body':
        this.#inNote = true;
        break;
      case 'office:annotation':
        this.#beginComment(tag);
        break;
      case 'office:annotation-end':
        if (this.#isRead()) this.#comments.end(attributeValue(tag, 'office:name') ?? '');
        break;
      case 'text:bibliography':
        this.#inBibliography = true;
        break;
      case 'text:index-title':
        this.#inIndexTitle = true;
        break;
      default:
        if (this.#isRead()) this.#content(tag);
    }
  }

  text(text: string, from: number, to: number, exact: boolean): void {
    if (this.#skipped > 0) return;
    if (this.#citation !== null) this.#citation.label += text;
    else if (this.#isRead()) this.#write(text, from, to, exact);
  }

  close(name: string, at: number): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'office:text':
        this.#inBody = false;
        break;
      case 'text:note-citation':
        this.#marker(at);
        break;
      case 'text:note-body':
        if (this.#isRead()) this.#flow.close();
        this.#inNote = false;
        break;
      case 'office:annotation':
        if (this.#isRead()) this.#flow.close();
        this.#inComment = false;
        break;
      case 'text:bibliography':
        this.#inBibliography = false;
        break;
      case 'text:index-title':
        this.#inIndexTitle = false;
        break;
      default:
        if (this.#isRead()) this.#endContent(name);
    }
  }

  /** True inside what this pass is about. */
  #isRead(): boolean {
    if (!this.#inBody || this.#citation !== null) return false;
    if (this.#pass === 'comments') return this.#inComment;
    return !this.#inComment && this.#inNote === (this.#pass === 'notes');
  }

  #content(tag: XmlTag): void {
    switch (tag.name) {
      case 'text:p':
      case 'text:h':
        this.#beginParagraph(tag);
        break;
      case 'text:list':
        this.#lists.open(tag);
        break;
      case 'text:list-item':
        this.#lists.item(tag);
        break;
      case 'text:a':
        this.#anchors.push(beginAnchor(this.#flow, this.#source, tag));
        break;
      case 'text:span':
        this.#spans.push(this.#context.styles.of(attributeValue(tag, 'text:style-name') ?? ''));
        break;
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        this.#write(' ', tag.from, tag.to, false);
        break;
      case 'text:soft-page-break':
        this.#context.position.nextPage();
        break;
      case 'table:table-cell':
        this.#cells += 1;
        break;
      case 'draw:a':
        if (this.#flow.blocks.length > 0) pictureLink(this.#flow, this.#source, tag);
        break;
      default:
        this.#citations.open(tag);
    }
  }

  #endContent(name: string): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#paragraphs.end();
        this.#flow.close();
        break;
      case 'text:list':
        this.#lists.close();
        break;
      case 'text:a':
        if (this.#anchors.pop() === true) this.#flow.endLink();
        break;
      case 'text:span':
        this.#spans.pop();
        break;
      case 'table:table-cell':
        this.#cells -= 1;
        this.#flow.close();
        break;
      default:
        this.#citations.close(name);
    }
  }

  #beginParagraph(tag: XmlTag): void {
    const style = this.#context.styles.of(attributeValue(tag, 'text:style-name') ?? '');
    const outline = tag.name === 'text:h' ? Number(attributeValue(tag, 'text:outline-level') ?? 1) || 1 : undefined;
    this.#flow.close();
    this.#context.position.nextParagraph();
    if (style.breaksPage) this.#context.position.nextPage();
    const kind = outline === undefined ? style.kind : 'heading';
    this.#paragraphs.begin({ style, kind, level: outline ?? style.level, isOpen: false });
  }

  #write(text: string, from: number, to: number, exact: boolean): void {
    const paragraph = this.#paragraphs.current;
    if (paragraph === undefined || paragraph.style.hidden || paragraph.style.skipped) return;
    if (this.#spans.some(({ hidden }) => hidden)) return;
    if (!paragraph.isOpen && text.trim() === '') return;
    this.#ensureOpen(paragraph);
    this.#flow.isRaised = this.#spans.some(({ raised }) => raised);
    this.#flow.text(text, this.#source, from, to, exact);
    this.#flow.isRaised = false;
  }

  #ensureOpen(paragraph: Paragraph): void {
    if (paragraph.isOpen) return;
    paragraph.isOpen = true;
    const label = this.#lists.takeLabel();
    const fields: FlowBlockFields = {
      ...(paragraph.level === undefined ? {} : { level: paragraph.level }),
      ...(label === undefined ? {} : { label }),
      ...this.#noteFields(),
      place: this.#context.position.place(),
    };
    this.#flow.open(this.#kindOf(paragraph), fields);
  }

  #noteFields(): { readonly note?: string; readonly label?: string } {
    if (this.#pass === 'comments') return { note: this.#comments.note };
    if (this.#pass !== 'notes') return {};
    return { note: `note-${this.#noteCount}`, label: this.#labelOf(this.#noteCount) };
  }

  #labelOf(note: number): string {
    return this.#context.labels[note - 1] ?? String(note);
  }

  #kindOf({ kind }: Paragraph): BlockKind {
    if (this.#pass !== 'body') return this.#pass === 'notes' ? 'note' : 'footer';
    if (this.#inIndexTitle || kind === 'heading') return 'heading';
    if (this.#inBibliography) return 'source-list';
    if (this.#cells > 0) return 'table-cell';
    return kind ?? (this.#lists.isInside ? 'list-item' : 'paragraph');
  }

  /** The number of a note, in its place in the text. */
  #marker(to: number): void {
    const { from, label: written } = this.#citation ?? { from: to, label: '' };
    this.#citation = null;
    if (this.#pass !== 'body' || !this.#isRead()) return;
    const label = written.trim() === '' ? String(this.#noteCount) : written.trim().slice(0, 20);
    this.#context.labels[this.#noteCount - 1] = label;
    const paragraph = this.#paragraphs.current;
    if (paragraph === undefined) return;
    this.#ensureOpen(paragraph);
    this.#flow.refer([{ to: `note-${this.#noteCount}`, label }], () =>
      this.#flow.text(`[${label}]`, this.#source, from, to, false),
    );
  }

  #beginComment(tag: XmlTag): void {
    this.#comments.next();
    const paragraph = this.#paragraphs.current;
    if (this.#isRead() && this.#pass !== 'comments' && paragraph !== undefined) {
      this.#ensureOpen(paragraph);
      this.#comments.begin(attributeValue(tag, 'office:name'));
    }
    this.#inComment = true;
  }
}
