import { foldWord } from '../../core/text/plain-text.ts';

/** The number words of a language, folded, and how it joins them. */
export interface NumberWords {
  /** Words of one value each. */
  readonly values: ReadonlyMap<string, number>;
  /** "One", which is an article too: it counts only inside a number and before a scale. */
  readonly one: RegExp;
  /** Between two parts of a number: `treinta y dos`. */
  readonly and: RegExp;
  /** Half of what follows (`medio millón`), and half of it more (`millón y medio`). */
  readonly half: RegExp;
  readonly andHalf: RegExp;
  /** Right before a word that is then none: `por ciento`. */
  readonly notAfter: RegExp;
  /** How words are put together to one: `dreiundzwanzig`, `drieëntwintig`, `huszonhárom`. */
  readonly compound?: Compound;
}

/** How a language puts the parts of a number together to one word; all folded. */
export interface Compound {
  /** The largest first. */
  readonly scales: readonly (readonly [name: string, size: number])[];
  /** Between ones and tens, where the ones come first; empty where the tens do. */
  readonly joiner: string;
  /** Tens, and ones, as they stand in such a word. */
  readonly stems: ReadonlyMap<string, number>;
  readonly ones: ReadonlyMap<string, number>;
  /** Behind the others: half of one more. */
  readonly half?: string;
}

/** A table of number words: each list counts on from a value by a step; forms of one by bars. Folded. */
export function valuesOf(
  ...lists: readonly (readonly [from: number, step: number, words: string])[]
): Map<string, number> {
  return new Map(
    lists.flatMap(([from, step, words]) =>
      words
        .split(' ')
        .flatMap((forms, index) => forms.split('|').map((word) => [foldWord(word), from + index * step] as const)),
    ),
  );
}
