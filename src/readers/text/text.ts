import type { Article, BlockKind } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { bulletOf, type Group, groupsOf, isEntryStart, type Line, linesOf } from '../../core/text/wrapped-lines.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import type { SourceText } from '../source-text.ts';
import { isContents, isFooterLine, isHeadingLine, isQuotationParagraph, isRule, isUnderline } from './block-kinds.ts';
import { codeLines } from './code-lines.ts';
import { labelOf } from './entry-label.ts';
import { type Header, readHeader } from './header.ts';
import { readLabelledHeader } from './labelled-header.ts';
import { readMailHeader } from './mail-header.ts';
import { readMasthead } from './masthead.ts';
import { withoutPages } from './pages.ts';
import { withoutQuoteMarks } from './quoted-lines.ts';
import { entriesOf, findSourceLists } from './source-list.ts';
import { addressGoesOn } from './wrapped-url.ts';

/** A longer paragraph than this behind the last list is the article going on. */
const PROSE_LENGTH = 300;
/** Paragraphs behind a rule are about the publication when they are shorter than this. */
const FOOTER_LENGTH = 200;

/** Reads plain text. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export function readText(input: ReaderInput): Article {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const { lines, quoted } = withoutQuoteMarks(withoutPages(linesOf(source.text), source.text));
  const header = headerOf(source.text, lines);
  const flow = new FlowRecorder();
  new PlainText(flow, source, lines, header, quoted).write();
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
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

/** What stands above the text: the surest form first. */
function headerOf(text: string, lines: readonly Line[]): Header {
  return readMailHeader(lines) ?? readMasthead(lines) ?? readLabelledHeader(text, lines) ?? readHeader(lines);
}

/** Writes the blocks of one text. */
class PlainText {
  readonly #flow: FlowRecorder;
  readonly #source: SourceText;
  readonly #lines: readonly Line[];
  readonly #header: Header;
  /** What a mail quotes. */
  readonly #quoted: ReadonlySet<Line>;
  /** What is a program. */
  readonly #code: ReadonlySet<Line>;

  constructor(
    flow: FlowRecorder,
    source: SourceText,
    lines: readonly Line[],
    header: Header,
    quoted: ReadonlySet<Line>,
  ) {
    this.#flow = flow;
    this.#source = source;
    this.#lines = lines;
    this.#header = header;
    this.#quoted = quoted;
    this.#code = codeLines(lines);
  }

  write(): void {
    const { titleLine, titleLines = 1, titleFrom = 0, lines: headerLines } = this.#header;
    for (const [index, line] of this.#lines.slice(0, headerLines).entries()) {
      if (index === titleLine) {
        const rest = this.#lines.slice(titleLine + 1, titleLine + titleLines);
        this.#block('heading', withoutBullet([line, ...rest], titleFrom), 1);
      } else if (index > titleLine && index < titleLine + titleLines) continue;
      else if (line.text !== '' && !isUnderline(line.text)) this.#block('byline', [line]);
    }
    let at = headerLines;
    const lastProse = groupsOf(this.#lines).findLast((group) => lengthOf(group) > PROSE_LENGTH)?.[0].start ?? -1;
    let isAfter = false;
    for (const list of findSourceLists(this.#lines)) {
      if (list.from < at) continue;
      this.#body(this.#lines.slice(at, list.from), isAfter);
      this.#list(list.from, list.first, list.to);
      at = list.to;
      // What follows the last list is about the publication, unless it goes on like an article.
      isAfter = lastProse < (this.#lines[at - 1]?.start ?? 0);
    }
    this.#body(this.#lines.slice(at), isAfter);
  }

  #body(lines: readonly Line[], isAfterSources: boolean): void {
    const groups = groupsOf(lines);
    const lastLong = groups.findLastIndex((group) => lengthOf(group) >= FOOTER_LENGTH);
    let isBehindRule = isAfterSources;
    for (const [index, group] of groups.entries()) {
      if (isRule(group)) isBehindRule ||= lastLong <= index;
      else this.#paragraph(group, groups[index + 1], isBehindRule);
    }
  }

  #paragraph(group: Group, next: Group | undefined, isBehindRule: boolean): void {
    const [first, second] = group;
    const words = group.map(({ text }) => text).join(' ');
    const bullet = bulletOf(first.text, isRoundItem(first));
    const isItem = bullet !== '' || isEntryStart(first.text);
    if (this.#code.has(first)) this.#block('code', group);
    else if (isBehindRule || isFooterLine(words) || isContents(group)) this.#block('footer', group);
    else if (second !== undefined && isUnderline(second.text) && group.length === 2) this.#block('heading', [first], 2);
    else if (isHeadingLine(group, next)) this.#block('heading', group, 2);
    else if (isQuotationParagraph(words) || this.#quoted.has(first)) this.#block('quotation', group);
    else this.#block(isItem ? 'list-item' : 'paragraph', withoutBullet(group, bullet.length));
  }

  #list(from: number, first: number, to: number): void {
    const heading = this.#lines[from];
    if (first > from && heading !== undefined) this.#block('heading', [heading], 2);
    for (const { lines } of entriesOf(this.#lines.slice(first, to))) {
      const label = labelOf(lines[0]?.text ?? '')?.label;
      this.#flow.open('source-list', label === undefined ? {} : { label });
      this.#write(lines);
    }
    this.#flow.close();
  }

  #block(kind: BlockKind, lines: readonly Line[], level?: number): void {
    this.#flow.open(kind, level === undefined ? {} : { level });
    this.#write(lines);
    this.#flow.close();
  }

  /** Lines joined by a space for the line break; an address that broke there, and a hyphenated word, by nothing. */
  #write(lines: readonly Line[]): void {
    let written = '';
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      const isBroken = before !== undefined && addressGoesOn(written, line.text);
      const isHyphenated = before !== undefined && /\p{L}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
      if (before !== undefined && !isBroken && !isHyphenated)
        this.#flow.text(' ', this.#source, before.end, line.start, false);
      this.#flow.text(line.text, this.#source, line.start, line.end, true);
      written = isBroken && !/\s/.test(line.text) ? written + line.text : line.text;
    }
  }
}

/** Characters of a paragraph: its lines may have been broken at a margin. */
function lengthOf(group: Group): number {
  return group.reduce((sum, { text }) => sum + text.length + 1, -1);
}

function isRoundItem({ text, indent = 0 }: Line): boolean {
  return indent > 0 && /^o\s+\S/.test(text);
}

function withoutBullet([first, ...rest]: Group, length: number): Group {
  return [{ ...first, text: first.text.slice(length), start: first.start + length }, ...rest];
}
