import { joinedLines } from '../core/text/over-lines.ts';
import { FEW_WORDS, OWNED, PERSONS } from './deed-words.ts';

/* Wrongdoing told plainly, see `plain-silence.ts`. Here: what others suffer by it. */

/** Before an object that has no preposition: a student interned for a firm during her studies. */
const OBJECT_WORDS = "(?:(?!(?:for|at|with|to|in|by|from|on|as) )[a-z0-9’'-]+ ){0,4}?";
/** What is done to those who depend on one. */
const DEPENDENTS = joinedLines`
  (?:used|us(?:es|ing)|kept|worked|employed|rented out|lent out|hired out) ${FEW_WORDS}as (?:unpaid|slaves?|forced|child|free|serfs)(?: labou?r| hands)?|
  (?:used|using|uses|relied on|relies on|profit(?:ed|s) from) (?:forced|slave|child|unpaid|prison) labou?r|
  worked ${FEW_WORDS}${PERSONS} to death|
  paid ${FEW_WORDS}${PERSONS} (?:nothing|less than the (?:minimum|legal)|below the minimum|off the books|under the table)|
  refus(?:ed|es|ing) (?:for [^.;:]{1,30} )?to (?:pay|repair|mend|fix|replace|recall|evacuate|treat|investigate|hand over|compensate)
  (?! (?:for it|bribes?|kickbacks?|attention|(?:an? |the )?ransoms?|protection)\b)|
  (?:left|let) (?:${OWNED})?${FEW_WORDS}[a-z]+ (?:to )?(?:die|drown|starve|freeze|rot|suffocate|fall (?:in|apart|down))(?! (?:down|out|off|away|on|in love))|
  (?:locked|barred|chained|bolted) (?:${OWNED})?${FEW_WORDS}(?:doors?|exits?|gates?)\b[^.;:]{0,40} to (?:keep|stop|prevent)|
  locked (?:${OWNED})?${FEW_WORDS}${PERSONS} (?:in|out|up)|
  (?:
    flogged|whipped|shackled|starved|branded|evicted|deported|rounded up|interned|gassed|strangled|stabbed|drugged|
    slapped|punched|choked|handcuffed
  ) (?:${OWNED})?${OBJECT_WORDS}${PERSONS}|
  (?:fired|sacked|dismissed|demoted|punished|threatened|sued|harassed) (?:${OWNED})?${FEW_WORDS}(?:
    whistle-?blowers?|critics|[a-z]+ for (?:speaking|reporting|complaining|refusing|asking|joining|raising|striking)
  )|
  retaliat(?:ed|es|ing) against|gagged(?! (?:on|at|(?:him|her|them)sel(?:f|ves)))|blacklist(?:ed|ing)|
  had (?:the|an?|his|her|its|their|him|them|two|three|four|five|every|all|any|some|dozens|hundreds) ?(?:[a-z’'-]+ ){0,5}?
  (?:shot|hanged|killed|murdered|beaten|flogged|arrested|jailed|imprisoned|tortured|executed|
  followed|put to death|thrown (?:in|into|out))(?! (?:in|at|by|down|on) )|
  jammed (?:it|them|(?:the|its|their) (?:station|signal|broadcast|radio|transmission)s?)
`;

/** Safety and inspection done away with. */
const UNSAFE = joinedLines`
  (?:disabled|bypassed|disconnected|switched off|removed|silenced) (?:${OWNED})?(?:safety|fire|smoke|warning) [a-z]+|
  t(?:ook|aken|aking) (?:the|a|its|their) (?:guards?|brakes?|rails?|fence|lid|cover) off|
  cut(?:ting)? corners|skimp(?:ed|ing) on|
  skipp(?:ed|ing) (?:${OWNED})?${FEW_WORDS}(?:inspections?|safety [a-z]+|maintenance|repairs)|
  (?:torched|firebombed|burn(?:ed|t)(?: down)?) (?:${OWNED})?${FEW_WORDS}(?:villages?|mosques?|synagogues?|huts|crops)|
  (?:tapped|bugged|wiretapped) (?:${OWNED})?${FEW_WORDS}(?:phones?|telephones?|lines?|offices?|rooms?)|
  (?:carted|carried|hauled|made|ran) off (?:with )?(?:the|some|all|\d[\d.,]*|dozens of|hundreds of)
  (?! (?:[a-z]+ ){0,2}(?:prize|trophy|title|cup|victory|medals?|honou?rs|awards?|gold|win|points|show|day))
`;

/** Deeds whose doer stands before them. */
export const PLAIN_HARMS: readonly string[] = [DEPENDENTS, UNSAFE];
