import { joinedLines, patternLines } from '../core/text/over-lines.ts';
import { FEW_WORDS } from './deed-words.ts';
import { PLAIN_GAINS, UNDECLARED } from './plain-gains.ts';
import { PLAIN_HARMS } from './plain-harms.ts';
import { MADE_TO, PLAIN_SILENCE } from './plain-silence.ts';

/*
 * Wrongdoing that English tells in more than one word. English letters alone: all letters of Unicode, whatever their case,
 * take long to build. Each is a class (corruption, silence, broken rules, punishment) and what it does not mean.
 */

/** Money that nobody takes or gives openly. */
const BRIBES = joinedLines`
  (?:
    bribes?|kickbacks?|backhanders?|pay-?offs|hush money|protection money|envelopes (?:from|of|full|stuffed)|
    secret (?:payments?|commissions?|bonus(?:es)?|donations?)
  )
`;
const TAKING = joinedLines`
  (?:
    t[ao]kes?|took|taken|taking|accept(?:ed|s|ing)?|receiv(?:e|ed|es|ing)|pa(?:id|ys?|ying)|offer(?:ed|s|ing)?|
    demand(?:ed|s|ing)?|solicit(?:ed|s|ing)?|pocket(?:s|ing)?
  )
`;

/** Before "bribes", which is a noun then; whether somebody took them `WRONG_DEEDS` tells. */
export const TAKEN_BEFORE = new RegExp(`\\b${TAKING} ${FEW_WORDS}$`, 'i');

/** Who and what cannot be bought honestly. */
const NOT_FOR_SALE = joinedLines`
  (?:
    jur(?:y|ies|ors?)|judges?|magistrates?|votes?|voters|witness(?:es)?|silence|senators?|lawmakers?|politicians?|
    officials?|inspectors?|councillors?|referees?|parliament|elections?|(?:[a-z]+ )?committees?
  )
`;
const BOUGHT = joinedLines`
  bought (?:off )?(?:(?:it|him|her)self |themselves )?
  (?:(?:the|an?|its|his|her|their|some|several|enough|most of|half(?: of)?|[a-z]+[’']s) ){0,2}${NOT_FOR_SALE}
  (?![’'a-z-])
`;

/** Not to see what one should. */
const LOOKED_AWAY = 'looked away (?:for|while)|turned a deaf ear';
const SAT_ON = joinedLines`
  s[ai]t(?:ting)? on (?:the|an?|its|his|her|their|this|that|these|those) ${FEW_WORDS}
  (?:complaints?|reports?|evidence|warnings?|stud(?:y|ies)|findings?|allegations?|audits?|dossiers?)
`;

/** Rules that are broken; nobody breaks the laws of physics. */
const BROKEN_RULES = joinedLines`
  (?:
    br(?:oke|oken|eaking|eached|eaching)|flout(?:ed|s|ing)|infring(?:ed|ing)|contraven(?:ed|ing)
  ) (?:the |an? |its |his |her |their |all |every |several )?${FEW_WORDS}(?:
    laws?|codes?|rules?|regulations?|bans?|sanctions|embargo(?:es)?|oaths?|ceasefires?|treat(?:y|ies)|constitution|
    contracts?|licen[cs]es?|curfews?|lockdowns?
  )(?! of (?:physics|nature|gravity|grammar))
`;

/** What a writer has of a case, and what others may not do away with. */
const PAPERS =
  '(?:letters?|documents?|papers|records?|evidence|e-?mails?|files?|minutes|ledgers?|books|tapes?|correspondence|invoices?|receipts?|certificates?|contracts?)';
