import { BLANK, isEntryStart, type Line } from '../../core/text/wrapped-lines.ts';

/** A head or foot must come back: what stands once at the edge of a page may be its text. */
const MIN_REPEATS = 2;
/** How RFCs number their pages; copies of them may have lost the form feeds. */
const NUMBERED_FOOT = /\[Page (?:\d{1,4}|[ivxlc]{1,8})\]$/i;

/** Half-open indices of the lines of a page without the blank ones at its edges. */
interface Page {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a text that was set in pages, with a form feed between two: without their heads and feet, and a paragraph
 * that goes on behind a page is one. The lines themselves where there are no pages.
 */
export function withoutPages(lines: readonly Line[], text: string): readonly Line[] {
  const pages = pagesOf(lines, text);
  if (pages.length < 2) return lines;
  const heads = countOf(pages.slice(1).map(({ from }) => keyOf(lines[from])));
  const feet = countOf(pages.map(({ to }) => keyOf(lines[to - 1])));
  const kept: Line[] = [];
  for (const [index, page] of pages.entries()) {
    const isHead = index > 0 && (heads.get(keyOf(lines[page.from])) ?? 0) >= MIN_REPEATS;
    const isFoot = (feet.get(keyOf(lines[page.to - 1])) ?? 0) >= MIN_REPEATS;
    const own = lines.slice(page.from + (isHead ? 1 : 0), page.to - (isFoot ? 1 : 0));
    const first = own.findIndex((line) => line.text !== '');
    if (first < 0) continue;
    const body = own.slice(first, own.findLastIndex((line) => line.text !== '') + 1);
    if (index > 0 && !goesOnBehindPage(kept.at(-1), body[0])) kept.push(BLANK);
    for (const line of body) kept.push(line);
  }
  return kept;
}

function pagesOf(lines: readonly Line[], text: string): Page[] {
  const pages: Page[] = [];
  let from = -1;
  let last = -1;
  const end = () => {
    if (from >= 0) pages.push({ from, to: last + 1 });
    from = -1;
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (text.slice(before?.end ?? 0, line.start).includes('\f') || NUMBERED_FOOT.test(before?.text ?? '')) end();
    if (line.text === '') continue;
    if (from < 0) from = index;
    last = index;
  }
  end();
  return pages;
}

/** The same for the heads of all pages: their numbers aside. */
function keyOf(line: Line | undefined): string {
  return (line?.text ?? '').replace(/\d+|\b[ivxlc]{1,8}(?=\]|$)/g, '#');
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (/[\p{L}#]/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A page that ends within a sentence, and a line that is set in like it. */
function goesOnBehindPage(before: Line | undefined, next: Line | undefined): boolean {
  if (before === undefined || next === undefined || isEntryStart(next.text)) return false;
  return before.indent === next.indent && !/[.:;!?]["”’)\]]{0,3}$/.test(before.text);
}
