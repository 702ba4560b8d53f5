import type { ColumnRun } from './column-run.ts';
import { isRaised } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';

/** Notes are set in letters of at most this, against the text's. */
const NOTE_SIZE = 0.94;
/** Distance of the rest of a note from the text above it, in lines. */
const REST_SPACE = 1.5;
const LABEL = /^(?:\d{1,3}|[*∗†‡§¶‖#]{1,3})$/u;
const LABELLED = /^(\d{1,3}|[*∗†‡§¶‖#]{1,3})(?:[.)]?\s|(?=[\p{L}“"‘(]))/u;

/** The labels of notes that the text of a page has raised above its line: `1`, `2,3`, `*`. */
export function raisedLabels(runs: readonly ColumnRun[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const line of runs.flatMap(({ lines }) => lines)) {
    for (const [index, piece] of line.pieces.entries())
      if (index > 0 && isRaised(piece, line)) for (const label of labelsIn(piece.text)) labels.add(label);
  }
  return labels;
}

/** `2,3` and `1–3` as single labels; nothing for a raised text that is no number or sign. */
export function labelsIn(text: string): string[] {
  const parts = text
    .replace(/[[\]()]/g, '')
    .split(/[,;\s]+/)
    .filter((part) => part !== '');
  return parts.every((part) => LABEL.test(part)) ? parts : [];
}

/** What a column has at its foot beside its text. */
export interface ColumnFoot {
  /** Lines of the column's own text. */
  readonly body: readonly TextLine[];
  /** Rest of a note that began on the page before. */
  readonly rest: readonly TextLine[];
  readonly notes: readonly Paragraph[];
}

/**
 * Takes the notes off the foot of a column: small lines, the first of which begins with a label that is raised, or that
 * the page's text has raised somewhere; or lines as large as the text's, from the first one that begins with a label raised
 * both here and in the text.
 * @param carriesOn a note of the page before is not at its end
 */
export function takeFoot(
  run: ColumnRun,
  bodySize: number,
  markers: ReadonlySet<string>,
  carriesOn: boolean,
): ColumnFoot {
  const { lines } = run;
  const small = smallFrom(lines, bodySize);
  const from = small < lines.length ? small : raisedFrom(lines, markers);
  const foot = lines.slice(from);
  const starts = foot.flatMap((line, index) => (labelOf(line, markers) === undefined ? [] : [index]));
  const [first] = starts;
  const isApart = from > 0 && spaceAbove(run, from) > REST_SPACE;
  if (first === undefined) {
    return carriesOn && isApart && foot.length > 0
      ? { body: lines.slice(0, from), rest: foot, notes: [] }
      : { body: lines, rest: [], notes: [] };
  }
  const before = foot.slice(0, first);
  const isRest = carriesOn && before.length > 0 && (isApart || from === 0);
  const notes = starts.map((start, index): Paragraph => {
    const own = foot.slice(start, starts[index + 1] ?? foot.length);
    const [line] = own;
    const label = (line === undefined ? undefined : labelOf(line, markers)) ?? '';
    return {
      kind: 'note',
      label,
      note: noteId(line?.page ?? 0, label),
      lines: own,
      right: run.rightAt(lines.length - 1),
      spaceAbove: 0,
    };
  });
  return {
    body: [...lines.slice(0, from), ...(isRest ? [] : before)],
    rest: isRest ? before : [],
    notes,
  };
}

function smallFrom(lines: readonly TextLine[], bodySize: number): number {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) <= bodySize * NOTE_SIZE) from -= 1;
  return from;
}

/** Where the first note as large as the text begins, below the middle: raised numbers above it are those of addresses. */
function raisedFrom(lines: readonly TextLine[], markers: ReadonlySet<string>): number {
  const middle = Math.ceil(lines.length / 2);
  const at = lines.slice(middle).findIndex((line) => markers.has(raisedLabelOf(line) ?? ''));
  return at < 0 ? lines.length : middle + at;
}

/** Notes count from 1 on every page in some books. */
export function noteId(page: number, label: string): string {
  return `note-${page}-${label}`;
}

function spaceAbove({ lines, leading }: ColumnRun, index: number): number {
  const [above, line] = [lines[index - 1], lines[index]];
  return above === undefined || line === undefined ? 0 : (line.y - above.y) / leading;
}

/** The label with which a note begins: raised, or in line with the note and raised in the text. */
function labelOf(line: TextLine, markers: ReadonlySet<string>): string | undefined {
  const raised = raisedLabelOf(line);
  if (raised !== undefined) return raised;
  const label = LABELLED.exec(line.text)?.[1];
  return label !== undefined && markers.has(label) ? label : undefined;
}

function raisedLabelOf(line: TextLine): string | undefined {
  const [piece] = line.pieces;
  const alone = piece?.text.replace(/[.)\]]$/, '') ?? '';
  return piece !== undefined && LABEL.test(alone) && isRaised(piece, line) ? alone : undefined;
}
