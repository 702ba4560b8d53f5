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

/** What a written word, or a part of one, compares as. */
export interface WordForm {
  /** Folded and stemmed. */
  readonly key: string;
  /** Folded, as written. */
  readonly word: string;
  /** Where it stands in the written word, half-open. */
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
}

/** The written words of a text: letters and digits, joined by single marks inside. */
export const WRITTEN_WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
/** Texts without spaces between words are compared by pairs of characters. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** Letters of English alone, which is most words of most texts: nothing to fold but the case. */
const PLAIN = /^[A-Za-z]+$/;
const SMALL_A = 'a'.charCodeAt(0);

/** What a written word compares as: nothing for a function word, several for words joined by hyphens. */
export function wordForms(written: string): WordForm[] {
  if (PLAIN.test(written)) return formOf(written.toLowerCase(), 0, written.length, written.charCodeAt(0) < SMALL_A);
  if (UNSPACED.test(written)) return characterPairs(written);
  return pieces(written).flatMap(({ text, from }): WordForm[] => {
    const word = foldWord(text).replace(/['’]s$/, '');
    return formOf(word, from, from + text.length, /^\p{Lu}/u.test(text));
  });
}

/** Nothing for a function word and for a letter alone. */
function formOf(word: string, from: number, to: number, isCapital: boolean): WordForm[] {
  const isNumber = /\d/.test(word);
  if ((word.length < 2 && !isNumber) || STOP.has(word)) return [];
  const key = isNumber ? word.replace(/[.,](?=\d{3}(?:\D|$))/g, '') : stemOf(word);
  return [{ key, word, from, to, isCapital, isNumber }];
}

function characterPairs(written: string): WordForm[] {
  return Array.from({ length: written.length - 1 }, (_unused, from) => {
    const pair = written.slice(from, from + 2);
    return { key: pair, word: pair, from, to: from + 2, isCapital: false, isNumber: false };
  });
}

/** Hyphenated words count by their parts; a number keeps its points and commas. */
function pieces(written: string): { readonly text: string; readonly from: number }[] {
  if (/^\d/.test(written) || !/[-.,]/.test(written)) return [{ text: written, from: 0 }];
  return [...written.matchAll(/[^-.,]+/g)].map((match) => ({ text: match[0], from: match.index }));
}

/** Porter's stem (1980) of a Latin word. */
function stemOf(word: string): string {
  return /^[a-z'-]+$/.test(word) ? stemmer(word) : word;
}
