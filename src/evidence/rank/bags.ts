import type { Term } from '../terms.ts';

/** A text as an unordered bag: how often each key stands in it. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Letters of one run: with four, inflections and compounds meet ("bell flower", "bellflowers") and little else does (McNamee and Mayfield 2004). */
const RUN = 4;

/** How often each word stands in a text: by its key, and as it is spelt. */
export class WordCounts {
  readonly keys = new Map<string, number>();
  readonly spelt = new Map<string, number>();
  /** Words, repetitions included. */
  length = 0;

  add(terms: readonly Term[], times = 1): void {
    for (const { key, word } of terms) {
      this.keys.set(key, (this.keys.get(key) ?? 0) + times);
      this.spelt.set(word, (this.spelt.get(word) ?? 0) + times);
    }
    this.length += terms.length * times;
  }

  /** Counts of both together. */
  static together(...parts: readonly WordCounts[]): WordCounts {
    const sum = new WordCounts();
    for (const { keys, spelt, length } of parts) {
      for (const [key, times] of keys) sum.keys.set(key, (sum.keys.get(key) ?? 0) + times);
      for (const [word, times] of spelt) sum.spelt.set(word, (sum.spelt.get(word) ?? 0) + times);
      sum.length += length;
    }
    return sum;
  }
}

/** A text's words. */
export function wordBag({ keys, length }: WordCounts): Bag {
  return { counts: keys, length };
}

/** The runs of four letters of a text's words, borders included. */
export function runBag({ spelt }: WordCounts): Bag {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [word, times] of spelt) {
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
