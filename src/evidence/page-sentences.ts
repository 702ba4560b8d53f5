import { sentenceRules, splitParagraph } from '../core/sentences/split-sentences.ts';
import type { Span } from '../core/span.ts';

/** A sentence longer than this is no sentence: a table, a list without stops. It is cut between words. */
const MAX_SENTENCE = 600;

/** A page's sentences, headings and list entries as spans into its text: every line end parts two. Linear. */
export function pageSentences(text: string, language?: string): Span[] {
  const rules = sentenceRules(language);
  const sentences: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    for (const { start, end } of splitParagraph(line, rules)) cutLong(text, index + start, index + end, sentences);
  }
  return sentences;
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
