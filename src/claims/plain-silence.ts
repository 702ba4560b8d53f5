import { joinedLines } from '../core/text/over-lines.ts';
import { FEW_WORDS, OWNED } from './deed-words.ts';

/*
 * Wrongdoing told plainly, by what somebody did and when, without a word that condemns it. Each is a class, as in `wrong-phrases.ts`;
 * English letters alone, for the same reason. Here: what is hidden, and what is kept silent or done all the same by who knows better.
 */

/** What nobody keeps to himself who has nothing to hide. */
const SECRETS = joinedLines`
  (?:
    reports?|findings?|stud(?:y|ies)|results?|data|evidence|proof|documents?|papers|files|letters?|records?|memos?|
    e-?mails?|minutes|audits?|complaints?|analys[ei]s|measurements|readings|risks?|dangers?|defects?|faults?|flaws?|
    bugs?|leaks?|spills?|accidents?|injuries|side[ -]effects|loss(?:es)?|debts?|profits?|income|earnings|assets?|money|
    cash|payments?|deaths?|the dead|bod(?:y|ies)|victims?|crimes?|abuses?|murders?|truth|facts?|extent|scale|sacks?|
    grain|meal|flour|goods|loot|proceeds|ownership|involvement|contents?|ingredients?
  )
`;
const HIDDEN = joinedLines`
  (?:hid|ha[sd] hidden|have hidden|held back|kept back|spirited away|(?:sat|sitting) on) (?:${OWNED})?${FEW_WORDS}
  ${SECRETS}|
  kept (?:the |its |his |her |their |all |this |that |it )?${FEW_WORDS}(?:secret|hidden|under wraps) from|
  (?:left|leav(?:e|es|ing)|kept) [^.;:]{1,40} out of (?:the |its |his |her |their )?${FEW_WORDS}
  (?:notes|reports?|records?|minutes|files?|accounts?|logs?|books|manifest|register)
`;

/** How silence is kept. */
export const SILENT = joinedLines`
  (?:
    told (?:nobody|no one)|said (?:nothing|not a word)|did nothing|looked (?:away|the other way)|
    (?:did not|didn[’']t|never) (?:say|said|act(?:ed)?|warn(?:ed)?|tell|told|report(?:ed)?|stop(?:ped)?|sp[eo]ak|spoke|interven(?:e|ed))|
    kept (?:it |them |this |that )?(?:quiet|silent|secret|mum)|kept (?:it|this|that) to (?:him|her|them|it)sel(?:f|ves)|
    kept (?:his|her|their|its) (?:mouths?|peace|silence|counsel)|held (?:his|her|their|its) (?:tongues?|peace)|
    (?:stayed|remained) (?:silent|quiet|mum)|carried on|went on [a-z]+ing|went ahead|kept [a-z]+ing
  )
`;
/** What is done all the same by who knows better. */
const ANYWAY = joinedLines`
  (?:
    shipped|sold|sent|built|opened|launched|signed|approved|flew|sailed|released|used|hired|kept|served|printed|
    published|marketed|prescribed|let
  )\b[^.;:]{0,40} (?:anyway|all the same|just the same|regardless|nonetheless|nevertheless)
`;
const KNOWING = joinedLines`
  (?:knew|known|was aware|were aware|(?:been|was|were) (?:told|warned))\b[^.;:]{0,120}? (?:${SILENT}|${ANYWAY})|
  (?:knew|known) (?:all along|full well|perfectly well|from the (?:start|beginning|outset))|
  (?:knew|known) (?:it|this|that|them|they|he|she)?(?: ?(?:was|were|to be)) (?:
    false|untrue|banned|unsafe|fake|forged|dangerous|faulty|contaminated|toxic|stolen|innocent|illegal|under ?age|
    rotten|poisonous|worthless
  )|
  knowingly (?:[a-z]+ed|sold|sent|let|put|gave|took|built|led)
`;

/** Deeds whose doer stands before them. */
export const PLAIN_SILENCE: readonly string[] = [HIDDEN, KNOWING];

/** To be made to lie or to be silent: who made them need not be named. */
export const MADE_TO = joinedLines`
  (?:told|ordered|instructed|forced|pressed|pressured|threatened|paid|ask(?:ed|ing)|urged|warned) ${FEW_WORDS}(?:
    to (?:keep|stay) (?:quiet|silent|mum)|not to (?:talk|speak|report|testify)|to look the other way|
    to (?:lie|perjure|backdate)\b|
    to (?:hide|conceal|destroy|delete|shred|change|alter|falsify|suppress|leave) (?:the|all|any|its|his|her|their) ${FEW_WORDS}
    (?:reports?|files?|records?|evidence|e-?mails?|results?|findings?|figures|minutes|documents?|[a-z]+ out of)
  )|
  (?:is|are|was|were|been|being) (?:forced|pressured|coerced|bullied) (?:to|into)\s
   (?:sign|marry|confess|testify|recant|write|lie|work (?:without|unpaid|for nothing))
`;
