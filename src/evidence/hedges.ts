import { joinedLines, patternLines } from '../core/text/over-lines.ts';
import { SAYING_VERBS } from './words/saying-verbs.ts';
import { type Term, termsOf } from './words/terms.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** Words with which a source keeps its distance from what it says, by language. Months and names are none ("May"), nor is "17% less likely". */
const HEDGES: readonly string[] = [
  joinedLines`
    appears? to|appeared to|seems? to|seemed to|may|might|
    could (?:
      have|be(?!\s(?:seen|heard|felt|smelt|reached|visited|bought)(?!\p{L}))|lead|cause|become|cost|mean|reach|rise|
      fall|lose|close|happen
    )|
    (?:is|are|was|were) (?:expected|estimated) to|is believed to|are believed to|was believed to|were believed to|
    is thought to|are thought to|was thought to
  `,
  joinedLines`
    apparently|possibly|probably|perhaps|(?<!(?:more|less|as|equally|times|so) )likely|more likely than not|unlikely|
    potentially|presumably|supposedly|purported(?:ly)?|suspected|in some cases|sometimes|it is unclear|unconfirmed|
    preliminary|first impression
  `,
  '(?<!-)up to(?! (?:now|date|the|this|that|his|her|its|their|us|you|them)(?!\\p{L}))|as (?:many|much) as|an? estimated',
  // Whether it is so, nobody says.
  joinedLines`
    (?:cannot|can['’]t|can not|could not|couldn['’]t|does not|doesn['’]t|did not|do not) (?:show|say|tell|prove|establish|know)
    (?: for (?:certain|sure))? (?:whether|if|that)|(?:is|was|remains) (?:not (?:known|clear|certain|proven|established)|unclear|unknown|uncertain)
    (?: (?:whether|if))?|too (?:early|soon) to (?:say|tell)|nobody (?:knows|can say) (?:whether|if)|nobody (?:can|could) be certain
  `,
  joinedLines`
    (?:ist|sei|bleibt|war) (?:noch |bislang |derzeit )?(?:unklar|ungewiss|fraglich|offen|nicht (?:bekannt|sicher|erwiesen|belegt)),? ob|
    (?:lässt|lasse|lassen) sich (?:noch )?nicht (?:sagen|belegen|nachweisen),? (?:ob|dass)|(?:kann|können) nicht (?:sagen|zeigen|belegen),? (?:ob|dass)
  `,
  joinedLines`
    ne (?:permet(?:tent)?|permettait|peut|peuvent) pas (?:de |encore )?(?:dire|savoir|conclure|affirmer|établir|montrer) (?:si|que)|
    on (?:ignore|ne sait pas) (?:encore )?si|rien ne (?:prouve|permet de dire) que
  `,
  joinedLines`
    no (?:permite|se puede|puede|pueden) (?:saber|decir|concluir|afirmar|demostrar) (?:si|que)|(?:no se sabe|se desconoce|se ignora|no está claro) si
  `,
  'offenbar|anscheinend|angeblich|mutmaßlich\\p{L}{0,2}|vermutlich|wahrscheinlich|möglicherweise|womöglich|vielleicht|könnten?|dürften?|scheint|schien',
  'semble(?:nt)?|semblait|pourrai(?:t|ent)|aurai(?:t|ent)|serai(?:t|ent)|apparemment|probablement|peut-être|prétendument|vraisemblablement|présumée?s?',
  'parecen?|parecía|podrían?|habrían?|aparentemente|probablemente|posiblemente|quizás?|tal vez|supuest[oa](?:mente|s)?|presunt[oa](?:mente|s)?',
  'poderia(?:m)?|teria(?:m)?|seria(?:m)?|provavelmente|possivelmente|talvez|supost[oa](?:mente|s)?|alegadamente',
  'forse|probabilmente|presumibilmente|sembra|sembrano|potrebbe(?:ro)?|avrebbe(?:ro)?|sarebbe(?:ro)?|presunt[oaie]',
  'misschien|wellicht|vermoedelijk|waarschijnlijk|mogelijk|blijkbaar|zou(?:den)?',
  'prawdopodobnie|być może|podobno|przypuszczalnie|rzekomo|chyba|pravděpodobně|možná|zřejmě|údajně|snad|patrně|pravdepodobne|možno|zrejme',
  'troligen|sannolikt|möjligen|kanske|förmodligen|antagligen|lär|formentlig|sandsynligvis|muligvis|måske|angiveligt|trolig|sannsynligvis|kanskje',
  'todennäköisesti|mahdollisesti|ehkä|ilmeisesti|luultavasti|valószínűleg|talán|feltehetően|állítólag|vélhetően',
  'probabil|posibil|poate|se pare|presupus[ăe]?|ar fi|muhtemelen|belki|olasılıkla|galiba|iddiaya göre',
  'πιθανώς|πιθανόν|ίσως|ενδεχομένως|φαίνεται|φέρεται',
  'вероятно|возможно|видимо|по-видимому|предположительно|якобы|может быть|похоже|імовірно|ймовірно|можливо|мабуть|очевидно|нібито|начебто',
  'ربما|لعل|على الأرجح|من المحتمل|כנראה|ייתכן|אולי|לכאורה|शायद|संभवतः|कथित',
];
/** Hedges that only pass on what somebody said: naming who said it is as careful. */
const ALLEGED = 'allegedly|reportedly|alleged|is said to|are said to|was said to|were said to|soll(?:en)?|al parecer';
const REPORTED = `${ALLEGED}|laut|según|selon`;
const ATTRIBUTED = patternLines('iu')`
  (?<!\p{L})(?:
    according to|alleg\p{L}+|report(?:ed|s)|accus\p{L}+|laut|zufolge|heißt es|nach angaben|según|selon|segundo|
    secondo|volgens|enligt|ifølge|według|podle|potrivit|σύμφωνα με|по словам|по данным|за словами|за даними|mukaan|
    szerint|göre|${SAYING_VERBS}
  )(?!\p{L})
`;

