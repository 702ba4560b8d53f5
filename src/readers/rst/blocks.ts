import { squeeze } from '../../core/text/squeeze.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { type BlockContext, BODY } from '../line-markup/context.ts';
import { LineBlocks } from '../line-markup/line-blocks.ts';
import type { MarkupLine } from '../line-markup/lines.ts';
import { type LinePart, Passage } from '../line-markup/passage.ts';
import type { SourceText } from '../source-text.ts';
import type { RstDefinitions } from './definitions.ts';
import { type Directive, type DirectiveWithText, kindOfDirective, readDirective } from './directives.ts';
import type { RstInline } from './inline.ts';
import { BULLET, ENUMERATOR, markWidth } from './item-marks.ts';
import { endOfBody, endOfParagraph, leastIndent, skipBlank } from './line-runs.ts';
import { endOfTable, gridCells, isTableStart, simpleCells } from './tables.ts';
import { isRule, titleAt } from './titles.ts';

const FIELD = /^:((?![:\s])(?:[^:\\\n]|\\.|:(?!\s|$|`)){1,200}):(?:\s+|$)/;
const OPTION = /^(?:-[a-zA-Z?]|--[\w-]+|\/[A-Z])(?:[ =]\S+)?(?:, (?:-[a-zA-Z?]|--[\w-]+)(?:[ =]\S+)?)*(?: {2,}|$)/;

/** Fields below a title that say who wrote when: they are no text of the document. */
const FACTS = new Set(['author', 'authors', 'date', 'language', 'lang']);

type Part = BlockContext['kind'] | 'own';

/** What the argument of a directive and the lines below it are: of a kind, like the text around (`own`), or nothing. */
const PARTS: Readonly<Record<DirectiveWithText, { readonly head: Part | null; readonly body: Part }>> = {
  figure: { head: null, body: 'caption' },
  furniture: { head: 'footer', body: 'footer' },
  quotation: { head: 'quotation', body: 'quotation' },
  table: { head: 'caption', body: 'table-cell' },
  container: { head: null, body: 'own' },
  block: { head: 'own', body: 'own' },
};

/** What stands in the field list below a document's title, by lower-case name. */
export type DocumentFields = Map<string, string>;

/** Writes the blocks of a document, front to back. */
export class RstBlocks {
  readonly fields: DocumentFields = new Map();
  /** Title by `.. title::`. */
  title: string | undefined;
  /** Files that `.. include::` names. */
  readonly includes: string[] = [];
  readonly #source: SourceText;
  /** The mark of an item is taken off its line once it is read. */
  readonly #lines: MarkupLine[];
  readonly #flow: FlowRecorder;
  readonly #blocks: LineBlocks;
  readonly #definitions: RstDefinitions;
  /** Styles of titles in the order in which they are met: each is a level. */
  readonly #styles: string[] = [];
  /** Nothing but titles, comments and fields so far. */
  #isHead = true;

  constructor(
    source: SourceText,
    lines: MarkupLine[],
    flow: FlowRecorder,
    inline: RstInline,
    definitions: RstDefinitions,
  ) {
    this.#source = source;
    this.#lines = lines;
    this.#flow = flow;
    this.#blocks = new LineBlocks(source, lines, flow, inline);
    this.#definitions = definitions;
  }

  get tooDeep(): boolean {
    return this.#blocks.tooDeep;
  }

  writeDocument(): void {
    this.#write(0, this.#lines.length, 0, BODY);
  }

  /** Writes lines whose text begins at a column. */
  #write(from: number, to: number, indent: number, context: BlockContext): void {
    this.#blocks.blocks(from, to, context, (at) => this.#block(at, to, indent, context));
  }

  /** Writes lines that belong to what stands above them. @returns the line behind them */
  #writeBelow(from: number, to: number, context: BlockContext): number {
    this.#write(from, to, leastIndent(this.#lines, from, to), context);
    return to;
  }

  /** Writes the block that begins at a line. @returns the line behind it */
  #block(at: number, to: number, indent: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const { text } = line;
    if (text === '') return at + 1;
    if (line.indent > indent) {
      this.#isHead = false;
      return this.#writeBelow(at, endOfBody(this.#lines, at, to, indent), within(context, 'quotation'));
    }
    if (/^\.\.(?:\s|$)/.test(text)) return this.#explicit(at, to, context);
    if (/^__ /.test(text)) return at + 1;
    const title = this.#blocks.depth === 1 ? titleAt(this.#lines, at, to) : null;
    if (title !== null) {
      this.#title(title.style, title.words);
      return at + title.lines;
    }
    if (FIELD.test(text)) return this.#field(at, to, context);
    this.#isHead = false;
    if (isRule(text) && text.length >= 4 && !isTableStart(text)) return at + 1;
    if (text.startsWith('>>> ')) return this.#blocks.code(at, endOfParagraph(this.#lines, at, to));
    if (isTableStart(text)) return this.#table(at, to, context);
    const item = BULLET.exec(text) ?? ENUMERATOR.exec(text);
    if (item !== null && this.#isItem(at, to, indent, item[0].length))
      return this.#body(at, to, item[0].length, context.fields === undefined ? { kind: 'list-item' } : context);
    if (OPTION.test(text)) return this.#body(at, to, 0, { ...context, kind: 'list-item' });
    if (/^\|(?: |$)/.test(text)) return this.#lineBlock(at, to, context);
    return this.#text(at, to, indent, context);
  }

  #title(style: string, words: MarkupLine): void {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const level = Math.min(6, this.#styles.indexOf(style) + 1);
    this.#blocks.passage([words], { kind: 'heading', fields: { level } });
  }

  /** A paragraph, or a term with its definition below it; both may announce a literal block. */
  #text(at: number, to: number, indent: number, context: BlockContext): number {
    const end = endOfParagraph(this.#lines, at, to, indent);
    const next = this.#blocks.line(end);
    if (end === at + 1 && end < to && next.text !== '' && next.indent > indent) {
      const own = within(context, 'list-item');
      this.#blocks.passage(this.#lines.slice(at, end), own);
      return this.#writeBelow(end, endOfBody(this.#lines, end, to, indent), own);
    }
    const last = this.#blocks.line(end - 1);
    if (!last.text.endsWith('::')) {
      this.#blocks.passage(this.#lines.slice(at, end), context);
      return end;
    }
    // Of `::` one colon belongs to the sentence; alone on its line it is no text at all.
    const cut = last.text === '::' ? [] : [{ from: last.from, to: last.to - 1 }];
    this.#blocks.passage([...this.#lines.slice(at, end - 1), ...cut], context);
    return this.#literal(end, to, indent);
  }

  /** Behind `::`: lines that are indented, or that all begin with the same sign. */
  #literal(from: number, to: number, indent: number): number {
    const at = skipBlank(this.#lines, from, to);
    const first = this.#blocks.line(at);
    if (at >= to) return at;
    if (first.indent > indent) return this.#blocks.code(at, endOfBody(this.#lines, at, to, indent));
    const sign = /^[!-/:-@[-`{-~]/.exec(first.text)?.[0];
    if (sign === undefined || isRule(first.text)) return from;
    let end = at;
    while (end < to && this.#blocks.line(end).text.startsWith(sign)) end += 1;
    return this.#blocks.code(at, end);
  }

  /** Fields right below the title are about the document; others are a list of their own. */
  #field(at: number, to: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const [whole, name = ''] = FIELD.exec(line.text) ?? [''];
    if (!this.#isHead || this.#blocks.depth > 1)
      // The sign before the name is no word; the one behind it is its punctuation.
      return this.#body(at, to, 1, within(context, 'list-item'));
    const end = endOfBody(this.#lines, at + 1, to, line.indent);
    const parts = [{ from: line.from + whole.length, to: line.to }, ...this.#lines.slice(at + 1, end)];
    const field = name.toLowerCase();
    if (FACTS.has(field)) {
      const said = squeeze(new Passage(this.#source, parts).text);
      const before = field === 'author' ? this.fields.get(field) : undefined;
      // Each author may have a field of his own.
      this.fields.set(field, before === undefined ? said : `${before}; ${said}`);
      return end;
    }
    const isText = field === 'abstract' || field === 'dedication';
    const isEmpty = parts.every(({ from, to }) => from >= to);
    return isEmpty ? end : this.#body(at, to, whole.length, isText ? context : { kind: 'byline' });
  }

  /** An item: its mark is left out, and what is indented below it belongs to it. */
  #body(at: number, to: number, mark: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const end = endOfBody(this.#lines, at + 1, to, line.indent);
    const text = line.text.slice(mark);
    const below = leastIndent(this.#lines, at + 1, end);
    const own = line.indent + mark;
    // The text of an item begins right behind its mark: what is set in more is a body of its own.
    const isItem = mark > 0 && mark === markWidth(line.text);
    const indent = isItem ? Math.min(below, own) : Number.isFinite(below) ? below : own;
    this.#lines[at] = { from: line.from + mark, to: line.to, indent: text === '' ? 0 : indent, text };
    this.#write(at, end, indent, context);
    return end;
  }

  /** An enumerator at the beginning of a wrapped paragraph is no list. */
  #isItem(at: number, to: number, indent: number, mark: number): boolean {
    const next = this.#blocks.line(at + 1);
    if (at + 1 >= to || next.text === '' || next.indent > indent) return true;
    if (mark > 0 && BULLET.test(this.#blocks.line(at).text)) return BULLET.test(next.text);
    return ENUMERATOR.test(next.text);
  }

  #lineBlock(at: number, to: number, context: BlockContext): number {
    const parts: LinePart[] = [];
    let end = at;
    for (; end < to; end++) {
      const { text, from, to: until, indent } = this.#blocks.line(end);
      if (text.startsWith('|')) parts.push({ from: from + 1, to: until });
      else if (text !== '' && indent > this.#blocks.line(at).indent) parts.push({ from, to: until });
      else break;
    }
    this.#blocks.passage(parts, context);
    return end;
  }

  #table(at: number, to: number, context: BlockContext): number {
    const end = endOfTable(this.#lines, at, to);
    const cells = this.#blocks.line(at).text.startsWith('+') ? gridCells : simpleCells;
    for (const parts of cells(this.#source.text, this.#lines.slice(at, end)))
      this.#blocks.passage(parts, { ...context, kind: 'table-cell' });
    return end;
  }

  /** What begins with two dots: a note, a directive, or a comment. */
  #explicit(at: number, to: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    // Two dots alone above a blank line comment nothing.
    if (line.text === '..' && this.#blocks.line(at + 1).text === '') return at + 1;
    const end = endOfBody(this.#lines, at + 1, to, line.indent);
    const note = this.#definitions.notes.get(at);
    if (note !== undefined) {
      const mark = /^\.\. +\[[^\]]*\]\s*/.exec(line.text)?.[0].length ?? 0;
      const { id, label, isCitation } = note;
      const fields = { note: id, label, ...(isCitation ? { via: 'reference' as const } : {}) };
      this.#isHead = false;
      return this.#body(at, to, mark, { kind: isCitation ? 'source-list' : 'note', fields });
    }
    const directive = readDirective(this.#lines, at, end);
    if (directive !== null) this.#directive(directive, end, context);
    return end;
  }

  #directive({ name, options, content, argument }: Directive, end: number, context: BlockContext): void {
    const kind = kindOfDirective(name);
    if (kind !== 'dropped') this.#isHead = false;
    switch (kind) {
      case 'dropped':
        if (name === 'include' && argument !== null) this.includes.push(argument.text);
        if (name === 'title' && argument !== null) this.title = argument.text;
        break;
      case 'parsed':
        this.#blocks.passage(this.#lines.slice(content, end), { ...context, kind: 'code' });
        break;
      case 'code':
        this.#blocks.code(skipBlank(this.#lines, content, end), end);
        break;
      case 'image':
        this.#picture(options);
        break;
      default: {
        if (kind === 'figure') this.#picture(options);
        const { head, body } = PARTS[kind];
        const headed = head === 'own' ? context : head === null ? null : { kind: head };
        if (argument !== null && headed !== null) this.#blocks.passage(argument.parts, headed);
        this.#writeBelow(content, end, body === 'own' ? context : { kind: body });
      }
    }
  }

  /** A picture that is a link. */
  #picture(options: Directive['options']): void {
    const target = options.get('target');
    if (target === undefined || target.text.endsWith('_')) return;
    const { from, to } = target.part;
    this.#flow.startLink({ url: target.text, role: 'image', origin: this.#source.originOf(from, to) });
    this.#flow.endLink('keep');
  }
}

/** The kind of what stands in a paragraph's place; in a quotation, an item or a note it stays what that is. */
function within(context: BlockContext, kind: BlockContext['kind']): BlockContext {
  return context.kind === 'paragraph' ? { kind } : context;
}
