import type { Claim, ClaimReason } from '../core/claim.ts';
import { headOf } from '../core/text/head-of.ts';
import { type Name, namesIn } from '../core/text/names.ts';
import { patternLines } from '../core/text/over-lines.ts';
import type { Span } from '../core/text/span.ts';
import { saysAbsence, withoutSpokenAbsence } from './absence-abroad.ts';
import { isAccusation } from './accusation.ts';
import { isAccusationAbroad } from './accusation-abroad.ts';
import { judgementsIn } from './judgements.ts';
import {
  ABSENCE,
  ATTRIBUTION,
  CAUSAL,
  COMPARISON,
  DATE,
  EVALUATIVE,
  FIRST_PERSON,
  NUMBER,
  OWN_JUDGEMENT,
  PAST_TENSE,
  SUPERLATIVE,
} from './lexicon.ts';
import { hasNamedEvent } from './named-events.ts';

/** Whether a sentence is worth a check, and why. */
export interface Worth {
  readonly stance: Claim['stance'];
  readonly reasons: readonly ClaimReason[];
  readonly checkWorthy: boolean;
}

/** What is known of a sentence beside its words. */
export interface SentenceContext {
  /** The sentence that it leans on. */
  readonly before?: string;
  /** Primary language subtag of its article. */
  readonly language?: string;
}

