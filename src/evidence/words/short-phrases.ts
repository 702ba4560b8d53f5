import { patternLines } from '../../core/text/over-lines.ts';
import { pairQuotes } from '../../core/text/quote-pairs.ts';
import { quotedWhole } from '../quotations/check-quotation.ts';
import type { IndexedText } from '../quotations/indexed-text.ts';

/** Below two words marks hold a term, from five on a quotation, which is checked by itself. */
const MIN_WORDS = 2;
const MAX_WORDS = 4;
/** Somebody is made to say what stands behind: `called the plan “a total disgrace”`. "A ship called “the red one”" is its name. */
const SPOKEN_BEFORE = patternLines('iu')`
  (?<!\p{L})(?:
    sa(?:id|ys|ying)|call(?:ed|s|ing)\s[^\s“”"«»„]{1,40}|describ(?:ed|es|ing)|denounc(?:ed|es|ing)|
    dismiss(?:ed|es|ing)|brand(?:ed|s|ing)|label(?:l?ed|s)|slam(?:med|s)|condemn(?:ed|s)|criticis(?:ed|es)|
    criticiz(?:ed|es)|hail(?:ed|s|ing)|prais(?:ed|es)|blast(?:ed|s)|warn(?:ed|s|ing)|told|insist(?:ed|s)|
    admit(?:ted|s)|tweeted|wr(?:ote|ites)|repli(?:ed|es)|declar(?:ed|es)|complain(?:ed|s)|accus(?:ed|es)|nannte|
    bezeichnete|sagte|sprach von|calificó|tachó|dijo|llamó|habló de|qualifi(?:é|e)|parlé d[e’']|a dit|chamou|
    classificou|disse|falou em
  )(?:\s[\p{L}’'-]{1,30}){0,6}[:,]?\s?$
`;
/** Characters before the marks that are looked at. */
const REACH = 120;

/**
 * The short phrases of a sentence that are put into somebody's mouth and that a text does not have word for word: below five
 * words marks hold terms and nicknames too, so that they say what is not there and contradict nothing.
 */
export function shortPhrasesMissing(sentence: string, text: () => IndexedText): string[] {
  if (!/["“„«»‘']/.test(sentence)) return [];
  return pairQuotes(sentence).flatMap(({ open, close }) => {
    const phrase = sentence.slice(open + 1, close).trim();
    const words = phrase.match(/\p{L}[\p{L}\p{M}’'-]*/gu)?.length ?? 0;
    if (words < MIN_WORDS || words > MAX_WORDS) return [];
    if (!SPOKEN_BEFORE.test(sentence.slice(Math.max(0, open - REACH), open))) return [];
    return quotedWhole(phrase, text()) === null ? [phrase] : [];
  });
}
