/** Words that say that someone was spoken to, or that something was read and not linked. */
const SPOKEN =
  /^(?:(?:author['’]s |personal |telephone |phone |e-?mail )?(?:interview|conversation|communication|correspondence)\b|(?:e-?mail|letter) (?:from|to)\b)/i;
const IDENTIFIED = /\bdoi\b|\b10\.\d{4,9}\/\S|\bISBN\b|\barXiv:|\bISSN\b/i;
const CITED =
  /\b(?:pp?|vol|no|eds?|edn|trans|ch|S|Bd|Hrsg)\.\s?\d?|\b(?:ibid|op\. cit|press|publish(?:ing|ers?)|journal|verlag|editorial|éditions|university)\b/i;
const YEAR = /(?<!\d)(?:1[5-9]\d\d|20\d\d)[a-z]?(?!\d)/;
const AUTHOR_FIRST = /^[^\p{L}]{0,4}\p{Lu}[\p{L}’'-]+,\s+\p{Lu}/u;
/** Longer notes are remarks that happen to have a year in them. */
const MAX_LENGTH = 500;

/**
 * True for words that cite a work which has no address here: a book with its year and publisher, an interview, a page
 * reference. A remark in a footnote is none.
 */
export function looksLikeWork(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (text.length > MAX_LENGTH || words < 2) return false;
  if (SPOKEN.test(text.trim()) || IDENTIFIED.test(text)) return true;
  if (words < 3) return false;
  const year = YEAR.test(text);
  return (
    (year && (CITED.test(text) || AUTHOR_FIRST.test(text) || /[“"«„][^”"»“]{4,300}[”"»“]/.test(text))) ||
    (CITED.test(text) && AUTHOR_FIRST.test(text))
  );
}
