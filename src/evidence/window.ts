import type { ReadablePage } from './readable-page.ts';

/** An empty line, over which no figure reads: "Place two" is a heading above "In 7.27 seconds". */
const APART = '\n\n';

/** Some sentences of a page and those next to them, as one text in which figures are compared. */
export interface Window {
  readonly text: string;
  /** The page's sentence at a place of the text. */
  sentenceAt(offset: number): number;
}

/** @param chosen indices of the page's sentences */
export function windowOf(chosen: readonly number[], { sentences, text }: ReadablePage): Window {
  const around = [...new Set(chosen.flatMap((index) => [index - 1, index, index + 1]))]
    .filter((index) => sentences[index] !== undefined)
    .sort((a, b) => a - b);
  const pieces: string[] = [];
  const begins: number[] = [];
  let length = 0;
  for (const index of around) {
    const { start = 0, end = 0 } = sentences[index] ?? {};
    begins.push(length);
    pieces.push(text.slice(start, end));
    length += end - start + APART.length;
  }
  return {
    text: pieces.join(APART),
    sentenceAt: (offset) => around[begins.findLastIndex((begin) => begin <= offset)] ?? -1,
  };
}
