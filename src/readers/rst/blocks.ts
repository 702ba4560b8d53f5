import type { BlockKind } from '../../core/article.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { type BlockContext, BODY } from '../line-markup/context.ts';
import type { MarkupLine } from '../line-markup/lines.ts';
import { type LinePart, Passage } from '../line-markup/passage.ts';
import type { SourceText } from '../source-text.ts';
import type { RstDefinitions } from './definitions.ts';
import { type Directive, kindOfDirective, readDirective } from './directives.ts';
import type { RstInline } from './inline.ts';
import { BULLET, ENUMERATOR, markWidth } from './item-marks.ts';
import { endOfTable, gridCells, isTableStart, simpleCells } from './tables.ts';

/** Bodies within bodies; what is deeper is read as paragraphs. */
const MAX_DEPTH = 40;
/** A title's line is one sign again and again, a transition's at least four times. */
const RULE = /^([!-/:-@[-`{-~])\1+$/;
const FIELD = /^:((?![:\s])(?:[^:\\\n]|\\.|:(?!\s|$|`)){1,200}):(?:\s+|$)/;
const OPTION = /^(?:-[a-zA-Z?]|--[\w-]+|\/[A-Z])(?:[ =]\S+)?(?:, (?:-[a-zA-Z?]|--[\w-]+)(?:[ =]\S+)?)*(?: {2,}|$)/;

/** Fields below a title that say who wrote when: they are no text of the document. */
const FACTS = new Set(['author', 'authors', 'date', 'language', 'lang']);

/** What stands in the field list below a document's title, by lower-case name. */
export type DocumentFields = Map<string, string>;

