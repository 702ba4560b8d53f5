import type { BlockKind } from '../../core/article.ts';
import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { beginLink, wordlessLink } from '../office/links.ts';
import type { SourceText } from '../source-text.ts';
import { CommentRanges } from './comment-ranges.ts';
import { ContentControls } from './content-controls.ts';
import { WORD_NAMESPACES } from './names.ts';
import type { Relationship } from './relationships.ts';
import type { WordContext } from './word-context.ts';
import { WordFields } from './word-fields.ts';
import { type NoteInFlow, WordParagraphs } from './word-paragraphs.ts';

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

/** Of a paragraph's own mark: it was deleted, or moved away, and the next paragraph goes on where this one ends. */
const MARK_GONE = new Set(['w:del', 'w:moveFrom']);

/** Where the note or comment that is being read begins. */
export interface NotePart {
  /** Element that holds one of them: `w:footnote`, `w:comment`. */
  readonly element: string;
  readonly kind: BlockKind;
  /** Id in the flow of the one with this id in the part; null for one that nobody refers to. */
  readonly idOf: (id: string, tag: XmlTag) => NoteInFlow | null;
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

class PartReader {
  readonly #source: SourceText;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #context: WordContext;
  readonly #notes: NotePart | undefined;
  readonly #flow: FlowRecorder;
  readonly #fields: WordFields;
  readonly #paragraphs: WordParagraphs;
  readonly #controls: ContentControls;
  readonly #comments: CommentRanges;
  /** One entry an open `w:hyperlink`: did it open a link in the flow? */
  readonly #hyperlinks: boolean[] = [];
  #skipped = 0;
  /** Within the properties of a content control. */
  #inControl = false;
  #inText = '';
  #isHidden = false;
  #inRunProperties = false;
  #inParagraphProperties = false;
  #note: NoteInFlow | null = null;
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
    this.#fields = new WordFields(source, context);
    this.#controls = new ContentControls(source, context);
    this.#comments = new CommentRanges(context.flow);
    this.#paragraphs = new WordParagraphs(context, notes?.kind);
  }