const anyOf = (words: readonly string[], flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags);
const CAREFUL = anyOf([...HEDGES, REPORTED], 'iu');
/** What a claim says with the same reserve, and a source may say without any. */
const OURS = 'likeliest|believes?|could|provided(?: that)?|subject to|no more than|not more than|at most|a maximum of';
/** "Selon la préfecture" says who says it, and not how sure that is. */
const OUR_CARE = anyOf([...HEDGES, ALLEGED, OURS], 'iu');
/** A rounded figure is as careful as an estimated one. */
const ROUGHLY = anyOf(
  ['some|about|around|roughly|approximately|nearly|almost|estimate[sd]?|expect(?:s|ed)?|forecasts?'],
  'iu',
);
const ESTIMATED = /^an? estimated$/iu;
/** So is one that leaves the question open in its own words. */
const OPEN_QUESTION = anyOf(
  [
    'whether|silent|unclear|unknown|uncertain|open question|ob|unklar|ungewiss|offen|incertaine?s?|ignore|desconoce|inciert[oa]',
  ],
  'iu',
);
const ASKS_WHETHER = /(?:whether|if|that|know|tell|say|ob|dass|si|que)$/iu;
const ANY_HEDGE = anyOf([...HEDGES, REPORTED], 'giu');
/** Beside a claim that says who said it. */
const OWN_HEDGE = anyOf(HEDGES, 'giu');
/** Telling words in a row behind a hedge that a claim with another hedge has as well: else that one may be this one, moved. */
const SAME_WORDS = 3;
/** What ends the words that a hedge qualifies. */
const CLAUSE_END = /[!?;:\n]|[.,](?!\d)/;
/** Telling words before a hedge that a claim has to have where one alone stands behind it: "are calcium phosphate and are probably harmless". */
const LAST_BEFORE = 2;
/** Telling words behind a hedge among which the claim's have to be: else it qualifies something that the claim does not say. */
const REACH = 6;

/**
 * The first hedge of a passage on what the claim says without any; undefined when there is none. Words, not grammar: only
 * for passages that are about the claim. A capitalised "May" is a month.
 * @param vocabulary of the texts, for their language
 */
