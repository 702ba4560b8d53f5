import { sentenceRules, splitParagraph } from '../core/sentences/split-sentences.ts';
import type { Span } from '../core/text/span.ts';

/** A sentence longer than this is no sentence: a table, a list without stops. It is cut between words. */
const MAX_SENTENCE = 600;

/** A line that is nothing but a number: a cell of a table. */
const CELL = /^\s*[-+−]?[$€£]?\s?\d[\d.,'’ \u00a0\u202f]{0,20}\s?[%€$£]?\s*$/;
/** Characters of a line that can be the name of a row. */
const MAX_LABEL = 120;

/**
 * A page's sentences, headings, list entries and rows of numbers as spans into its text: every line end parts two, but for
 * the numbers of a table, which say nothing without the name of their row. Linear.
 */
export function pageSentences(text: string, language?: string): Span[] {
  const rules = sentenceRules(language);
  const sentences: Span[] = [];
  let inRow = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const end = index + line.trimEnd().length;
    if (inRow && CELL.test(line) && addCell(sentences, end)) continue;
    for (const { start, end } of splitParagraph(line, rules)) cutLong(text, index + start, index + end, sentences);
    inRow = line.length <= MAX_LABEL && !/[.!?;:,]\s*$/.test(line);
  }
  return sentences;
}

/** Lengthens the last sentence to the end of a cell, unless the row becomes too long. */
function addCell(sentences: Span[], end: number): boolean {
  const row = sentences.at(-1);
  if (row === undefined || end - row.start > MAX_SENTENCE) return false;
  sentences[sentences.length - 1] = { start: row.start, end };
  return true;
}

function cutLong(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  while (end - from > MAX_SENTENCE) {
    const space = text.slice(from, from + MAX_SENTENCE).lastIndexOf(' ');
    const to = from + (space > 0 ? space : MAX_SENTENCE);
    into.push({ start: from, end: to });
    from = space > 0 ? to + 1 : to;
  }
  if (end > from) into.push({ start: from, end });
}
