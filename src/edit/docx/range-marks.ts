import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { WORD_NAMESPACES } from './word-xml.ts';

/** Markup to be put between two characters of a document's text; `at` is an index into the part's markup. */
export interface RangeMark {
  readonly at: number;
  readonly markup: string;
}

/** A `w:t` and the run around it; all ranges are indices into the part's markup. */
interface TextPiece {
  readonly run: { readonly from: number; to: number; properties: string };
  /** The start tag of the text, and whether it keeps its blanks. */
  readonly tag: { readonly from: number; readonly to: number; readonly keepsBlanks: boolean };
  readonly from: number;
  to: number;
  /** Nothing but properties stands before it in its run. */
  readonly isFirst: boolean;
  /** Nothing stands behind it in its run. */
  isLast: boolean;
}

/**
 * The markup of a part with marks between its characters. A run is split where a mark falls into it, with its properties
 * on both sides, so that the text and its looks stay as they are. A mark outside of any text goes to the next run.
 * @param prefix of Word's names in this part, with its colon
 */
export function insertMarks(markup: string, marks: readonly RangeMark[], prefix: string): string {
  const pieces = textPieces(markup);
  const edits = [...byPlace(marks)].flatMap(([at, text]) => editsFor(at, text, pieces, prefix));
  // A tag is changed once, however often its text is split.
  const unique = [...new Map(edits.map((edit) => [`${edit.from} ${edit.to} ${edit.text}`, edit])).values()];
  let result = '';
  let done = 0;
  for (const { from, to, text } of unique.sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += markup.slice(done, from) + text;
    done = to;
  }
  return result + markup.slice(done);
}

/** What several marks put at one place, in their order. */
function byPlace(marks: readonly RangeMark[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const { at, markup } of marks) places.set(at, (places.get(at) ?? '') + markup);
  return places;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function editsFor(at: number, text: string, pieces: readonly TextPiece[], prefix: string): readonly Edit[] {
  const piece = pieceAt(pieces, at);
  if (piece === undefined) return [];
  const { run, tag, from, to, isFirst, isLast } = piece;
  if (at <= from && isFirst) return [{ from: run.from, to: run.from, text }];
  if (at >= to && isLast) return [{ from: run.to, to: run.to, text }];
  const inside = Math.min(Math.max(at, from), to);
  const split = `</${prefix}t></${prefix}r>${text}<${prefix}r>${run.properties}<${prefix}t xml:space="preserve">`;
  const keep = tag.keepsBlanks ? [] : [{ from: tag.to - 1, to: tag.to - 1, text: ' xml:space="preserve"' }];
  return [...keep, { from: inside, to: inside, text: split }];
}

/** The text that holds an index or begins after it, else the last one. Binary search: there may be many marks. */
function pieceAt(pieces: readonly TextPiece[], at: number): TextPiece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return pieces[low] ?? pieces.at(-1);
}

/** Every text of a part that is read, in order. */
function textPieces(markup: string): readonly TextPiece[] {
  const walker = new PieceWalker(markup);
  readXml(
    markup,
    {
      open: (tag) => walker.open(tag),
      text: (_text, from, to) => walker.text(from, to),
      close: (name, at) => walker.close(name, at),
    },
    WORD_NAMESPACES,
  );
  return walker.pieces;
}

interface OpenRun {
  readonly run: TextPiece['run'];
  children: number;
  last: TextPiece | null;
}

class PieceWalker {
  readonly pieces: TextPiece[] = [];
  readonly #markup: string;
  /** Runs stand in runs: a text box hangs in one. */
  readonly #runs: OpenRun[] = [];
  readonly #open: XmlTag[] = [];

  constructor(markup: string) {
    this.#markup = markup;
  }

  open(tag: XmlTag): void {
    const run = this.#runs.at(-1);
    const isChild = this.#open.at(-1)?.name === 'w:r' && tag.name !== 'w:rPr';
    if (run !== undefined && isChild) {
      run.children += 1;
      if (run.last !== null) run.last.isLast = false;
      run.last = null;
    }
    this.#open.push(tag);
    if (tag.name === 'w:r') {
      this.#runs.push({ run: { from: tag.from, to: tag.to, properties: '' }, children: 0, last: null });
    }
  }

  text(from: number, to: number): void {
    const tag = this.#open.at(-1);
    const run = this.#runs.at(-1);
    if (tag?.name !== 'w:t' || run === undefined) return;
    // A reference (`&amp;`) comes as a piece of its own.
    if (run.last !== null) {
      run.last.to = to;
      return;
    }
    const keepsBlanks = attributeValue(tag, 'xml:space') === 'preserve';
    const piece: TextPiece = {
      run: run.run,
      tag: { from: tag.from, to: tag.to, keepsBlanks },
      from,
      to,
      isFirst: run.children === 1,
      isLast: true,
    };
    run.last = piece;
    this.pieces.push(piece);
  }

  close(name: string, at: number): void {
    const tag = this.#open.pop();
    const run = this.#runs.at(-1);
    if (run === undefined || tag === undefined) return;
    if (name === 'w:rPr' && this.#open.at(-1)?.name === 'w:r') run.run.properties = this.#markup.slice(tag.from, at);
    if (name !== 'w:r') return;
    run.run.to = at;
    this.#runs.pop();
  }
}
