import type { Link, Mark } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import type { ArticleBuilder } from '../article-builder.ts';
import { ownIdentifiers } from '../identifiers-in-text.ts';
import type { FoundMark } from '../numbered-marks.ts';
import { labelOf } from '../text/entry-label.ts';
import { MAX_CITED_CHARS, readEntry } from '../text/read-entry.ts';
import { type ListedLink, tieEntries, touching } from '../tie-entries.ts';
import { findUrls } from '../urls.ts';
import { findListEntries } from './find-lists.ts';
import { blockText, type Flow, type FlowBlock, type FlowCode, type FlowLink, type FlowPoint } from './flow.ts';
import { rangedMarkers } from './marker-ranges.ts';
import { looksLikeWork } from './printed-work.ts';
import { meansTheOneBefore } from './same-as-before.ts';
import { splitNotes } from './split-notes.ts';

/** Writes a flow into the article: its blocks, and every link with how the body leans on it. */
export function writeFlow(flow: Flow, builder: ArticleBuilder): void {
  new FlowWriter(flow, builder).write();
}

class FlowWriter {
  readonly #flow: Flow;
  readonly #builder: ArticleBuilder;
  /** Where each block begins in the reading text. */
  readonly #starts: number[] = [];
  readonly #linksOf: ReadonlyMap<number, readonly FlowLink[]>;
  readonly #codesOf: ReadonlyMap<number, readonly FlowCode[]>;
  /** Markers by what they point at. */
  readonly #marks = new Map<string, Mark[]>();
  readonly #comments = new Set<string>();
  /** Blocks that cite works by their keys. */
  readonly #pointing = new Set<number>();
  readonly #listed: ListedLink[] = [];
  /** Marks that stand for entries of a list, by their number. */
  readonly #ranged: FoundMark[] = [];
  /** Of the last entry of a list: its links, to which "ibid." in the next one adds its label. */
  #lastListed: readonly ListedLink[] = [];

  constructor(flow: Flow, builder: ArticleBuilder) {
    this.#flow = splitNotes(flow);
    this.#builder = builder;
    this.#linksOf = groupByBlock(this.#flow.links);
    this.#codesOf = groupByBlock(this.#flow.codes);
  }