/** Asides of the writer that do not turn a report into an opinion: ", I'm sure,", "I hope". */
const ASIDE = /,? ?\b(?:I[’']m sure|I think|I believe|I hope|I suppose|I fear|if you ask me|it seems to me)\b,?/giu;
/** What makes dates and addresses count as numbers too is taken out first. */
const NOT_A_COUNT = patternLines('giu')`
  https?:\/\/\S+|(?<![\p{L}\p{N}])(?:1[0-9]|20)\d\d(?:s|[–-]\d{2,4})?(?![\p{L}\p{N}])|\[\d{1,3}\]|
  \b(?:
    \d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?
    (?:January|February|March|April|May|June|July|August|September|October|November|December)|
    (?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}
    (?:st|nd|rd|th)?|
    \d{1,2}(?:\.|er| de|º de)? ?(?:
      januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|enero|febrero|marzo|abril|
      mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|
      septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro
    )
  )(?!\p{L})|
  \b(?:
    Decree|Law|Article|Section|Chapter|Resolution|Act|Bill|No\.|Nos\.|Highway|Route|Room|Ward|Platform|Flight|Page|
    p\.|pp\.
  )\s*\d+
`;

/** The sentence with its quotations blanked: their "I" and "should" are somebody else's. Same length. */
function withoutQuotations(sentence: string, quotations: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of quotations) {
    if (start >= sentence.length) break;
    const stop = Math.min(end, sentence.length);
    parts.push(sentence.slice(at, start), ' '.repeat(stop - start));
    at = stop;
  }
  return [...parts, sentence.slice(at)].join('');
}

function reasonsOf(own: string, quotations: readonly Span[], about: SentenceContext): ClaimReason[] {
  const reasons: ClaimReason[] = [];
  const lower = own.toLowerCase();
  const counted = /\d/.test(own) ? own.replace(NOT_A_COUNT, ' ').toLowerCase() : lower;
  const names = namesIn(own);
  if (accuses(own, names, about)) reasons.push('accusation');
  if (quotations.length > 0) reasons.push('quotation');
  if (NUMBER.test(counted)) reasons.push('number');
  if (DATE.test(own)) reasons.push('date');
  if (hasNamedEvent(own)) reasons.push('named-event');
  if (names.length > 0 && PAST_TENSE.test(own)) reasons.push('deed');
  if (ATTRIBUTION.test(lower)) reasons.push('attribution');
  if (COMPARISON.test(lower)) reasons.push('comparison');
  if (SUPERLATIVE.test(lower)) reasons.push('superlative');
  if (CAUSAL.test(lower)) reasons.push('causal');
  // What somebody else says not to exist can be found: he says so.
  const language = about.language ?? 'en';
  const meant = withoutSpokenAbsence(lower, language);
  if (ABSENCE.test(meant) || saysAbsence(meant, language)) reasons.push('absence');
  return [...reasons]; // holds no room for more
}

/** Letters that most sentences of other languages have and few in English: the patterns of the former take long to build. */
const FOREIGN_LETTER = /[à-öø-ÿ]/;

/** Many a page says that it is in English and is not. */
function accuses(own: string, names: readonly Name[], { before = '', language = 'en' }: SentenceContext): boolean {
  if (language !== 'en') return isAccusationAbroad(own, names, language);
  if (isAccusation(own, headOf(before), names)) return true;
  return FOREIGN_LETTER.test(own) && isAccusationAbroad(own, names);
}

/** What speaks for a report of facts. Names and the past tense weigh as much as one figure together. */
const FACT_WEIGHTS: Readonly<Partial<Record<ClaimReason, number>>> = {
  accusation: 2,
  quotation: 3,
  number: 2,
  date: 1,
  'named-event': 1,
  deed: 2,
  attribution: 2,
  comparison: 1,
  superlative: 0.5,
  causal: 0.5,
};

/** In English a person; an article in Italian ("I lavori"), a king's or a chapter's number elsewhere. */
const CAPITAL_I = /(?<![\p{L}\p{N}])I(?![\p{L}\p{N}])/gu;

function stanceOf(own: string, reasons: readonly ClaimReason[], language: string): Claim['stance'] {
  const trimmed = own.trimEnd();
  if (/[?？؟]["'”’»)\]]*$/u.test(trimmed)) return 'question';
  const plain = own.replace(ASIDE, ' ');
  const facts = reasons.reduce((sum, reason) => sum + (FACT_WEIGHTS[reason] ?? 0), 0);
  const mine = (language === 'en' ? plain : plain.replace(CAPITAL_I, ' ')).match(FIRST_PERSON)?.length ?? 0;
  const isReported = reasons.includes('attribution') || reasons.includes('accusation');
  const telling = { isReported, isMeasured: reasons.includes('number') };
  const judgements = (plain.toLowerCase().match(EVALUATIVE)?.length ?? 0) + judgementsIn(plain, telling);
  const exclaims = /!["'”’»)\]]*$/u.test(trimmed) ? 1 : 0;
  const opensMine = /^\W*(?:but |and |so |today,? |tomorrow,? )?(?:I|we|let[’']s|my|our)\b/iu.test(plain);
  if (mine > 0 && mine * 1.5 + (opensMine ? 1.5 : 0) + judgements + exclaims > facts)
    return OWN_JUDGEMENT.test(own) ? 'opinion' : 'first-person';
  if (judgements + exclaims > facts) return 'opinion';
  return 'fact';
}

/**
 * Why a sentence is worth checking, and whether it reports or judges. A hand rule over words (figures, names, the past
 * tense against the first person, questions and judging words), measured on essays of our own, see docs/measurements.md.
 * @param whole the sentence; a very long one is judged by its beginning
 * @param quotations spans into it
 */
export function worthOf(whole: string, quotations: readonly Span[], about: SentenceContext = {}): Worth {
  const sentence = headOf(whole);
  const own = withoutQuotations(sentence, quotations);
  const reasons = reasonsOf(own, quotations, about);
  const stance = quotations.length > 0 && !/\?\s*$/.test(own) ? 'fact' : stanceOf(own, reasons, about.language ?? 'en');
  return { stance, reasons, checkWorthy: stance === 'fact' && reasons.length > 0 };
}

/** A block quotation: always worth checking, for somebody is made to say it. */
export function worthOfQuotation(quotation: string): Worth {
  const head = headOf(quotation);
  const reasons: ClaimReason[] = ['quotation'];
  if (NUMBER.test(head.replace(NOT_A_COUNT, ' ').toLowerCase())) reasons.push('number');
  if (DATE.test(head)) reasons.push('date');
  return { stance: 'fact', reasons, checkWorthy: true };
}
