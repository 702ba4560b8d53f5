import { type Join, LineJoiner } from '../../core/text/join-lines.ts';
import type { FlowBlockFields, FlowLink, FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import { isExponent } from '../numbered-marks.ts';
import { raisedNumber } from '../raised.ts';
import { BULLET } from './item-labels.ts';
import type { Layout } from './layout.ts';
import { isRaised } from './lines.ts';
import { LinkWords, type Stretch } from './link-words.ts';
import type { LinkArea, PdfPage } from './page.ts';
import { labelsIn, noteId } from './page-notes.ts';
import type { Paragraph } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';

/** Writes the paragraphs of a PDF into the flow: lines joined, links over their words, markers at their notes. */
export function writeParagraphs({ paragraphs }: Layout, pages: readonly PdfPage[], flow: FlowRecorder): void {
  new ParagraphWriter(paragraphs, pages, flow).write();
}

class ParagraphWriter {
  readonly #paragraphs: readonly Paragraph[];
  readonly #pages: ReadonlyMap<number, PdfPage>;
  readonly #links: ReadonlyMap<number, LinkWords>;
  readonly #flow: FlowRecorder;
  readonly #joiner: LineJoiner;
  readonly #notes: ReadonlySet<string>;
  #openLink: LinkArea | undefined;
  #written = '';
  #number = 0;
  /** The last block of each page, for links over pictures. */
  readonly #lastBlock = new Map<number, number>();

  constructor(paragraphs: readonly Paragraph[], pages: readonly PdfPage[], flow: FlowRecorder) {
    this.#paragraphs = paragraphs;
    this.#pages = new Map(pages.map((page) => [page.number, page]));
    this.#links = new Map(pages.map((page) => [page.number, new LinkWords(page)]));
    this.#flow = flow;
    this.#joiner = new LineJoiner(linesWithin(paragraphs));
    this.#notes = new Set(paragraphs.flatMap(({ note }) => note ?? []));
  }

  write(): void {
    for (const paragraph of this.#paragraphs) this.#paragraph(paragraph);
    for (const [page, links] of this.#links) for (const link of links.unused()) this.#pictureLink(page, link);
  }

  #paragraph(paragraph: Paragraph): void {
    const { kind, level, label, note, lines } = paragraph;
    const [first] = lines;
    if (first === undefined) return;
    this.#number += 1;
    const fields: FlowBlockFields = {
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
      ...(note === undefined ? {} : { note }),
      place: { line: this.#number, column: 1, page: first.page },
    };
    this.#flow.open(kind, fields);
    this.#written = '';
    for (const [index, line] of lines.entries()) {
      const stretches = this.#links.get(line.page)?.stretchesOf(line) ?? [];
      this.#line(line, index === 0 ? withoutLabel(stretches, paragraph) : stretches, lines[index + 1]);
    }
    this.#endLink();
    this.#flow.close();
    this.#lastBlock.set(first.page, this.#flow.blocks.length - 1);
  }

  #line(line: TextLine, stretches: readonly Stretch[], next: TextLine | undefined): void {
    const following = next === undefined ? undefined : this.#links.get(next.page)?.stretchesOf(next)[0];
    for (const [index, stretch] of stretches.entries()) {
      if (!isSameLink(stretch.link, this.#openLink)) this.#endLink();
      if (stretch.spaceBefore && index > 0) this.#put(' ', stretch, line);
      if (stretch.link !== undefined && this.#openLink === undefined) this.#startLink(stretch.link, line.page);
      const goesOn = index === stretches.length - 1 && next !== undefined;
      const join = goesOn ? this.#join(stretch, next, following) : undefined;
      const text = join?.dropsHyphen === true ? stretch.text.slice(0, -1) : stretch.text;
      if (isRaised(stretch.piece, line) && this.#written !== '') this.#raised(text, stretch, line);
      else this.#put(text, stretch, line);
      if (join?.space === true) this.#put(' ', stretch, line);
    }
  }

  #join(stretch: Stretch, next: TextLine, following: Stretch | undefined): Join {
    const isLinked = stretch.link !== undefined && isSameLink(stretch.link, following?.link);
    return this.#joiner.join(`${this.#written}${stretch.text}`, next.text, isLinked ? stretch.link?.url : undefined);
  }

  #put(text: string, { box }: Stretch, line: TextLine): void {
    const page = this.#pages.get(line.page);
    if (text === '' || page === undefined) return;
    const place = { line: this.#number, column: 1, page: page.number };
    this.#flow.placed(text, { place, origin: { page: page.number, rect: page.toUser(box) } });
    this.#written += text;
  }

  /**
   * A raised number: the marker of a note of this page, else a number of a list at the end, or the power of a figure (but
   * for one behind a year); those stay raised.
   */
  #raised(text: string, stretch: Stretch, line: TextLine): void {
    const isPower = isExponent(this.#written, this.#written.length) && !/(?<!\d)[12]\d{3}$/.test(this.#written);
    const labels = isPower ? [] : labelsIn(text);
    if (labels.length > 0 && labels.every((label) => this.#notes.has(noteId(line.page, label)))) {
      for (const label of labels)
        this.#flow.refer([{ to: noteId(line.page, label), label }], () => this.#put(`[${label}]`, stretch, line));
    } else {
      this.#put(raisedNumber(text) ?? text, stretch, line);
    }
  }

  #startLink(link: LinkArea, page: number): void {
    const known = mentionOf(link, 'words');
    if (known === null) return;
    this.#openLink = link;
    this.#flow.startLink({ ...known, origin: { page, rect: link.rect } });
  }

  #endLink(): void {
    if (this.#openLink !== undefined) this.#flow.endLink();
    this.#openLink = undefined;
  }

  /** A link over a picture, or over nothing, stands at the end of what was last written of its page. */
  #pictureLink(page: number, link: LinkArea): void {
    const known = mentionOf(link, '');
    const before = [...this.#lastBlock].filter(([number]) => number <= page).at(-1)?.[1] ?? 0;
    const length = this.#flow.blocks[before]?.length;
    if (known === null || length === undefined) return;
    const at = { block: before, offset: length };
    this.#flow.links.push({ ...known, origin: { page, rect: link.rect }, start: at, end: at });
  }
}

/** The address of a link and what it is; null for one within the file. */
function mentionOf({ url, target }: LinkArea, words: string): Pick<FlowLink, 'url' | 'target' | 'role'> | null {
  // "www.paper.test" is an address to pdf.js, and to every viewer.
  const mended = /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : target;
  const href = mended ?? url;
  const found = roleOfLink({ href, rel: '', words, hasImage: words === '', base: undefined, page: undefined });
  if (found === null) return null;
  return { url, ...(mended === undefined ? {} : { target: mended }), role: found.role };
}

function isSameLink(a: LinkArea | undefined, b: LinkArea | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.url === b.url);
}

/** The number in front of a note is its label, and a bullet the sign of an item: no text of theirs. */
function withoutLabel(stretches: readonly Stretch[], { kind, label }: Paragraph): readonly Stretch[] {
  const [first, ...rest] = stretches;
  if (first === undefined) return stretches;
  let text = first.text;
  if (kind === 'note' && label !== undefined && text.startsWith(label))
    text = text.slice(label.length).replace(/^[.)]?\s*/, '');
  if (kind === 'list-item') text = text.replace(BULLET, '');
  return text === first.text ? stretches : text === '' ? rest : [{ ...first, text }, ...rest];
}

/** The lines of paragraphs without the words that are parted at their ends. */
function* linesWithin(paragraphs: readonly Paragraph[]): Generator<string> {
  for (const { lines } of paragraphs)
    for (const { text } of lines) yield text.replace(/(?<!\S)\S+[-\u00ad\u2010]$/, '');
}
