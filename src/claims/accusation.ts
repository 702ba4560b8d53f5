import { namesIn } from './names.ts';

/** Verbs of wrongdoing, as stems that any ending may follow where `*` stands. */
const WRONG_VERBS = pattern(
  'kill* murder* massacre* slaughter* execut(?:ed|ing|es?) assassinat* tortur* rap(?:ed|es|ing) assault* molest* abus(?:ed|es|ing) beat ' +
    'beaten attack* shot shoot* fired? gun(?:ned)? stole steal* stolen embezzl* loot* pocketed launder* brib* defraud* swindl* cheat(?:ed|s|ing)? ' +
    'extort* blackmail* rigg(?:ed|ing) falsif* forg(?:ed|ing|es) fabricat* plagiari* lied l(?:ies|ying) about misled mislead* deceiv* conceal* cover(?:ed|s|ing) up ' +
    'hid(?:den)? suppress* silenc(?:ed|es|ing) censor* persecut* oppress* harass* intimidat* threaten* terrori* kidnap* abduct* enslav* exploit* ' +
    'discriminat* ransack* dump(?:ed|ing) poison* pollut* sabotag* spied spy(?:ing)? hack(?:ed|ing) evad(?:ed|es|ing) dodg(?:ed|es|ing) violat* ' +
    'overthrew overthrow* oust(?:ed|ing|s)? incit(?:ed|es|ing) collud* conspir* neglect(?:ed|s|ing) ignored? stalk* grop(?:ed|es|ing) traffick* ' +
    'scam(?:med|s)? smuggl* target(?:ed|s|ing) hunt(?:ed|s|ing) down set fire destroy* wound* tear-gass* disappear(?:ed)',
);

/** Things that nobody is called without being accused of something. */
const WRONG_NOUNS =
  /\b(?:accus(?:ed|es|ing) of|charged with|charges? of|convicted|guilty of|indict\p{L}*|suspected of|arrest(?:ed)? (?:for|on)|complicit|liable for|committ(?:ed|ing) (?:\p{L}+ ){0,4}(?:crimes?|fraud|murder|violence|atrocit\p{L}+|genocide|perjury|abuses?)|(?:crimes?|fraud|corruption|bribery|embezzlement|perjury|negligence|misconduct|malpractice|genocide|atrocit\p{L}+|war crimes|human rights (?:abuses?|violations?)|sexual (?:assault|abuse|harassment)) (?:by|of) )/iu;

/** Judgements that stand right before a body or a name. */
const WRONG_ADJECTIVES =
  /\b(?:corrupt|criminal|fraudulent|fascist|racist|genocidal|murderous|bloodthirsty|crooked|dishonest)\s+(?:[\p{L}-]+\s+){0,2}?(?=BODY|\p{Lu})/iu;

/** Bodies and offices that can do wrong. */
const BODY_WORDS =
  'government regime police officers? military army soldiers troops forces militia company corporation firm bank party council ' +
  'ministry minister president mayor governor senator congressman judge court prosecutor director chairman chair manager ' +
  'executive ceo boss owner editor bishop priest church school university hospital doctor agency authorities authority ' +
  'officials? administration commission committee groups? gang cartel union employer landlord regulator contractor operator ' +
  'state media candidate leader leaders citizens protesters opposition';
const BODY = new RegExp(`\\b(?:${BODY_WORDS.split(' ').join('|')})\\b`, 'iu');
const PRONOUN = /\b(?:he|she|they|who|which)\b/iu;

/** How many words may stand between an actor and what it is said to have done. More finds more, and blames bystanders. */
const MAX_WORDS_BETWEEN = 12;

function pattern(stems: string): RegExp {
  const alternatives = stems.split(/ (?!(?:up|about|down|fire)\b)/).map((stem) => stem.replace(/\*$/, '\\p{Ll}*'));
  return new RegExp(`(?<![\\p{L}-])(?:${alternatives.join('|')})(?![\\p{L}])`, 'giu');
}

