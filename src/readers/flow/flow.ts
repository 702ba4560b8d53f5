import type { BlockKind, Link, Origin, Place } from '../../core/article.ts';
import { raisedNumber } from '../raised.ts';
import type { SourceText } from '../source-text.ts';

/** A run of a block's text and where it stands: in a source, or at a place of its own (a line of a PDF page). */
export interface FlowPiece {
  readonly text: string;
  readonly source: SourceText | null;
  readonly from: number;
  readonly to: number;
  /** The same characters as in the source, one for one. */
  readonly exact: boolean;
  readonly placed?: { readonly place: Place; readonly origin: Origin };
}

/** What a block is beside its text. */
export interface FlowBlockFields {
  readonly level?: number;
  /** Its number in an ordered list, or the number of the note that it is. */
  readonly label?: string;
  /** Id of the note (or the comment) that the block is part of. */
  readonly note?: string;
  /** Ids by which the document points at the block. */
  readonly anchors?: readonly string[];
  /** Of a format without lines of text. */
  readonly place?: Place;
  /** How the places that point at the block lean on it; a footnote where nothing is said. */
  readonly via?: Link['via'];
  /** Of a note that names works in short which are listed elsewhere: its words are no source of their own. */
  readonly pointsElsewhere?: boolean;
}

/** A block of the text while it is being recorded. */
export interface FlowBlock extends Omit<FlowBlockFields, 'level' | 'anchors' | 'via'> {
  kind: BlockKind;
  level?: number;
  anchors?: string[];
  via?: Link['via'];
  readonly pieces: FlowPiece[];
  length: number;
}

/** A place in a block: its index and an offset into its text. */
export interface FlowPoint {
  readonly block: number;
  readonly offset: number;
}

/** A link of the document, or a work that it cites in a form that says what is what; start and end stand in the same block. */
export interface FlowLink
  extends Pick<Link, 'url' | 'target' | 'role' | 'origin' | 'fields' | 'fieldOrigins' | 'container'> {
  /** The words of the mention where they are not those between `start` and `end`. */
  readonly citedAs?: string;
  /** In running text: how the sentence leans on it, `link` where nothing is said. */
  readonly via?: Link['via'];
  readonly start: FlowPoint;
  readonly end: FlowPoint;
}

/** What words in the text point at: a note, or an entry of a list. */
export interface FlowTarget {
  /** Note id, or an anchor of a block. */
  readonly to: string;
  readonly label?: string;
  /** The label is the key of a work in a bibliography. */
  readonly isKey?: boolean;
}

/** A marker in the text that points at a note or an entry of a list. */
export interface FlowReference extends FlowTarget {
  readonly start: FlowPoint;
  readonly end: FlowPoint;
}

/** Words that a comment is about. */
export interface FlowComment {
  /** Note id of the comment's own blocks. */
  readonly note: string;
  readonly start: FlowPoint;
  readonly end: FlowPoint;
}

/** Words that are code: an address in them is part of the code, and cites nothing. */
export interface FlowCode {
  readonly start: FlowPoint;
  readonly end: FlowPoint;
}

/** A document as a row of blocks with their links, before anybody decided which of them are sources. */
export interface Flow {
  readonly blocks: readonly FlowBlock[];
  readonly links: readonly FlowLink[];
  readonly references: readonly FlowReference[];
  readonly comments: readonly FlowComment[];
  readonly codes: readonly FlowCode[];
}

/**
 * White space that is more than one space between two words. It is looked for, and not the words between: a pattern for
 * those remembers every word of a line, and a line of sixty megabytes has more than it can.
 */
const GAP = /\s\s+|[^\S ]|^ | $/g;

/**
 * Collects a `Flow`. Text is given as it stands in the source; white space is folded here, and every character keeps its
 * way back.
 */
export class FlowRecorder implements Flow {
  readonly blocks: FlowBlock[] = [];
  readonly links: FlowLink[] = [];
  readonly references: FlowReference[] = [];
  readonly comments: FlowComment[] = [];
  readonly codes: FlowCode[] = [];
  /** What is written stands raised: a number is written in raised digits. */
  isRaised = false;
  #open: FlowBlock | null = null;
  #space: { source: SourceText | null; from: number; to: number; exact: boolean } | null = null;
  #placed: FlowPiece['placed'] | undefined;
  readonly #wordless: Omit<FlowLink, 'start' | 'end'>[] = [];
  readonly #links: { readonly link: Omit<FlowLink, 'start' | 'end'>; start: FlowPoint | null }[] = [];

  /** Starts a block; an open one is ended first. Blocks without text are never recorded. */
  open(kind: BlockKind, fields: FlowBlockFields = {}): void {
    this.close();
    const { anchors, ...rest } = fields;
    this.#open = { kind, ...rest, ...(anchors === undefined ? {} : { anchors: [...anchors] }), pieces: [], length: 0 };
  }