/** Writes the blocks of a document, front to back. */
export class RstBlocks {
  readonly fields: DocumentFields = new Map();
  /** Title by `.. title::`. */
  title: string | undefined;
  /** Files that `.. include::` names. */
  readonly includes: string[] = [];
  tooDeep = false;
  readonly #source: SourceText;
  readonly #lines: MarkupLine[];
  readonly #flow: FlowRecorder;
  readonly #inline: RstInline;
  readonly #definitions: RstDefinitions;
  /** Styles of titles in the order in which they are met: each is a level. */
  readonly #styles: string[] = [];
  #depth = 0;
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
    this.#inline = inline;
    this.#definitions = definitions;
  }

  /** Writes lines whose text begins at a column. */
  write(from: number, to: number, indent: number, context: BlockContext = BODY): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      this.tooDeep = true;
      this.#paragraph(from, to, context);
    } else {
      for (let at = from; at < to; ) at = this.#block(at, to, indent, context);
    }
    this.#depth -= 1;
  }

  #line(index: number): MarkupLine {
    return this.#lines[index] ?? { from: 0, to: 0, indent: 0, text: '' };
  }

  /** Writes the block that begins at a line. @returns the line behind it */
  #block(at: number, to: number, indent: number, context: BlockContext): number {
    const line = this.#line(at);
    if (line.text === '') return at + 1;
    if (line.indent > indent) {
      const end = this.#endOfBody(at, to, indent);
      this.#isHead = false;
      this.write(at, end, this.#indentOf(at, end), context.kind === 'paragraph' ? { kind: 'quotation' } : context);
      return end;
    }
    if (/^\.\.(?:\s|$)/.test(line.text)) return this.#explicit(at, to, context);
    if (/^__ /.test(line.text)) return at + 1;
    const title = this.#depth === 1 ? this.#titleAt(at, to) : 0;
    if (title > 0) return at + title;
    if (FIELD.test(line.text)) return this.#field(at, to, context);
    this.#isHead = false;
    if (RULE.test(line.text) && line.text.length >= 4 && !isTableStart(line.text)) return at + 1;
    if (line.text.startsWith('>>> ')) return this.#code(at, this.#endOfParagraph(at, to));
    if (isTableStart(line.text)) return this.#table(at, to, context);
    const item = BULLET.exec(line.text) ?? ENUMERATOR.exec(line.text);
    if (item !== null && this.#isItem(at, to, indent, item[0].length))
      return this.#body(at, to, item[0].length, {
        kind: 'list-item',
        ...(context.fields === undefined ? {} : context),
      });
    const option = OPTION.exec(line.text);
    if (option !== null) return this.#body(at, to, 0, { ...context, kind: 'list-item' });
    if (/^\|(?: |$)/.test(line.text)) return this.#lineBlock(at, to, context);
    return this.#text(at, to, indent, context);
  }

  /** A paragraph, or a term with its definition below it; both may announce a literal block. */
  #text(at: number, to: number, indent: number, context: BlockContext): number {
    const end = this.#endOfParagraph(at, to, indent);
    const next = this.#line(end);
    const isTerm = end === at + 1 && end < to && next.text !== '' && next.indent > indent;
    const last = this.#line(end - 1);
    const announces = last.text.endsWith('::') && !isTerm;
    if (!announces) this.#paragraph(at, end, isTerm && context.kind === 'paragraph' ? { kind: 'list-item' } : context);
    else if (last.text !== '::' || end > at + 1) this.#paragraph(at, end, context, 1);
    if (isTerm) {
      const close = this.#endOfBody(end, to, indent);
      this.write(
        end,
        close,
        this.#indentOf(end, close),
        context.kind === 'paragraph' ? { kind: 'list-item' } : context,
      );
      return close;
    }
    return announces ? this.#literal(end, to, indent) : end;
  }

  /** @param cut characters at its end that are left out */
  #paragraph(from: number, to: number, context: BlockContext, cut = 0): void {
    const parts: LinePart[] = [];
    for (let at = from; at < to; at++) if (this.#line(at).text !== '') parts.push(this.#line(at));
    const last = parts.at(-1);
    if (last !== undefined && cut > 0) parts[parts.length - 1] = { from: last.from, to: last.to - cut };
    this.#passage(parts, context.kind, context);
  }

  #passage(parts: readonly LinePart[], kind: BlockKind, { fields = {} }: BlockContext): void {
    if (parts.length === 0) return;
    this.#flow.open(kind, fields);
    this.#inline.write(new Passage(this.#source, parts));
    this.#flow.close();
  }

  #code(from: number, to: number): number {
    const [first, last] = [this.#line(from), this.#line(to - 1)];
    if (to > from && last.to > first.from) {
      this.#flow.open('code');
      this.#flow.verbatim(this.#source.text.slice(first.from, last.to), this.#source, first.from, last.to, true);
      this.#flow.close();
    }
    return to;
  }

  /** Behind `::`: lines that are indented, or that all begin with the same sign. */
  #literal(from: number, to: number, indent: number): number {
    let at = from;
    while (at < to && this.#line(at).text === '') at += 1;
    const first = this.#line(at);
    if (at >= to) return at;
    if (first.indent > indent) return this.#code(at, this.#endOfBody(at, to, indent));
    const sign = /^[!-/:-@[-`{-~]/.exec(first.text)?.[0];
    if (sign === undefined || RULE.test(first.text)) return from;
    let end = at;
    while (end < to && this.#line(end).text.startsWith(sign)) end += 1;
    return this.#code(at, end);
  }

  /** Lines that a title takes, with its line below, or with one above too; 0 where there is none. */
  #titleAt(at: number, to: number): number {
    const [first, second, third] = [this.#line(at), this.#line(at + 1), this.#line(at + 2)];
    const sign = first.text[0] ?? '';
    if (RULE.test(first.text)) {
      const isTitle = at + 2 < to && second.text !== '' && third.text === first.text && !isTableStart(first.text);
      if (!isTitle || first.text.length < second.text.trim().length) return 0;
      this.#title(`${sign}${sign}`, second);
      return 3;
    }
    if (at + 1 >= to || !RULE.test(second.text) || second.indent > first.indent) return 0;
    if (second.text.length < Math.min(4, first.text.length)) return 0;
    this.#title(second.text[0] ?? '', first);
    return 2;
  }

  #title(style: string, line: MarkupLine): void {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    this.#flow.open('heading', { level: Math.min(6, this.#styles.indexOf(style) + 1) });
    this.#inline.write(new Passage(this.#source, [line]));
    this.#flow.close();
  }

  /** Fields right below the title are about the document; others are a list of their own. */
  #field(at: number, to: number, context: BlockContext): number {
    const line = this.#line(at);
    const [whole = '', name = ''] = FIELD.exec(line.text) ?? [];
    if (!this.#isHead || this.#depth > 1)
      // The sign before the name is no word; the one behind it is its punctuation.
      return this.#body(at, to, 1, context.kind === 'paragraph' ? { kind: 'list-item' } : context);
    const end = this.#endOfBody(at + 1, to, line.indent);
    const parts: LinePart[] = [{ from: line.from + whole.length, to: line.to }];
    for (let below = at + 1; below < end; below++) parts.push(this.#line(below));
    const field = name.toLowerCase();
    if (FACTS.has(field)) {
      this.fields.set(field, new Passage(this.#source, parts).text.replace(/\s+/g, ' ').trim());
      return end;
    }
    const isText = field === 'abstract' || field === 'dedication';
    const isEmpty = parts.every(({ from, to }) => from >= to);
    return isEmpty ? end : this.#body(at, to, whole.length, isText ? context : { kind: 'byline' });
  }

  /** An item: its mark is left out, and what is indented below it belongs to it. */
  #body(at: number, to: number, mark: number, context: BlockContext): number {
    const line = this.#line(at);
    const end = this.#endOfBody(at + 1, to, line.indent);
    const text = line.text.slice(mark);
    const below = this.#indentOf(at + 1, end);
    const own = line.indent + mark;
    // The text of an item begins right behind its mark: what is set in more is a body of its own.
    const isItem = mark > 0 && mark === markWidth(line.text);
    const indent = isItem ? Math.min(below, own) : Number.isFinite(below) ? below : own;
    this.#lines[at] = { from: line.from + mark, to: line.to, indent: text === '' ? 0 : indent, text };
    this.write(at, end, indent, context);
    return end;
  }

  /** An enumerator at the beginning of a wrapped paragraph is no list. */
  #isItem(at: number, to: number, indent: number, mark: number): boolean {
    const next = this.#line(at + 1);
    if (at + 1 >= to || next.text === '' || next.indent > indent) return true;
    if (mark > 0 && BULLET.test(this.#line(at).text)) return BULLET.test(next.text);
    return ENUMERATOR.test(next.text);
  }

  #lineBlock(at: number, to: number, context: BlockContext): number {
    const parts: LinePart[] = [];
    let end = at;
    for (; end < to; end++) {
      const { text, from, to: until, indent } = this.#line(end);
      if (text.startsWith('|')) parts.push({ from: from + 1, to: until });
      else if (text !== '' && indent > this.#line(at).indent) parts.push({ from, to: until });
      else break;
    }
    this.#passage(parts, context.kind, context);
    return end;
  }

  #table(at: number, to: number, context: BlockContext): number {
    const end = endOfTable(this.#lines, at, to);
    const cells = this.#line(at).text.startsWith('+') ? gridCells : simpleCells;
    for (const parts of cells(this.#source.text, this.#lines.slice(at, end)))
      this.#passage(parts, 'table-cell', context);
    return end;
  }

  // --- `.. `

  #explicit(at: number, to: number, context: BlockContext): number {
    const line = this.#line(at);
    // Two dots alone above a blank line comment nothing.
    if (line.text === '..' && this.#line(at + 1).text === '') return at + 1;
    const end = this.#endOfBody(at + 1, to, line.indent);
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

  #directive(directive: Directive, end: number, context: BlockContext): void {
    const { name, options, content, argument } = directive;
    const kind = kindOfDirective(name);
    if (kind !== 'dropped') this.#isHead = false;
    switch (kind) {
      case 'dropped':
        if (name === 'include' && argument !== null) this.includes.push(argument.text);
        if (name === 'title' && argument !== null) this.title = argument.text;
        return;
      case 'parsed':
        this.#paragraph(content, end, { ...context, kind: 'code' });
        return;
      case 'code':
        this.#code(this.#skipBlank(content, end), end);
        return;
      case 'furniture':
        this.#argument(directive, { kind: 'footer' });
        this.write(content, end, this.#indentOf(content, end), { kind: 'footer' });
        return;
      case 'image':
        this.#picture(options);
        return;
      case 'figure':
        this.#picture(options);
        this.write(content, end, this.#indentOf(content, end), { kind: 'caption' });
        return;
      case 'quotation':
        this.#argument(directive, { kind: 'quotation' });
        this.write(content, end, this.#indentOf(content, end), { kind: 'quotation' });
        return;
      case 'table':
        this.#argument(directive, { kind: 'caption' });
        this.write(content, end, this.#indentOf(content, end), { kind: 'table-cell' });
        return;
      case 'container':
        break;
      default:
        this.#argument(directive, context);
    }
    this.write(content, end, this.#indentOf(content, end), context);
  }

  #argument({ argument }: Directive, context: BlockContext): void {
    if (argument !== null) this.#passage(argument.parts, context.kind, context);
  }

  /** A picture that is a link. */
  #picture(options: Directive['options']): void {
    const target = options.get('target');
    if (target === undefined || target.text.endsWith('_')) return;
    const { from, to } = target.part;
    this.#flow.startLink({ url: target.text, role: 'image', origin: this.#source.originOf(from, to) });
    this.#flow.endLink('keep');
  }

  // --- where things end

  #skipBlank(from: number, to: number): number {
    let at = from;
    while (at < to && this.#line(at).text === '') at += 1;
    return at;
  }

  #endOfParagraph(at: number, to: number, indent = 0): number {
    let end = at + 1;
    while (end < to && this.#line(end).text !== '' && this.#line(end).indent <= indent + (end > at + 1 ? 1000 : 0))
      end += 1;
    return end;
  }

  /** Behind the lines that are blank or indented more, without the blank ones at their end. */
  #endOfBody(at: number, to: number, indent: number): number {
    let end = at;
    for (let index = at; index < to; index++) {
      const line = this.#line(index);
      if (line.text === '') continue;
      if (line.indent <= indent) break;
      end = index + 1;
    }
    return end;
  }

  #indentOf(from: number, to: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < to; at++) if (this.#line(at).text !== '') least = Math.min(least, this.#line(at).indent);
    return least;
  }
}
