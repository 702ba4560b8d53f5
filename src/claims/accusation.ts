import { type Name, namesIn } from '../core/text/names.ts';
import { joinedLines, patternLines, spacedLines } from '../core/text/over-lines.ts';
import {
  CHARGED_OR_PUNISHED,
  FORBIDDEN_TO,
  NOT_CHARGED,
  PERSONALLY,
  PLAIN_DEEDS,
  TAKEN_BEFORE,
  WRONG_DEEDS,
} from './wrong-phrases.ts';

/** With the doubled consonants and the dropped e of English spelling. */
const VERB_ENDINGS = '(?:[bglmnprtk]?(?:ed|ing)|e|es|ed|s|d|ied|ies|y|ing)?';

/** Verbs of wrongdoing; `*` stands for the endings of a verb, so that "oppression" and "violation" are none. */
const WRONG_VERBS = wordPattern(
  spacedLines`
    killed killing murdered murdering massacred massacring slaughtered slaughtering assassinat* tortured torturing
    raped raping assaulted assaulting molest* abused abusing beaten attacked attacking gunned stole stolen stealing
    embezzl* loot* pocketed launder* brib* defraud* swindl* cheated cheating extort* blackmail* rigg* falsif* forged
    forging fabricat* plagiari[sz]* lied misled mislead* deceiv* conceal* silenced silencing censor* persecut*
    oppress* harassed harassing intimidat* threaten* terrori[sz]* kidnap* abduct* enslav* exploit* discriminat*
    ransack* dumped dumping poison* pollut* sabotag* spied spying hacked hacking evaded violated violating overthrew
    overthrow* ousted incit* collud* conspir* neglected stalk* groped groping traffick* scammed smuggl* wounded
    wounding destroy* plunder* pillag* vandali[sz]* defam* slander* misappropriat* siphon* overcharg* misrepresent*
  `,
);
/** Base forms that are nouns as well count only where they must be verbs: "wanted to murder", "would attack". */
const WRONG_INFINITIVES =
  /(?<=\b(?:to|would|could|did)\s)(?:kill|murder|massacre|slaughter|torture|assault|abuse|shoot|steal|harass|rape)(?!\p{L})/giu;
const WRONG_PHRASES = patternLines('giu')`
  \b(?:
    shot (?:him|her|them|the|a|an|two|three|dead|at)\b|cover(?:ed|s|ing) up|l(?:ies|ying|ied) (?:about|to)|
    set fire to|looked the other way|turned a blind eye|
    dodg(?:ed|ing) (?:\p{L}+ ){0,2}(?:tax|taxes|duties|sanctions|questions|responsibility|the draft)
  )\b
`;
/** The same, English letters alone: all letters of Unicode, whatever their case, take long to build. */
const WRONG_PHRASES_PLAIN = patternLines('gi')`
  \b(?:
    (?:illegally|unlawfully) (?:[a-z]+ed|sold|built|kept|held|took|paid|made)|hid [a-z ]{0,40}from|
    beat (?:up )?(?:the |several )?
    (?:protesters?|demonstrators?|prisoners?|detainees?|suspects?|journalists?|migrants?|inmates?)|
    (?:bombed|shelled) (?:an? |the |two |several )?(?:[a-z]+ )?
    (?:hospitals?|schools?|markets?|villages?|camps?|mosques?|churches|homes|civilians)|
    underpaid
  )\b
`;

/** Things that nobody is called without being accused of something. */
const CHARGED = patternLines('iu')`
  \b(?:
    accus(?:ed|es|ing) of|charged with|(?<!in )charges? of|convicted of|guilty of|indicted|suspected of|
    arrested (?:for|on)|complicit in|(?:found|held) liable for|
    committ(?:ed|ing) (?:\p{L}+ ){0,4}(?:crimes?|fraud|murder|violence|atrocit\p{L}+|genocide|perjury|abuses?)|
    (?:
      fraud|corruption|bribery|embezzlement|perjury|negligence|misconduct|malpractice|genocide|atrocities|war crimes|
      abuses?
    ) by )
`;
/** Whom the police took: "arrested Anselm Krog". */
const ARRESTED_WHOM = /\barrest(?:ed|s|ing) (?:[a-z]+ )?\p{Lu}\p{Ll}/u;
/** "Sentenced to six years for": the same, apart because English letters alone are built fast. */
const SENTENCED = /\bsentenced to [a-z\d -]{1,60} for\b/i;

