import type { Span } from '../../core/text/span.ts';
import { wordDiff } from './word-diff.ts';

/**
 * Where a page breaks off a speech to say whose it is: `illness,” the authors write, “but`. A closing mark, a few words of
 * one clause, an opening mark (`,” she wrote; “it`); straight marks and `«` close and open by the spaces beside them. Linear: what stands between
 * has no mark in it, and an end.
 */
const INTERRUPTIONS = [
  /”[^"“”„«»:;!?]{2,100}(?:;\s)?“/g,
  /“[^"“”„«»:;!?]{2,100}(?:;\s)?„/g,
  /»[^"“”„«»:;!?]{2,100}(?:;\s)?«/g,
  /(?<=[^\s(])«(?=[\s,])[^"“”„«»:;!?]{2,100};?\s»(?=\S)/g,
  /(?<=[^\s(])"(?=[\s,])[^"“”„«»:;!?]{2,100};?\s"(?=\S)/g,
];
/** A sentence that ends, and another that begins before the speech goes on: it may be another's. "Dr." ends none. */
const SENTENCE_BETWEEN = /(?<!(?:Dr|Mrs?|Ms|Prof|St|Sra?|Dra|Gen|Sen|Rep|Lt|Col|Capt|Gov|[\s.]\p{Lu}))\.\s+[^\s"“„«»]/u;
/** Behind the last words: the speech is given to somebody once more. */
const NAMED_AGAIN = /^\s?[,!?]\s?["”»“«]/;

/**
 * The parts of a speech that the page interrupted, when they have all the words of a quotation and no others; null else.
 * Who quotes them in one piece leaves out none of the speaker's words.
 * @param page the whole text
 * @param passage where the quotation stands in it, interruptions and all
 */
export function uninterrupted(quotation: string, page: string, passage: Span): Span[] | null {
  const text = page.slice(passage.start, passage.end);
  const between = INTERRUPTIONS.flatMap((pattern) => [...text.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  if (between.length === 0) return null;
  const namedAgain = NAMED_AGAIN.test(page.slice(passage.end, passage.end + 4));
  const parts: Span[] = [];
  let from = 0;
  for (const { 0: words, index } of between) {
    if (index < from || SENTENCE_BETWEEN.test(words) || (namedAgain && /\.\s*\S$/.test(words))) return null;
    parts.push({ start: passage.start + from, end: passage.start + index });
    from = index + words.length;
  }
  parts.push({ start: passage.start + from, end: passage.end });
  const spoken = parts.map(({ start, end }) => page.slice(start, end)).join(' ');
  return wordDiff(spoken, quotation).every(({ kind }) => kind === 'same') ? parts : null;
}
