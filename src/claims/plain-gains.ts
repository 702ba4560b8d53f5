import { joinedLines } from '../core/text/over-lines.ts';
import { FEW_WORDS, OWNED } from './deed-words.ts';
import { SILENT } from './plain-silence.ts';

/* Wrongdoing told plainly, see `plain-silence.ts`. Here: what somebody gains by it. */

/** Gifts that are taken, and trips that others pay for. */
const GIFTS = joinedLines`
  (?:accept(?:ed|s|ing)|receiv(?:ed|es|ing)|t[ao]k(?:es|en|ing)|took) ${FEW_WORDS}(?:
    gifts|favou?rs|hospitality|free (?:trips?|tickets?|meals?|flights?|rooms?|holidays?)|money|cash|watches
  ) from (?:the |an? |its |his |her |their )?${FEW_WORDS}(?:
    compan(?:y|ies)|firms?|developers?|contractors?|suppliers?|bidders?|lobby(?:ists?)?|industry|suspects?|gangs?|
    drugmakers?|manufacturers?|tobacco|gambling|casinos?|vendors?
  )|
  (?:took|taken|taking|spent|enjoyed|spending) [^.;:]{1,60}(?:on|in|aboard|at) (?:the |an? |his |her |their )?(?:[a-z]+ )?
  [a-z]+[’']s? (?:yacht|jet|plane|villa|chalet|ranch|island|expense)
`;

/** Favours while something is to be decided. */
const WHILE_OPEN = joinedLines`
  (?:
    flew|treated|invited|hosted|entertained|wined|dined|lunched|golfed|holidayed|met|paid|gave|took|lent|showered
  ) [^.;:]{1,80}(?:while|when|before|as) (?:the|its|his|her|their) (?:[a-z]+ )?(?:
    bids?|bidding|tenders?|contracts?|applications?|licen[cs]es?|permits?|votes?|inquir(?:y|ies)|trial
  ) (?:was|were|lay|stood) (?:still |yet )?(?:open|sealed|pending|under way|undecided|being [a-z]+)
`;

/** What belongs into a register. */
const INTERESTS = joinedLines`
  (?:
    trips?|gifts?|interests?|payments?|fees?|shares?|shareholdings?|stakes?|links?|ties|loans?|donations?|seats?|
    income|holdings?|relationships?|conflicts?|flights?|hospitality|meetings?|directorships?|properties
  )
`;
/** Said whole: who it was stands in it, or right before. */
export const UNDECLARED = joinedLines`
  (?:
    neither (?:of [a-z]+ )?(?:ha[sd] )?(?:disclosed|declared|registered)|
    none of (?:them|these|those|whom) (?:ha[sd]|have)? ?(?:disclosed|declared|registered)|
    (?:did not|didn[’']t|never) (?:disclose|declare|register)d?
  ) (?:the|an?|his|her|their|its|this|that|these|those|any|such) ${FEW_WORDS}${INTERESTS}|
  (?:who|which) (?:${SILENT}) (?:about|of) (?:the|his|her|their|its)
`;
const OWN_INTEREST = joinedLines`
  sat on the board of [^.;:]{1,60} (?:when|while|as) [^.;]{1,60}(?:
    drafted|moved|voted|approved|awarded|wrote|ruled|chaired|signed|told (?:nobody|no one)
  )|
  sold (?:all |most |half |some )?(?:of )?(?:his|her|their|its)(?: own)? (?:shares|stocks?|stake|bonds|options|holdings?)
  [^.;:]{0,30}(?:(?:the|a|two|three|four|five) (?:days?|weeks?|months?|nights?|hours?|evening|morning)|days|hours|weeks|shortly|just) (?:before|earlier)|
  (?:handed|awarded|gave|given|steered|passed|funnell?ed) [^.;:]{0,60}(?:contracts?|jobs?|licen[cs]es?|tenders?|grants?|commissions?)\b[^.;:]{0,40} to
  (?: (?:his|her|their|a|an|the)(?: [a-z]+[’']s)?(?: (?:own|former|old))?) (?:
    brother|sister|wife|husband|son|daughter|cousin|nephew|niece|uncle|friends?|company|firm|family|donors?|cronies|
    in-laws?|(?:brother|sister|son|father|mother)-in-law
  )|
  put (?:his|her|their) (?:wife|husband|son|daughter|brother|sister|mother|father|children|family|nephew|niece) on the payroll
`;

