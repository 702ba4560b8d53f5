import { patternLines } from '../core/text/over-lines.ts';
import type { Span } from '../core/text/span.ts';
import { PAST_TENSE } from './lexicon.ts';

const CITES =
  /https?:\/\/|\bdoi\b|\bISBN\b|\b(?:pp?|vol|no|ed|eds)\.\s?\d|\b(?:retrieved|accessed|ibid|op\. cit|press|publishing|journal)\b/iu;
const SEE = /^(?:see|cf\.?|ibid\.?)\b/iu;
const AUTHOR_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+, (?:\p{Lu}\.|\p{Lu}\p{L}+)/u;
/** Verbs of the present that sentences are built on, in the languages of the lexicon; the past is in `PAST_TENSE`. */
const PRESENT = patternLines('u')`
  (?<![\p{L}\p{M}])(?:
    is|are|has|have|had|does|do|can|could|will|would|may|might|must|says?|shows?|means?|remains?|ist|sind|war|waren|
    hat|haben|hatte|wird|wurde|werden|est|sont|était|a|ont|es|son|fue|era|ha|han|é|são|foi|tem
  )(?![\p{L}\p{M}])
`;
const QUOTED = /[“"„«][^”"“»]{0,300}[”"“»]/gu;

/**
 * In a note: is a sentence an entry of a reference list rather than a remark? It reads like one, or it holds a source and,
 * apart from titles, no verb: "Gazette, “Gate breaks”."
 * @param cited the mentions of sources in it, relative to it
 */
export function isBibliographic(sentence: string, cited: readonly Span[]): boolean {
  if (CITES.test(sentence) || SEE.test(sentence) || AUTHOR_FIRST.test(sentence)) return true;
  if (cited.length === 0) return false;
  const words = withoutTitles(sentence, cited).replace(QUOTED, ' ');
  return !PRESENT.test(words) && !PAST_TENSE.test(words);
}

/** The words around the anchors of links; a mention that is the whole sentence (a printed work) stays. */
function withoutTitles(sentence: string, cited: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of cited) {
    if ((start <= 0 && end >= sentence.length - 1) || start < at) continue;
    rest += `${sentence.slice(at, start)} `;
    at = end;
  }
  return rest + sentence.slice(at);
}
