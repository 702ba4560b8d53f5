import { LineJoiner } from '../core/join-lines.ts';

/** Lines at the top and at the bottom of a page that can be heads and feet. */
const EDGE_LINES = 2;
const MAX_HEAD_CHARS = 110;
/** Share of the pages, and least number of them, on which the same line must stand at an edge. */
const HEAD_SHARE = 0.4;
const MIN_REPEATS = 2;
/** `12`, `- 3 -`, `Page 3 of 10`. */
const PAGE_NUMBER =
  /^[-–—•|\s]{0,4}(?:(?:page|seite|página|pagina)\s)?\d{1,4}(?:\s?(?:of|\/|von|sur|de)\s?\d{1,4})?[-–—•|\s]{0,4}$/i;
/** Soft: whether the word has a hyphen of its own, which was at the end of the line, nobody knows. Comparing passes over it. */
const PERHAPS_A_HYPHEN = '\u00ad';
/** What a sentence ends with: the next page begins another. */
const SENTENCE_END = /[.!?:…]["”’»)\]]?$/;

/**
 * The text of a PDF's pages as one: without their heads and feet and with the words whole that were parted at the end of a
 * line, so that a sentence is found that runs over two lines or pages. Line breaks stay; paragraphs are not known. Linear.
 */
export function textOfPages(pages: readonly string[]): string {
  const lines = withoutHeads(pages.map((page) => page.trim().split('\n')));
  const joiner = new LineJoiner(lines.flat());
  const whole: string[] = [];
  for (const page of lines) {
    if (SENTENCE_END.test(whole.at(-1) ?? '')) whole.push('');
    for (const line of page) {
      const before = whole.pop();
      whole.push(...(before === undefined ? [line] : inWholeWords(before, line, joiner)));
    }
  }
  return whole.join('\n').trim();
}

/** Two lines; where the first ends with a part of a word, with the word, and what is left of the second. */
function inWholeWords(before: string, next: string, joiner: LineJoiner): readonly string[] {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(before)) return [before, next];
  const { dropsHyphen, space } = joiner.join(before, next, undefined);
  if (space) return [before, next];
  const [word = ''] = /^\S+/.exec(next) ?? [];
  const rest = next.slice(word.length).trimStart();
  return [(dropsHyphen ? before.slice(0, -1) + PERHAPS_A_HYPHEN : before) + word, ...(rest === '' ? [] : [rest])];
}

/** Without the lines at the edges of pages that come back on others, and without the pages' numbers. */
function withoutHeads(pages: readonly (readonly string[])[]): string[][] {
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
  const numbered = line.replace(/^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/g, (found) => `#${Number(found) - page}`);
  return numbered === line ? [line] : [line, numbered];
}
