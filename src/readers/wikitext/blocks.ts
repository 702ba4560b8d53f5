import type { BlockKind } from '../../core/article.ts';
import { lookup } from '../../core/lookup.ts';
import type { WikiScan } from '../../core/wikitext/scan.ts';
import { readTemplate, trimmed, type WikiTemplate, type WikiValue } from '../../core/wikitext/template.ts';
import { type WikiLine, wikiLines } from './lines.ts';

/** What blocks are written to. */
export interface BlockSink {
  open(kind: BlockKind, level?: number): void;
  close(): void;
  readonly isOpen: boolean;
  /** Code, in a block of its own. */
  code(from: number, to: number): void;
  /** Inline wikitext into the open block. */
  inline(from: number, to: number): void;
  /** A template that stands on a line by itself. False where it should be written as inline text. */
  blockTemplate(template: WikiTemplate): boolean;
}

/** Nested block templates and tables that are followed. */
const MAX_DEPTH = 12;
const HEADING = /^(={1,6})(.+)\1\s*$/s;

const TAG_KINDS: Readonly<Record<string, BlockKind>> = lookup({
  blockquote: 'quotation',
  poem: 'quotation',
  td: 'table-cell',
  th: 'table-cell',
  caption: 'caption',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
});

/** Writes a page, or a value that holds blocks, line by line. */
export class WikiBlocks {
  readonly #scan: WikiScan;
  readonly #sink: BlockSink;
  #depth = 0;
  /** Open `{|` tables. */
  #tables = 0;
  #isGallery = false;
  readonly #kinds: BlockKind[] = [];

  constructor(scan: WikiScan, sink: BlockSink) {
    this.#scan = scan;
    this.#sink = sink;
  }

