import { indexText } from './indexed-text.ts';

/** A quotation taken apart at its marked cuts and insertions. */
export interface QuoteSegments {
  /** Folded, lower-case, without punctuation at the ends; in order. */
  readonly parts: readonly string[];
  /** True when the author marked a cut or an insertion. */
  readonly marked: boolean;
}

/** `…`, `...`, `[...]`, `(…)`, `. . .` and bracketed words `[his]`; a sentence's own stop before a cut belongs to the cut. */
const CUTS = / ?\.? ?[[(] ?(?:\. ?){2,4}[\])] ?| ?\.? ?(?:\. ?){2,4}\.? ?| ?\[[^\]]{0,80}\] ?/g;

/** Takes a quotation apart. Words that a bracket replaced are not looked for: they are the author's own. */
export function quoteSegments(quotation: string): QuoteSegments {
  const unified = quotation.replace(/…/g, '...');
  const { plain } = indexText(unified);
  const body = plain.replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '');
  const marked = new RegExp(CUTS.source).test(body.replace(/^\.{2,4}|\.{2,4}$/g, '')) || /^\.{3}|\.{3}$/.test(body);
  const parts = body
    .split(CUTS)
    .map((part) => part.replace(/^[\s.,;:!?"'()-]+|(?<![\s.,;:!?"'(-])[\s.,;:!?"'(-]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { parts, marked: marked && (parts.length > 1 || /\[[^[\]]*\]|\.{3}/.test(body)) };
}
