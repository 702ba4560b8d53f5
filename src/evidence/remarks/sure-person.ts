import { patternLines } from '../../core/text/over-lines.ts';

/** Before a name: of persons alone. */
const TITLE = patternLines('u')`
  ^(?:
    Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Justice|Father|Sister|Rev|Reverend|Councillor|Senator|
    Captain|Sergeant|Inspector|Superintendent|Constable|Detective|Colonel|General|Governor|Mayor|Minister|President|
    Chancellor|Commissioner|Archbishop|Bishop|Rabbi|Imam|Coach|Congresswoman|Congressman|Rep|Sen|Gov
  )\.?$
`;
/** Words in -er and -or that are bodies or things. */
const NO_PERSON = patternLines('u')`
  (?:
    broadcaster|carrier|center|chapter|charter|cluster|developer|insurer|lender|letter|maker|newspaper|operator|order|
    paper|power|provider|publisher|quarter|regulator|retailer|river|supplier|tower|water
  )$
`;
/** What persons are and bodies are not: "engineer", "economist", "chief nurse", "the union's secretary". */
const ROLE = patternLines('u')`
  ^\p{L}?[\p{Ll}-]{0,30}(?:
    er|or|ist|grapher|man|woman|person|ian|chief|head|chair|president|judge|attorney|secretary|executive|professor|
    analyst|nurse|physician|witness|resident|critic|architect|student|widow|champion|candidate|deputy|coach
  )$
`;
const NAME_WORD = /^\p{Lu}[\p{L}.’'-]*$/u;
/** First names and titles before a surname that are passed over. */
const MAX_NAMES = 4;
/** Behind a surname: letters of office, "who", an age. */
const BEHIND = /^(?:\s(?:KC|QC|MP|MEP)(?!\p{L})|,\s(?:who|whose|whom|aged|\d\d)(?![\p{L}\d]))/u;
/** What somebody is, behind the name: "the group's lawyer", "its chief executive". */
const APPOSED = /^,\s((?:the|an?|its|his|her|their|[\p{L} ]{2,20}[’']s?)\s[\p{L}’' -]{2,60})/u;
/** Characters before and behind a surname that are looked at, and words of what somebody is. */
const REACH = 80;
const MAX_ROLE = 6;

/**
 * Do some texts make somebody of a name surely a person: by a title, by what persons are, by "who" or an age behind it? Bodies speak
 * too, and whoever speaks for one is no other speaker. English alone. Linear in the texts.
 * @param name with or without a title
 */
export function isSurelyPerson(name: string, texts: readonly string[]): boolean {
  const words = name.split(' ');
  if (TITLE.test(words[0] ?? '') && words.length > 1) return true;
  const surname = words.at(-1) ?? name;
  return texts.some((text) => {
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + surname.length)) {
      const behind = text.slice(at + surname.length, at + surname.length + REACH);
      if (isPersonBefore(text.slice(Math.max(0, at - REACH), at)) || isPersonBehind(behind)) return true;
    }
    return false;
  });
}

/** "Mr ", "economist Sofia ", "the museum's chair, Hafsa ", "a spokesman for the pensioners, Alf ". */
function isPersonBefore(before: string): boolean {
  if (!/\s$/.test(before)) return false;
  const words = before.trimEnd().split(/\s+/);
  for (let names = 0; names < MAX_NAMES && NAME_WORD.test(words.at(-1) ?? ''); names++)
    if (TITLE.test(words.pop() ?? '')) return true;
  const last = words.at(-1) ?? '';
  const role = words.slice(-MAX_ROLE).findLast((_word, at, all) => /^(?:of|for)$/.test(all[at + 1] ?? ''));
  return isRole(last.replace(/,$/, '')) || (last.endsWith(',') && role !== undefined && isRole(role));
}

function isPersonBehind(behind: string): boolean {
  if (BEHIND.test(behind)) return true;
  const words = APPOSED.exec(behind)?.[1]?.split(' ') ?? [];
  return words.slice(0, MAX_ROLE).some(isRole);
}

function isRole(word: string): boolean {
  return ROLE.test(word) && !NO_PERSON.test(word);
}
