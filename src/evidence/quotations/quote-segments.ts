import { SAYING_VERBS } from '../words/saying-verbs.ts';
import { indexText } from './indexed-text.ts';

/** A quotation taken apart at its marked cuts and insertions. */
export interface QuoteSegments {
  /** Folded, lower-case, without punctuation at the ends; in order. */
  readonly parts: readonly string[];
  /** True when the author marked a cut or an insertion. */
  readonly marked: boolean;
}

/** `…`, `...`, `[...]`, `(…)`, `. . .` and bracketed words `[his]`; a stop before dots belongs to them. */
const CUTS = /[[(] ?(?:\. ?){2,4}[\])]|(?:\. ?){2,6}|\[[^\]]{0,80}\]/g;
/** `„Podlewanie nocą – dodał Omelski – nie wystarczy”`: inside one pair of marks, dashes set off whose words they are. Folded. */
const INTERRUPTED = new RegExp(`,? - (?:[^-.!?]{1,40} )?${SAYING_VERBS}(?!\\p{L})[^-.!?]{0,60}[,.]? - `, 'giu');
/** What marks a cut at a quotation's ends too, where two dots may be a slip. */
const MARKS = /\.{3}|\[[^[\]]{0,80}\]/;

/** Takes a quotation apart. Words that a bracket replaced are not looked for: they are the author's own. */
export function quoteSegments(quotation: string): QuoteSegments {
  const { plain } = indexText(quotation);
  const parts = plain
    .replace(INTERRUPTED, ' [] ')
    .split(CUTS)
    .map((part) => part.replace(/^[\s.,;:!?'()-]+|(?<![\s.,;:!?'(-])[\s.,;:!?'(-]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { parts, marked: parts.length > 1 || MARKS.test(plain) };
}
