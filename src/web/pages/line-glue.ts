import type { LineJoiner } from '../../core/text/join-lines.ts';

/** Soft: whether the word has a hyphen of its own, which was at the end of the line, nobody knows. Comparing passes over it. */
const PERHAPS_A_HYPHEN = '\u00ad';
/** Behind a hyphen that is dropped; no text has it. */
const GLUED = '\u0000';
const PARTED = /[-\u00ad\u2010]\u0000/g;

/** What a sentence ends with: what stands on the next page is another paragraph. */
export const SENTENCE_END = /[.!?:…]["”’»)\]]?$/;

/** Does a line end in the middle of a word, or behind a hyphen of its own? */
export function isPartedWord(line: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(line);
}

/** What stands between a line that ends with a hyphen and the one that goes on with it; see `gluedText()`. */
export function wordGlue(before: string, next: string, joiner: LineJoiner): string {
  const { dropsHyphen, space } = joiner.join(before, next, undefined);
  return dropsHyphen ? GLUED : space ? ' ' : '';
}

/** Lines with what stands between them as one text, its parted words whole. */
export function gluedText(pieces: readonly string[]): string {
  return pieces.join('').replaceAll(PARTED, PERHAPS_A_HYPHEN);
}
