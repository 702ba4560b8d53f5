import type { Passage } from '../core/evidence.ts';
import { lostHedge, unsureVerb } from './hedges.ts';
import { onlyPlanned } from './planned.ts';
import { SURELY_IN_PART } from './support-score.ts';
import { termsOf } from './words/terms.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A heading says nothing, carefully or not. */
const IS_SENTENCE = /[.!?…]["”’»)\]]*$/;
/** Share of the words of the passage with most of them that another one must have to be about the claim as well. */
const ABOUT_AS_MUCH = 0.7;

/**
 * The words with which a source keeps its distance from what a claim says without any; undefined where there are none, and where
 * another of the passages says as much of the claim without them.
 * @param found passages, best first, and how sure it is that they have a part of the claim
 */
export function lostCare(
  wording: string,
  { part, passages }: { readonly part: number; readonly passages: readonly Passage[] },
  vocabulary: Vocabulary,
): string | undefined {
  const [first] = passages;
  if (first === undefined) return undefined;
  const verb = unsureVerb(wording, first.text) ?? onlyPlanned(wording, first.text);
  if (verb !== undefined || part < SURELY_IN_PART) return verb;
  const statements = statementsOf(wording, passages, vocabulary);
  const most = Math.max(...statements.map(({ shared }) => shared.size));
  for (const { hedge, shared } of statements) {
    if (hedge === undefined || shared.size < most * ABOUT_AS_MUCH) continue;
    const isSaidPlainly = statements.some(
      (other) => other.hedge === undefined && [...shared].every((word) => other.shared.has(word)),
    );
    if (!isSaidPlainly) return hedge;
  }
  return undefined;
}

interface Statement {
  readonly hedge: string | undefined;
  /** The claim's words in it. */
  readonly shared: ReadonlySet<number>;
}

/** The passages that are sentences, where any is. */
function statementsOf(wording: string, passages: readonly Passage[], vocabulary: Vocabulary): Statement[] {
  const wanted = new Set(termsOf(wording, vocabulary).map(({ keyId }) => keyId));
  const sentences = passages.filter(({ text }) => IS_SENTENCE.test(text.trimEnd()));
  return (sentences.length > 0 ? sentences : passages).map(({ text }) => ({
    hedge: lostHedge(wording, text, vocabulary),
    shared: new Set(termsOf(text, vocabulary).flatMap(({ keyId }) => (wanted.has(keyId) ? [keyId] : []))),
  }));
}
