/** One line of the input without its line break; offsets into the decoded text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines that belong together: one paragraph, or one list entry. */
export type Group = readonly [Line, ...Line[]];

/** A line that ends near the right margin goes on in the next one: shorter than this, nobody wraps. */
const MIN_WRAP = 45;
/** Beyond this a line is a paragraph by itself. */
const MAX_WRAP = 130;

/** Splits into lines, ends trimmed of white space. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    const raw = text.slice(start, match.index);
    const left = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    lines.push({ text: trimmed, start: start + left, end: start + left + trimmed.length });
    start = match.index + match[0].length;
    if (start >= text.length && match[0] === '') break;
  }
  return lines;
}

/** Puts lines into paragraphs: at blank lines, and between lines that are not one wrapped paragraph. */
export function groupsOf(lines: readonly Line[]): Group[] {
  const groups: [Line, ...Line[]][] = [];
  let open: [Line, ...Line[]] | null = null;
  for (const line of lines) {
    if (line.text === '') {
      open = null;
    } else if (open !== null && goesOn(open.at(-1) ?? open[0], line)) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
  }
  return groups;
}

/** True when `next` is the rest of a paragraph whose line broke at the margin. */
function goesOn(line: Line, next: Line): boolean {
  const { length } = line.text;
  if (length < MIN_WRAP || length > MAX_WRAP || next.text.length > MAX_WRAP) return false;
  if (isEntryStart(next.text) || (isEntryStart(line.text) && /https?:\/\/\S+$/.test(line.text))) return false;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(next.text) || /^(?:https?:\/\/)\S+$/i.test(line.text)) return false;
  return true;
}

/** A bullet, a number or a bracketed label at the beginning of a line. */
export function isEntryStart(text: string): boolean {
  return /^(?:[-*•‣–—]\s|\[\^?[\w*†‡-]{1,12}\]:?\s|\(?\d{1,3}[.)]\s|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s?)/.test(text);
}