  write(from: number, to: number): void {
    if (this.#depth >= MAX_DEPTH) {
      this.#sink.inline(from, to);
      return;
    }
    this.#depth += 1;
    const tables = this.#tables;
    for (const line of wikiLines(this.#scan, from, to)) {
      if (line.kind === 'tag') this.#tag(line);
      else if (line.kind === 'code') this.#sink.code(line.from, line.to);
      else this.#line(line);
    }
    this.#tables = tables;
    this.#depth -= 1;
  }

  #tag({ name, closes }: Extract<WikiLine, { kind: 'tag' }>): void {
    this.#sink.close();
    if (name === 'gallery') this.#isGallery = !closes;
    const kind = TAG_KINDS[name];
    if (kind === undefined) return;
    if (!closes) this.#kinds.push(kind);
    else if (this.#kinds.at(-1) === kind) this.#kinds.pop();
    // Cells and items are hardly ever closed by a tag of their own: they do not nest in each other here.
    if (this.#kinds.length > MAX_DEPTH) this.#kinds.shift();
  }

  get #kind(): BlockKind {
    return this.#kinds.at(-1) ?? 'paragraph';
  }

  #line({ from, to, startsLine }: Extract<WikiLine, { kind: 'line' }>): void {
    const { text } = this.#scan;
    const range = trimmed(text, from, to);
    if (range.from === range.to) {
      if (startsLine && this.#tables === 0) this.#sink.close();
      return;
    }
    const line = text.slice(range.from, range.to);
    if (this.#isGallery) this.#galleryLine(range);
    else if (!startsLine) this.#prose(range);
    else if (line.startsWith('{|')) this.#beginTable();
    else if (this.#tables > 0 && /^(?:\|[-}+]?|!)/.test(line)) this.#tableLine(line, range);
    else if (line.startsWith('=')) this.#heading(line, range);
    else if (/^[*#;:]/.test(line)) this.#item(line, range);
    else if (/^-{4,}/.test(line)) this.#sink.close();
    else if (!this.#template(range)) this.#prose(range);
  }

  #prose({ from, to }: WikiValue): void {
    if (this.#sink.isOpen) this.#sink.inline(from - 1, to);
    else {
      this.#sink.open(this.#tables > 0 && this.#kind === 'paragraph' ? 'table-cell' : this.#kind);
      this.#sink.inline(from, to);
    }
  }

  #heading(line: string, range: WikiValue): void {
    const comment = line.trimEnd().endsWith('-->') ? line.lastIndexOf('<!--') : -1;
    const match = HEADING.exec(comment < 0 ? line : line.slice(0, comment));
    if (match === null) {
      this.#prose(range);
      return;
    }
    const [, signs = '', inner = ''] = match;
    const words = inner.trim();
    const from = range.from + line.indexOf(words, signs.length);
    this.#sink.open('heading', signs.length);
    this.#sink.inline(from, from + words.length);
    this.#sink.close();
  }

  /** `*` and `#` are lists, `;` a term, `:` its explanation, or an indented paragraph. */
  #item(line: string, { from, to }: WikiValue): void {
    const signs = /^[*#;:\s]+/.exec(line)?.[0] ?? '';
    const rest = trimmed(this.#scan.text, from + signs.length, to);
    const isIndent = /^:+\s*$/.test(signs);
    if (isIndent && this.#scan.text.startsWith('{|', rest.from)) {
      this.#beginTable();
      return;
    }
    this.#sink.close();
    if (rest.to === rest.from || this.#template(rest)) return;
    this.#sink.open(isIndent ? this.#kind : 'list-item');
    this.#sink.inline(rest.from, rest.to);
    this.#sink.close();
  }

  #beginTable(): void {
    this.#sink.close();
    this.#tables += 1;
  }

  #tableLine(line: string, { from, to }: WikiValue): void {
    this.#sink.close();
    if (line.startsWith('|}')) {
      this.#tables -= 1;
      const rest = trimmed(this.#scan.text, from + 2, to);
      if (rest.to > rest.from) this.#prose(rest);
    } else if (line.startsWith('|+')) {
      this.#cell(from + 2, to, 'caption');
    } else if (!line.startsWith('|-')) {
      this.#cells(from + 1, to, line.startsWith('!'));
    }
  }

  /** Cells of one line, between `||`, in a header also `!!`. */
  #cells(from: number, to: number, isHeader: boolean): void {
    let start = from;
    for (const at of this.#topLevel(isHeader ? /\|\||!!/g : /\|\|/g, from, to)) {
      this.#cell(start, at, 'table-cell');
      start = at + 2;
    }
    this.#cell(start, to, 'table-cell');
  }

  /** A cell is left open: its text may go on in the lines below. Attributes stand before a single `|`. */
  #cell(from: number, to: number, kind: BlockKind): void {
    const [bar] = this.#topLevel(/\|/g, from, to);
    const range = trimmed(this.#scan.text, bar === undefined ? from : bar + 1, to);
    this.#sink.close();
    if (range.to === range.from || this.#template(range)) return;
    this.#sink.open(kind);
    this.#sink.inline(range.from, range.to);
  }

  /** Where a pattern matches outside of templates, links and references. */
  #topLevel(pattern: RegExp, from: number, to: number): number[] {
    const { brackets, raws, refs } = this.#scan;
    const text = this.#scan.text.slice(0, to);
    const found: number[] = [];
    let next = from;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      for (; next < match.index; next++) {
        const char = text[next];
        if (char !== '{' && char !== '[' && char !== '<') continue;
        const nested = brackets.get(next) ?? raws.get(next) ?? refs.get(next);
        if (nested !== undefined) next = nested.to - 1;
      }
      if (next > match.index) pattern.lastIndex = next;
      else found.push(match.index);
    }
    return found;
  }

  /** `File:x.jpg|caption` */
  #galleryLine({ from, to }: WikiValue): void {
    const bar = this.#topLevel(/\|/g, from, to).at(-1);
    if (bar === undefined) return;
    this.#sink.open('caption');
    this.#sink.inline(bar + 1, to);
    this.#sink.close();
  }

  /** A line that is one template. */
  #template({ from, to }: WikiValue): boolean {
    const bracket = this.#scan.brackets.get(from);
    if (bracket === undefined || bracket.kind !== 'template' || bracket.to !== to) return false;
    return this.#sink.blockTemplate(readTemplate(this.#scan, bracket));
  }
}
