import type { BlockKind } from '../../core/article.ts';
import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import type { FlowBlockFields } from '../flow/flow.ts';
import { OpenParagraphs } from '../office/open-paragraphs.ts';
import type { ParagraphStyle } from './styles.ts';
import type { WordContext } from './word-context.ts';

interface Paragraph {
  style: ParagraphStyle;
  numbering: { numId: string; level: number } | undefined;
  isOpen: boolean;
  /** Its mark was deleted in a tracked change. */
  isWithoutMark: boolean;
}

/** The note or the comment whose paragraphs are read. */
export interface NoteInFlow {
  readonly note: string;
  readonly label?: string;
}

/** The paragraphs of a part: what their properties make of them, and the block that each begins with its first word. */
export class WordParagraphs {
  readonly #context: Pick<WordContext, 'flow' | 'styleOf' | 'numbering' | 'position'>;
  /** Kind of every block, in a part of notes or comments. */
  readonly #kind: BlockKind | undefined;
  readonly #open = new OpenParagraphs<Paragraph>();
  #cells = 0;
  /** The paragraph before has words and no mark: what begins goes on in its block. */
  #goesOn = false;

  constructor(context: WordContext, kind: BlockKind | undefined) {
    this.#context = context;
    this.#kind = kind;
  }

  /** The paragraph is of a kind that is not read: an entry of a table of contents. */
  get isSkipped(): boolean {
    return this.#open.current?.style.skipped === true;
  }

  begin(): void {
    const goesOn = this.#goesOn && this.#context.flow.isOpen;
    this.#goesOn = false;
    if (!goesOn) this.#context.flow.close();
    this.#context.position.nextParagraph();
    this.#open.begin({ style: { skipped: false }, numbering: undefined, isOpen: goesOn, isWithoutMark: false });
  }

  end(): void {
    const paragraph = this.#open.current;
    this.#goesOn = paragraph?.isWithoutMark === true && paragraph.isOpen;
    this.#open.end();
    if (!this.#goesOn) this.#context.flow.close();
  }

  /** The mark of the open paragraph is gone: accepting that joins it with the next one (ISO/IEC 29500-1 §17.13.5.15). */
  loseMark(): void {
    if (this.#open.current !== undefined) this.#open.current.isWithoutMark = true;
  }

  beginCell(): void {
    this.#cells += 1;
  }

  endCell(): void {
    this.#cells -= 1;
    this.#context.flow.close();
  }

  /** An element of `w:pPr`. */
  property(tag: XmlTag): void {
    const paragraph = this.#open.current;
    const value = attributeValue(tag, 'w:val') ?? '';
    if (paragraph === undefined) return;
    if (tag.name === 'w:pStyle') paragraph.style = this.#context.styleOf(value);
    else if (tag.name === 'w:numId') paragraph.numbering = { numId: value, level: paragraph.numbering?.level ?? 0 };
    else if (tag.name === 'w:ilvl')
      paragraph.numbering = { numId: paragraph.numbering?.numId ?? '', level: Number(value) || 0 };
    else if (tag.name === 'w:outlineLvl' && Number(value) < 9)
      paragraph.style = { kind: 'heading', level: Number(value) + 1, skipped: false };
  }

  /** Begins the paragraph's block, unless it has begun. */
  ensureOpen(note: NoteInFlow | null): void {
    const paragraph = this.#open.current;
    if (paragraph === undefined || paragraph.isOpen) return;
    paragraph.isOpen = true;
    const { flow, numbering: lists, position } = this.#context;
    const numbering = paragraph.numbering ?? paragraph.style.numbering;
    const isListed = numbering !== undefined && lists.has(numbering.numId) && paragraph.style.kind !== 'heading';
    const label = isListed ? lists.next(numbering.numId, numbering.level) : undefined;
    const fields: FlowBlockFields = {
      ...(paragraph.style.level === undefined ? {} : { level: paragraph.style.level }),
      ...(label === undefined ? {} : { label }),
      ...note,
      place: position.place(),
    };
    flow.open(this.#kindOf(paragraph, isListed), fields);
  }

  #kindOf({ style }: Paragraph, isListed: boolean): BlockKind {
    if (this.#kind !== undefined) return this.#kind;
    if (style.kind === 'heading') return 'heading';
    if (this.#cells > 0) return 'table-cell';
    return style.kind ?? (isListed ? 'list-item' : 'paragraph');
  }
}