/** Bodies and offices that can do wrong. */
const BODY_WORDS = joinedLines`
  government|regime|police|officers?|military|army|soldiers|troops|forces|militia|company|companies|corporation|firm|
  bank|party|council|ministry|minister|president|mayor|governor|senator|congressman|judge|court|prosecutors?|director|
  chairman|chair|managers?|executives?|ceo|boss|owners?|editor|bishop|priest|church|school|university|hospital|doctor|
  agency|authorit(?:y|ies)|officials?|administration|commission|committee|groups?|gang|cartel|union|employers?|
  landlord|regulator|contractor|operator|coach|teacher|drugmaker|carmaker|manufacturer|airline|charity|federation|
  lawmaker|media|candidate|leaders?|citizens|protesters|opposition|developers?|trustees?|magistrates?|councill?ors?|
  aldermen|traders?|brokers?|bankers?|lawyers?|guards?|overseers?|foreman|pharmacists?|surgeons?|researchers?|
  scientists?|inspectors?|suppliers?|wholesalers?|retailers?|insurers?|publishers?|institute|customs|rebels|guild|
  associations?|foundation|board|departments?|bureau|clubs?|clinics?|colleges?|laborator(?:y|ies)|newspapers?|
  broadcasters?|accountants?|clerks?|treasurers?|captains?|superintendents?|wardens?|principals?|headmasters?|
  professors?|authors?|defendants?|colonel|commanders?|sheriffs?|landowners?|settlers|missionaries|mobs?|crowds?|monks?|kings?|
  dukes?|factory|tannery|brewery|provider|bidders?|courts?|tribunals?
`;
const BODY = new RegExp(`\\b(?:${BODY_WORDS})\\b`, 'iu');
/** Whoever can do what only people do, where no name and no office says who. */
const PERSON = patternLines('iu')`
  \b(?:
    brothers?|sisters?|fathers?|mothers?|uncles?|aunts?|cousins?|husbands?|wi(?:fe|ves)|sons?|daughters?|widow(?:er)?s?|
    nephews?|nieces?|partners?|heirs?|relatives?|m[ae]n|wom[ae]n|neighbou?rs?|friends?|miller|merchants?|farmers?|
    engineers?|secretar(?:y|ies)|analysts?|consultants?|superintendents?|assistants?|deput(?:y|ies)|advis[eo]rs?|
    superiors?|subordinates?|colleagues?|spokes(?:man|woman|person)|drivers?|pilots?|nurses?|staff|employees?|workers|
    tenants?|landowners?|dealers?|agents?|vendors?|sellers?|buyers?|makers?|builders?|architects?|auditors?|
    investors?|shareholders?|founders?|heads?|chiefs?|rulers?|lords?|ladies|queens?|emperors?|barons?|rectors?|deans?|
    jailers?|gaolers?|keepers?|masters?|mistress(?:es)?|students?|pupils?|priests?|nuns?|vicars?|ministers|generals?|
    admirals?|marshals?|sergeants?|lieutenants?|surveyors?|bailiffs?|crews?|stewards?|porters?|butlers?|servants?|
    squires?|grocers?|bakers?|brewers?|butchers?|innkeepers?|shopkeepers?|weavers?|smiths?|tailors?|carpenters?|
    plumbers?|electricians?|mechanics?|technicians?|chemists?|dentists?|midwi(?:fe|ves)|referees?|umpires?|players?|
    trainers?|jockeys?|agents|couriers?|brokers?|notar(?:y|ies)|registrars?|archivists?|librarians?|curators?|
    collectors?|yards?|depots?|mills?|mines?|plants?|farms?|factories|hotels?|shops?|restaurants?|studios?
  )\b
`;
/** Actors of a deed that things can be said to do as well, and of one that only people do. */
const BODIES = [BODY];
const PEOPLE = [BODY, PERSON];
const PRONOUN = /\b(?:he|she|they|who|which)\b/iu;

/** A judgement right before a body or a name: "a corrupt mayor", "the bloodthirsty coup government". */
const JUDGED = patternLines('u')`
  \b
  (?:[Cc]orrupt|[Ff]raudulent|[Ff]ascist|[Rr]acist|[Gg]enocidal|[Mm]urderous|[Bb]loodthirsty|[Cc]rooked|[Dd]ishonest)
  \s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?(?:(?:${BODY_WORDS})\b|\p{Lu})
`;

