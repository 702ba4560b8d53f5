import type { BlockKind } from '../../core/article.ts';
import type { FlowBlockFields, FlowRecorder } from '../flow/flow.ts';
import type { DocumentPosition } from '../office/document-position.ts';
import { addressOrigin, hyperlinkOf, isSkippedField } from '../office/fields.ts';
import { beginLink } from '../office/links.ts';
import type { StyleMeaning } from '../office/style-meaning.ts';
import type { SourceText } from '../source-text.ts';
import type { Aside, Asides } from './asides.ts';
import { Characters, plainText } from './characters.ts';
import { documentCodePage } from './code-pages.ts';
import { ASIDE, READ, SKIPPED } from './destinations.ts';
import { HungLabel } from './hung-label.ts';
import { IndentedQuotes } from './indented-quotes.ts';
import { applyProperty, FIRST_STATE, type State } from './state.ts';
import { readFonts, readInfo, readStyleSheet } from './tables.ts';
import { endOfGroup, type RtfToken, tokensIn } from './tokens.ts';

/** Groups open at once; deeper ones share the state of the deepest. Documents stay below 40. */
const MAX_DEPTH = 512;

/** What the ranges of one document share. */
export interface RtfContext {
  readonly source: SourceText;
  readonly flow: FlowRecorder;
  readonly position: DocumentPosition;
  readonly asides: Asides;
  fonts: ReadonlyMap<number, number>;
  styles: ReadonlyMap<number, StyleMeaning>;
  info: ReadonlyMap<string, string>;
  codePage: number;
}

/** Reads a range of the source into the flow: the document, or one of its asides. False when groups are left open. */
export function readRtfText(context: RtfContext, from: number, to: number, aside?: Aside): boolean {
  return new TextReader(context, from, to, aside).read();
}

class TextReader {
  readonly #context: RtfContext;
  readonly #from: number;
  readonly #to: number;
  readonly #aside: Aside | undefined;
  readonly #flow: FlowRecorder;
  readonly #text: string;
  readonly #characters: Characters;
  readonly #stack: State[] = [];
  #beyond = 0;
  #state: State;
  #isOpen = false;
  /** What the program wrote in front of a list paragraph: `1.`, a bullet. */
  #listLabel: string | undefined;
  readonly #hungLabel = new HungLabel();
  readonly #quotes = new IndentedQuotes();
  /** Instruction of the field whose result comes next. */
  #instruction: { readonly text: string; readonly from: number; readonly to: number } | null = null;