const OWNED = '(?:the|an?|its|his|her|their|all|every|several|some) ';
/** Evidence done away with or made; programs delete files, so that of those only what people write counts. */
const DOCTORED = joinedLines`
  (?:burn(?:ed|t|ing)|shredd(?:ed|ing)|doctor(?:ed|ing)|tamper(?:ed|ing) with|backdat(?:ed|ing)) (?:${OWNED})?
  ${FEW_WORDS}${PAPERS}|
  (?:deleted|wiped|altered) ${OWNED}?${FEW_WORDS}(?:evidence|minutes|e-?mails?|correspondence|ledgers?|tapes?)|
  (?:had|ordered) ${OWNED}${FEW_WORDS}${PAPERS} (?:to be )?(?:burned|burnt|shredded|destroyed|deleted|wiped)|
  cook(?:ed|ing) the books
`;
/** Those who had a right to be told. */
const OWED = joinedLines`
  (?:
    public|parliament|congress|senate|legislature|lawmakers|committee|council(?:lors?)?|governors?|board|voters|
    patients?|parents?|police|press|courts?|jury|regulators?|inspectors?|auditors?|investors?|shareholders?|
    customers?|famil(?:y|ies)|workers|staff|residents|tenants
  )
`;
const KEPT_BACK = joinedLines`
  (?:kept|with(?:held|holding)|concealed) [a-z ’']{1,40} from (?:the |its |his |her |their |your )?
  ${FEW_WORDS}${OWED}|
  (?:
    ignor(?:ed|ing)|disregard(?:ed|ing)|brush(?:ed|ing) aside|suppress(?:ed|ing)|bur(?:ied|ying)|hush(?:ed|ing) up|
    whitewash(?:ed|ing)
  ) ${FEW_WORDS}(?:
    warnings?|reports?|complaints?|evidence|alarms?|findings|stud(?:y|ies)|allegations?|court orders?|abuses?|
    scandals?
  )|
  withheld (?:the |all |vital |key |crucial )?(?:evidence|information|documents?|wages|pay)
`;
/** Duties that were not done; a program fails to load and owes nothing. */
const FAILED_DUTY =
  'failed to (?:declare|disclose|warn|inspect|protect|investigate|hand over|pay|repay)|failed in (?:its|his|her|their) dut(?:y|ies)';
/** What needs leave, done without. */
const WITHOUT_LEAVE = joinedLines`
  (?:
    built|building|dumped|sold|selling|operat(?:ed|ing)|search(?:ed|ing)|arrest(?:ed|ing)|fell(?:ed|ing)|
    demolish(?:ed|ing)|film(?:ed|ing)|record(?:ed|ing)|export(?:ed|ing)|import(?:ed|ing)|fish(?:ed|ing)|
    drill(?:ed|ing)|jailed|detain(?:ed|ing)|held
  ) [^.;:]{0,60}without ${FEW_WORDS}(?:permits?|licen[cs]es?|permission|warrants?|consent|authori[sz]ation|trial)|
  [a-z]+(?:ed|ing) [^.;:]{0,60}in (?:[a-z]+ )?(?:
    breach|violation|defiance|contravention
  ) of (?:the |an? |its |his |her |their )?${FEW_WORDS}(?:
    laws?|contracts?|constitution|treat(?:y|ies)|sanctions|rules?|regulations|orders?|agreements?|conventions?|codes?|
    licen[cs]es?|embargo(?:es)?|bans?|rights
  )
`;
const PUBLIC_MONEY = `(?:misus(?:ed|ing)|divert(?:ed|ing)|funnell?(?:ed|ing)) ${FEW_WORDS}(?:funds?|money|aid|grants?|donations?)`;
/** Those who can be made to do what they would not: a wrong where a person or a body makes them. */
const COERCED = joinedLines`
  (?:forc(?:ed|es|ing)|coerc(?:ed|es|ing)|bull(?:ied|ies|ying)|pressur(?:ed|es|ing)) ${FEW_WORDS}(?:
    workers|staff|employees|doctors|nurses|women|girls|boys|children|witnesses|tenants|villagers|residents|prisoners|
    migrants|families
  ) (?:to|into|out)
`;
/** Killed by many or by order; scripts and plans are executed, too. */
const PUT_TO_DEATH = joinedLines`
  (?:hanged|lynched|beheaded)(?= (?:the|an?|his|her|their|him|them|two|three|\d+) )|
  executed (?:hundreds|dozens|prisoners|civilians|hostages|dissidents|rebels)|executed(?= \d)|
  shot(?= (?:\d[\d.,]*|unarmed) (?!films?|movies?|pictures?|photos?|videos?|scenes?|rolls?|times?|under|over))
`;

const DEEDS: readonly string[] = [
  `${TAKING} ${FEW_WORDS}${BRIBES}`,
  BOUGHT,
  LOOKED_AWAY,
  SAT_ON,
  BROKEN_RULES,
  DOCTORED,
  KEPT_BACK,
  FAILED_DUTY,
  WITHOUT_LEAVE,
  PUBLIC_MONEY,
  COERCED,
  PUT_TO_DEATH,
];
/** Deeds whose doer stands before them. */
export const WRONG_DEEDS = new RegExp(`\\b(?:${DEEDS.join('|')})(?![a-z])`, 'gi');
/** The same, told without a word that condemns: any person can be their doer. */
export const PLAIN_DEEDS = new RegExp(
  `\\b(?:${[...PLAIN_SILENCE, ...PLAIN_GAINS, ...PLAIN_HARMS].join('|')})(?![a-z])`,
  'gi',
);

