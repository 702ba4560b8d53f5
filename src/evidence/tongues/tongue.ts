import { foldWord } from '../../core/text/plain-text.ts';
import type { NumberWords } from './number-grammar.ts';

/** How a language writes its figures: words for words of English, see `termOf()`. */
export interface Tongue {
  readonly numbers?: NumberWords;
  /** Forms, folded, by what they are in English. */
  readonly terms: ReadonlyMap<string, string>;
  /** Beginnings of words, of which up to `MAX_ENDING` letters are left out. */
  readonly stems: ReadonlyMap<string, string>;
  /** Before the first and before the second of two figures: `z 0,80 na 1,15`. */
  readonly from?: RegExp;
  readonly to?: RegExp;
}

/** Letters of an ending, at most; more takes other words for these ("millionaires"). */
const MAX_ENDING = 4;
/** Fewer letters are no beginning that tells a word. */
const MIN_STEM = 3;

/** What a tongue is written down as. */
interface Written {
  readonly numbers?: NumberWords;
  /** Forms of words, parted by spaces, by what they are in English; `euro*` has any short ending. */
  readonly terms: Readonly<Record<string, string>>;
  /** Twelve, parted by spaces; forms of one by bars. */
  readonly months?: string;
  readonly from?: string;
  readonly to?: string;
}

/** In English, in their order. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function wholeWord(words: string): RegExp {
  return new RegExp(`^(?:${words.split(' ').map(foldWord).join('|')})$`, 'u');
}

export function tongue({ numbers, terms, months = '', from, to }: Written): Tongue {
  const known = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const [english, forms] of Object.entries(terms))
    for (const form of forms.split(' ')) {
      if (form.endsWith('*')) stems.set(foldWord(form.slice(0, -1)), english);
      else known.set(foldWord(form), english);
    }
  months.split(' ').forEach((forms, index) => {
    for (const form of forms.split('|')) if (form !== '') known.set(foldWord(form), MONTHS[index] ?? '');
  });
  return {
    terms: known,
    stems,
    ...(numbers === undefined ? {} : { numbers }),
    ...(from === undefined ? {} : { from: wholeWord(from) }),
    ...(to === undefined ? {} : { to: wholeWord(to) }),
  };
}

/** What a word of a tongue is in English, where it belongs to a figure; undefined for all others. Folded form. */
export function termOf({ terms, stems }: Tongue, word: string): string | undefined {
  const known = terms.get(word);
  if (known !== undefined || stems.size === 0) return known;
  for (let length = word.length; length >= Math.max(MIN_STEM, word.length - MAX_ENDING); length--) {
    const found = stems.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
