const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number, an exponent, or the numbers of several notes: `3`, `-2`, `1,4`, `2-5`, `4)`. */
const NUMBERS = /^[-−–]?\d{1,3}(?:[,–-]\d{1,3}){0,9}\)?$/;

/**
 * Digits that a document sets raised, as raised characters; null for words that are no such number. Plain digits would be
 * another number beside those before them (10 to the third is no 103), and one of their own behind a word.
 */
export function raisedNumber(words: string): string | null {
  if (!NUMBERS.test(words)) return null;
  return [...words].map((char) => RAISED[Number(char)] ?? (char === ',' ? ',' : char === ')' ? '⁾' : '⁻')).join('');
}
