import type { LineRange } from './line-range.ts';
import type { Span } from './text/span.ts';

/**
 * Where something stands in the input. Byte offsets are half-open into the file, or into the named part of a package
 * (`word/document.xml`); a PDF has a page (from 1) and a rectangle in points, `[left, bottom, right, top]`.
 */
export type Origin =
  | { readonly startByte: number; readonly endByte: number }
  | { readonly part: string; readonly startByte: number; readonly endByte: number }
  | { readonly page: number; readonly rect: readonly [number, number, number, number] };

/**
 * A place that a person can go to. `line` and `column` count from 1: of the file where the format has lines of text,
 * else `line` is the paragraph's number in reading order.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Page of a paginated format, from 1. */
  readonly page?: number;
  /** Chapter, notebook cell or part of a package. */
  readonly part?: string;
}

/**
 * What a block of the reading text is. Claims are looked for in `paragraph`, `quotation`, `list-item`, `table-cell` and
 * `note` blocks; `source-list` blocks hold the entries of a reference list; `footer` is matter about the publication.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'list-item'
  | 'table-cell'
  | 'caption'
  | 'note'
  | 'source-list'
  | 'code'
  | 'byline'
  | 'footer';

/** A piece of the reading text: a paragraph, a heading, a note. */
export interface Block {
  readonly kind: BlockKind;
  /** Into the reading text. Blocks are in order and do not overlap. */
  readonly span: Span;
  /** Of a heading: 1 is the topmost. */
  readonly level?: number;
  /** The nearest heading above, as text. */
  readonly section?: string;
  /** Of a note: its number or sign as the text shows it; the paragraphs of one note share it. */
  readonly label?: string;
}

/** How an article says that a claim leans on a source. */
export type Via =
  | 'link'
  | 'footnote'
  | 'reference'
  | 'numbered'
  | 'author-date'
  | 'template'
  | 'comment'
  | 'named'
  | 'inferred';

/** A place in the body that points at a source: the anchor of a link, `[1]`, a footnote's number, `(Smith 2003)`. */
export interface Mark {
  readonly span: Span;
  /** As written, without brackets: `1`, `smith2003`, `note-a`. */
  readonly label?: string;
  /** The words that the mark is known to cover (a comment's range, a link's anchor, a quoted clause), where the format says so. */
  readonly covers?: Span;
}

/** What the article itself says about a source, field by field. Dates are as written. */
export interface CitedFields {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly work?: string;
  readonly date?: string;
  readonly accessDate?: string;
  readonly archiveUrl?: string;
  readonly archiveDate?: string;
  readonly urlStatus?: string;
  readonly quote?: string;
  readonly doi?: string;
  readonly isbn?: string;
  readonly pages?: string;
  readonly publisher?: string;
  /** Key of a bibliography entry, name of a `<ref>`. */
  readonly entryKey?: string;
}

/**
 * One mention of a source as the reader found it: a link in the body, a note, an entry of a reference list. A link
 * without `url` is a source that nobody can ask (a book, an interview).
 */
export interface Link {
  /** Exactly as written in the article, before any repair. Absent for a source without an address. */
  readonly url?: string;
  /** Absolute form to ask, where the reader had to resolve or mend it (base href, line break, missing scheme). */
  readonly target?: string;
  /** The words of the mention: the anchor text, the entry of the list, the URL itself. */
  readonly citedAs: string;
  readonly via: Via;
  /** `source` counts as a citation; the others are kept apart and are never sources. */
  readonly role: 'source' | 'image' | 'navigation' | 'internal' | 'contact';
  /** The mention in the reading text. */
  readonly span: Span;
  readonly origin: Origin;
  /** Free text beside the address that is about the source ("broken clocks are right twice a day"). */
  readonly note?: string;
  /** Where the body leans on it. Empty for an entry that no marker points at. */
  readonly marks: readonly Mark[];
  readonly fields?: CitedFields;
  /** Where the fields stand, of those whose value is written in one piece: what `edit/` changes. `url` is `origin`. */
  readonly fieldOrigins?: Readonly<Partial<Record<keyof CitedFields, Origin>>>;
  /** The whole template or bibliography entry that the mention is written as. */
  readonly container?: Origin;
}

/** Something the reader has to say about the input: it was cut, a part was unreadable, a marker has no entry. */
export interface ReaderNotice {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly span?: Span;
}

/** An article as read: the reading text without markup, and where everything in it came from. */
export interface Article {
  readonly path: string;
  readonly format: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  /** `YYYY-MM-DD`, or as much of it as the article says. */
  readonly publishedAt?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The article's own address, where it names one. */
  readonly canonical?: string;
  readonly text: string;
  /** SHA-256 of the UTF-8 reading text, hex. */
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly notices: readonly ReaderNotice[];
  /** Lines of the file that the author's ignore comments leave out: no claim, source or finding there counts. */
  readonly ignoredLines?: readonly LineRange[];
  /** False when a limit cut the reading short; `notices` says what is missing. */
  readonly complete: boolean;
  /**
   * Line and column (or page, part) of an offset of the reading text. Monotone but for notes and captions: they stand
   * apart in the text, and in the file where they are written, which may be within a sentence.
   */
  placeOf(offset: number): Place;
  /** Byte range in the input of a span of the reading text, or null where the format keeps none. */
  originOf(span: Span): Origin | null;
}
