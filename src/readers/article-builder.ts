import type { Article, Block, BlockKind, Link, Origin, Place, ReaderNotice } from '../core/article.ts';
import { sha256 } from '../core/files/sha256.ts';
import type { Span } from '../core/text/span.ts';
import type { SourceText } from './source-text.ts';

/** A run of the reading text and the run of a source that it stands for. `exact`: the same characters, one for one. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly source: SourceText | null;
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** Set for formats that have pages instead of bytes. */
  readonly origin?: Origin;
  readonly place?: Place;
}

/** What a reader knows of the article beside its text. */
export interface ArticleFields {
  readonly path: string;
  readonly format: string;
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  readonly publication?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
  readonly complete?: boolean;
}

/**
 * Collects the reading text block by block, with the way back to the input, and gives the `Article`. Blocks are
 * separated by a blank line; a reader never writes separators itself.
 */
export class ArticleBuilder {
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #blocks: Block[] = [];
  readonly #links: Link[] = [];
  readonly #notices: ReaderNotice[] = [];
  /** Places of blocks that are not their text's own, by where the blocks start. */
  readonly #blockPlaces: BlockPlace[] = [];
  #length = 0;
  #openText = '';
  #open: { kind: BlockKind; start: number; level?: number; label?: string } | null = null;
  #section: string | undefined;

  /** Length of the reading text so far: where the next character will stand. */
  get length(): number {
    return this.#length;
  }