  write(): void {
    const entries = findListEntries(this.#flow.blocks, this.#flow.links);
    for (const [index, block] of this.#flow.blocks.entries()) {
      if (entries.has(index)) block.kind = 'source-list';
      this.#writeBlock(block);
    }
    this.#builder.close();
    this.#collectMarks();
    this.#passMarksOn();
    const taken: Span[] = [];
    for (const [index, block] of this.#flow.blocks.entries()) this.#links(index, block, taken);
    for (const { start, end } of [...this.#flow.references, ...this.#flow.codes])
      taken.push({ start: this.#at(start), end: this.#at(end) });
    this.#noticeLooseEnds();
    tieEntries(this.#builder, this.#listed, ascending(taken), this.#ranged);
  }

  #writeBlock(block: FlowBlock): void {
    const label = block.kind === 'note' ? block.label : undefined;
    this.#builder.open(block.kind, block.level, { place: block.place, label });
    this.#starts.push(this.#builder.length);
    for (const { text, source, from, to, exact, placed } of block.pieces) {
      if (placed !== undefined) this.#builder.addPlaced(text, placed.place, placed.origin);
      else if (source !== null && exact) this.#builder.add(text, source, from);
      else if (source !== null) this.#builder.addFor(text, source, from, to);
    }
  }

  #at({ block, offset }: FlowPoint): number {
    const length = this.#flow.blocks[block]?.length ?? 0;
    return (this.#starts[block] ?? this.#builder.length) + Math.min(offset, length);
  }

  #span(start: FlowPoint, end: FlowPoint): Span {
    const from = this.#at(start);
    return { start: from, end: Math.max(from, this.#at(end)) };
  }

  #collectMarks(): void {
    const add = (to: string, mark: Mark) => {
      const known = this.#marks.get(to);
      if (known === undefined) this.#marks.set(to, [mark]);
      else known.push(mark);
    };
    for (const { to, label, start, end } of this.#flow.references)
      add(to, { span: this.#span(start, end), ...(label === undefined ? {} : { label }) });
    for (const { note, start, end } of this.#flow.comments) {
      const span = this.#span(start, end);
      this.#comments.add(note);
      add(note, { span, covers: span });
    }
    this.#collectRanges(add);
    for (const { to, isKey, start } of this.#flow.references) {
      if (isKey !== true) continue;
      this.#pointing.add(start.block);
      for (const mark of this.#marksOf(start.block)) add(to, mark);
    }
  }

  /** Of a row of notes those between its first and its last, which have no marker of their own. */
  #collectRanges(add: (to: string, mark: Mark) => void): void {
    const { references, blocks } = this.#flow;
    const ranged = rangedMarkers(references, blocks);
    if (ranged.length === 0) return;
    const ids = new Map<string | undefined, string>();
    // An entry that is called by its year has its number in its own words.
    for (const block of blocks) for (const id of idsOf(block)) ids.set(labelOf(blockText(block))?.label, id);
    for (const { label, to } of references) ids.set(label, to);
    for (const { label, first, last } of ranged) {
      const mark = { span: this.#span(first.start, last.end), label };
      const to = ids.get(label);
      if (to === undefined) this.#ranged.push(mark);
      else add(to, mark);
    }
  }

  /** Of a note: the places that point at it. They lean on the works that it cites by their keys. */
  #marksOf(index: number): readonly Mark[] {
    const block = this.#flow.blocks[index];
    return block === undefined ? [] : idsOf(block).flatMap((id) => this.#marks.get(id) ?? []);
  }

  /** The markers of a note that says "ibid." are markers of the note before it. */
  #passMarksOn(): void {
    let before: Mark[] | undefined;
    for (const [index, block] of this.#flow.blocks.entries()) {
      const id = idsOf(block).find((one) => this.#marks.has(one));
      if (id === undefined || this.#comments.has(id)) continue;
      const marks = this.#marks.get(id) ?? [];
      const isSame =
        before !== undefined && !this.#hasSource(index) && meansTheOneBefore(withoutLabel(blockText(block)));
      if (isSame) before?.push(...marks);
      else before = marks;
    }
  }

  #hasSource(block: number): boolean {
    return this.#linksOf.get(block)?.some(({ role }) => role === 'source') === true;
  }

  /** Markers that nothing answers. */
  #noticeLooseEnds(): void {
    const known = new Set(
      this.#flow.blocks.flatMap(({ note, anchors = [] }) => (note === undefined ? anchors : [note, ...anchors])),
    );
    for (const { to, label = to, isKey, start, end } of this.#flow.references) {
      if (known.has(to)) continue;
      const span = this.#span(start, end);
      if (isKey === true) this.#builder.notice('undefined-key', { key: label }, span);
      else this.#builder.notice('missing-entry', { label, list: 'yes' }, span);
    }
  }

  #links(index: number, block: FlowBlock, taken: Span[]): void {
    const own = this.#linksOf.get(index) ?? [];
    const text = blockText(block);
    for (const link of own) if (!this.#isMarker(link, text)) taken.push(this.#span(link.start, link.end));
    const marks = this.#marksOf(index);
    if (block.kind === 'source-list' || block.kind === 'note' || marks.length > 0)
      this.#entry(index, block, text, own, marks);
    else
      for (const link of this.#mentions(index, text, own))
        this.#addLink(link, link.via ?? 'link', [{ span: link.span }]);
  }

  /** `[[2]](#note2)`: the number of an entry, whatever place of the document it leads to. */
  #isMarker({ role, start, end }: FlowLink, text: string): boolean {
    return role === 'internal' && /^\[\d{1,3}\]$/.test(text.slice(start.offset, end.offset));
  }

  /** Links of a block in reading order: the document's own, and addresses in its words that are no links. */
  #mentions(index: number, text: string, own: readonly FlowLink[]): Mention[] {
    const start = this.#starts[index] ?? 0;
    const linked = own.map((link): Mention => {
      const span = this.#span(link.start, link.end);
      const words = link.citedAs ?? text.slice(span.start - start, span.end - start).trim();
      return mentionOf(link, words === '' ? (link.url ?? '') : words, span);
    });
    const isTaken = touching(
      ascending([
        ...linked.map(({ span }) => span),
        ...(this.#codesOf.get(index) ?? []).map((code) => this.#span(code.start, code.end)),
      ]),
    );
    const visible = this.#flow.blocks[index]?.kind === 'code' ? [] : findUrls(text);
    const unlinked = visible.flatMap((found): Mention[] => {
      const span = { start: start + found.start, end: start + found.end };
      const origin = isTaken(span) ? null : this.#builder.originOf(span);
      const target = found.explicit ? {} : { target: `http://${found.url}` };
      return origin === null ? [] : [{ url: found.url, ...target, citedAs: found.url, role: 'source', span, origin }];
    });
    return [...linked, ...unlinked, ...this.#identified(index, text, isTaken, [...linked, ...unlinked])];
  }

  /** Numbers of works in the words of a block, where no address and no reader of entries says them. */
  #identified(index: number, text: string, isTaken: (span: Span) => boolean, mentions: readonly Mention[]): Mention[] {
    const block = this.#flow.blocks[index];
    const start = this.#starts[index] ?? 0;
    const sources = mentions.flatMap(({ role, span }) => (role === 'source' ? [moved(span, -start)] : []));
    return ownIdentifiers(text, block?.kind ?? 'code', sources).flatMap(
      ({ words, url, target, ...found }): Mention[] => {
        const span = moved(found, start);
        const origin = isTaken(span) ? null : this.#builder.originOf(span);
        if (origin === null) return [];
        return [{ ...(url === undefined ? {} : { url, target }), citedAs: words, role: 'source', span, origin }];
      },
    );
  }

  #addLink(link: Mention, via: Link['via'], marks: readonly Mark[]): void {
    this.#builder.link({ ...link, via, marks: link.role === 'source' ? marks : [] });
  }

  /** A note, a comment or an entry of a list: its links lean on the places that point at it. */
  #entry(index: number, block: FlowBlock, text: string, own: readonly FlowLink[], marks: readonly Mark[]): void {
    const mentions = this.#mentions(index, text, own);
    const sources = mentions.filter(({ role }) => role === 'source');
    for (const link of mentions) if (link.role !== 'source') this.#addLink(link, 'link', []);
    const isComment = block.note !== undefined && this.#comments.has(block.note);
    const via = isComment ? 'comment' : (block.via ?? 'footnote');
    if (isComment || marks.length > 0 || block.kind === 'note') {
      for (const link of sources) this.#addLink({ ...link, citedAs: citedAs(text, link) }, via, marks);
      const isPrinted = sources.length === 0 && !isComment && !this.#pointing.has(index);
      if (isPrinted && this.#isPrinted(block, text)) this.#addPrinted(index, text, via, marks);
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

  #isPrinted(block: FlowBlock, text: string): boolean {
    if (block.pointsElsewhere === true || meansTheOneBefore(withoutLabel(text))) return false;
    return block.kind === 'source-list' || (block.kind === 'note' && looksLikeWork(text));
  }

  #addPrinted(index: number, text: string, via: Link['via'], marks: readonly Mark[]): void {
    const [link] = this.#entryLinks(index, text, []);
    if (link !== undefined) this.#builder.link({ ...link, via, marks });
  }

  /** The links of an entry with what its words say of the work. */
  #entryLinks(index: number, text: string, sources: readonly Mention[]): Link[] {
    const start = this.#starts[index] ?? 0;
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

function idsOf({ note, anchors = [] }: FlowBlock): readonly string[] {
  return note === undefined ? anchors : [note, ...anchors];
}

/**
 * The members are named one by one: an object made of "the rest" of another has a hidden class of its own in V8, ten
 * times the memory of the link.
 */
function mentionOf(
  { url, target, role, origin, fields, fieldOrigins, container, via }: FlowLink,
  citedAs: string,
  span: Span,
): Mention {
  return {
    ...(url === undefined ? {} : { url }),
    ...(target === undefined ? {} : { target }),
    citedAs,
    role,
    span,
    origin,
    ...(fields === undefined ? {} : { fields }),
    ...(fieldOrigins === undefined ? {} : { fieldOrigins }),
    ...(container === undefined ? {} : { container }),
    ...(via === undefined ? {} : { via }),
  };
}

/** A link as mentioned, before it is known how the body leans on it. */
type Mention = Omit<Link, 'via' | 'marks'> & Partial<Pick<Link, 'via'>>;

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

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function withoutLabel(text: string): string {
  return text.slice(labelOf(text)?.length ?? 0);
}

function groupByBlock<T extends { readonly start: FlowPoint }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.start.block);
    if (group === undefined) groups.set(one.start.block, [one]);
    else group.push(one);
  }
  return groups;
}

/** Sorted, and merged where they overlap. */
function ascending(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