/** How long, and not what for: "suspended for two matches", "jailed for life". */
const HOW_LONG = joinedLines`
  (?:
    life|good|now|ever|another|several|some|many|almost|nearly|about|at least|up to|more|less|
    the (?:rest|season|next|first|last|second)|an? (?:year|month|week|day|decade|season|further|short|long|record)|
    one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d
  )
`;
/** Nobody is punished so but for a wrong. "Sued for peace" is none. */
const PUNISHED = joinedLines`
  (?:fined|jailed|imprisoned|prosecuted|sued|reprimanded|censured|disbarred|struck off|court-martialled)
  (?: (?:[^.;:,]|[.,]\d){0,60})? for (?!${HOW_LONG}\b|peace\b|divorce\b)
`;
/** "Accused the firm of hiding it", "charged him with fraud": the active of what `CHARGED` has as a passive. */
const ACCUSED = joinedLines`
  (?:
    accus(?:e|es|ed|ing) (?:[^.;:,]|[.,]\d|\b[a-z]\.){1,80} of|
    (?:charg(?:es|ed|ing)|indict(?:s|ed|ing)) (?:[^.;:,]|[.,]\d){1,60} (?:with|on)
    (?= (?:[a-z]+ ){0,3}(?:[a-z]+ing|fraud|murder|theft|corruption|bribery|perjury|assault|rape|manslaughter|conspiracy|espionage|treason|counts?|charges?)\b)|
    caught (?:[a-z]+ing)\b(?! (?:up|on|fire)\b)
  )
`;
/**
 * Said of somebody without being shown: what courts report is full of it, and what a magazine is sued for. Of a thing, "the
 * allegedly haunted mill" says nothing of anybody.
 */
const ALLEGED = joinedLines`
  (?:
    alleg(?:e|es|ed|ing) (?:[^.;:]{1,40} )?that|(?:allegations?|accusations?) (?:[a-z]+ ){0,3}(?:against|levelled at)|
    (?<!\b(?:the|an?|this|that|its|his|her|their) )allegedly|
    alleged (?:[a-z]+ ){0,2}(?:
      role|part|involvement|complicity|membership|links?|ties|crimes?|fraud|abuse|misconduct|corruption|violations?|
      conspiracy|scheme|cover-?up|assault|rape|theft|bribery|negligence
    )
  )\b
`;
/** Taken in by the police, or found guilty before; "if convicted" is neither. */
const ARRESTED = joinedLines`
  (?:was|were|been|being|got) (?:[a-z]+ly |later |also |then |re-?){0,2}arrested\b|
  (?<!\b(?:if|when|once|unless|be|being) )convicted (?:of\b|[a-z]+(?:er|or|ist|on|ster)s?\b)|
  (?:pleading|pleads?|pled) guilty|guilty pleas?
`;

/** A post may be lost for many reasons. */
const LOST_POST = joinedLines`
  (?:
    banned|suspended|sacked|fired|dismissed|disqualified|expelled|sanctioned|disciplined
  ) for (?:(?:alleged|repeated|gross|serious|persistent|sexual|financial|racial|professional) ){0,2}(?:
    [a-z]+ing\b(?! (?:reasons?|purposes))|misconduct|negligence|fraud|corruption|abuse|racism|harassment|theft|
    violence|bribery|plagiarism
  )
`;
const IMPRISONED = joinedLines`
  (?:went|sent|gone) to (?:prison|jail|gaol)\b(?! to )|(?:was|were|been) (?:jailed|imprisoned)\b|
  sentenced to [a-z\d -]{1,60}(?:in (?:prison|jail)|imprisonment|behind bars)
`;

