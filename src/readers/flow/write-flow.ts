import type { Link, Mark } from '../../core/article.ts';
import type { Span } from '../../core/text/span.ts';
import type { ArticleBuilder } from '../article-builder.ts';
import { isOfReferenceManager } from '../link-role.ts';
import { labelOf } from '../text/entry-label.ts';
import { MAX_CITED_CHARS, readEntry } from '../text/read-entry.ts';
import { type ListedLink, tieEntries } from '../tie-entries.ts';
import { findListEntries } from './find-lists.ts';
import { blockText, type Flow, type FlowBlock, type FlowLink } from './flow.ts';
import { FlowMarks, withoutLabel } from './flow-marks.ts';
import { FlowMentions, type Mention } from './flow-mentions.ts';
import { looksLikeWork } from './printed-work.ts';
import { meansTheOneBefore } from './same-as-before.ts';
import { splitNotes } from './split-notes.ts';
import { ascending, WrittenFlow } from './written-flow.ts';

/** Writes a flow into the article: its blocks, and every link with how the body leans on it. */
export function writeFlow(flow: Flow, builder: ArticleBuilder): void {
  const whole = splitNotes(flow);
  const entries = findListEntries(whole.blocks, whole.links);
  const written = new WrittenFlow(whole, builder);
  for (const [index, block] of whole.blocks.entries()) {
    if (entries.has(index)) block.kind = 'source-list';
    written.writeBlock(block);
  }
  builder.close();
  new FlowLinks(written).write();
}

/** Writes the links of a flow whose blocks are written. */
class FlowLinks {
  readonly #written: WrittenFlow;
  readonly #builder: ArticleBuilder;
  readonly #mentions: FlowMentions;
  readonly #marks: FlowMarks;
  readonly #listed: ListedLink[] = [];
  /** Of the last entry of a list: its links, to which "ibid." in the next one adds its label. */
  #lastListed: readonly ListedLink[] = [];

  constructor(written: WrittenFlow) {
    this.#written = written;
    this.#builder = written.builder;
    this.#mentions = new FlowMentions(written);
    this.#marks = new FlowMarks(written, (block) => this.#mentions.hasSource(block));
  }

  write(): void {
    const { blocks, references, codes } = this.#written.flow;
    const taken: Span[] = [];
    for (const [index, block] of blocks.entries()) this.#block(index, block, taken);
    for (const { start, end } of [...references, ...codes])
      taken.push({ start: this.#written.at(start), end: this.#written.at(end) });
    this.#marks.noticeLooseEnds();
    tieEntries(this.#builder, this.#listed, ascending(taken), this.#marks.ranged);
  }

  #block(index: number, block: FlowBlock, taken: Span[]): void {
    const text = blockText(block);
    for (const link of this.#mentions.linksOf(index))
      if (!isMarker(link, text)) taken.push(this.#written.span(link.start, link.end));
    const marks = this.#marks.of(index);
    const mentions = this.#mentions.of(index, text);
    if (block.kind === 'source-list' || block.kind === 'note' || marks.length > 0)
      this.#entry(index, block, text, mentions, marks);
    else for (const link of mentions) this.#addLink(link, link.via ?? 'link', [{ span: link.span }]);
  }

  #addLink(link: Mention, via: Link['via'], marks: readonly Mark[]): void {
    this.#builder.link({ ...link, via, marks: link.role === 'source' ? marks : [] });
  }

  /** A note, a comment or an entry of a list: its links lean on the places that point at it. */
  #entry(index: number, block: FlowBlock, text: string, mentions: readonly Mention[], marks: readonly Mark[]): void {
    const sources = mentions.filter(({ role }) => role === 'source');
    for (const link of mentions) if (link.role !== 'source') this.#addLink(link, 'link', []);
    const isComment = this.#marks.isComment(block);
    const via = isComment ? 'comment' : (block.via ?? 'footnote');
    if (isComment || marks.length > 0 || block.kind === 'note') {
      for (const link of sources) this.#addLink({ ...link, citedAs: citedAs(text, link) }, via, marks);
      const isPrinted = sources.length === 0 && !isComment && !this.#marks.citesByKey(index);
      if (isPrinted && mayBePrinted(block, text)) this.#addPrinted(index, text, via, marks);
      return;
    }
    const label = block.label ?? labelOf(text)?.label;
    if (label !== undefined && sources.length === 0 && meansTheOneBefore(withoutLabel(text))) {
      for (const { labels } of this.#lastListed) labels.push(label);
      if (this.#lastListed.length > 0) return;
    }
    this.#lastListed = this.#entryLinks(index, text, sources).map((link) => ({
      link,
      labels: label === undefined ? [] : [label],
    }));
    this.#listed.push(...this.#lastListed);
  }

  #addPrinted(index: number, text: string, via: Link['via'], marks: readonly Mark[]): void {
    const [link] = this.#entryLinks(index, text, []);
    if (link !== undefined) this.#builder.link({ ...link, via, marks });
  }

  /** The links of an entry with what its words say of the work. */
  #entryLinks(index: number, text: string, sources: readonly Mention[]): Link[] {
    const start = this.#written.startOf(index);
    const span = { start, end: start + text.length };
    const whole = this.#builder.originOf(span);
    if (whole === null) return [];
    const label = labelOf(text);
    const entry = { lines: [{ text, start: 0, end: text.length }], ...(label === null ? {} : { label: label.label }) };
    const originOf = (offset: number, length: number) =>
      this.#builder.originOf({ start: start + offset, end: start + offset + length }) ?? whole;
    const read = readEntry(entry, span, originOf, whole);
    if (sources.length === 0 || isCutShort(read, sources)) return read;
    const fields = read[0]?.fields;
    const notes = new Map(read.flatMap(({ url, note }) => (note === undefined ? [] : [[url, note] as const])));
    return sources.map(({ via: _via, ...link }) => {
      const note = notes.get(link.url);
      return {
        ...(fields === undefined ? {} : { fields }),
        ...(note === undefined ? {} : { note }),
        ...link,
        citedAs: citedAs(text, link),
        via: 'reference',
        marks: [],
      };
    });
  }
}

/** `[[2]](#note2)`: the number of an entry, whatever place of the document it leads to; a reference manager's citation. */
function isMarker({ role, url, start, end }: FlowLink, text: string): boolean {
  if (role !== 'internal') return false;
  return /^\[\d{1,3}\]$/.test(text.slice(start.offset, end.offset)) || (url !== undefined && isOfReferenceManager(url));
}

/** May an entry without an address be a printed work? */
function mayBePrinted(block: FlowBlock, text: string): boolean {
  if (block.pointsElsewhere === true || meansTheOneBefore(withoutLabel(text))) return false;
  return block.kind === 'source-list' || (block.kind === 'note' && looksLikeWork(text));
}

/** `https://a..test/x` alone in an entry is meant as one address; the search for addresses stops in its middle. */
function isCutShort([whole, ...others]: readonly Link[], [found]: readonly Mention[]): boolean {
  const url = whole?.url;
  return others.length === 0 && url !== undefined && url !== found?.url && url.startsWith(`${found?.url}.`);
}

/** The words of an entry, unless it is nothing but its address. */
function citedAs(text: string, link: Mention): string {
  // A template or an entry that says what is what is a mention of its own, whatever stands around it.
  if (link.fields !== undefined) return link.citedAs;
  if (text.length > MAX_CITED_CHARS) return link.citedAs;
  const words = withoutLabel(text).trim();
  return words === '' || words === link.url ? (link.url ?? words) : words;
}
