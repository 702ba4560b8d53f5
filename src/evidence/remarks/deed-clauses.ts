import { isNegation, plainWords } from '../../core/text/negation.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { type Term, termsOf } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { OPPOSED_WORDS, type OpposedWord, opposedAs } from './deed-words.ts';

/** What somebody did to something, as far as the words around a deed tell. */
export interface Deed {
  readonly word: string;
  readonly as: readonly OpposedWord[];
  /** Who or what does it; empty where the clause does not say. */
  readonly agent: readonly Term[];
  /** To whom or what; of what does something by itself ("prices rose") that. */
  readonly patient: readonly Term[];
  /** The clause has a pronoun in place of the agent, or of what does something by itself. */
  readonly isAgentMeant: boolean;
  /** "Voted for it". */
  readonly isPatientMeant: boolean;
  /** Done to something that the clause names as its object. */
  readonly hasObject: boolean;
}

/** Where a clause ends. A comma alone does not. */
const CLAUSE_BREAK =
  /[;:]|,?\s(?:and|but|while|whereas|although|though|before|after|when|because|since|until|if|unless|who|which|whose|as)(?=\s)/giu;
/** "The Greens, who had wanted more, voted": a clause within another that a comma ends. */
const RELATIVE = /^,\s(?:who|which|whose)$/iu;
const ENDS_RELATIVE = /,\s(?:(?:had|has|have|was|were|later|also)\s)*$/iu;
/** Somebody says it: who does it stands behind. */
const SAID = /^.{0,200}?(?<!\p{L})(?:said|says|announced|reported|added|showed|found|that)\s(?:that\s)?(?=\S)/iu;
/** "By the early 1900s", "In 2022", "On Monday". */
const TIME = patternLines('u')`
  ^\s*(?:By|In|On|Since|At|During)\s(?:the\s)?(?:(?:early|late|mid|end of|first|second|third|fourth|last)[\s-])?(?:
    \d{4}s?|\p{Lu}\p{Ll}{2,8}day|January|February|March|April|May|June|July|August|September|October|November|
    December|quarter|half|year|month|week
  ),?\s
`;
/** "Was acquitted", "has been sold", "were later turned down". */
const PASSIVE = /(?<!\p{L})(?:is|are|was|were|been|being|got)\s(?:\p{Ll}{2,20}ly\s|later\s|also\s|then\s)?$/iu;
/** Not told as done: "could have sold", "plans to open"; or no deed: "the convicted man", "a fare rise". */
const NOT_DONE = patternLines('iu')`
  (?<!\p{L})(?:
    will|would|could|can|may|might|shall|should|must|to|if|nearly|almost|the|an?|his|her|its|their|our|of|by|for|in|
    on|with|from|more|fare|price|pay
  )\s(?:have\s|be\s|been\s|get\s|have been\s)?(?:\p{Ll}{2,20}ly\s)?$|
  [’']s?\s$
`;
const HELD_OPEN =
  /(?<!\p{L})(?:will|would|could|can|may|might|shall|should|must|to)\s(?:have\s|be\s|been\s|have been\s|get\s)/iu;
/** Where the words for what is done to end. */
const PHRASE_END = patternLines('iu')`
  (?<!\p{L})(?:
    of|for|in|on|at|to|from|by|with|after|before|over|against|about|than|under|since|during|until|last|this|next|
    yesterday|today|despite|amid|saying
  )(?!\p{L})|
  [,(–—“”"]
`;
/** "4 per cent", "$74 million": how much, and not what. */
const AMOUNT = patternLines('iu')`
  ^\s*(?:(?:by|about|around|nearly|almost|roughly|some|just|over|more than)\s)*(?:
    [$€£¥]|[\p{Lu}]{0,3}[$€£]|
    (?:\d[\d.,]*|a|half|two|three)[\s-]?
    (?:%|per\s?cent|percent|percentage|points?|million|billion|quarter|third|half)|
    \d[\d.,]*(?:m|bn|%|p)?\s?$
  )
`;
const MEANT = /^\s*(?:it|them|him|her|this|that|he|she|they|we)(?!\p{L})/iu;
const BY = /(?<!\p{L})by\s(?![\d$€£])([^,;:(]+)/iu;
/** How, and not who or what. */
const MANNER = /ly$|^(?:still|again|nevertheless|however|also|later|then|already|since|cent|percent)$/u;

/** The deeds that a sentence tells as done and that are opposed to others, without those that it denies, hopes or fears. English alone. */
export function deedsIn(sentence: string, vocabulary: Vocabulary): Deed[] {
  const breaks = [...sentence.matchAll(CLAUSE_BREAK)];
  return [...sentence.matchAll(OPPOSED_WORDS)].flatMap(({ 0: word, index }): Deed[] => {
    const { lead, rest } = clauseAround(sentence, { index, end: index + word.length }, breaks);
    const passive = PASSIVE.exec(lead);
    const isDone = passive === null ? !NOT_DONE.test(lead) : !HELD_OPEN.test(lead);
    if (!isDone || plainWords(`${lead} ${rest}`).some(isNegation)) return [];
    const telling = (text: string) =>
      termsOf(text, vocabulary).filter(({ isNumber, word: written }) => !isNumber && !MANNER.test(written));
    const phrase = rest.split(PHRASE_END, 1)[0] ?? '';
    const subject = telling(lead.replace(SAID, '').replace(TIME, ''));
    const object = AMOUNT.test(phrase) ? [] : telling(phrase);
    const deed = {
      word,
      as: opposedAs(word),
      isAgentMeant: subject.length === 0 && MEANT.test(lead),
      hasObject: passive === null && object.length > 0,
    };
    if (passive !== null)
      return [{ ...deed, agent: telling(BY.exec(rest)?.[1] ?? ''), patient: subject, isPatientMeant: false }];
    const isPatientMeant = object.length === 0 && MEANT.test(phrase);
    if (object.length > 0 || isPatientMeant) return [{ ...deed, agent: subject, patient: object, isPatientMeant }];
    return [{ ...deed, agent: [], patient: subject, isPatientMeant }];
  });
}

/** The words of a clause before and behind a place in it. */
function clauseAround(
  sentence: string,
  { index, end }: { readonly index: number; readonly end: number },
  breaks: readonly RegExpExecArray[],
): { readonly lead: string; readonly rest: string } {
  const at = breaks.findLastIndex((found) => found.index + found[0].length <= index);
  const rest = sentence.slice(end, breaks.find((found) => found.index >= end)?.index ?? sentence.length);
  const endOf = (found: RegExpExecArray | undefined) => (found === undefined ? 0 : found.index + found[0].length);
  const last = breaks[at];
  const lead = sentence.slice(endOf(last), index);
  const ending = ENDS_RELATIVE.exec(lead)?.[0];
  if (last === undefined || ending === undefined || !RELATIVE.test(last[0])) return { lead, rest };
  return { lead: sentence.slice(endOf(breaks[at - 1]), last.index) + ending.slice(1), rest };
}