/** Courts, and what they do to nobody who did nothing. */
const SENTENCE_PASSED = joinedLines`
  (?:was|were|been|being|stands?) (?:[a-z]+ly |later |twice |both |all )?(?:convicted|indicted|impeached)\b|
  (?:
    court|judge|tribunal|jury|regulator|ombudsman|arbitrator
  )s?\b[^.;:]{0,40} ordered [^.;:]{1,60} to (?:pay|repay|refund|compensate)|
  (?:was|were|been) ordered to (?:pay|repay|refund|compensate)|pleaded guilty|found (?:[^.;:]{1,40} )?(?<!not )guilty
`;
/** A person is blamed; weather, errors and customs are causes. */
const BLAMED = joinedLines`
  (?:laid|lays|puts?|pin(?:s|ned)) (?:the |most of the |all the )?blame (?:squarely |firmly )?(?:on|at)|
  blam(?:ed|es) (?:
    him|her|them|
    (?:my|his|her|their|our|the) (?:[a-z]+ )?(?:
      father|mother|brother|sister|husband|wife|captain|master|pilot|driver|crew|engineers?|government|company|police|
      council|ministry|minister|mayor|president|governor|director|owners?|operator|contractor|army|officers?|doctors?|
      nurses?|teachers?|staff|management
    )
  )\b|
  (?:held|holds?) [^.;:]{1,50} responsible
`;
/** Another’s sentences; files and text are copied every day, passages are lifted. */
const LIFTED = joinedLines`
  (?:paragraphs?|passages?|sentences?|chapters?|pages?)\b[^.;:]{0,60} (?:
    (?:lifted|cribbed|stolen)|copied (?:word for word|verbatim)
  ) [^.;:]{0,30}?from|
  (?:lifted|cribbed) [^.;:]{0,30}?(?:paragraphs?|passages?|sentences?|chapters?|pages?) from
`;

/** What a prosecutor does, and what somebody leaves for. */
const UNDER_SUSPICION = joinedLines`
  under (?:criminal |police )?investigation|(?:faces?|faced|facing) (?:[a-z]+ ){0,3}(?:
    charges?|counts? of|prosecution|extradition|impeachment
  )|
  (?:on|stood|stands|went on) trial (?:for|over|on)|wanted (?:for [a-z]+ing|for murder|by interpol|by (?:the )?police)|
  (?:is|are|was|were|being|been) investigated (?:for|over)|impos(?:ed|es|ing) (?:an? |the )?(?:[a-z]+ ){0,2}fines?\b|
  (?:resigned|stepped down|quit|stood down) [^.;:]{0,40}(?:over|amid|after) ${FEW_WORDS}(?:
    scandals?|allegations?|accusations?|revelations?|fraud|abuse|charges|misconduct
  )|
  stripped of (?:his|her|its|their|the) ${FEW_WORDS}(?:licen[cs]es?|titles?|medals?|ranks?|degrees?|badges?)
`;
/** Undertakings that are wrong by their name, and those who are called after what they did. */
const RACKET = joinedLines`
  (?:ran|runs|running|operat(?:ed|es)|organi[sz]ed|mastermind(?:ed|s)|headed|led) ${FEW_WORDS}(?:
    scams?|frauds?|rackets?|swindles?|ponzi schemes?|pyramid schemes?|cover-?ups?|smear campaigns?|death squads?|
    sweatshops?|drug rings?
  )|
  (?:is|was|are|were) (?:an? |all )?(?:[a-z]+ ){0,2}(?:
    liars?|thie(?:f|ves)|crooks?|fraudsters?|murderers?|rapists?|torturers?|swindlers?|con (?:man|men|artists?)|
    war criminals?|plagiarists?|charlatans?|embezzlers?|smugglers?|forgers?
  )\b
`;

/** Somebody is accused of it or was punished for it: who was need not stand before the verb. */
export const CHARGED_OR_PUNISHED = new RegExp(
  `\\b(?:${[ACCUSED, ALLEGED, ARRESTED, PUNISHED, LOST_POST, IMPRISONED, SENTENCE_PASSED, BLAMED, LIFTED, UNDER_SUSPICION, RACKET].join('|')})`,
  'i',
);

/** The same where any person can have done it. */
export const PERSONALLY = new RegExp(`\\b(?:${MADE_TO}|${UNDECLARED})`, 'i');

/** Before a charge: nobody makes it, a court found nothing, it would be made, it is made of whoever it may be, or a fall is arrested. */
export const NOT_CHARGED = patternLines('i')`
  \b(?:
    (?:nobody|no one|never|not|cannot|would|acquitted|cleared|[a-z]+n[’']t)\b[^,.;:]{0,40}|
    (?:decline|fall|rise|spread|growth|erosion|slide|slump|decay|collapse|bleeding)\b[^,.;:]{0,40}|
    (?:people|persons?|anyone|those|someone|whoever)(?: who (?:is|are|were))? )$
`;

/** Before "to conceal": what is or would be forbidden, and was not done by anybody. */
export const FORBIDDEN_TO = patternLines('i')`
  \b(?:
    felony|crime|misdemeanou?r|offen[cs]e|illegal|unlawful|forbidden|forbids?|prohibit(?:ed|s)?|refus(?:ed|es|ing)|
    declin(?:ed|es|ing)
  )\b[^.;]{0,50}\bto $
`;
