import { foldWord } from '../../core/text/plain-text.ts';
import type { Stemmer } from '../stems/stemmer.ts';
import { UNSPACED } from './unspaced.ts';

/** What a written word, or a part of one, compares as. */
export interface WordForm {
  /** Folded and stemmed. */
  readonly key: string;
  /** Folded, as written. */
  readonly word: string;
  /** Where it stands in the written word, half-open. */
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
}

/** What has to be known of a language. */
export interface LanguageForms {
  /** Function words, folded, see `stopWordsOf()`. */
  readonly stop: ReadonlySet<string>;
  readonly stem: Stemmer;
}

/** The written words of a text: letters and digits, joined by single marks inside. A soft hyphen only says where a word may be parted. */
export const WRITTEN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,\u00ad-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Letters of English alone, which is most words of most texts: nothing to fold but the case. */
const PLAIN = /^[A-Za-z]+$/;
/** What is left of a function word before a vowel: `l'ouvrage`, `dell'acqua`, `qu'elle`. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:d|n|s|a|su)ell|un|quest)['’](?=\p{L}{2})/iu;
const SMALL_A = 'a'.charCodeAt(0);

/**
 * What a written word compares as: nothing for a function word, several for words joined by hyphens.
 */
export function wordForms(written: string, language: LanguageForms): WordForm[] {
  if (PLAIN.test(written))
    return formOf(
      written.toLowerCase(),
      { from: 0, to: written.length, written, isCapital: written.charCodeAt(0) < SMALL_A },
      language,
    );
  // Texts without spaces between words are compared by pairs of characters.
  if (UNSPACED.test(written)) return characterPairs(written);
  return pieces(written).flatMap(({ text: piece, from: pieceFrom }): WordForm[] => {
    const from = pieceFrom + (ELIDED.exec(piece)?.[0].length ?? 0);
    const text = piece.slice(from - pieceFrom);
    const word = foldWord(text).replace(/['’]s$/, '');
    return formOf(word, { from, to: from + text.length, written: text, isCapital: /^\p{Lu}/u.test(text) }, language);
  });
}

/** Nothing for a function word and for a letter alone. */
function formOf(
  word: string,
  { written, ...place }: Pick<WordForm, 'from' | 'to' | 'isCapital'> & { readonly written: string },
  { stop, stem }: LanguageForms,
): WordForm[] {
  const isNumber = /\d/.test(word);
  if ((word.length < 2 && !isNumber) || stop.has(word)) return [];
  const key = isNumber ? word.replace(/[.,](?=\d{3}(?:\D|$))/g, '') : stem(word, written.toLowerCase());
  return [{ key, word, ...place, isNumber }];
}

function characterPairs(written: string): WordForm[] {
  return Array.from({ length: written.length - 1 }, (_unused, from) => {
    const pair = written.slice(from, from + 2);
    return { key: pair, word: pair, from, to: from + 2, isCapital: false, isNumber: false };
  });
}

/** Hyphenated words count by their parts; a number keeps its points and commas. */
function pieces(written: string): { readonly text: string; readonly from: number }[] {
  if (/^\d/.test(written) || !/[-.,]/.test(written)) return [{ text: written, from: 0 }];
  return [...written.matchAll(/[^-.,]+/g)].map((match) => ({ text: match[0], from: match.index }));
}