  open(tag: XmlTag): void {
    if (this.#skipped > 0 || SKIPPED.has(tag.name)) {
      if (this.#skipped === 0 && this.#inParagraphProperties && MARK_GONE.has(tag.name)) this.#paragraphs.loseMark();
      if (tag.name === 'w:sdtPr' && this.#skipped === 0) this.#inControl = true;
      if (tag.name === 'w:tag' && this.#inControl) this.#controls.tag(tag);
      this.#skipped += 1;
      return;
    }
    if (this.#notes !== undefined && tag.name === this.#notes.element) this.#beginNote(tag);
    if (this.#notes !== undefined && !this.#inNote) return;
    if (tag.name === 'w:pPr') this.#inParagraphProperties = true;
    else if (this.#inParagraphProperties) this.#paragraphs.property(tag);
    else if (this.#inRunProperties) this.#runProperty(tag);
    else this.#content(tag);
  }

  text(text: string, from: number, to: number, exact: boolean): void {
    if (this.#skipped > 0 || this.#inText === '' || (this.#notes !== undefined && !this.#inNote)) return;
    if (this.#inText === 'w:instrText') this.#fields.instruct(text, from, to);
    else if (this.#inText === 'w:fldData') this.#fields.keep(text);
    else if (!this.#fields.takes(text, from, to) && !this.#isSilent()) {
      this.#paragraphs.ensureOpen(this.#note);
      this.#flow.text(text, this.#source, from, to, exact);
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped === 0) this.#inControl = false;
      return;
    }
    if (this.#notes !== undefined && name === this.#notes.element) {
      this.#flow.close();
      this.#inNote = false;
      this.#note = null;
    }
    switch (name) {
      case 'w:p':
        this.#paragraphs.end();
        break;
      case 'w:pPr':
        this.#inParagraphProperties = false;
        break;
      case 'w:rPr':
        this.#inRunProperties = false;
        break;
      case 'w:r':
        this.#isHidden = false;
        this.#flow.isRaised = false;
        break;
      case 'w:hyperlink':
        if (this.#hyperlinks.pop() === true) this.#flow.endLink();
        break;
      case 'w:fldSimple':
        this.#fields.end();
        break;
      case 'w:sdt':
        this.#controls.end();
        break;
      case 'w:tc':
        this.#paragraphs.endCell();
        break;
      default:
        if (name === this.#inText) this.#inText = '';
    }
  }

  /** True in hidden runs, tables of contents and the like. */
  #isSilent(): boolean {
    return this.#isHidden || this.#paragraphs.isSkipped || this.#fields.isSkipped;
  }

  /** Closes what a part that was cut short left open. */
  finish(): void {
    this.#fields.endAll();
    this.#flow.close();
  }

  #beginNote(tag: XmlTag): void {
    const type = attributeValue(tag, 'w:type') ?? 'normal';
    this.#note = type === 'normal' ? (this.#notes?.idOf(attributeValue(tag, 'w:id') ?? '', tag) ?? null) : null;
    this.#inNote = this.#note !== null;
  }

  #runProperty(tag: XmlTag): void {
    if (tag.name === 'w:vertAlign') this.#flow.isRaised = attributeValue(tag, 'w:val') === 'superscript';
    if (tag.name === 'w:vanish' && !/^(?:0|false|off)$/.test(attributeValue(tag, 'w:val') ?? '')) this.#isHidden = true;
  }

  #content(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:p':
        this.#paragraphs.begin();
        break;
      case 'w:rPr':
        this.#inRunProperties = true;
        break;
      case 'w:tc':
        this.#paragraphs.beginCell();
        break;
      case 'w:t':
      case 'm:t':
      case 'w:instrText':
      case 'w:fldData':
        this.#inText = tag.name;
        break;
      case 'w:tab':
      case 'w:cr':
      case 'w:ptab':
        this.#glyph(' ', tag);
        break;
      case 'w:br':
        if (attributeValue(tag, 'w:type') === 'page') this.#context.position.nextPage();
        this.#glyph(' ', tag);
        break;
      case 'w:lastRenderedPageBreak':
        this.#context.position.nextPage();
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

  /** Fields, content controls and the ranges of comments. */
  #markup(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:fldSimple':
        this.#fields.beginSimple(tag);
        break;
      case 'w:sdt':
        this.#controls.begin();
        break;
      case 'w:sdtContent':
        this.#controls.beginContent();
        break;
      case 'w:fldChar':
        this.#fields.char(tag);
        break;
      case 'w:commentRangeStart':
        this.#paragraphs.ensureOpen(this.#note);
        this.#comments.begin(attributeValue(tag, 'w:id') ?? '');
        break;
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        // A comment is about a place of the body.
        if (this.#notes === undefined) this.#comments.end(attributeValue(tag, 'w:id') ?? '');
        break;
    }
  }

  #glyph(text: string, tag: XmlTag): void {
    if (this.#isSilent() || this.#fields.isInstruction) return;
    if (text.trim() !== '') this.#paragraphs.ensureOpen(this.#note);
    this.#flow.text(text, this.#source, tag.from, tag.to, false);
  }

  /** A character of a symbol font; those of private use say nothing without the font. */
  #symbol(tag: XmlTag): void {
    const code = Number.parseInt(attributeValue(tag, 'w:char') ?? '', 16);
    if (code > 0x20 && code < 0xd800) this.#glyph(String.fromCharCode(code), tag);
  }

  #reference(kind: 'footnote' | 'endnote', tag: XmlTag): void {
    const { note, label } = this.#context.noteOf(kind, attributeValue(tag, 'w:id') ?? '');
    this.#paragraphs.ensureOpen(this.#note);
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
    return !this.#fields.isSkipped && beginLink(this.#flow, url, relationship.origin);
  }

  /** A picture that leads somewhere. */
  #imageLink(tag: XmlTag): void {
    const relationship = this.#relationships.get(attributeValue(tag, 'r:id') ?? '');
    if (relationship === undefined || !relationship.external) return;
    wordlessLink(this.#flow, relationship.target, 'image', relationship.origin);
  }
}