  constructor(context: RtfContext, from: number, to: number, aside: Aside | undefined) {
    this.#context = context;
    this.#from = from;
    this.#to = to;
    this.#aside = aside;
    this.#flow = context.flow;
    this.#text = context.source.text;
    this.#state = { ...(aside?.state ?? FIRST_STATE) };
    this.#characters = new Characters(this.#text, (text, start, end, exact) =>
      this.#beginOrWrite(text, start, end, exact),
    );
  }

  read(): boolean {
    this.#context.position.nextParagraph();
    let from = this.#from;
    while (from < this.#to) from = this.#readUntilJump(from);
    this.#characters.flush();
    const complete = this.#stack.length === 0;
    while (this.#stack.length > 0) this.#pop();
    this.#flow.close();
    return complete;
  }

  /** Reads tokens until one moves the reading on, past a group that is no running text; gives where it goes on. */
  #readUntilJump(from: number): number {
    for (const token of tokensIn(this.#text, from, this.#to)) {
      const jump = this.#take(token);
      if (jump !== undefined) return jump;
    }
    return this.#to;
  }

  #take(token: RtfToken): number | undefined {
    const codePage = this.#context.fonts.get(this.#state.font ?? -1) ?? this.#context.codePage;
    if (this.#characters.take(token, codePage, this.#state.standIns)) return undefined;
    if (token.kind === 'open') this.#push();
    else if (token.kind === 'close') this.#pop();
    else if (token.kind === 'symbol') return this.#symbol(token);
    else if (token.kind === 'word') return this.#word(token.name, token.value, token);
    return undefined;
  }

  #push(): void {
    if (this.#stack.length >= MAX_DEPTH) {
      this.#beyond += 1;
      return;
    }
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, opensLink: false };
  }

  #pop(): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    if (this.#state.opensLink) this.#flow.endLink();
    this.#state = this.#stack.pop() ?? this.#state;
  }

  /** `\*` marks a destination that readers may pass over; `\` and a line break ends a paragraph. */
  #symbol({ symbol, to }: Extract<RtfToken, { kind: 'symbol' }>): number | undefined {
    if (symbol === '\n' || symbol === '\r') this.#endParagraph();
    if (symbol !== '*') return undefined;
    const name = /^\s*\\([a-zA-Z]+)/.exec(this.#text.slice(to, to + 40))?.[1] ?? '';
    return READ.has(name) ? undefined : this.#endOf(to);
  }

  /** Where the group ends that is read: everything up to there is passed over. */
  #endOf(from: number): number {
    this.#characters.flush();
    return endOfGroup(this.#text, from, this.#to);
  }

  #word(name: string, value: number | undefined, { from, to }: RtfToken): number | undefined {
    if (name === 'fldrslt') this.#beginResult();
    if (SKIPPED.has(name)) return this.#endOf(to);
    // The same text twice: for readers without Unicode in the first group, which is passed over.
    if (name === 'upr') return this.#text[to] === '{' ? this.#endOf(to + 1) + 1 : undefined;
    if (ASIDE.has(name)) {
      const end = this.#endOf(to);
      this.#destination(name, from, to, end);
      return end;
    }
    this.#characters.flush();
    this.#context.codePage = documentCodePage(name, value) ?? this.#context.codePage;
    applyProperty(this.#state, name, value, this.#context.styles);
    this.#structure(name, value);
    return undefined;
  }

  /** A group that says something beside the running text: `from` its word, then its contents from `to` to `end`. */
  #destination(name: string, from: number, to: number, end: number): void {
    const context = this.#context;
    switch (name) {
      case 'fonttbl':
        context.fonts = readFonts(this.#text, to, end);
        break;
      case 'stylesheet':
        context.styles = readStyleSheet(this.#text, to, end, context.codePage);
        break;
      case 'info':
        context.info = readInfo(this.#text, to, end, context.codePage);
        break;
      case 'fldinst':
        this.#instruction = { text: plainText(this.#text, to, end, context.codePage), from: to, to: end };
        break;
      case 'listtext':
      case 'pntext':
        this.#listLabel = plainText(this.#text, to, end, context.codePage).trim();
        break;
      case 'footnote':
        this.#noteReference(from, to, end);
        break;
      case 'annotation':
        this.#comment(to, end);
        break;
      case 'atrfstart':
        context.asides.startRange(this.#idIn(to, end));
        break;
      case 'atrfend':
        context.asides.endRange(this.#idIn(to, end));
        break;
    }
  }

  #idIn(from: number, to: number): string {
    return plainText(this.#text, from, to, this.#context.codePage).trim();
  }

  /** Ends of paragraphs and pages. */
  #structure(name: string, value: number | undefined): void {
    switch (name) {
      case 'par':
      case 'sect':
      case 'cell':
      case 'nestcell':
      case 'row':
      case 'nestrow':
        this.#endParagraph();
        break;
      case 'page':
        this.#endParagraph();
        this.#context.position.nextPage();
        break;
      case 'pagebb':
        if (value !== 0) this.#context.position.nextPage();
        break;
    }
  }

  #isSilent(): boolean {
    const { hidden, deleted, style, skipsField } = this.#state;
    return hidden || deleted || style.skipped || skipsField;
  }

  /** Text as it comes: at the beginning of a paragraph it may be the label of an item. */
  #beginOrWrite(text: string, from: number, to: number, exact: boolean): void {
    if (this.#isOpen || !this.#state.hangs || this.#isSilent()) {
      this.#write(text, from, to, exact);
      return;
    }
    const found = this.#hungLabel.take({ text, from, to, exact }, this.#text.startsWith('\\tab', from));
    if (found === null) return;
    if ('label' in found) this.#listLabel = found.label;
    else for (const piece of found.text) this.#write(piece.text, piece.from, piece.to, piece.exact);
  }

  #write(text: string, from: number, to: number, exact: boolean): void {
    if (this.#isSilent() || (!this.#isOpen && text.trim() === '')) return;
    this.#ensureOpen();
    this.#flow.isRaised = this.#state.raised;
    this.#flow.text(text, this.#context.source, from, to, exact);
    this.#flow.isRaised = false;
  }

  #ensureOpen(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { level } = this.#state.style;
    const label = /^\W?([\da-z]{1,4})[.):\]]*$/i.exec(this.#listLabel ?? '')?.[1];
    const fields: FlowBlockFields = {
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
      ...this.#asideFields(),
      place: this.#context.position.place(),
    };
    this.#flow.open(this.#kind(), fields);
  }

  #asideFields(): { readonly note?: string; readonly label?: string } {
    if (this.#aside === undefined) return {};
    const { note, label } = this.#aside;
    return label === undefined ? { note } : { note, label };
  }

  #kind(): BlockKind {
    if (this.#aside !== undefined) return this.#aside.kind;
    const { style, inTable, isListed, indent, hangs } = this.#state;
    const isItem = isListed || this.#listLabel !== undefined;
    if (style.kind === 'heading') return 'heading';
    if (inTable) return 'table-cell';
    if (style.kind !== undefined) return style.kind;
    const isQuoted = this.#quotes.take(hangs ? 0 : indent, isItem);
    return isItem ? 'list-item' : isQuoted ? 'quotation' : 'paragraph';
  }

  #endParagraph(): void {
    const held = this.#hungLabel.end();
    if (held !== null) this.#write(held.text, held.from, held.to, held.exact);
    this.#flow.close();
    this.#isOpen = false;
    this.#listLabel = undefined;
    this.#context.position.nextParagraph();
  }

  /** The result of a field: the words of a link, the text of a table of contents, or text like any other. */
  #beginResult(): void {
    const instruction = this.#instruction;
    this.#instruction = null;
    this.#characters.flush();
    if (instruction === null || this.#isSilent()) return;
    if (isSkippedField(instruction.text)) this.#state.skipsField = true;
    const link = hyperlinkOf(instruction.text);
    if (link === null) return;
    const origin = addressOrigin(this.#context.source, instruction, link.url);
    if (beginLink(this.#flow, link.url, origin)) this.#state.opensLink = true;
  }

  /** The number of a note in its place; the note is read after the text. A note within a note is passed over. */
  #noteReference(from: number, to: number, end: number): void {
    if (this.#aside !== undefined || this.#isSilent()) return;
    this.#ensureOpen();
    this.#context.asides.note(from, to, end, this.#state);
  }

  #comment(from: number, to: number): void {
    if (this.#aside !== undefined) return;
    this.#ensureOpen();
    this.#context.asides.comment(from, to, this.#state);
  }
}