  close(): void {
    if (this.#open?.kind === 'code') trimEnd(this.#open);
    this.#open = null;
    this.#space = null;
    const last = this.blocks.length - 1;
    if (last >= 0) this.#placeWordless({ block: last, offset: this.blocks[last]?.length ?? 0 });
  }

  /** Adds an id by which the document points at the open block, and how those places lean on it. */
  anchor(id: string, via: Link['via']): void {
    if (this.#open === null) return;
    this.#open.anchors ??= [];
    this.#open.anchors.push(id);
    this.#open.via ??= via;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Kind of the open block. */
  get kind(): BlockKind | undefined {
    return this.#open?.kind;
  }

  /** Text that stands in the source from `from` to `to`; `exact` when it is the same characters. */
  text(text: string, source: SourceText, from: number, to: number, exact: boolean): void {
    const raised = this.isRaised ? raisedNumber(text) : null;
    if (raised === null) this.#write(text, source, from, to, exact);
    else this.#write(raised, source, from, to, false);
  }

  /** Text with a place of its own. */
  placed(text: string, placed: { readonly place: Place; readonly origin: Origin }): void {
    this.#placed = placed;
    this.#write(text, null, 0, 0, false);
    this.#placed = undefined;
  }

  /** Text kept as it is, line breaks and all. */
  verbatim(text: string, source: SourceText, from: number, to: number, exact: boolean): void {
    const cut = (this.#open?.length ?? 0) > 0 ? 0 : text.length - text.trimStart().length;
    if (cut === text.length) return;
    this.#flushSpace();
    this.#word({ text: text.slice(cut), source, from: exact ? from + cut : from, to, exact });
  }

  /** Notes that the words since a point are code. */
  code(start: FlowPoint): void {
    const end = this.end();
    if (end.block === start.block && end.offset > start.offset) this.codes.push({ start, end });
  }

  /** Notes that what `write` writes points at something, or at several things. */
  refer(targets: readonly FlowTarget[], write: () => void): void {
    const start = this.here();
    write();
    const end = this.end();
    for (const target of targets) this.references.push({ ...target, start, end });
  }

  /** Begins a link: it starts at the next word that is written. */
  startLink(link: Omit<FlowLink, 'start' | 'end'>): void {
    this.#links.push({ link, start: null });
  }

  /**
   * Ends the innermost open link. Gives false when it had no words; `wordless` says whether it then stands, without extent,
   * where it is: nobody sees it, and it is no source.
   */
  endLink(wordless: 'drop' | 'keep' = 'drop'): boolean {
    const open = this.#links.pop();
    if (open === undefined) return false;
    if (open.start === null) {
      if (wordless === 'keep') this.#wordless.push(open.link);
      return false;
    }
    const { start, link } = open;
    const last = this.end();
    // A link around several blocks is the first one's.
    const end =
      last.block === start.block ? last : { block: start.block, offset: this.blocks[start.block]?.length ?? 0 };
    this.links.push({ ...link, start, end });
    return true;
  }

  /** Where the next word will stand. */
  here(): FlowPoint {
    const length = this.#open?.length ?? 0;
    const block = this.#open !== null && length > 0 ? this.blocks.length - 1 : this.blocks.length;
    return { block, offset: length + (this.#space !== null && length > 0 ? 1 : 0) };
  }

  /** Where the last word ended. */
  end(): FlowPoint {
    const length = this.#open?.length ?? 0;
    return { block: this.#open !== null && length > 0 ? this.blocks.length - 1 : this.blocks.length, offset: length };
  }

  #write(text: string, source: SourceText | null, from: number, to: number, exact: boolean): void {
    let last = 0;
    const words = (end: number) => {
      if (end === last) return;
      this.#flushSpace();
      const range = exact ? { from: from + last, to: from + end } : { from, to };
      this.#word({ text: text.slice(last, end), source, ...range, exact });
    };
    for (const { 0: gap, index } of text.matchAll(GAP)) {
      words(index);
      last = index + gap.length;
      this.#addSpace(text, index, last, source, from, to, exact);
    }
    words(text.length);
  }

  #addSpace(
    text: string,
    start: number,
    end: number,
    source: SourceText | null,
    from: number,
    to: number,
    exact: boolean,
  ): void {
    if (this.#space !== null) return;
    const range = exact ? { from: from + start, to: from + end } : { from, to };
    this.#space = { source, ...range, exact: exact && text.slice(start, end) === ' ' };
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = null;
    if (space !== null && (this.#open?.length ?? 0) > 0) this.#append({ text: ' ', ...space });
  }

  #word(piece: FlowPiece): void {
    const start = this.here();
    for (const link of this.#links) link.start ??= start;
    this.#placeWordless(start);
    this.#append(piece);
  }

  #placeWordless(at: FlowPoint): void {
    for (const link of this.#wordless.splice(0))
      this.links.push({ ...link, role: link.role === 'source' ? 'navigation' : link.role, start: at, end: at });
  }

  #append(piece: FlowPiece): void {
    this.#open ??= { kind: 'paragraph', pieces: [], length: 0 };
    if (this.#open.length === 0) this.blocks.push(this.#open);
    this.#open.pieces.push(this.#placed === undefined ? piece : { ...piece, placed: this.#placed });
    this.#open.length += piece.text.length;
  }
}

/** Takes white space off the end of a block that is kept as it is. */
function trimEnd(block: FlowBlock): void {
  for (let last = block.pieces.pop(); last !== undefined; last = block.pieces.pop()) {
    const text = last.text.trimEnd();
    block.length -= last.text.length - text.length;
    if (text === '') continue;
    block.pieces.push({ ...last, text, to: last.exact ? last.from + text.length : last.to });
    return;
  }
}

/** The text of a block. */
export function blockText(block: FlowBlock): string {
  return block.pieces.map((piece) => piece.text).join('');
}
