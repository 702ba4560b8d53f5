import type { Article } from '../../core/article.ts';
import type { Reader, ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { decodeInput } from '../decode-input.ts';
import { isResidueUrl } from '../residue.ts';
import type { SourceText } from '../source-text.ts';
import { type ListedLink, tieEntries } from '../tie-entries.ts';
import { findUrls } from '../urls.ts';
import { isFooterLine, isHeadingLine, isQuotationParagraph } from './block-kinds.ts';
import { type Header, readHeader } from './header.ts';
import { type Group, groupsOf, isEntryStart, type Line, linesOf } from './lines.ts';
import { readEntry } from './read-entry.ts';
import { entriesOf, findSourceLists, isSourceHeading } from './source-list.ts';

/** Plain text: paragraphs, headings, quotations, `[1]` markers and their list, or a bare list of sources at the end. */
export const text: Reader = {
  id: 'text',
  name: 'plain text',
  extensions: ['.txt', '.text'],
  sniff: () => 0.1,
  read: (input) => Promise.resolve(readText(input)),
};

function readText(input: ReaderInput): Article {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const builder = new ArticleBuilder();
  const lines = linesOf(source.text);
  const header = readHeader(lines);
  const listed = new PlainText(builder, source, lines, header).write();
  tieEntries(builder, listed);
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'text',
    title: header.title,
    authors: header.authors,
    publication: header.publication,
    publishedAt: header.publishedAt,
    complete: true,
  });
}

/** Writes the blocks of one text and collects what is listed in it. */
class PlainText {
  readonly #builder: ArticleBuilder;
  readonly #source: SourceText;
  readonly #lines: readonly Line[];
  readonly #header: Header;
  readonly #listed: ListedLink[] = [];

  constructor(builder: ArticleBuilder, source: SourceText, lines: readonly Line[], header: Header) {
    this.#builder = builder;
    this.#source = source;
    this.#lines = lines;
    this.#header = header;
  }

  write(): readonly ListedLink[] {
    const { titleLine, lines: headerLines } = this.#header;
    let at = 0;
    if (titleLine >= 0) {
      this.#block('heading', [this.#lines[titleLine]], 1);
      for (const line of this.#lines.slice(titleLine + 1, headerLines))
        if (line.text !== '') this.#block('byline', [line]);
      at = headerLines;
    }
    let after = false;
    for (const list of findSourceLists(this.#lines)) {
      if (list.from < at) continue;
      this.#body(this.#lines.slice(at, list.from), after);
      this.#list(list.from, list.first, list.to);
      at = list.to;
      // What follows the last list is about the publication, unless it goes on like an article.
      after = !this.#lines.slice(at).some(({ text: line }) => line.length > 300);
    }
    this.#body(this.#lines.slice(at), after);
    return this.#listed;
  }

  #body(lines: readonly Line[], afterSources: boolean): void {
    const groups = groupsOf(lines);
    let footer = afterSources;
    for (const [index, written] of groups.entries()) {
      const group = withoutBullet(written);
      const words = group.map((line) => line.text).join(' ');
      if (/^[-–—_*=\s]{2,}$/.test(words)) {
        footer ||= groups.slice(index + 1).every((rest) => rest[0].text.length < 200);
        continue;
      }
      const isFooter = footer || isFooterLine(words);
      if (isFooter) this.#block('footer', group);
      else if (isHeadingLine(written, groups[index + 1])) this.#block('heading', group, 2);
      else if (isQuotationParagraph(words)) this.#block('quotation', group);
      else this.#block(isEntryStart(written[0].text) ? 'list-item' : 'paragraph', group);
      if (!isFooter) this.#inlineLinks(group);
    }
  }

  /** Links that stand in running text. */
  #inlineLinks(group: Group): void {
    const end = this.#builder.length;
    const start = this.#spanStart(group, end);
    const written = this.#builder.textSoFar().slice(start, end);
    for (const found of findUrls(written)) {
      const span = { start: start + found.start, end: start + found.end };
      const origin = this.#originOf(group, found.start, found.url);
      const target = found.explicit ? {} : { target: `http://${found.url}` };
      this.#builder.link({
        url: found.url,
        ...target,
        citedAs: found.url,
        via: 'link',
        role: 'source',
        span,
        origin,
        marks: [{ span }],
      });
      if (isResidueUrl(found.url)) this.#builder.notice('chatbot-residue', { trace: 'utm_source' }, span);
    }
  }

  #spanStart(group: Group, end: number): number {
    return end - group.reduce((sum, line) => sum + line.text.length, group.length - 1);
  }

  /** Bytes of a piece of a group by its offset in the group's joined text. */
  #originOf(group: Group, offset: number, piece: string) {
    let left = offset;
    for (const line of group) {
      if (left <= line.text.length) return this.#source.originOf(line.start + left, line.start + left + piece.length);
      left -= line.text.length + 1;
    }
    return this.#source.originOf(group[0].start, group[0].end);
  }

  #list(from: number, first: number, to: number): void {
    if (first > from) this.#block('heading', [this.#lines[from]], 2);
    for (const entry of entriesOf(this.#lines.slice(first, to))) {
      const [line] = entry.lines;
      if (line === undefined) continue;
      this.#builder.open('source-list');
      const start = this.#builder.length;
      this.#lineText(entry.lines);
      const span = { start, end: this.#builder.length };
      const last = entry.lines.at(-1) ?? line;
      for (const link of readEntry(
        entry,
        span,
        (offset, length) => this.#entryOrigin(entry.lines, offset, length),
        this.#source.originOf(line.start, last.end),
      )) {
        this.#listed.push(entry.label === undefined ? { link } : { link, label: entry.label });
      }
    }
    this.#builder.close();
  }

  /** Bytes of a piece of an entry; one that broke at the end of a line goes on in the next. */
  #entryOrigin(lines: readonly Line[], offset: number, length: number) {
    return this.#source.originOf(indexIn(lines, offset), indexIn(lines, offset + length - 1) + 1);
  }

  #block(kind: Parameters<ArticleBuilder['open']>[0], lines: readonly (Line | undefined)[], level?: number): void {
    this.#builder.open(kind, level);
    this.#lineText(lines.filter((line) => line !== undefined));
    this.#builder.close();
  }

  /** Lines joined by one space; the space stands for the line break. */
  #lineText(lines: readonly Line[]): void {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before !== undefined) this.#builder.addFor(' ', this.#source, before.end, line.start);
      this.#builder.add(line.text, this.#source, line.start);
    }
  }
}

/** The bullet or the number of an item is no part of what it says; `[1]` is a marker and stays. */
function withoutBullet([first, ...rest]: Group): Group {
  const length = /^(?:[-*•‣]|\(?\d{1,3}[.)])\s+(?=\S)/.exec(first.text)?.[0].length ?? 0;
  return [{ text: first.text.slice(length), start: first.start + length, end: first.end }, ...rest];
}

/** Where an offset into joined lines stands in the source; the space of a join is the end of its line. */
function indexIn(lines: readonly Line[], offset: number): number {
  let left = offset;
  for (const line of lines) {
    if (left <= line.text.length) return line.start + left;
    left -= line.text.length + 1;
  }
  return lines.at(-1)?.end ?? 0;
}

/** True for a heading of a list of sources; other readers ask the same. */
export const isListHeading = isSourceHeading;
