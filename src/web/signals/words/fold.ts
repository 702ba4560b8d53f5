import { normalised } from '../../../core/text/normalised.ts';
import { squeeze } from '../../../core/text/squeeze.ts';

/** Letters that are written as others where a keyboard lacks them, and that no normalisation takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

/** What normalisation could change. */
export const BEYOND_ASCII: RegExp = /[\u0080-\uffff]/;

/** Letters and marks of other scripts than Latin; the punctuation of all of them stands between. */
export const OTHER_SCRIPT: RegExp = /[\u0370-\u1fff\u2070-\uffff]/;
/** Accents as they stand apart from their letters in Latin script: a hundred times quicker to make than all of Unicode's. */
const ACCENTS = /[\u0300-\u036f]+/g;
const MARKS = /\p{M}+/gu;

/**
 * Text as wordings compare it: lower case, compatibility forms and typographic apostrophes made plain, accents and other
 * marks taken off (`página` and `pagina` are one), white space single. Sites write without accents what a language
 * writes with them, and the other way round.
 */
export function foldWords(text: string): string {
  if (!BEYOND_ASCII.test(text)) return squeeze(text.toLowerCase().replaceAll('`', "'"));
  const apart = normalised(text, 'NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[ıđłøæœßðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD');
  return apart
    .replace(OTHER_SCRIPT.test(apart) ? MARKS : ACCENTS, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a folded text: runs of letters and digits. */
export function wordsIn(folded: string): readonly string[] {
  // To ask of each character whether it is a letter of any script takes five times as long.
  return folded.match(BEYOND_ASCII.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
}