/** An actor that governs a verb: a name or a body within reach, no clause boundary with a subject of its own between. */
function actorBefore(
  sentence: string,
  verbAt: number,
  nameStarts: readonly number[],
  actorInContext: boolean,
): boolean {
  const clauseStart = Math.max(0, lastClauseBreak(sentence, verbAt));
  const before = sentence.slice(clauseStart, verbAt);
  const words = before.trim().split(/\s+/);
  const reach = words.slice(-MAX_WORDS_BETWEEN).join(' ');
  const reachStart = verbAt - reach.length - 1;
  const subject = headOf(reach);
  if (nameStarts.some((start) => start >= Math.max(clauseStart, reachStart) && start < verbAt)) {
    return subject.kind !== 'thing';
  }
  if (BODY.test(subject.text)) return subject.kind !== 'thing';
  return actorInContext && PRONOUN.test(reach);
}

/** The words before the last "of": "a culture of neglect in the police" is a culture, not the police. */
function headOf(reach: string): { text: string; kind: 'thing' | 'actor' } {
  const thing =
    /^(?:an?|the|this|that|these|those|its|their|his|her)\s+(?:\p{Ll}+\s+){0,2}?(?:culture|lack|wave|series|period|collapse|fire|storm|flood|earthquake|disease|virus|accident|crash|explosion|decision|policy|idea|fear|rumou?r|report|statement|question|cost|price|rise|fall|news|failure|absence|threat|war|crisis|pandemic|drought|heat|cold|history|victory|defeat)\b/iu;
  return { text: reach, kind: thing.test(reach) ? 'thing' : 'actor' };
}

/** Index after the last mark or word before `at` that begins a clause with a subject of its own. */
function lastClauseBreak(sentence: string, at: number): number {
  const before = sentence.slice(0, at);
  const breaks = [
    ...before.matchAll(/[;:—]|, (?:but|and|while|although|whereas) (?=the|a|an|he|she|they|it|\p{Lu})/gu),
  ];
  const last = breaks.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Is the verb passive ("were killed")? Then who did it stands behind "by", if anywhere. */
function isPassive(sentence: string, verbAt: number): boolean {
  return /\b(?:was|were|been|being|is|are|be|get|got)\s+(?:\p{Ll}+(?:ly)?\s+(?:and\s+|or\s+)?){0,4}$/iu.test(
    sentence.slice(Math.max(0, verbAt - 50), verbAt),
  );
}

function agentAfter(sentence: string, from: number, nameStarts: readonly number[]): boolean {
  const match = /^.{0,60}?\bby\s+/su.exec(sentence.slice(from, from + 70));
  if (match === null) return false;
  const at = from + match[0].length;
  return BODY.test(sentence.slice(at, at + 60)) || nameStarts.some((start) => start >= at && start < at + 40);
}

/**
 * Does the sentence say that a named person or a body did wrong? Looks for an actor that governs a verb of wrongdoing, a
 * charge, or a judging word right before a body. Words decide, not grammar: an accusation in unusual words is missed,
 * and a war report is one. English only.
 * @param context the sentence before: whom "he", "she" and "they" may mean
 */
export function isAccusation(sentence: string, context = ''): boolean {
  const nameStarts = namesIn(sentence).map((name) => name.start);
  const someone = nameStarts.length > 0 || BODY.test(sentence);
  const actorInContext = someone || namesIn(context).length > 0 || BODY.test(context);
  if (!actorInContext) return false;
  if (WRONG_NOUNS.test(sentence)) return someone;
  const judged = WRONG_ADJECTIVES.exec(sentence);
  if (judged !== null && /^\p{Lu}/u.test(sentence.slice(judged.index + judged[0].length))) return true;
  if (judged !== null && BODY.test(judged[0] + sentence.slice(judged.index + judged[0].length).split(/\s/, 1)[0]))
    return true;
  for (const match of sentence.matchAll(WRONG_VERBS)) {
    if (isPassive(sentence, match.index)) {
      if (agentAfter(sentence, match.index + match[0].length, nameStarts)) return true;
    } else if (actorBefore(sentence, match.index, nameStarts, actorInContext)) {
      return true;
    }
  }
  return false;
}
