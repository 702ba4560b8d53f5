import type { FlowRecorder } from '../flow/flow.ts';
import { writeHtmlBlock } from '../html/html-block.ts';
import { type BlockContext, BODY } from '../line-markup/context.ts';
import { LineBlocks } from '../line-markup/line-blocks.ts';
import type { LinePart } from '../line-markup/passage.ts';
import type { SourceText } from '../source-text.ts';
import type { AsciidocDocument } from './document.ts';
import type { AsciidocInline } from './inline.ts';
import { signedQuotation } from './signed-quotation.ts';
import { tableCells } from './table.ts';
import { isUnderlined } from './titles.ts';

const DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|={4,}|\*{4,}|_{4,}|--|```.*|[|,:!]={3,})$/;
const HEADING = /^(={2,6}|#{2,6})\s+(?=\S)/;
const ATTRIBUTES = /^\[(?:[\p{L}\p{N}_.#%"',](?:[^[\]]|\[[^[\]]*\])*|\[[^[\]]+\])?\]$/u;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
const BULLET = /^(?:\*{1,6}|-|\.{1,6}|\d{1,9}\.|[a-zA-Z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,3}|\.)>)\s+(?:\[[ x*]\]\s+)?(?=\S)/;
const TERM = /^((?:[^:;\s]|:(?!:)|;(?!;)|\s(?!\s*(?::{2,4}|;;)(?:\s|$))){1,300}?)(:{2,4}|;;)(?:\s+|$)/;
const MACRO = /^[\p{L}\p{N}_-]{1,40}::[^[]{0,500}\[.*\]$/u;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/;
const LEVEL_OF_LINE: Readonly<Record<string, number>> = { '=': 1, '-': 2, '~': 3, '^': 4, '+': 5 };
/** Styles of blocks that are no prose. */
const CODE = /^(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|ditaa|graphviz|mermaid)\b/;

/** What the lines above a block say of it. */
interface Pending {
  readonly style: string;
  /** Who is quoted, and where. */
  readonly attribution: readonly LinePart[];
}

const NOTHING: Pending = { style: '', attribution: [] };

/** Writes the blocks of a document, front to back. */
export class AsciidocBlocks {
  readonly #source: SourceText;
  readonly #document: AsciidocDocument;
  readonly #inline: AsciidocInline;
  readonly #blocks: LineBlocks;
  #pending: Pending = NOTHING;

  constructor(source: SourceText, document: AsciidocDocument, flow: FlowRecorder, inline: AsciidocInline) {
    this.#source = source;
    this.#document = document;
    this.#inline = inline;
    this.#blocks = new LineBlocks(source, document.lines, flow, inline);
  }

  get tooDeep(): boolean {
    return this.#blocks.tooDeep;
  }

  /** Writes the title, the body, and the notes behind it. */
  writeDocument(): void {
    const { title } = this.#document;
    if (title !== null) this.#heading(1, title);
    this.#write(0, this.#blocks.lines.length, BODY);
    this.#blocks.notes(this.#inline.notes);
  }

  #write(from: number, to: number, context: BlockContext): void {
    this.#blocks.blocks(from, to, context, (at) => this.#block(at, to, context));
  }

  /** Writes the block that begins at a line. @returns the line behind it */
  #block(at: number, to: number, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const { text } = line;
    if (text === '' || text === '+' || /^\/\/(?!\/)/.test(text)) return at + 1;
    if (ATTRIBUTES.test(text) && this.#isAttributes(at, to)) return this.#attributes(at);
    if (BLOCK_TITLE.test(text)) {
      this.#blocks.passage([{ from: line.from + 1, to: line.to }], { kind: 'caption' });
      return at + 1;
    }
    const pending = this.#pending;
    this.#pending = NOTHING;
    if (DELIMITER.test(text)) return this.#delimited(at, to, pending, context);
    const heading = HEADING.exec(text);
    if (heading !== null && line.indent === 0) {
      this.#heading(heading[1]?.length ?? 2, { from: line.from + heading[0].length, to: line.to });
      return at + 1;
    }
    if (at + 1 < to && isUnderlined(line, this.#blocks.line(at + 1))) {
      this.#heading(LEVEL_OF_LINE[this.#blocks.line(at + 1).text[0] ?? ''] ?? 2, line);
      return at + 2;
    }
    if (/^(?:'{3,}|<{3,}|-{3}|\*{3})$/.test(text) || MACRO.test(text)) return at + 1;
    const item = BULLET.exec(text) ?? TERM.exec(text);
    if (item !== null) return this.#item(at, to, item, context);
    return this.#paragraph(at, to, pending, context);
  }

  #heading(level: number, part: LinePart): void {
    this.#blocks.passage([part], { kind: 'heading', fields: { level: Math.min(6, level) } });
  }

  /** Brackets alone on a line say something of the block below; with nothing below, or an entry, they are words. */
  #isAttributes(at: number, to: number): boolean {
    return at + 1 < to && !this.#blocks.line(at).text.startsWith('[[[');
  }

  /** `[quote, Who, Where]`, `[source,python]`, `[#id.role]`, `[[id]]`. */
  #attributes(at: number): number {
    const { text, from } = this.#blocks.line(at);
    const inner = text.slice(1, -1);
    if (inner.startsWith('[') || /^[#.%]/.test(inner)) return at + 1;
    const values: LinePart[] = [];
    for (const { 0: field, index } of inner.matchAll(/(?<![^,])\s*"(?:[^"\\]|\\.)*"\s*(?=,|$)|[^,]+/g)) {
      const value = /^(["'])(.*)\1$/s.exec(field.trim())?.[2] ?? field.trim();
      const start = from + 1 + index + field.indexOf(value);
      values.push({ from: start, to: start + value.length });
    }
    const [first, ...rest] = values;
    const style = first === undefined ? '' : this.#source.text.slice(first.from, first.to);
    const named = (part: LinePart) => /^[\w-]+\s*=/.test(this.#source.text.slice(part.from, part.to));
    this.#pending = {
      style: style.replace(/[#.%].*/s, ''),
      attribution: /^(?:quote|verse)\b/.test(style) ? rest.filter((part) => !named(part)) : [],
    };
    return at + 1;
  }

  #delimited(at: number, to: number, pending: Pending, context: BlockContext): number {
    const { text } = this.#blocks.line(at);
    const closing = text.startsWith('```') ? '```' : text;
    let close = at + 1;
    while (close < to && this.#blocks.line(close).text !== closing) close += 1;
    const sign = text[0] ?? '';
    const isCode = CODE.test(pending.style);
    if (text === '--' || /^[=*_]/.test(text)) {
      if (isCode) this.#blocks.code(at + 1, close);
      else this.#write(at + 1, close, this.#contextOf(sign, pending, context));
      this.#attribution(pending.attribution, context);
    } else if (/^[|,:!]={3}/.test(text)) {
      for (const parts of tableCells(this.#source.text, this.#blocks.lines.slice(at + 1, close), sign))
        this.#blocks.passage(parts, { ...context, kind: 'table-cell' });
    } else if (text.startsWith('+') && /^(?:pass|)$/.test(pending.style)) {
      const [first, last] = [this.#blocks.line(at + 1), this.#blocks.line(close - 1)];
      if (close > at + 1) writeHtmlBlock(this.#blocks.flow, this.#source, first.from, last.to);
    } else if (/^[-.`]/.test(text)) {
      if (/^(?:quote|verse)\b/.test(pending.style)) this.#write(at + 1, close, { ...context, kind: 'quotation' });
      else this.#blocks.code(at + 1, close);
    }
    return close + 1;
  }

  #contextOf(sign: string, { style }: Pending, context: BlockContext): BlockContext {
    return sign === '_' || /^(?:quote|verse)\b/.test(style) ? { ...context, kind: 'quotation' } : context;
  }

  /** An item goes on up to a blank line, the next item, or what begins a block. */
  #item(at: number, to: number, mark: RegExpExecArray, context: BlockContext): number {
    const line = this.#blocks.line(at);
    const [whole, term] = mark;
    if (term !== undefined)
      this.#blocks.passage([{ from: line.from, to: line.from + term.length }], { kind: 'list-item' });
    let from = line.from + whole.length;
    const entry = /^\[\[\[([^\],]+)(?:,[^\]]*)?\]\]\]\s*/.exec(
      this.#source.text.slice(from, Math.min(line.to, from + 300)),
    );
    from += entry?.[0].length ?? 0;
    const parts: LinePart[] = [{ from, to: line.to }];
    let end = at + 1;
    // The words of a term may stand below a blank line.
    if (term !== undefined && from >= line.to) while (end < to && this.#blocks.line(end).text === '') end += 1;
    if (term !== undefined && from >= line.to && this.#begins(end, to)) return end;
    for (; end < to && this.#blocks.line(end).text !== '' && !this.#begins(end, to); end++)
      if (!/^\/\/(?!\/)/.test(this.#blocks.line(end).text)) parts.push(this.#blocks.line(end));
    const label = entry === null ? undefined : this.#document.entries.get(entry[1] ?? '');
    const fields =
      entry === null
        ? undefined
        : { note: `entry:${entry[1] ?? ''}`, via: 'reference' as const, ...(label === undefined ? {} : { label }) };
    if (fields !== undefined) this.#blocks.passage(parts, { kind: 'source-list', fields });
    else this.#blocks.passage(parts, { ...context, kind: context.kind === 'paragraph' ? 'list-item' : context.kind });
    return end;
  }

  /** True for a line that ends the item above it. */
  #begins(at: number, to: number): boolean {
    const { text } = this.#blocks.line(at);
    return (
      text === '+' ||
      DELIMITER.test(text) ||
      BULLET.test(text) ||
      TERM.test(text) ||
      (ATTRIBUTES.test(text) && this.#isAttributes(at, to))
    );
  }

  #paragraph(at: number, to: number, pending: Pending, context: BlockContext): number {
    const line = this.#blocks.line(at);
    let end = at + 1;
    // The next item ends a paragraph that belongs to the one before.
    const isOfItem = at > 0 && this.#blocks.line(at - 1).text === '+';
    while (end < to && this.#goesOn(end, to) && !(isOfItem && BULLET.test(this.#blocks.line(end).text))) end += 1;
    if (CODE.test(pending.style) || (line.indent > 0 && pending.style === '')) {
      if (!/^(?:pass|comment|stem|latexmath|asciimath)\b/.test(pending.style)) this.#blocks.code(at, end);
      return end;
    }
    const isMarked = line.text.startsWith('> ');
    const skip = isMarked ? 2 : (ADMONITION.exec(line.text)?.[0].length ?? 0);
    const parts = this.#blocks.lines.slice(at, end).flatMap((own, index): LinePart[] => {
      if (/^\/\/(?!\/)/.test(own.text)) return [];
      const cut =
        index === 0 ? skip : isMarked && own.text.startsWith('>') ? (/^>\s?/.exec(own.text)?.[0].length ?? 0) : 0;
      return [{ from: own.from + cut, to: own.to }];
    });
    const signed = signedQuotation(this.#source.text, parts);
    const isQuoted = isMarked || signed !== null || /^(?:quote|verse)\b/.test(pending.style);
    this.#blocks.passage(signed?.words ?? parts, isQuoted ? { ...context, kind: 'quotation' } : context);
    this.#attribution(signed === null ? pending.attribution : [signed.who], context);
    return end;
  }

  /** Below a quotation: who said it, and where. One block: its links are the quotation's. */
  #attribution(parts: readonly LinePart[], context: BlockContext): void {
    if (parts.length > 0) this.#blocks.passage(parts, { ...context, kind: 'byline' });
  }

  #goesOn(at: number, to: number): boolean {
    const { text } = this.#blocks.line(at);
    return (
      text !== '' && text !== '+' && !DELIMITER.test(text) && !(ATTRIBUTES.test(text) && this.#isAttributes(at, to))
    );
  }
}
