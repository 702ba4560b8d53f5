import { stemmer } from 'stemmer';
import { foldWord } from '../core/plain-text.ts';

/** English function words, and the pronouns and auxiliaries that claims are full of: they say nothing about a topic. */
const STOP = new Set(
  `a about above after again against all also although am an and any are as at be because been before being below between both but by can could did do does doing down during each either else ever few for from further get had has have having he her here hers herself him himself his how however i if in into is it its itself just let may me might more most much must my myself neither no nor not now of off on once one only or other our ours ourselves out over own per same shall she should since so some such than that the their theirs them themselves then there these they this those though through thus to too under until up upon us very was we were what when where whether which while who whom whose why will with within without would yet you your yours yourself
   der die das und oder aber ein eine einer eines dem den des im in ist sind war waren wird werden mit von zu zum zur auf fur als auch nicht sich bei aus nach uber vor durch um dass wie es er sie wir ich
   le la les un une des du de et ou mais dans est sont etait etaient sera avec pour par sur que qui ne pas se son sa ses leur leurs ce cette ces il elle ils elles nous vous je au aux plus comme
   el los las una unos unas del y o pero en es son era eran fue fueron con por para que no se su sus lo al mas como este esta estos estas
   o os as um uma uns umas do da dos das e ou mas em no na nos nas foi foram com por para que nao se seu sua seus suas ao mais como`.split(
    /\s+/,
  ),
);

/** A word of a text as comparisons count it. */
export interface Term {
  /** Folded and stemmed. */
  readonly key: string;
  /** Folded, as written. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital and does not begin a sentence: likely a name. */
  readonly isName: boolean;
  readonly isNumber: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
/** Texts without spaces between words are compared by pairs of characters. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** The telling words of a text, in order. Linear. */
export function termsOf(text: string): Term[] {
  const stem = keptStems();
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    if (UNSPACED.test(raw)) {
      for (let at = 0; at + 1 < raw.length; at++)
        terms.push({
          key: raw.slice(at, at + 2),
          word: raw.slice(at, at + 2),
          start: start + at,
          end: start + at + 2,
          isName: false,
          isNumber: false,
        });
      continue;
    }
    for (const part of pieces(raw, start)) {
      const word = foldWord(part.text).replace(/['’]s$/, '');
      if (word.length < 2 && !/\d/.test(word)) continue;
      if (STOP.has(word)) continue;
      const isNumber = /\d/.test(word);
      terms.push({
        key: isNumber ? word.replace(/[.,](?=\d{3}(?:\D|$))/g, '') : stem(word),
        word,
        start: part.start,
        end: part.start + part.text.length,
        isName: /^\p{Lu}/u.test(part.text) && !startsSentence(text, part.start),
        isNumber,
      });
    }
  }
  return terms;
}

/** Hyphenated words count by their parts; a number keeps its points and commas. */
function pieces(raw: string, start: number): { readonly text: string; readonly start: number }[] {
  if (/^\d/.test(raw) || !/[-.,]/.test(raw)) return [{ text: raw, start }];
  return [...raw.matchAll(/[^-.,]+/g)].map((match) => ({ text: match[0], start: start + match.index }));
}

/** Porter's stem (1980) of a Latin word; kept for one text, in which the same few hundred words come again and again. */
function keptStems(): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = /^[a-z'-]+$/.test(word) ? stemmer(word) : word;
    stems.set(word, made);
    return made;
  };
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:\n]["'”’)\]]*\s+["'“‘(]*)$/.test(text.slice(Math.max(0, start - 6), start)) || start === 0;
}
