/** Characters of a text that are compared: templates show themselves early, and pages can be endless. */
const COMPARED_CHARS = 20_000;
/** Characters in which the rest of another text is looked for: it may stand behind a long menu. */
const SEARCHED_CHARS = 400_000;

/** Runs of three words as a set; digits count as one, so that dates and counters make no difference. */
function shinglesOf(text: string, chars = COMPARED_CHARS): Set<string> {
  const words =
    text
      .slice(0, chars)
      .toLowerCase()
      .replace(/\d+/g, '0')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** Jaccard similarity of the three-word shingles of two texts, 0..1 (Broder 1997). Two empty texts are equal. */
export function textSimilarity(a: string, b: string): number {
  const left = shinglesOf(a);
  const right = shinglesOf(b);
  let shared = 0;
  for (const shingle of left) if (right.has(shingle)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** Share of the shingles of `a` that `b` has too: how much of `a` is still there. */
export function textKept(a: string, b: string): number {
  const left = shinglesOf(a);
  const right = shinglesOf(b, SEARCHED_CHARS);
  let kept = 0;
  for (const shingle of left) if (right.has(shingle)) kept += 1;
  return left.size === 0 ? 1 : kept / left.size;
}
