import type { Term } from '../terms.ts';

/** A text as an unordered bag: how often each key stands in it. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Letters of one run: with four, inflections and compounds meet ("bell flower", "bellflowers") and little else does (McNamee and Mayfield 2004). */
const RUN = 4;

/** A text's words. */
export function wordBag(terms: readonly Term[]): Bag {
  const counts = new Map<string, number>();
  for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { counts, length: terms.length };
}

/** The runs of four letters of a text's words, borders included. */
export function runBag(terms: readonly Term[]): Bag {
  const words = new Map<string, number>();
  for (const { word } of terms) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  let length = 0;
  for (const [word, times] of words) {
    for (const run of runsOf(word)) {
      counts.set(run, (counts.get(run) ?? 0) + times);
      length += times;
    }
  }
  return { counts, length };
}

/** `_har`, `harb`, ... `our_`; a shorter word is one run. */
export function runsOf(word: string): string[] {
  const bordered = `_${word}_`;
  if (bordered.length <= RUN) return [bordered];
  return Array.from({ length: bordered.length - RUN + 1 }, (_unused, at) => bordered.slice(at, at + RUN));
}
