import { isNegation, plainWords } from '../../core/text/negation.ts';
import { pairQuotes } from '../../core/text/quote-pairs.ts';
import { quotedWhole } from '../quotations/check-quotation.ts';
import type { ReadSource } from '../read-source.ts';

/** A single word between marks is a term. */
const MIN_WORDS = 2;
/** The word right before a passage, with no mark of its own between them: a page that quotes the same words denies nothing in them. */
const WORD_BEFORE = /(?<![\p{L}'’])(\p{L}+(?:['’]\p{L}+)?)\s$/u;
/** Characters before a passage that are looked at. */
const REACH = 30;

/**
 * The "no" or "not" of a page that a sentence's quotation begins right behind, where the sentence has none itself: “faults that
 * changed the outcome” of “no faults that changed the outcome”. Null where there is none.
 */
export function negationBeforeQuotation(sentence: string, page: ReadSource): string | null {
  if (!/["“„«»‘']/.test(sentence) || plainWords(sentence).some(isNegation)) return null;
  for (const { open, close } of pairQuotes(sentence)) {
    const word = negationBefore(sentence.slice(open + 1, close).trim(), page);
    if (word !== null) return word;
  }
  return null;
}

/** The negation right before a phrase wherever a page has it; null where it stands without one too, or not at all. */
function negationBefore(phrase: string, { indexed, page: { text } }: ReadSource): string | null {
  if (plainWords(phrase).length < MIN_WORDS) return null;
  const passage = quotedWhole(phrase, indexed)?.passages[0];
  if (passage === undefined) return null;
  let word: string | null = null;
  for (let at = text.indexOf(passage.text); at >= 0; at = text.indexOf(passage.text, at + passage.text.length)) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
    const [plain = ''] = plainWords(before ?? '');
    if (!isNegation(plain)) return null;
    word ??= plain;
  }
  return word;
}