/** Behind such a verb, where it says nothing bad: "embezzled nothing", "beaten to first place", "stole the show". */
const HARMLESS_AFTER = patternLines('iu')`
  ^\s(?:
    off\b(?=[ ,.])|nothing(?! (?:less|short))|nobody|no one|out by|to (?:the )?(?:first|second|third|title|punch)|
    (?:the|a) (?:show|spotlight|scene|limelight|march|glance|base|look|kiss)|together|away
  )\b
`;
/** "Hacking on a compiler", and not "spied on journalists". */
const HARMLESS_ON = /^\son\b/iu;
const SPIED = /^sp(?:ied|ying)$/iu;
/** "Attacked him in every issue": with words. */
const ATTACK = /^attack/iu;
const IN_WORDS = patternLines('iu')`
  ^[^.,;:]{0,40}\bin (?:an?|the|every|each|his|her|their|its)\s(?:\p{Ll}+\s)?(?:
    issues?|articles?|editorials?|columns?|speech(?:es)?|essays?|letters?|sermons?|pamphlets?|books?|interviews?|
    debates?|press
  )\b
`;

/** Subjects that do nothing by themselves: "a culture of neglect killed confidence" accuses nobody. */
const THING = patternLines('iu')`
  ^(?:an?|the|this|that|these|those|its|their|his|her)\s+(?:\p{Ll}+\s+){0,2}?(?:
    culture|lack|wave|series|period|collapse|fire|storm|flood|earthquake|disease|virus|accident|crash|explosion|
    decision|policy|idea|fear|rumou?r|report|statement|question|cost|price|rise|fall|news|failure|absence|threat|war|
    crisis|pandemic|drought|heat|cold|history|victory|defeat
  )\b
`;
/** Before a word that can be a noun: then it names a deed and says nothing of who did it. */
const NOUN_BEFORE =
  /\b(?:the|an?|this|that|these|those|of|for|his|her|their|its|no|any|each|every|another|first|last|[\p{L}]+[’']s)\s+(?:\p{Ll}+\s+)?$/iu;
/** Right before a participle it makes an adjective: "one of the wounded demonstrators". */
const ADJECTIVE_BEFORE = /\b(?:the|an?|of|many|some|several|these|those|\d+)\s$/iu;
/** "Two crashes that killed": what did it is a thing, unless a body or a name stands before the "that". */
const THING_THAT = /(?<![\p{L}])(\p{Ll}[\p{L}-]*),?\s(?:that|which)\s(?:\p{Ll}+\s)?$/u;
const NEGATED = /(?:\b(?:not|never|cannot|den(?:y|ied|ies|ying))|n[’']t)\s+(?:\p{Ll}+\s+)?$/iu;
const PASSIVE = /\b(?:was|were|been|being|is|are|be|get|got)\s+(?:\p{Ll}+(?:ly)?,?\s+(?:and\s+|or\s+)?){0,4}$/iu;
const BRIBE = /^bribes?$/iu;
/** Past forms, and phrases that begin with a verb. */
const NEVER_NOUN =
  /^\p{L}+(?:ed|ew)\b|^(?:stole|misled|shot|underpaid|hid|beat|illegally|unlawfully)\b|^(?!lies|covers)\p{L}+(?<!ing) /iu;
/** "Was still stealing", which is no passive. */
const PROGRESSIVE = /\b(?:was|were|been|is|are|be)\s+(?:\p{Ll}+ly\s+|still\s+|now\s+)?\p{L}+ing$/iu;
/** Before the name of who says it. */
const CITED_BEFORE = /\baccording to (?:the |an? )?$/iu;
const CLAUSE_BREAK = /[;:—]|, (?:but|and|while|although|whereas) (?=the|a|an|he|she|they|it|\p{Lu})/gu;

/** How many words may stand between an actor and what it is said to have done. More finds more, and blames bystanders. */
const MAX_WORDS_BETWEEN = 12;
/** UTF-16 units before a verb that tell how it is used, and after a passive one within which "by whom" may stand. */
const BEFORE = 60;
const AGENT_REACH = 110;

function wordPattern(stems: string): RegExp {
  const alternatives = stems.split(' ').map((stem) => stem.replace(/\*$/, VERB_ENDINGS));
  return new RegExp(`(?<![\\p{L}-])(?:${alternatives.join('|')})(?![\\p{L}])`, 'giu');
}

/** The clause in which a verb stands, up to the verb, at most `MAX_WORDS_BETWEEN` words of it. */
function reachBefore(sentence: string, verbAt: number): { readonly text: string; readonly start: number } {
  const before = sentence.slice(0, verbAt);
  const last = [...before.matchAll(CLAUSE_BREAK)].at(-1);
  const clause = last === undefined ? before : before.slice(last.index + last[0].length);
  const words = [...clause.matchAll(/\S+/g)];
  const first = words.at(-MAX_WORDS_BETWEEN);
  const start = verbAt - clause.length + (words.length > MAX_WORDS_BETWEEN ? (first?.index ?? 0) : 0);
  return { text: sentence.slice(start, verbAt).trimStart(), start };
}

/** An actor that governs a verb: a name or a body within reach, in the verb's own clause. */
function actorBefore(
  sentence: string,
  verbAt: number,
  names: readonly number[],
  actorInContext: boolean,
  bodies: readonly RegExp[],
): boolean {
  const reach = reachBefore(sentence, verbAt);
  if (THING.test(reach.text)) return false;
  const acts = (start: number) => !CITED_BEFORE.test(sentence.slice(Math.max(0, start - BEFORE), start));
  if (names.some((start) => start >= reach.start && start < verbAt && acts(start))) return true;
  return bodies.some((body) => body.test(reach.text)) || (actorInContext && PRONOUN.test(reach.text));
}

/** Who did it, after a passive: "was attacked by the police". */
function agentAfter(sentence: string, from: number, names: readonly number[]): boolean {
  const by = sentence.slice(from, from + AGENT_REACH).search(/\bby\s/u);
  if (by < 0) return false;
  const at = from + by;
  return BODY.test(sentence.slice(at, at + BEFORE)) || names.some((start) => start >= at && start < at + BEFORE);
}

function isWrongdoing(
  sentence: string,
  verbAt: number,
  end: number,
  names: readonly number[],
  inContext: boolean,
  bodies: readonly RegExp[],
): boolean {
  const verb = sentence.slice(verbAt, end);
  const after = sentence.slice(end, end + BEFORE);
  if (HARMLESS_AFTER.test(after)) return false;
  if (HARMLESS_ON.test(after) && !SPIED.test(verb)) return false;
  if (ATTACK.test(verb) && IN_WORDS.test(after)) return false;
  const before = sentence.slice(Math.max(0, verbAt - BEFORE), verbAt);
  if (FORBIDDEN_TO.test(before) || (BRIBE.test(verb) && TAKEN_BEFORE.test(before))) return false;
  const isProgressive = PROGRESSIVE.test(before + (/^\p{L}+/u.exec(verb)?.[0] ?? ''));
  if (PASSIVE.test(before) && !isProgressive) return agentAfter(sentence, end, names);
  if ((!NEVER_NOUN.test(verb) && NOUN_BEFORE.test(before)) || NEGATED.test(before)) return false;
  const antecedent = THING_THAT.exec(before)?.[1];
  if (ADJECTIVE_BEFORE.test(before) || (antecedent !== undefined && !BODY.test(antecedent))) return false;
  return actorBefore(sentence, verbAt, names, inContext, bodies);
}

/** A charge that somebody makes or a court has passed, and none that nobody made or would be made. */
function isCharged(sentence: string, charge: RegExp): boolean {
  const at = charge.exec(sentence)?.index;
  return at !== undefined && !NOT_CHARGED.test(sentence.slice(Math.max(0, at - BEFORE), at));
}

/**
 * Does the sentence say that a named person or a body did wrong? Looks for an actor that governs a verb of wrongdoing, a
 * charge, or a judging word right before a body or a name. Words decide, not grammar: an accusation in unusual words is
 * missed, and a war report is one. English only.
 * @param context the sentence before: whom "he", "she" and "they" may mean
 * @param found the names in the sentence, where they are known already
 */
export function isAccusation(sentence: string, context = '', found: readonly Name[] = namesIn(sentence)): boolean {
  const names = found.map((name) => name.start);
  const someone = names.length > 0 || BODY.test(sentence);
  const isDeed = (patterns: readonly RegExp[], inContext: boolean, bodies: readonly RegExp[]) =>
    patterns
      // Most sentences have none, and to look for all takes longer than for one.
      .flatMap((pattern) => (sentence.search(pattern) < 0 ? [] : [...sentence.matchAll(pattern)]))
      .some((match) => isWrongdoing(sentence, match.index, match.index + match[0].length, names, inContext, bodies));
  const inContext = someone || namesIn(context).length > 0 || BODY.test(context);
  if (
    (someone || PERSON.test(sentence) || PRONOUN.test(sentence) || /^\W*n(?:either|one) of\b/i.test(sentence)) &&
    isCharged(sentence, PERSONALLY)
  )
    return true;
  // Only people do these, whoever "they" are.
  if (isDeed([PLAIN_DEEDS], true, PEOPLE)) return true;
  if (!inContext) return false;
  const charged =
    someone || PRONOUN.test(sentence)
      ? [CHARGED, SENTENCED, ARRESTED_WHOM, CHARGED_OR_PUNISHED]
      : [CHARGED_OR_PUNISHED];
  if (charged.some((charge) => isCharged(sentence, charge))) return true;
  if (JUDGED.test(sentence)) return true;
  return isDeed([WRONG_VERBS, WRONG_INFINITIVES, WRONG_PHRASES, WRONG_PHRASES_PLAIN, WRONG_DEEDS], inContext, BODIES);
}
