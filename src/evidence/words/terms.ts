import { type NumberedForm, Vocabulary } from './vocabulary.ts';
import { WRITTEN_WORD } from './word-forms.ts';

/** A telling word of a text as comparisons count it, with its place. */
export interface Term extends Pick<NumberedForm, 'key' | 'word' | 'keyId' | 'wordId' | 'isNumber'> {
  readonly start: number;
  readonly end: number;
  /** Begins with a capital and does not begin a sentence: likely a name. */
  readonly isName: boolean;
}

/** Where the surname stands first, most sentences about somebody begin with it: "Kerekes Ilona bezáratta a könyvtárat". */
const SURNAME_FIRST = /^hu\b/i;
const NAME_BEHIND = /^\s\p{Lu}\p{Ll}/u;

/**
 * The telling words of a text, in order. Linear.
 * @param vocabulary where the numbers of words are to be those of other texts
 */
export function termsOf(text: string, vocabulary: Vocabulary = new Vocabulary()): Term[] {
  const terms: Term[] = [];
  const isSurnameFirst = SURNAME_FIRST.test(vocabulary.language ?? '');
  for (const { 0: written, index } of text.matchAll(WRITTEN_WORD)) {
    for (const { key, word, keyId, wordId, isNumber, isCapital, from, to } of vocabulary.formsOf(written)) {
      const start = index + from;
      const isName =
        isCapital && (!startsSentence(text, start) || (isSurnameFirst && NAME_BEHIND.test(text.slice(index + to))));
      terms.push({ key, word, keyId, wordId, isNumber, start, end: index + to, isName });
    }
  }
  return terms;
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:\n]["'”’)\]]*\s{1,5}["'“‘(]*)$/.test(text.slice(Math.max(0, start - 6), start)) || start === 0;
}
