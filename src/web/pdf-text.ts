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
  const lines = withoutHeads(pages.map((page) => page.split('\n')));
  const joiner = new LineJoiner(lines.flat());
  let text = '';
  for (const page of lines) {
    const body = inWholeWords(page, joiner);
    if (body === '') continue;
    text += text === '' ? '' : SENTENCE_END.test(text.slice(-3)) ? '\n\n' : '\n';
    text = withLine(text, body, joiner);
  }
  return text;
}

function inWholeWords(lines: readonly string[], joiner: LineJoiner): string {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const whole = before === undefined ? undefined : wholeWord(before, line, joiner);
    if (whole === undefined) joined.push(line);
    else joined.splice(-1, 1, ...whole);
  }
  return joined.join('\n').trim();
}

/** Where a page ends within a word, the word is whole there. */
function withLine(text: string, next: string, joiner: LineJoiner): string {
  const [first = '', ...rest] = next.split('\n');
  const before = text.trimEnd();
  const whole = wholeWord(before.slice(before.lastIndexOf('\n') + 1), first, joiner);
  if (whole === undefined) return text + next;
  return [before.slice(0, before.lastIndexOf('\n') + 1) + whole[0], ...whole.slice(1), ...rest].join('\n');
}

/** Two lines of which the first ends with a part of a word: with the word, and what is left of the second. */
function wholeWord(before: string, next: string, joiner: LineJoiner): readonly string[] | undefined {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(before)) return undefined;
  const { dropsHyphen, space } = joiner.join(before, next, undefined);
  if (space) return undefined;
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
