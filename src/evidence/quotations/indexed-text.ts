import { normaliseText } from '../../core/text/plain-text.ts';
import { foldTypography } from './fold-typography.ts';

/** A text made ready to be searched: folded and lower-case, with the way back to the original. */
export interface IndexedText {
  readonly original: string;
  /** Typography folded, lower case, white space single; same length as the map. */
  readonly plain: string;
  /** Original offset of every unit of `plain`, and one more for the end. */
  readonly offsets: Uint32Array;
}

/** Linear in the text. */
export function indexText(original: string): IndexedText {
  const { text, offsets } = foldTypography(original, normaliseText(original));
  return { original, plain: lowerCase(text), offsets };
}

/** Lower case of the same length: what would change it (`İ`) stays as it is. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** The original words of a range of the plain text. */
export function originalSpan(
  text: IndexedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = text.offsets[start] ?? text.original.length;
  // The last unit's end is where the next one begins, without white space in between.
  const last = text.offsets[end - 1] ?? from;
  const next = text.offsets[end] ?? text.original.length;
  const tail = text.original.slice(last, next);
  return { start: from, end: last + Math.max(1, tail.trimEnd().length) };
}

/** True when the range begins and ends where words do. */
export function isWordRange(plain: string, start: number, end: number): boolean {
  const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  // Scripts without spaces have no such borders.
  const free = (char: string | undefined) =>
    char !== undefined && /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(char);
  const left = !isWord(plain[start - 1]) || !isWord(plain[start]) || free(plain[start]);
  const right = !isWord(plain[end]) || !isWord(plain[end - 1]) || free(plain[end - 1]);
  return left && right;
}
