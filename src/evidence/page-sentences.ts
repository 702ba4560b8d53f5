import { type Term, termsOf } from './terms.ts';

/** A sentence (or a heading, a list entry) of a page, with its words counted. */
export interface PageSentence {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
}

/** A sentence longer than this is no sentence: a table, a list without stops. It is cut. */
const MAX_SENTENCE = 600;
/** Sentences of one page that are looked at; a page of 10 MB is compared by its beginning. */
const MAX_SENTENCES = 20_000;

/** Abbreviations whose stop ends no sentence, before a space and a capital. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|vs|No|Nos|Vol|Fig|Inc|Ltd|Co|Corp|U\.S|U\.K|U\.N|e\.g|i\.e|cf|al|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u;

/** Cuts a page's text into sentences: at line ends, and at stops before a capital or a digit. Linear. */
export function pageSentences(text: string): PageSentence[] {
  const sentences: PageSentence[] = [];
  const push = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const left = start + raw.length - raw.trimStart().length;
    const right = start + raw.trimEnd().length;
    if (right <= left || sentences.length >= MAX_SENTENCES) return;
    for (let at = left; at < right; at += MAX_SENTENCE) {
      const stop = Math.min(right, at + MAX_SENTENCE);
      const terms = termsOf(text.slice(at, stop)).map((term) => ({
        ...term,
        start: term.start + at,
        end: term.end + at,
      }));
      sentences.push({ start: at, end: stop, terms, keys: new Set(terms.map(({ key }) => key)) });
    }
  };
  let start = 0;
  for (const match of text.matchAll(/\n+|[.!?…]["'”’»)\]]*\s+(?=["'“‘«(]?[\p{Lu}\d])|[。！？]/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1)))
      continue;
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;
}
