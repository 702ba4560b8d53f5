import { LineJoiner } from '../../core/text/join-lines.ts';
import { gluedText, isPartedWord, SENTENCE_END, wordGlue } from './line-glue.ts';
import { BETWEEN_BLOCKS } from './page-main-text.ts';

/** Lines at the top and at the bottom of a page that can be heads and feet. */
const EDGE_LINES = 2;
const MAX_HEAD_CHARS = 110;
/** Share of the pages, and least number of them, on which the same line must stand at an edge. */
const HEAD_SHARE = 0.4;
const MIN_REPEATS = 2;
/** `12`, `- 3 -`, `Page 3 of 10`. */
const PAGE_NUMBER =
  /^[-–—•|\s]{0,4}(?:(?:page|seite|página|pagina)\s)?\d{1,4}(?:\s?(?:of|\/|von|sur|de)\s?\d{1,4})?[-–—•|\s]{0,4}$/i;
/** Which line of a page, by length, is as long as its lines are: a few are longer, the last of paragraphs are shorter. */
const USUAL_PLACE = 0.75;
/** Share of that from which a line is full, and the next goes on with what it says. */
const FULL_SHARE = 0.65;
/** Lines of this many characters are cells and labels. */
const MIN_USUAL = 25;

/**
 * The text of a PDF's pages as one: without their heads and feet, in paragraphs as far as the lengths of lines tell them, and
 * with the words whole that were parted at the end of a line, so that a sentence is found that runs over lines or pages. Linear.
 */
export function textOfPages(pages: readonly string[]): string {
  const lines = withoutHeads(pages.map((page) => page.trim().split('\n')));
  const joiner = new LineJoiner(lines.flat());
  const paragraphs: string[][] = [];
  let last: { readonly line: string; readonly isFull: boolean } | undefined;
  for (const page of lines) {
    const least = fullFrom(page);
    if (last !== undefined && SENTENCE_END.test(last.line)) last = undefined;
    for (const line of page) {
      if (line.trim() === '') last = undefined;
      else {
        const glue = last === undefined ? undefined : glueOf(last.line, line, joiner, last.isFull);
        if (glue === undefined) paragraphs.push([line]);
        else paragraphs.at(-1)?.push(glue, line);
        last = { line, isFull: line.length >= least };
      }
    }
  }
  return paragraphs.map(gluedText).join(BETWEEN_BLOCKS);
}

/** From how many characters a line of a page is full. */
function fullFrom(page: readonly string[]): number {
  const lengths = page.map(({ length }) => length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * USUAL_PLACE)] ?? 0;
  return usual < MIN_USUAL ? Number.POSITIVE_INFINITY : usual * FULL_SHARE;
}

/** What stands between two lines of one paragraph; undefined where another begins. */
function glueOf(before: string, next: string, joiner: LineJoiner, isFull: boolean): string | undefined {
  if (isPartedWord(before)) return wordGlue(before, next, joiner);
  return isFull || (/[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(next)) ? ' ' : undefined;
}

/** Without the lines at the edges of pages that come back on others, and without the pages' numbers. */
export function withoutHeads(pages: readonly (readonly string[])[]): string[][] {
  const repeats = new Map<string, number>();
  for (const [number, page] of pages.entries())
    for (const key of new Set(edgesOf(page).flatMap((line) => keysOf(line, number))))
      repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const least = Math.max(MIN_REPEATS, pages.length * HEAD_SHARE);
  return pages.map((page, number) => {
    const isHead = (line: string) =>
      PAGE_NUMBER.test(line) || keysOf(line, number).some((key) => (repeats.get(key) ?? 0) >= least);
    const heads = new Set(edgesOf(page).filter(isHead));
    return page.filter((line, at) => !(heads.has(line) && (at < EDGE_LINES || at >= page.length - EDGE_LINES)));
  });
}

function edgesOf(page: readonly string[]): string[] {
  const edges = page.length > 2 * EDGE_LINES ? [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)] : [];
  return edges.filter(({ length }) => length <= MAX_HEAD_CHARS);
}

/** A head is the same as it stands, or but for a number that grows with the pages: "Total 12" above "Total 15" is none. */
function keysOf(line: string, page: number): string[] {
  const numbered = line.replace(/^\d{1,4}(?=\s)|(?<=\s)\d{1,4}(?=\]?$)/g, (found) => `#${Number(found) - page}`);
  return numbered === line ? [line] : [line, numbered];
}
