import { squeeze } from '../../../core/squeeze.ts';

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
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Text as wordings compare it: lower case, compatibility forms and typographic apostrophes made plain, accents and other
 * marks taken off (`página` and `pagina` are one), white space single. Sites write without accents what a language
 * writes with them, and the other way round.
 */
export function foldWords(text: string): string {
  if (!BEYOND_ASCII.test(text)) return squeeze(text.toLowerCase().replaceAll('`', "'"));
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[ıđłøæœßðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
