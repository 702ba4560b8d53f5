/**
 * A sentence is judged by this much of its beginning, in UTF-16 units: longer "sentences" are tables and junk, and no
 * pattern must cost more than a constant for each. A longer head finds more names in junk.
 */
const HEAD_LENGTH = 4000;

/** The part of a sentence that patterns look at. */
export function headOf(sentence: string): string {
  return sentence.length > HEAD_LENGTH ? sentence.slice(0, HEAD_LENGTH) : sentence;
}
