import { stemmer } from 'stemmer';
import { figureOf, isStopWord, type Word, wordsOf } from '../words.ts';

/**
 * The form in which two inflections of a word are equal: Porter's stem, with the English agent endings that it keeps
 * apart ("protesters", "protestors") brought together. Folded form in; numbers in words become figures.
 */
export function stemOf(folded: string): string {
  const figure = figureOf(folded);
  if (figure !== folded || folded.length < 4 || /\d/.test(folded)) return figure;
  const stem = stemmer(folded.replace(/ors?$/, (ending) => (ending === 'ors' ? 'ers' : 'er')));
  return stem.length > 6 && /[aeiou]$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** How a stem turns up in the article's claims. */
export interface Term {
  readonly stem: string;
  /** In how many claims it stands. */
  readonly claims: number;
  /** In some claim it begins with a capital inside the sentence: a name. */
  readonly name: boolean;
}

/** The words of an article's claims, counted. */
export class Vocabulary {
  readonly size: number;
  readonly #terms = new Map<string, { claims: number; name: boolean }>();
  readonly #ofClaim: readonly ReadonlyMap<string, Word>[];

  constructor(texts: readonly string[]) {
    this.size = texts.length;
    this.#ofClaim = texts.map((text) => this.#read(text));
  }

  /** The stems of a claim, each with the first word that has it. */
  stemsOf(claim: number): ReadonlyMap<string, Word> {
    return this.#ofClaim[claim] ?? new Map();
  }

  term(stem: string): Term | undefined {
    const term = this.#terms.get(stem);
    return term === undefined ? undefined : { stem, ...term };
  }

  /** How much a stem says: 0 for one that runs through the whole article, more the rarer it is. Natural logarithm. */
  idf(stem: string): number {
    const claims = this.#terms.get(stem)?.claims ?? 0;
    return claims === 0 ? 0 : Math.log((this.size + 1) / (claims + 0.5));
  }

  #read(text: string): ReadonlyMap<string, Word> {
    const stems = new Map<string, Word>();
    for (const [index, word] of wordsOf(text).entries()) {
      if (isStopWord(word.folded) || (word.folded.length < 2 && !/\d/.test(word.folded))) continue;
      const stem = stemOf(word.folded);
      const known = this.#terms.get(stem);
      const isName = index > 0 && /^\p{Lu}/u.test(word.raw);
      if (known === undefined) this.#terms.set(stem, { claims: 1, name: isName });
      else {
        if (!stems.has(stem)) known.claims += 1;
        known.name ||= isName;
      }
      if (!stems.has(stem)) stems.set(stem, word);
    }
    return stems;
  }
}
