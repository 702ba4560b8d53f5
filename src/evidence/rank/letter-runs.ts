import { Numbering } from '../words/vocabulary.ts';

/** Letters of one run: with four, inflections and compounds meet ("bell flower", "bellflowers") and little else does (McNamee and Mayfield 2004). */
const RUN = 4;

/** The runs of four letters of words, borders included, by number; each word is taken apart once. */
export class LetterRuns {
  readonly #runs = new Numbering();
  readonly #known = new Map<number, readonly number[]>();

  /** @param wordId the number of the word */
  of(wordId: number, word: string): readonly number[] {
    const known = this.#known.get(wordId);
    if (known !== undefined) return known;
    const runs = runsOf(word).map((run) => this.#runs.of(run));
    this.#known.set(wordId, runs);
    return runs;
  }
}

/** `_har`, `harb`, ... `our_`; a shorter word is one run. */
function runsOf(word: string): string[] {
  const bordered = `_${word}_`;
  if (bordered.length <= RUN) return [bordered];
  return Array.from({ length: bordered.length - RUN + 1 }, (_unused, at) => bordered.slice(at, at + RUN));
}
