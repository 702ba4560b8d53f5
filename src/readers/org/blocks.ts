import type { FlowRecorder } from '../flow/flow.ts';
import { type BlockContext, BODY } from '../line-markup/context.ts';
import { LineBlocks } from '../line-markup/line-blocks.ts';
import type { MarkupLine } from '../line-markup/lines.ts';
import type { SourceText } from '../source-text.ts';
import type { OrgDocument } from './document.ts';
import type { OrgInline } from './inline.ts';

const HEADING = /^(\*{1,30})\s+(\S.*|)$/;
const TAGS = /(?<!\s)\s+(:(?:[\p{L}\p{N}_@#%]{1,50}:){1,20})$/u;
const BLOCK = /^#\+begin_(\S{1,40})(?:\s.*)?$/i;
const KEYWORD = /^#\+[\w-]{1,40}(?:\[[^\]]*\])?:/;
const BULLET = /^(?:[-+*]|(?:\d{1,9}|[a-zA-Z])[.)])(?:\s+(?:\[@\w{1,5}\]\s+)?(?:\[[ xX-]\]\s+)?|$)/;
const TERM = /^(\S.{0,300}?)\s+::(?:\s+|$)/;
const DEFINITION = /^\[fn:([\p{L}\p{N}_-]{1,100})\]\s*/u;
const PLANNING = /^(?:(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):\s*[[<]|%%\()/;
const ENVIRONMENT = /^\\begin\{([^{}]{1,40})\}/;
const QUOTED = /^(?:quote|verse)$/i;
const CODE = /^(?:src|example)$/i;
const NO_TEXT = /^(?:comment|export|ascii|html|latex|dynamic)$/i;

/** Writes the blocks of a document, front to back. */
export class OrgBlocks {
  /** Index of the block that is the title. */
  title: number | null = null;
  readonly #document: OrgDocument;
  readonly #inline: OrgInline;
  readonly #blocks: LineBlocks;
  /** Column of the last item's mark: what is indented more belongs to the item. */
  #itemIndent = -1;
  /** Ends (`#+end_x`, `:END:`) that no line has any more. */
  readonly #endless = new Set<string>();

  constructor(source: SourceText, document: OrgDocument, flow: FlowRecorder, inline: OrgInline) {
    this.#document = document;
    this.#inline = inline;
    this.#blocks = new LineBlocks(source, document.lines, flow, inline);
  }

  get tooDeep(): boolean {
    return this.#blocks.tooDeep;
  }

  /** Writes the body, and the notes behind it. */
  writeDocument(): void {
    this.#write(0, this.#blocks.lines.length, BODY);
    this.#blocks.notes(this.#inline.notes);
  }

  #write(from: number, to: number, context: BlockContext): void {
    this.#blocks.blocks(from, to, context, (at) => this.#block(at, to, context));
  }

  /** Writes the block that begins at a line. @returns the line behind it */
  #block(at: number, to: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const { text, indent } = line;
    if (text === '') return at + 1;
    const heading = indent === 0 ? HEADING.exec(text) : null;
    if (heading !== null) return this.#heading(at, to, heading);
    const bullet = indent > 0 || !text.startsWith('*') ? BULLET.exec(text) : null;
    if (bullet === null && indent <= this.#itemIndent) this.#itemIndent = -1;
    if (text.startsWith('#')) return this.#hash(at, to, context);
    if (/^:[\w-]{1,50}:$/.test(text)) return this.#drawer(at, to, context);
    if (/^:(?: |$)/.test(text))
      return this.#blocks.code(
        at,
        this.#endOf(at, to, (next) => /^:(?: |$)/.test(next.text)),
      );
    if (text.startsWith('|')) return this.#row(at, context);
    if (/^-{5,}$/.test(text) || PLANNING.test(text)) return at + 1;
    const environment = ENVIRONMENT.exec(text);
    if (environment !== null) return (this.#find(`\\end{${environment[1]}}`, at, to) ?? at) + 1;
    const definition = indent === 0 ? DEFINITION.exec(text) : null;
    if (definition !== null) return this.#note(at, to, definition);
    if (bullet !== null) return this.#item(at, to, bullet[0].length, context);
    return this.#paragraph(at, to, context);
  }

  /** The line at or behind one that is an end; null, once and for all, where there is none. */
  #find(end: string, at: number, to: number): number | null {
    if (this.#endless.has(end)) return null;
    for (let index = at; index < this.#blocks.lines.length; index++)
      if (this.#blocks.line(index).text.toLowerCase().startsWith(end.toLowerCase())) return index < to ? index : null;
    this.#endless.add(end);
    return null;
  }

  #endOf(at: number, to: number, goesOn: (line: MarkupLine) => boolean): number {
    let end = at + 1;
    while (end < to && goesOn(this.#blocks.line(end))) end += 1;
    return end;
  }

  /** A subtree that is not to be exported is passed over. */
  #heading(at: number, to: number, [whole, stars = '', words = '']: RegExpExecArray): number {
    const { from } = this.#blocks.line(at);
    const tags = TAGS.exec(words);
    const bare = tags === null ? words : words.slice(0, tags.index);
    const [first = ''] = bare.split(/\s/, 1);
    const lead = this.#document.todos.has(first) ? first.length : 0;
    const skip = lead + (/^\s*(?:\[#\w\]\s*)?/.exec(bare.slice(lead))?.[0].length ?? 0);
    this.#itemIndent = -1;
    if (/^COMMENT(?:\s|$)/.test(bare.slice(skip)) || tags?.[1]?.includes(':noexport:') === true)
      return this.#endOf(
        at,
        to,
        (line) => line.indent > 0 || (HEADING.exec(line.text)?.[1]?.length ?? 99) > stars.length,
      );
    const start = from + whole.length - words.length;
    const level = stars.length + (this.#document.title === null ? 0 : 1);
    this.#blocks.passage([{ from: start + skip, to: start + bare.length }], {
      kind: 'heading',
      fields: { level: Math.min(6, level) },
    });
    return at + 1;
  }

  /** Comments, keywords and blocks. */
  #hash(at: number, to: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const caption = /^#\+caption(?:\[[^\]]*\])?:\s*/i.exec(line.text);
    if (caption !== null) {
      this.#blocks.passage([{ from: line.from + caption[0].length, to: line.to }], { kind: 'caption' });
      return at + 1;
    }
    const { title } = this.#document;
    if (title !== null && line.from < title.from && title.from < line.to) {
      this.title = this.#blocks.flow.blocks.length;
      this.#blocks.passage([title], { kind: 'heading', fields: { level: 1 } });
      return at + 1;
    }
    const name = BLOCK.exec(line.text)?.[1];
    if (name === undefined) {
      const isApart = KEYWORD.test(line.text) || /^#(?:\s|$)/.test(line.text) || /^#\+end/i.test(line.text);
      return isApart ? at + 1 : this.#paragraph(at, to, context);
    }
    const end = this.#find(`#+end_${name}`, at + 1, to);
    if (end === null) return at + 1;
    if (CODE.test(name)) this.#blocks.code(at + 1, end);
    else if (!NO_TEXT.test(name))
      this.#write(at + 1, end, QUOTED.test(name) ? { ...context, kind: 'quotation' } : context);
    return end + 1;
  }

  #drawer(at: number, to: number, context: BlockContext): number {
    const { text } = this.#blocks.line(at);
    const end = this.#find(':end:', at + 1, to);
    if (end === null || /^:end:$/i.test(text)) return at + 1;
    if (!/^:(?:properties|logbook|clock):$/i.test(text)) this.#write(at + 1, end, context);
    return end + 1;
  }

  #row(at: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    if (/^\|[-+|]*$/.test(line.text)) return at + 1;
    let from = line.from + 1;
    for (const cell of line.text.slice(1).replace(/\|$/, '').split('|')) {
      const start = from + cell.length - cell.trimStart().length;
      this.#blocks.passage([{ from: start, to: start + cell.trim().length }], { ...context, kind: 'table-cell' });
      from += cell.length + 1;
    }
    return at + 1;
  }

  /** A definition goes on up to the next one, a heading, or two blank lines. */
  #note(at: number, to: number, [whole, name = '']: RegExpExecArray): number {
    const line = this.#blocks.line(at);
    const { id, label } = this.#inline.noteOf(name);
    const fields = { note: id, label };
    const end = this.#endOf(at, to, (next) => {
      const isBlank = next.text === '';
      return isBlank || next.indent > 0 || !(DEFINITION.test(next.text) || HEADING.test(next.text));
    });
    const until = this.#twoBlanks(at, end);
    const first = this.#endOf(at, until, (next) => next.text !== '');
    this.#blocks.passage(
      [{ from: line.from + whole.length, to: line.to }, ...this.#blocks.lines.slice(at + 1, first)],
      {
        kind: 'note',
        fields,
      },
    );
    this.#write(first, until, { kind: 'note', fields });
    return until;
  }

  #twoBlanks(at: number, to: number): number {
    for (let index = at + 1; index < to; index++)
      if (this.#blocks.line(index).text === '' && this.#blocks.line(index - 1).text === '') return index;
    return to;
  }

  /** An item's own lines are indented more than its mark. */
  #item(at: number, to: number, mark: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    this.#itemIndent = line.indent;
    const term = TERM.exec(line.text.slice(mark));
    let from = line.from + mark;
    const own: BlockContext = context.kind === 'paragraph' ? { ...context, kind: 'list-item' } : context;
    if (term !== null) {
      this.#blocks.passage([{ from, to: from + (term[1]?.length ?? 0) }], { ...own, kind: 'list-item' });
      from += term[0].length;
    }
    const end = this.#endOf(at, to, (next) => next.text !== '' && next.indent > line.indent && !this.#begins(next));
    this.#blocks.passage([{ from, to: line.to }, ...this.#blocks.lines.slice(at + 1, end)], own);
    return end;
  }

  #paragraph(at: number, to: number, context: BlockContext): number {
    const { indent } = this.#blocks.line(at);
    const isInItem = context.kind === 'paragraph' && this.#itemIndent >= 0 && indent > this.#itemIndent;
    const end = this.#endOf(at, to, (next) => next.text !== '' && !this.#begins(next));
    this.#blocks.passage(this.#blocks.lines.slice(at, end), isInItem ? { ...context, kind: 'list-item' } : context);
    return end;
  }

  /** True for a line that ends the paragraph above it. */
  #begins({ text, indent }: MarkupLine): boolean {
    if (indent === 0 && (HEADING.test(text) || DEFINITION.test(text))) return true;
    if (/^(?:\||#\+|# |:[\w-]{1,50}:$|: |-{5,}$)/.test(text) || PLANNING.test(text) || ENVIRONMENT.test(text))
      return true;
    return (indent > 0 || !text.startsWith('*')) && BULLET.test(text);
  }
}
