import { foldWord } from '../../core/text/plain-text.ts';
import type { Stemmer } from './stemmer.ts';

/** How the words of a language change at their end. */
export interface Endings {
  /** Parted by spaces; the longest that fits is taken off. */
  readonly endings: string;
  /** How often one is taken off: what is left of "Krakowa" is "Kraków", which looks like "of sharks". */
  readonly rounds?: number;
  /** Letters that are left of a word, at least. */
  readonly least?: number;
  /** What a word ends with before an ending is looked for: the t of "Danuta" is a c before -ie. */
  readonly before?: readonly (readonly [from: RegExp, to: string])[];
  /** What the last letters of a stem are in other forms of it, in order: "Praze" has a z for the h of "Praha". */
  readonly changes?: readonly (readonly [from: RegExp, to: string])[];
}

/** Two words that share three letters alone are seldom one: "kot", "koty". */
const LEAST = 3;

/** Takes endings off folded words. Two forms of one word that it leaves unlike are missed, as without it. */
export function endingStemmer({ endings, rounds = 1, least = LEAST, before = [], changes = [] }: Endings): Stemmer {
  const known = new Set(endings.trim().split(/\s+/).map(foldWord));
  const longest = Math.max(...[...known].map((ending) => ending.length));
  const once = (word: string): string => {
    for (let length = Math.min(longest, word.length - least); length > 0; length--)
      if (known.has(word.slice(-length))) return word.slice(0, -length);
    return word;
  };
  return (word) => {
    let stem = replaced(word, before);
    for (let round = 0; round < rounds; round++) stem = once(stem);
    return replaced(stem, changes);
  };
}

function replaced(word: string, changes: readonly (readonly [from: RegExp, to: string])[]): string {
  return changes.reduce((stem, [from, to]) => stem.replace(from, to), word);
}
