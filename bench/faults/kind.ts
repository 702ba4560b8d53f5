/** A number in 0..1, see `seededRandom()`. */
export type Random = () => number;

/** What a fault should be called: the figure, the wording, the speaker or the name that differs, the hedge that was lost. */
export type Wanted = 'figure' | 'wording' | 'negation' | 'speaker' | 'name' | 'hedge';

/** What a change has to know of a page. */
export interface FaultyPage {
  /** For those that are swapped. */
  readonly names: readonly string[];
  /** Primary subtag, for numbers in words. */
  readonly language: string;
}

/** One way in which articles get a sentence of their source wrong, or write it otherwise and are right. */
export interface Kind {
  readonly name: string;
  /** Null for what is no fault. */
  readonly wanted: Wanted | null;
  /**
   * The sentence with one change; null where it has nothing to change.
   * @param page where the sentence is from
   */
  change(sentence: string, random: Random, page: FaultyPage): string | null;
}

/** One of several, by chance. */
export function pick<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)];
}

/** A text in which one match, chosen by chance, is written anew; null where nothing matches or nothing changes. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  anew: (match: RegExpMatchArray) => string | null,
): string | null {
  const changes = [...text.matchAll(pattern)].flatMap((match) => {
    const written = anew(match);
    const end = match.index + match[0].length;
    return written === null || written === match[0] ? [] : [text.slice(0, match.index) + written + text.slice(end)];
  });
  return pick(changes, random) ?? null;
}

/** What stands between quotation marks is somebody's wording: in another form it is another. */
const QUOTING = /["“”„«»]/;

/** A kind that writes one match of a pattern anew, in sentences that quote nobody. */
export function rewriting(
  name: string,
  wanted: Wanted | null,
  pattern: RegExp,
  anew: (match: RegExpMatchArray, random: Random, page: FaultyPage) => string | null,
): Kind {
  return {
    name,
    wanted,
    change: (sentence, random, page) =>
      QUOTING.test(sentence) ? null : replaceOne(sentence, pattern, random, (match) => anew(match, random, page)),
  };
}