  /**
   * Starts a block; an open one is ended first. Headings become the `section` of what follows.
   * @param more.place of a format without lines of text: what a person counts (paragraph, page, chapter); or of a block
   *   whose text is put together in another order than it is written in. Columns are counted from there
   * @param more.label of a note
   */
  open(
    kind: BlockKind,
    level?: number,
    more: { readonly place?: Place | undefined; readonly label?: string | undefined } = {},
  ): void {
    const { place, label } = more;
    this.close();
    if (this.#length > 0) this.#write('\n\n');
    this.#openText = '';
    if (place !== undefined && !isSamePlace(place, this.#blockPlaces.at(-1)?.place))
      this.#blockPlaces.push({ start: this.#length, place });
    this.#open = {
      kind,
      start: this.#length,
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
    };
  }

  /** Text that stands in the source just so, from index `from`. */
  add(text: string, source: SourceText, from: number): void {
    this.#append(text, { source, from, to: from + text.length, exact: true });
  }

  /** Text that stands for a range of the source: an entity, an escape, a folded line break. */
  addFor(text: string, source: SourceText, from: number, to: number): void {
    this.#append(text, { source, from, to, exact: false });
  }

  /** Text with a place of its own (a line of a PDF page). */
  addPlaced(text: string, place: Place, origin: Origin): void {
    this.#append(text, { source: null, from: 0, to: 0, exact: false, place, origin });
  }

  /** Ends the open block; an empty one leaves no trace but its separator. */
  close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || this.#length === open.start) return;
    const span = { start: open.start, end: this.#length };
    const { start: _start, ...fields } = open;
    const base = { ...fields, span };
    if (open.kind === 'heading') this.#section = this.#openText.trim();
    this.#blocks.push(
      this.#section === undefined || open.kind === 'heading' ? base : { ...base, section: this.#section },
    );
  }

  /** Adds a mention of a source; spans are into the reading text. */
  link(link: Link): void {
    this.#links.push(link);
  }

  notice(code: string, args: Readonly<Record<string, string | number>> = {}, span?: Span): void {
    this.#notices.push(span === undefined ? { code, args } : { code, args, span });
  }

  /** Spans of the closed blocks of these kinds, in order. */
  spansOf(kinds: readonly BlockKind[]): Span[] {
    return this.#blocks.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span);
  }

  /** Where a span of the text so far comes from; null for what stands nowhere in the input. */
  originOf(span: Span): Origin | null {
    return originIn(this.#segments, span);
  }

  /** The reading text so far. */
  textSoFar(): string {
    const text = this.#parts.join('');
    this.#parts.length = 0;
    this.#parts.push(text);
    return text;
  }

  build(fields: ArticleFields): Article {
    this.close();
    const text = this.textSoFar();
    const segments = this.#segments;
    const places = this.#blockPlaces;
    const { authors = [], complete = true, ...rest } = fields;
    return {
      ...definedOnly(rest),
      path: fields.path,
      format: fields.format,
      authors,
      complete,
      text,
      textSha256: sha256(text),
      blocks: this.#blocks,
      links: [...this.#links].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
      notices: this.#notices,
      placeOf: (offset) => placeInBlock(places, offset) ?? placeIn(segments, offset),
      originOf: (span) => originIn(segments, span),
    };
  }

  #append(text: string, where: Omit<Segment, 'start' | 'end'>): void {
    if (text === '') return;
    const { source, from, to, exact, place, origin } = where;
    const last = this.#segments.at(-1);
    const start = this.#length;
    const end = start + text.length;
    // What goes on where the last run ended, in the source as in the text, is one run with it.
    if (last !== undefined && exact && last.exact && last.source === source && last.to === from && last.end === start)
      this.#segments[this.#segments.length - 1] = { ...last, to, end };
    // Spelled out: there are several for each sentence, and a literal with a spread takes half as much again. A run has
    // both a place and an origin of its own, or neither.
    else if (place === undefined || origin === undefined) this.#segments.push({ start, end, source, from, to, exact });
    else this.#segments.push({ start, end, source, from, to, exact, place, origin });
    this.#write(text);
  }

  #write(text: string): void {
    this.#parts.push(text);
    if (this.#open?.kind === 'heading') this.#openText += text;
    this.#length += text.length;
  }
}

function definedOnly<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Two blocks of one paragraph: the columns of the second go on where those of the first end. */
function isSamePlace(a: Place, b: Place | undefined): boolean {
  return a.line === b?.line && a.column === b.column && a.page === b.page && a.part === b.part;
}

/** Index of the segment that holds an offset, or of the nearest one that has a place; -1 where none has. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  for (let index = low; index >= 0; index--) if (hasPlace(segments[index])) return index;
  return segments.findIndex(hasPlace);
}

function hasPlace(segment: Segment | undefined): boolean {
  return segment !== undefined && (segment.source !== null || segment.place !== undefined);
}

/** Index into the segment's source that an offset of the reading text stands for. */
function sourceIndex(segment: Segment, offset: number): number {
  if (offset <= segment.start) return segment.from;
  if (offset >= segment.end) return segment.to;
  return segment.exact ? segment.from + (offset - segment.start) : segment.from;
}

interface BlockPlace {
  readonly start: number;
  readonly place: Place;
}

/**
 * The place of the block that an offset stands in, or of the nearest one before it that has one, with its column there;
 * undefined above the first.
 */
function placeInBlock(places: readonly BlockPlace[], offset: number): Place | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = places[low];
  if (found === undefined || found.start > offset) return undefined;
  return { ...found.place, column: found.place.column + offset - found.start };
}

function placeIn(segments: readonly Segment[], offset: number): Place {
  const segment = segments[indexAt(segments, offset)];
  if (segment === undefined) return { line: 1, column: 1 };
  if (segment.place !== undefined) return segment.place;
  return segment.source?.placeOf(sourceIndex(segment, offset)) ?? { line: 1, column: 1 };
}

/** From the first to the last place that a span comes from: a text may be put together in another order than it is written in. */
function originIn(segments: readonly Segment[], span: Span): Origin | null {
  const first = indexAt(segments, span.start);
  const last = indexAt(segments, Math.max(span.start, span.end - 1));
  const { source, origin } = segments[first] ?? {};
  if (origin !== undefined) return origin;
  if (source === undefined || source === null || source !== segments[last]?.source) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let index = first; index <= last; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.source !== source) continue;
    from = Math.min(from, sourceIndex(segment, span.start));
    to = Math.max(to, segment.exact || span.end >= segment.end ? sourceIndex(segment, span.end) : segment.to);
  }
  return source.originOf(from, Math.max(from, to));
}
