import type { BlockKind } from '../../core/article.ts';
import { findDate } from '../../core/text/written-date.ts';
import { type ColumnRun, isIndented, isSameSize, wouldFit } from './column-run.ts';
import type { ItemLabels } from './item-labels.ts';
import type { TextLine } from './text-line.ts';

/** Lines that belong together, over the ends of columns and pages. */
export interface Paragraph {
  kind: BlockKind;
  level?: number;
  /** Of a note: its number or sign, and what tells it from the notes of other pages. */
  readonly label?: string;
  readonly note?: string;
  readonly lines: TextLine[];
  /** Where full lines of its column end. */
  readonly right: number;
  /** Distance to the line above, in lines of its column; 0 at the top of a column. */
  readonly spaceAbove: number;
}

/** Distance of baselines beyond which a new paragraph begins, against the usual one. */
const PARAGRAPH_SPACE = 1.32;
/** No distance below this, in the size of the letters, parts paragraphs: lines that are set close vary. */
const MIN_SPACE = 1.4;
/** Letters larger than the text's by this are a title's. */
const TITLE_SIZE = 1.15;

/** Puts the lines of a column into paragraphs. */
export function paragraphsIn(run: ColumnRun, bodySize: number, labels: ItemLabels): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const starts = labels.startsIn(run.lines);
  for (const [index, line] of run.lines.entries()) {
    const above = run.lines[index - 1];
    const open = paragraphs.at(-1);
    if (open !== undefined && !starts.has(line) && goesOn(index, open, run, bodySize)) {
      open.lines.push(line);
      continue;
    }
    const spaceAbove = above === undefined ? 0 : (line.y - above.y) / run.leading;
    const kind = starts.has(line) ? 'list-item' : 'paragraph';
    paragraphs.push({ kind, lines: [line], right: run.rightAt(index), spaceAbove });
  }
  for (const paragraph of paragraphs) if (hangs(paragraph)) paragraph.kind = 'list-item';
  return paragraphs;
}

/** True when a line is the rest of the paragraph whose last line stands above it. */
function goesOn(index: number, open: Paragraph, run: ColumnRun, bodySize: number): boolean {
  const [above, line] = [run.lines[index - 1], run.lines[index]];
  if (above === undefined || line === undefined) return false;
  if (!isSameSize(above.size, line.size)) return false;
  const before = open.lines.length > 1 ? above.y - (open.lines.at(-2)?.y ?? 0) : run.leading;
  const usual = before > 0 && before < run.leading * PARAGRAPH_SPACE ? before : run.leading;
  const step = line.y - above.y;
  if (step > usual * PARAGRAPH_SPACE && step > line.size * MIN_SPACE) return false;
  if (/[\p{L}\d][-\u00ad\u2010]$/u.test(above.text)) return true;
  if (standsAlone(line.text) || standsAlone(above.text)) return false;
  // The lines of a title end where they look well.
  if (line.size > bodySize * TITLE_SIZE) return true;
  if (wouldFit(above, line, run.rightAt(index - 1))) return false;
  if (open.kind === 'list-item') return goesOnInItem(line, open.lines);
  const [isIn, wasIn] = [isIndented(line, run.left), isIndented(above, run.left)];
  if (isIn && !wasIn) return run.isHanging;
  // In a list of hanging entries a line at the edge begins one; an indented line that began a paragraph was none of them.
  return !(wasIn && !isIn && run.isHanging && open.lines.length > 1);
}

/** A date or the name of the author on a line by itself. */
function standsAlone(text: string): boolean {
  if (text.length > 60) return false;
  const date = /\d{4}/.test(text) ? findDate(text) : null;
  return (
    (date !== null && text.length - (date.end - date.start) <= 3) || /^by \p{Lu}\S+ \p{Lu}[^,]{0,40}$/iu.test(text)
  );
}

/** The lines of an item stand under each other, right of its sign or below it. */
function goesOnInItem(line: TextLine, [first, second]: readonly TextLine[]): boolean {
  const other = second ?? first;
  if (other === undefined) return true;
  return second === undefined ? line.left > other.left - line.size : Math.abs(line.left - other.left) < line.size;
}

/** True for an entry whose later lines are set in. */
function hangs({ lines }: Paragraph): boolean {
  const [first, ...rest] = lines;
  return first !== undefined && rest.length > 0 && rest.every((line) => isIndented(line, first.left));
}
