/*
 * Wrongdoing that English tells in more than one word. English letters alone: all letters of Unicode, whatever their case,
 * take long to build. Each is a class (corruption, silence, broken rules, punishment) and what it does not mean.
 */

/** A noun may stand a few words behind its verb: "took several large bribes", "broke the council’s own code". */
const FEW_WORDS = "(?:[a-z’'-]+ ){0,4}?";

/** Money that nobody takes or gives openly. */
const BRIBES =
  '(?:bribes?|kickbacks?|backhanders?|pay-?offs|hush money|protection money|envelopes (?:from|of|full|stuffed)|secret (?:payments?|commissions?|bonus(?:es)?|donations?))';
const TAKING =
  '(?:t[ao]kes?|took|taken|taking|accept(?:ed|s|ing)?|receiv(?:e|ed|es|ing)|pa(?:id|ys?|ying)|offer(?:ed|s|ing)?|demand(?:ed|s|ing)?|solicit(?:ed|s|ing)?|pocket(?:s|ing)?)';

/** Before "bribes", which is a noun then; whether somebody took them `WRONG_DEEDS` tells. */
export const TAKEN_BEFORE = new RegExp(`\\b${TAKING} ${FEW_WORDS}$`, 'i');

/** Who and what cannot be bought honestly. */
const NOT_FOR_SALE =
  '(?:jur(?:y|ies|ors?)|judges?|magistrates?|votes?|voters|witness(?:es)?|silence|senators?|lawmakers?|politicians?|officials?|inspectors?|councillors?|referees?|parliament|elections?|(?:[a-z]+ )?committees?)';
const BOUGHT = `bought (?:off )?(?:(?:it|him|her)self |themselves )?(?:(?:the|an?|its|his|her|their|some|several|enough|most of|half(?: of)?|[a-z]+[’']s) ){0,2}${NOT_FOR_SALE}(?![’'a-z-])`;

/** To know and to be silent. */
const SILENCE =
  '(?:knew|known|was aware|were aware|been (?:told|warned))\\b[^.;:]{0,120}? (?:told (?:nobody|no one)|said nothing|did nothing|kept (?:it )?(?:quiet|silent|secret)|stayed silent)';
const LOOKED_AWAY = 'looked away (?:for|while)|turned a deaf ear';
const SAT_ON = `s[ai]t(?:ting)? on (?:the|an?|its|his|her|their|this|that|these|those) ${FEW_WORDS}(?:complaints?|reports?|evidence|warnings?|stud(?:y|ies)|findings?|allegations?|audits?|dossiers?)`;

/** Rules that are broken; nobody breaks the laws of physics. */
const BROKEN_RULES = `(?:br(?:oke|oken|eaking|eached|eaching)|flout(?:ed|s|ing)|infring(?:ed|ing)|contraven(?:ed|ing)) (?:the |an? |its |his |her |their |all |every |several )?${FEW_WORDS}(?:laws?|codes?|rules?|regulations?|bans?|sanctions|embargo(?:es)?|oaths?|ceasefires?|treat(?:y|ies)|constitution|contracts?|licen[cs]es?|curfews?|lockdowns?)(?! of (?:physics|nature|gravity|grammar))`;

/** Deeds whose doer stands before them. */
export const WRONG_DEEDS = new RegExp(
  `\\b(?:${[`${TAKING} ${FEW_WORDS}${BRIBES}`, BOUGHT, SILENCE, LOOKED_AWAY, SAT_ON, BROKEN_RULES].join('|')})(?![a-z])`,
  'gi',
);

/** How long, and not what for: "suspended for two matches", "jailed for life". */
const HOW_LONG =
  '(?:life|good|now|ever|another|several|some|many|almost|nearly|about|at least|up to|more|less|the (?:rest|season|next|first|last|second)|an? (?:year|month|week|day|decade|season|further|short|long|record)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d)';
/** Nobody is punished so but for a wrong. "Sued for peace" is none. */
const PUNISHED = `(?:fined|jailed|imprisoned|prosecuted|sued|reprimanded|censured|disbarred|struck off|court-martialled)(?: (?:[^.;:,]|[.,]\\d){0,60})? for (?!${HOW_LONG}\\b|peace\\b|divorce\\b)`;
/** "Accused the firm of hiding it", "charged him with fraud": the active of what `CHARGED` has as a passive. */
const ACCUSED =
  '(?:accus(?:e|es|ed|ing) (?:[^.;:,]|[.,]\\d){1,80} of|(?:charg(?:es|ed|ing)|indict(?:s|ed|ing)) (?:[^.;:,]|[.,]\\d){1,60} (?:with|on)(?= (?:[a-z]+ ){0,3}(?:[a-z]+ing|fraud|murder|theft|corruption|bribery|perjury|assault|rape|manslaughter|conspiracy|espionage|treason|counts?|charges?)\\b)|caught (?:[a-z]+ing)\\b(?! (?:up|on|fire)\\b))';
/** A post may be lost for many reasons. */
const LOST_POST =
  '(?:banned|suspended|sacked|fired|dismissed|disqualified|expelled|sanctioned|disciplined) for (?:(?:alleged|repeated|gross|serious|persistent|sexual|financial|racial|professional) ){0,2}(?:[a-z]+ing\\b(?! (?:reasons?|purposes))|misconduct|negligence|fraud|corruption|abuse|racism|harassment|theft|violence|bribery|plagiarism)';
const IMPRISONED =
  '(?:went|sent|gone) to (?:prison|jail|gaol)\\b(?! to )|(?:was|were|been) (?:jailed|imprisoned)\\b|sentenced to [a-z\\d -]{1,60}(?:in (?:prison|jail)|imprisonment|behind bars)';

/** Somebody is accused of it or was punished for it: who was need not stand before the verb. */
export const CHARGED_OR_PUNISHED = new RegExp(`\\b(?:${[ACCUSED, PUNISHED, LOST_POST, IMPRISONED].join('|')})`, 'i');

/** Before "to conceal": what is or would be forbidden, and was not done by anybody. */
export const FORBIDDEN_TO =
  /\b(?:felony|crime|misdemeanou?r|offen[cs]e|illegal|unlawful|forbidden|forbids?|prohibit(?:ed|s)?|refus(?:ed|es|ing)|declin(?:ed|es|ing))\b[^.;]{0,50}\bto $/i;
