import { termsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words with which a source keeps its distance from what it says, by language. Months and names are none ("May"). */
const HEDGES: readonly string[] = [
  'appears? to|appeared to|seems? to|seemed to|may|might|could (?:have|be)|is believed to|are believed to|was believed to|were believed to|is thought to|are thought to|was thought to',
  'apparently|possibly|probably|perhaps|likely|unlikely|potentially|presumably|supposedly|purported(?:ly)?|suspected|in some cases|sometimes|it is unclear|unconfirmed|preliminary|first impression',
  'up to|as (?:many|much) as|an? estimated',
  'offenbar|anscheinend|angeblich|mutmaßlich\\p{L}{0,2}|vermutlich|wahrscheinlich|möglicherweise|womöglich|vielleicht|könnten?|dürften?|scheint|schien',
  'semble(?:nt)?|semblait|pourrai(?:t|ent)|aurai(?:t|ent)|serai(?:t|ent)|apparemment|probablement|peut-être|prétendument|vraisemblablement|présumée?s?',
  'parecen?|parecía|podrían?|habrían?|aparentemente|probablemente|posiblemente|quizás?|tal vez|supuest[oa](?:mente|s)?|presunt[oa](?:mente|s)?',
  'poderia(?:m)?|teria(?:m)?|seria(?:m)?|provavelmente|possivelmente|talvez|supost[oa](?:mente|s)?|alegadamente',
];
/** Hedges that only pass on what somebody said: naming who said it is as careful. */
const REPORTED =
  'allegedly|reportedly|alleged|is said to|are said to|was said to|were said to|laut|soll(?:en)?|al parecer|según|selon';
const ATTRIBUTED =
  /\b(?:according to|sa(?:id|ys)|told|claim(?:ed|s)|alleg\p{L}+|report(?:ed|s)|accus\p{L}+|laut|zufolge|sagte|según|dijo|afirm\p{L}+|selon|a déclaré|segundo|disse)(?!\p{L})/iu;

const anyOf = (words: readonly string[], flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags);
const CAREFUL = anyOf([...HEDGES, REPORTED], 'iu');
const ANY_HEDGE = anyOf([...HEDGES, REPORTED], 'giu');
/** Beside a claim that says who said it. */
const OWN_HEDGE = anyOf(HEDGES, 'giu');
/** Telling words behind a hedge among which the claim's have to be: else it qualifies something that the claim does not say. */
const REACH = 6;

/**
 * The first hedge of a passage on what the claim says without any; undefined when there is none. Words, not grammar: only
 * for passages that are about the claim. A capitalised "May" is a month.
 * @param vocabulary of the texts, for their language
 */
export function lostHedge(claim: string, passage: string, vocabulary: Vocabulary): string | undefined {
  if (CAREFUL.test(withoutMonths(claim))) return undefined;
  const hedges = ATTRIBUTED.test(claim) ? OWN_HEDGE : ANY_HEDGE;
  const said = new Set(termsOf(claim, vocabulary).map(({ key }) => key));
  const plain = withoutMonths(passage);
  for (const match of plain.matchAll(hedges)) {
    const behind = termsOf(plain.slice(match.index + match[0].length), vocabulary).slice(0, REACH);
    if (behind.filter(({ key }) => said.has(key)).length >= 2) return match[0].toLowerCase();
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
  const lead =
    withoutMonths(before.slice(-LEAD))
      .split(/[.!?;:\n]/)
      .at(-1) ?? '';
  const hedge = [...lead.matchAll(OWN_HEDGE)].at(-1);
  if (hedge === undefined) return undefined;
  const between = lead.slice(hedge.index + hedge[0].length).match(/\p{L}+/gu) ?? [];
  return between.length <= BEFORE_QUOTED ? hedge[0].toLowerCase() : undefined;
}

/** The month blanked out, same length. */
function withoutMonths(text: string): string {
  return text.replace(/\bMay(?=\s|[.,;]|$)/g, (month, at: number) => (at === 0 ? month : '   '));
}
