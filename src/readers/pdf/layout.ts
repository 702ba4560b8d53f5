import { columnRuns, isIndented, isSameSize, measure } from './column-run.ts';
import { findFurniture } from './furniture.ts';
import { ItemLabels } from './item-labels.ts';
import { linesOf } from './lines.ts';
import type { PdfPage } from './page.ts';
import { raisedLabels, takeFoot } from './page-notes.ts';
import { type Paragraph, paragraphsIn } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';

/** Measures of the running text. */
export interface BodyStyle {
  readonly size: number;
  readonly font: string;
}

/** What a document consists of, in reading order; the notes of a page stand behind the last paragraph that begins on it. */
export interface Layout {
  readonly paragraphs: readonly Paragraph[];
  readonly body: BodyStyle;
}

/** Entries of a table of contents: dots that lead to a number. */
const DOT_LEADER = /(?:(?:\.\s?){4}\.|……)\s*\d{1,4}$/;

/** Finds the paragraphs of a document. */
export function layOut(pages: readonly PdfPage[]): Layout {
  const columns = pages.map((page) => linesOf(page));
  const furniture = findFurniture(pages.map(({ height }, index) => ({ height, lines: columns[index]?.flat() ?? [] })));
  const isText = (line: TextLine) => !furniture.has(line) && !DOT_LEADER.test(line.text);
  const kept = columns.map((page) => page.map((column) => column.filter(isText)));
  const body = bodyStyle(kept.flat(2));
  const joiner = new PageJoiner(body);
  for (const page of kept) joiner.take(page);
  return { paragraphs: joiner.paragraphs(), body };
}

/** Size and font of most characters. */
function bodyStyle(lines: readonly TextLine[]): BodyStyle {
  const chars = new Map<string, number>();
  for (const { size, font, text } of lines) {
    const key = `${Math.round(size * 2) / 2} ${font}`;
    chars.set(key, (chars.get(key) ?? 0) + text.length);
  }
  const [best] = [...chars].sort((a, b) => b[1] - a[1]);
  const [size = '10', font = ''] = best?.[0].split(' ') ?? [];
  return { size: Number(size), font };
}

/** Puts the paragraphs of columns and pages together. */
class PageJoiner {
  readonly #body: BodyStyle;
  readonly #labels = new ItemLabels();
  readonly #found: Paragraph[] = [];
  /** The last paragraph of the running text: it may go on in the next column. */
  #open: Paragraph | undefined;
  #openNote: Paragraph | undefined;

  constructor(body: BodyStyle) {
    this.#body = body;
  }

  paragraphs(): readonly Paragraph[] {
    return this.#found;
  }

  take(columns: readonly (readonly TextLine[])[]): void {
    const runs = columns.flatMap((column) => columnRuns(column));
    const markers = raisedLabels(runs);
    const notes: Paragraph[] = [];
    for (const run of runs) {
      const foot = takeFoot(run, this.#body.size, markers, isUnfinished(this.#openNote));
      this.#openNote?.lines.push(...foot.rest);
      notes.push(...foot.notes);
      this.#openNote = foot.notes.at(-1) ?? (foot.rest.length > 0 ? this.#openNote : undefined);
      if (foot.body.length > 0) this.#column(foot.body);
    }
    this.#found.push(...notes);
  }

  #column(lines: readonly TextLine[]): void {
    const run = measure(lines);
    let atTop = true;
    for (const paragraph of paragraphsIn(run, this.#body.size, this.#labels)) {
      const [first] = paragraph.lines;
      if (first === undefined) continue;
      const isBody = isSameSize(first.size, this.#body.size);
      if (
        isBody &&
        atTop &&
        this.#open !== undefined &&
        goesOn(this.#open, paragraph, first, run.isHanging, isIndented(first, run.left))
      ) {
        this.#open.lines.push(...paragraph.lines);
      } else {
        this.#found.push(paragraph);
        if (isBody) this.#open = paragraph;
      }
      // Pictures and their captions stand at the top of columns in the middle of a sentence.
      if (isBody) atTop = false;
    }
  }
}

function isUnfinished(note: Paragraph | undefined): boolean {
  return note !== undefined && !endsSentence(note.lines.at(-1)?.text ?? '');
}

function endsSentence(text: string): boolean {
  return /[.!?:;…。！？]["”’»)\]]*\d*$/u.test(text);
}

/** True when the first paragraph of a column is the rest of the last one before it. */
function goesOn(open: Paragraph, { kind }: Paragraph, first: TextLine, isHanging: boolean, isIn: boolean): boolean {
  const last = open.lines.at(-1);
  if (last === undefined || !isSameSize(last.size, first.size)) return false;
  if (/[\p{L}\d][-\u00ad\u2010]$/u.test(last.text)) return true;
  if (kind === 'list-item' && !isHanging) return false;
  if (isHanging) return isIn;
  if (endsSentence(last.text)) return false;
  if (/^[\p{Ll}(]/u.test(first.text)) return true;
  const isFull = open.right - last.right < 2.5 * last.size && last.right - last.left > (first.right - first.left) * 0.6;
  return isFull && !isIn && first.font === last.font;
}
