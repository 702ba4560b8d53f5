/** One line of the input without its line break and the white space around it; offsets into the decoded text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Columns of white space in front of it. */
  readonly indent?: number;
}

/** Lines that belong together: one paragraph, or one list entry. */
export type Group = readonly [Line, ...Line[]];

/** Nobody wraps lines at a margin nearer than this. */
const MIN_MARGIN = 45;
/** Beyond this a line is a paragraph by itself. */
const MAX_WRAP = 130;
/** A line that ends before this share of the margin was ended on purpose. */
export const FULL_SHARE = 0.75;

/** Splits into lines, ends trimmed of white space. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    const raw = text.slice(start, match.index);
    const indent = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    lines.push({ text: trimmed, start: start + indent, end: start + indent + trimmed.length, indent });
    start = match.index + match[0].length;
    if (start >= text.length && match[0] === '') break;
  }
  return lines;
}

/** Puts lines into paragraphs: at blank lines, and between lines that are not one wrapped paragraph. */
export function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = [];
  let run: Line[] = [];
  for (const line of [...lines, BLANK]) {
    if (line.text !== '') {
      run.push(line);
    } else {
      // One by one: a file may be one run of more lines than a call takes arguments.
      for (const group of paragraphsOf(run)) groups.push(group);
      run = [];
    }
  }
  return groups;
}

/** Between two paragraphs. */
export const BLANK: Line = { text: '', start: 0, end: 0 };

/** Cuts a run of lines without blank ones. */
function paragraphsOf(run: readonly Line[]): Group[] {
  const margin = Math.max(
    0,
    ...run
      .slice(0, MAX_MARGIN_LINES)
      .map(widthOf)
      .filter((width) => width <= MAX_WRAP),
  );
  const hasRoundBullets = isRoundBullet(run[0]?.text ?? '');
  const groups: [Line, ...Line[]][] = [];
  for (const line of run) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    const starts = isEntryStart(line.text) || (hasRoundBullets && isRoundBullet(line.text));
    if (open !== undefined && before !== undefined && !starts && goesOn(before, line, margin)) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Lines of a run that the margin is taken from: enough for any paragraph, and few enough to pass as arguments. */
const MAX_MARGIN_LINES = 2000;

/** The column at which a line ends. */
export function widthOf({ text, indent = 0 }: Line): number {
  return indent + text.length;
}

/** `o` as a bullet (RFCs); a sentence would begin with a capital. */
function isRoundBullet(text: string): boolean {
  return /^o\s+\S/.test(text);
}

/**
 * True when `next` is the rest of a paragraph whose line broke at the margin: because its first word did not fit, or, in
 * text that was filled with less care, because the line is nearly full and no sentence ends with it.
 */
export function goesOn(line: Line, next: Line, margin: number): boolean {
  if (margin < MIN_MARGIN || line.text.length > MAX_WRAP || next.text.length > MAX_WRAP) return false;
  if (isEntryStart(line.text) && /https?:\/\/\S/.test(lastWord(line.text))) return false;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(next.text) || /^(?:https?:\/\/)\S+$/i.test(line.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  const [word = ''] = /^\S+/.exec(next.text) ?? [];
  const isFull = widthOf(line) >= margin * FULL_SHARE;
  return widthOf(line) + 1 + word.length > margin || (isFull && !/[.:;!?][”"’)\]]?$/.test(line.text));
}

/** What a text ends with, up to white space; empty where that is white space. */
export function lastWord(text: string): string {
  return /(?<!\S)\S+$/.exec(text)?.[0] ?? '';
}

/** A bullet, a number or a bracketed label at the beginning of a line. */
export function isEntryStart(text: string): boolean {
  return /^(?:[-*•‣–—]\s|\[\^?[\w*†‡-]{1,12}\]:?\s|\(?\d{1,3}[.)]\s|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s?)/.test(text);
}

/** The mark of an item at the beginning of its line, `''` when there is none. `[1]` is a marker, and no such mark. */
export function bulletOf(text: string, isRound: boolean): string {
  const bullet = /^(?:[-*•‣]|\(?\d{1,3}[.)])\s+(?=\S)/.exec(text)?.[0];
  return bullet ?? (isRound ? (/^o\s+(?=\S)/.exec(text)?.[0] ?? '') : '');
}