export function lostHedge(claim: string, passage: string, vocabulary: Vocabulary): string | undefined {
  const ours = withoutMonths(claim);
  const isCareful = OUR_CARE.test(ours);
  const hedges = ATTRIBUTED.test(claim) ? OWN_HEDGE : ANY_HEDGE;
  const plain = withoutMonths(passage);
  if (isCareful && countOf(ours) >= countOf(plain)) return undefined;
  const terms = termsOf(claim, vocabulary);
  const said = new Set(terms.map(({ key }) => key));
  for (const match of plain.matchAll(hedges)) {
    if (ESTIMATED.test(match[0]) && ROUGHLY.test(ours)) continue;
    if (ASKS_WHETHER.test(match[0]) && OPEN_QUESTION.test(ours)) continue;
    const isSaid = ({ key }: Term) => said.has(key);
    const rest = plain.slice(match.index + match[0].length);
    const behind = termsOf(rest, vocabulary).slice(0, REACH);
    const isLast = () => {
      const [clause = ''] = rest.split(CLAUSE_END, 1);
      const [only, ...more] = termsOf(clause, vocabulary);
      const before = termsOf(leadIn(plain.slice(0, match.index)), vocabulary).slice(-LAST_BEFORE);
      return only !== undefined && more.length === 0 && before.length > 1 && [only, ...before].every(isSaid);
    };
    const isLost = isCareful ? isBare(behind, terms, ours) : behind.filter(isSaid).length >= 2 || isLast();
    if (isLost) return match[0].toLowerCase();
  }
  return undefined;
}

function countOf(text: string): number {
  return text.match(ANY_HEDGE)?.length ?? 0;
}

/** Does a claim that is careful elsewhere have the words behind a hedge one by one, and no hedge in front of them? */
function isBare(behind: readonly Term[], terms: readonly Term[], claim: string): boolean {
  const words = behind.slice(0, SAME_WORDS);
  const at = terms.findIndex((_term, from) => words.every(({ key }, step) => terms[from + step]?.key === key));
  const start = terms[at]?.start;
  if (words.length < SAME_WORDS || start === undefined) return false;
  return !OUR_CARE.test(leadIn(claim.slice(0, start)));
}

/** What an article is sure will be. */
const WILL =
  /(?<!\p{L})(?:will|(?:is|are) going to)\s(?:(?:\p{Ll}+ly|soon|also|then)\s)?(\p{Ll}+)((?:\s\p{Ll}+){1,4})/giu;
/** Telling words behind the verb of which one is the same. */
const BEHIND_VERB = 2;
const ALL_WORDS = /\p{L}+/gu;

/**
 * "Will open" beside "could open", "may open", "hopes to open": the hedge of the same verb in a passage, with the same words behind
 * it; undefined where there is none. English alone.
 */
export function unsureVerb(claim: string, passage: string): string | undefined {
  for (const { 1: verb = '', 2: rest = '' } of claim.matchAll(WILL)) {
    if (new RegExp(`(?<!\\p{L})will\\s${verb}(?!\\p{L})`, 'iu').test(passage)) continue;
    const unsure = new RegExp(
      `(?<!\\p{L})(could|may|might|(?:hope|want|aim|wish|would like)(?:s|es)? to)\\s${verb}((?:\\s\\p{Ll}+){1,4})`,
      'iu',
    ).exec(passage);
    const [ours, theirs] = [rest, unsure?.[2] ?? ''].map((words) =>
      (words.match(ALL_WORDS) ?? []).slice(0, BEHIND_VERB),
    );
    if (unsure?.[1] !== undefined && ours?.some((word) => theirs?.includes(word) === true))
      return unsure[1].toLowerCase();
  }
  return undefined;
}

/** Words between a hedge and the words that are quoted behind it: "may have “used the virus as a cover”". */
const BEFORE_QUOTED = 3;
/** Characters before a quotation in which its hedge stands. */
const LEAD = 60;

/**
 * The hedge that stands right before words of a source that a claim quotes, and that the claim does not have; undefined when
 * there is none.
 * @param before what stands before these words in the source
 */
export function hedgeBefore(claim: string, before: string): string | undefined {
  if (CAREFUL.test(withoutMonths(claim))) return undefined;
  const lead = leadIn(withoutMonths(before.slice(-LEAD)), /[.!?;:\n]/);
  const hedge = [...lead.matchAll(OWN_HEDGE)].at(-1);
  if (hedge === undefined) return undefined;
  const between = lead.slice(hedge.index + hedge[0].length).match(/\p{L}+/gu) ?? [];
  return between.length <= BEFORE_QUOTED ? hedge[0].toLowerCase() : undefined;
}

/** The end of what stands before some words: of their clause, or of what a pattern parts. */
function leadIn(before: string, parts = CLAUSE_END): string {
  return before.slice(-LEAD).split(parts).at(-1) ?? '';
}

/** The month blanked out, same length. */
function withoutMonths(text: string): string {
  return text.replace(/\bMay(?=\s|[.,;]|$)/g, (month, at: number) => (at === 0 ? month : '   '));
}
