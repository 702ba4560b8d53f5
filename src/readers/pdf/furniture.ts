import { median } from './column-run.ts';
import type { TextLine } from './text-line.ts';

/** Lines at the top and at the bottom of a page that can be heads and feet. */
const EDGE_LINES = 3;
/** Pages on which the same words must stand at the same height; in a short file every other page is two of them. */
const MIN_REPEATS = 3;
const SHORT_FILE = 8;
/** Heights this close are the same, in points. */
const SAME_HEIGHT = 6;
/** Share of the page's height, above and below, in which a number alone is the page's. */
const MARGIN = 0.13;
const MAX_HEAD = 110;
/** Larger letters, against the page's, are a heading's: `1 Introduction` on page 1. */
const MAX_HEAD_SIZE = 1.15;

/** A page as far as its heads and feet are looked for. */
export interface LinedPage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/**
 * Lines that belong to the page and not to the text: heads and feet that come back, page numbers, and what a tagged file
 * itself calls an artifact.
 */
export function findFurniture(pages: readonly LinedPage[]): ReadonlySet<TextLine> {
  const marked = artifacts(pages);
  const found = atEdges(pages, marked);
  // What is half of the text is no furniture: forms, labels, pages of one line.
  return charsOf(found) * 2 < charsOf(pages.flatMap(({ lines }) => lines)) ? found : new Set(marked);
}

function atEdges(pages: readonly LinedPage[], marked: readonly TextLine[]): Set<TextLine> {
  const furniture = new Set<TextLine>(marked);
  const edges = pages.map((page) => edgeLines(page, furniture));
  const repeats = countRepeats(edges);
  const offset = pageNumberOffset(edges);
  for (const [index, page] of pages.entries()) {
    for (const line of edges[index] ?? []) {
      const repeated = (repeats.get(keyOf(line)) ?? 0) >= (pages.length > SHORT_FILE ? MIN_REPEATS : 2);
      const number = numberAtEdge(line.text);
      const isNumbered = number !== undefined && offset !== undefined && number - index === offset;
      if (repeated || isNumbered || isPageNumber(line, page)) furniture.add(line);
    }
  }
  return furniture;
}

/** Artifacts, unless the file calls most of its text so. */
function artifacts(pages: readonly LinedPage[]): TextLine[] {
  const all = pages.flatMap(({ lines }) => lines);
  const marked = all.filter(({ pieces }) => pieces.every(({ isArtifact }) => isArtifact));
  return charsOf(marked) * 3 < charsOf(all) ? marked : [];
}

function charsOf(lines: Iterable<TextLine>): number {
  let sum = 0;
  for (const { text } of lines) sum += text.length;
  return sum;
}

/** The outermost lines, top and bottom, as many as there can be in heads and feet. */
function edgeLines({ lines }: LinedPage, without: ReadonlySet<TextLine>): TextLine[] {
  const byHeight = lines.filter((line) => !without.has(line)).sort((a, b) => a.y - b.y);
  const usual = median(lines.map(({ size }) => size));
  const edge = [
    ...byHeight.slice(0, EDGE_LINES),
    ...byHeight.slice(Math.max(EDGE_LINES, byHeight.length - EDGE_LINES)),
  ];
  return edge.filter(({ text, size }) => text.length <= MAX_HEAD && size <= usual * MAX_HEAD_SIZE);
}

function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / SAME_HEIGHT)} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`;
}

function countRepeats(edges: readonly (readonly TextLine[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A number at either end of a line with little else: `12`, `12 THE ROOF`, `THE ROOF | 12`. */
function numberAtEdge(text: string): number | undefined {
  const match = /^(\d{1,4})(?:\s|$)|(?:^|\s)(\d{1,4})$/.exec(text.trim());
  return match === null ? undefined : Number(match[1] ?? match[2]);
}

/** What the numbers at the edges of pages are ahead of the pages' own count, when enough of them agree. */
function pageNumberOffset(edges: readonly (readonly TextLine[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [index, lines] of edges.entries()) {
    const numbers = new Set(lines.flatMap(({ text }) => numberAtEdge(text) ?? []));
    for (const number of numbers) counts.set(number - index, (counts.get(number - index) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= Math.max(MIN_REPEATS, edges.length / 2) ? best[0] : undefined;
}

/** A number alone in the margin: `- 3 -`, `Page 3 of 10`, `iv`. */
function isPageNumber({ text, y }: TextLine, { height }: LinedPage): boolean {
  const isInMargin = y < height * MARGIN || y > height * (1 - MARGIN);
  return (
    isInMargin &&
    /^[-–—•|\s]*(?:(?:page|seite|p\.|pág\.?|página|pagina)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/|von|sur|de)\s*\d{1,4})?[-–—•|\s]*$/i.test(
      text,
    )
  );
}