/** Money that belongs to others. */
const OTHERS_MONEY = joinedLines`
  (?:
    emptied|drained|raided|plundered|dipped into|(?:made|ran|walked) off with|absconded with|skimm(?:ed|ing)|pilfered|
    squandered|gambled away|helped (?:him|her|it|them)sel(?:f|ves) (?:to|from)
  ) ${FEW_WORDS}(?:pensions?|funds?|accounts?|coffers|tills?|treasury|savings|deposits|donations|reserves|takings|money|tips|wages)|
  kept [^.;:]{0,30}(?:deposits?|tips|donations|money|proceeds|wages|change) for (?:him|her|it|them)sel(?:f|ves)|
  (?:kept|left|made) no (?:records?|accounts?|books|receipts?|minutes) (?:at all|of (?:the |any |its |his |her |their )?
  ${FEW_WORDS}(?:money|payments?|proceeds|sales?|donations?|spending|funds|deaths|complaints|cash))|
  (?:bill(?:ed|s|ing)|charg(?:ed|es|ing)|invoic(?:ed|es|ing)|paid for|claimed) [^.;:]{0,80}(?:
    (?:that|which|who) (?:was|were|had|is|are|have) (?:never|not) (?:been )?(?:
      made|done|delivered|performed|carried out|built|provided|given|there|treated|seen|happened|existed
    )|
    (?:that|which|who) (?:never|did not) (?:exist(?:ed)?|happen(?:ed)?|arriv(?:e|ed)|took place|take place)|
    long after (?:it|he|she|they) (?:was|were|had) (?:dead|died|closed|gone|left|stopped)|never (?:done|made|delivered|worked|built)
  )|
  (?:signed|accounted|paid) for [^.;:]{1,60} (?:that|which) (?:never|had never|did not) [a-z]+|
  (?:insured|mortgaged|pledged|billed) (?:${OWNED})?${FEW_WORDS}[a-z]+ twice|
  (?:inflated|padded|overstated|understated|fiddled) (?:the|its|his|her|their) ${FEW_WORDS}(?:
    bills?|invoices?|figures|expenses|claims?|numbers|profits?|costs|results|hours|earnings|revenues?|sales|losses|accounts
  )
`;

/** What is found and not made. */
const INVENTED = joinedLines`
  (?:made up|making up|invented|inventing|fudged|massaged|faked|faking|trumped up) (?:${OWNED})?${FEW_WORDS}(?:
    numbers|figures|data|results?|quotes?|quotations?|sources?|evidence|tests|measurements|accounts|invoices?|
    signatures?|charges?|readings?|records?|statistics|credentials|degrees?|documents?|testimony|interviews?|cases
  )|
  manipulat(?:ed|ing) (?:${OWNED})?${FEW_WORDS}(?:results|accounts|votes?|elections?|prices|markets?|figures|evidence|witnesses)|
  (?:passed|palmed) (?:[^.;:]{1,50} )?off (?:[^.;:]{1,50} )?as|counterfeit(?:ed|ing)|
  (?:copied|reprinted|used|published|recorded|filmed) [^.;:]{1,60} without (?:any |due )?(?:credit|acknowledge?ment|attribution)|
  falsely (?:claimed|stated|swore|certified|told|assured|reported|accused|imprisoned|labell?ed|advertised|declared)|
  swore falsely|perjured|
  (?:stuffed|tampered with|burned|burnt|tore up|discarded) (?:${OWNED})?${FEW_WORDS}ballots?(?: boxes)?|gerrymander(?:ed|ing)
`;

/** Deeds whose doer stands before them. */
export const PLAIN_GAINS: readonly string[] = [GIFTS, WHILE_OPEN, OWN_INTEREST, OTHERS_MONEY, INVENTED];
