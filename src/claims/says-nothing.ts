import type { Block } from '../core/article.ts';
import { headOf } from '../core/text/head-of.ts';
import type { Span } from '../core/text/span.ts';
import { CALL_TO_READER } from './lexicon.ts';
import { isBibliographic } from './note-sentences.ts';

/** Fewest words of a claim: a cell or an item of two words states nothing by itself. */
const MIN_WORDS: Readonly<Partial<Record<Block['kind'], number>>> = { 'list-item': 3, 'table-cell': 4, note: 5 };
const DEFAULT_MIN_WORDS = 2;
/** Who wrote it, when and for whom, on a line without a full stop: "By Ruth Calder · Fenwick Quarterly · 18 March 2025". */
const BYLINE = /^(?:By|Von|Por|Par|Di)\s\p{Lu}[^.!?]{1,100}[·•|,][^.!?]{0,60}$/u;

/** Share of brackets, operators and the like above which a sentence is a piece of code; prose has next to none. */
const CODE_SHARE = 0.08;

function isCode(sentence: string): boolean {
  const prose = sentence.replace(/https?:\/\/\S+|\[[^\]]{0,40}\]/g, '');
  const marks = prose.match(/[(){}[\]<>=;_\\|#$*+~^@&`]|--+/g)?.length ?? 0;
  return marks > 2 && marks / prose.length > CODE_SHARE;
}

/** Does a text have so many words? Stops counting there. */
function hasWords(text: string, least: number): boolean {
  if (text.trim() === '') return false;
  let count = 0;
  for (const _word of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) {
    count += 1;
    if (count >= least) return true;
  }
  return false;
}

/** A word of a script without capitals, which may be a sentence. */
function hasWordWithoutCase(text: string): boolean {
  return /[\u0080-\uffff]/.test(text) && /\p{Lo}{4}/u.test(text);
}

/**
 * Is there nothing to read in a sentence but an address, a handle, a number, a piece of code, a byline or a call to the
 * reader; in a note, nothing but what it cites?
 * @param cited the mentions of sources in it, relative to it
 */
export function saysNothing(whole: string, kind: Block['kind'], cited: readonly Span[] = []): boolean {
  const sentence = headOf(whole);
  const spoken = /[@[]|https?:|www\./.test(sentence)
    ? sentence.replace(/(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,253}|\[[^\]]{0,20}\]/g, ' ')
    : sentence;
  if (!hasWords(spoken, MIN_WORDS[kind] ?? DEFAULT_MIN_WORDS) && !hasWordWithoutCase(sentence)) return true;
  if (CALL_TO_READER.test(sentence) || BYLINE.test(sentence) || isCode(sentence)) return true;
  return kind === 'note' && isBibliographic(sentence, cited);
}
