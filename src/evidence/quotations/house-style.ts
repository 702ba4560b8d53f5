import { indexText } from './indexed-text.ts';

/** How English words are spelt on either side of the Atlantic: what a house makes of them is no other word. For lower case. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=(?:s|ed|ing|able|ably|ite|ites|hood|al|ist|ers?|ful|less)?$)/u, 'or'],
  // Three letters before: "prised" is not "prized".
  [/(?<=\p{L}{3})is(?=(?:e|ed|es|er|ers|ing|ations?)$)/u, 'iz'],
  [/(?<=\p{L}{3})ys(?=(?:e|ed|es|ing)$)/u, 'yz'],
  [/(?<=cent|theat|met|lit|fib|calib|somb|spect|lust)re(?=s?$)/u, 'er'],
  [/^((?:def|off|lic|pret)en)c(?=es?$)/u, '$1s'],
  // "Filled" is not "filed": only these.
  [
    /^(travel|cancel|label|model|counsel|fuel|signal|level|marvel|total|dial|rival|quarrel|tunnel|equal)l(?=(?:ed|ing|ers?|ors?)$)/u,
    '$1',
  ],
  [/^(program|catalog|dialog)(?:me|ue)(?=s?$)/u, '$1'],
  [/^(h|an|leuk|tox)ae(?=m)|^(p|orthop|encyclop)ae(?=d)|^(arch)ae(?=o)|^(gyn)ae(?=c)/u, '$1$2$3$4e'],
  [/^(judg|acknowledg)e(?=ments?$)/u, '$1'],
  [/^grey(?=s?$)/u, 'gray'],
  [/^sc(?=eptic)/u, 'sk'],
];
/** `E-mail` and `email`, `co-operate` and `cooperate`. */
const PREFIX = /^(e|co|on|non|anti|semi|multi|inter)-(?=\p{L}{3})/u;
/** Between a figure and its unit there may be a space. A folded micro sign is the Greek letter. */
const UNIT = /(?<=\d) (?=(?:[m\u03bck]?g|[cmk]?m|ml|[kmgt]b|bn|tn|am|pm|[cfp])(?![\p{L}\p{N}]))/gu;
/** Marks that speech does not have. Inside a figure and in front of one they say something, and so does a question mark. */
const MARKS = /(?<!\d)[.,;:!()…]|[.,;:!()…](?!\d)|[-–](?=\s)|(?<=\s)[-–](?!\d)/g;
/** A word in two lines, or one that was. */
const PARTED = /\p{L}(?:[-\u2010][^\S\n]*\n[^\S\n]*|\u00ad)\p{L}/u;
/** `U.S.` and `US`, `e.g.` and `eg`. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/**
 * Have two texts the same words, however a house sets them: with commas or without, "colour" or "color", "U.S." or "US",
 * "5 mg" or "5mg", "dass" or "daß", "long-term" or "long term"? Quotation marks and question marks have to be the same. Of a
 * hyphen at the end of a line nobody knows whether it is the word's: it is taken for either.
 */
export function sameWords(a: string, b: string): boolean {
  if (inPlainStyle(a, ' ') === inPlainStyle(b, ' ')) return true;
  return (PARTED.test(a) || PARTED.test(b)) && inPlainStyle(a, '') === inPlainStyle(b, '');
}

/** @param joint what a hyphen inside a word is */
function inPlainStyle(text: string, joint: string): string {
  return indexText(text)
    .plain.replace(INITIALS, (letters) => letters.replaceAll('.', ''))
    .replace(MARKS, ' ')
    .replaceAll('ß', 'ss')
    .replace(UNIT, '')
    .split(/\s+/)
    .map((word) => plainSpelling(word, joint))
    .join(' ')
    .trim();
}

function plainSpelling(word: string, joint: string): string {
  // Each part by itself: "well-organised", "‘colour’".
  const spelt = word
    .replace(PREFIX, '$1')
    .replace(/\p{L}+/gu, (part) => SPELLINGS.reduce((form, [pattern, plain]) => form.replace(pattern, plain), part));
  return spelt.replace(/(?<=\p{L})-(?=\p{L})/gu, joint);
}
