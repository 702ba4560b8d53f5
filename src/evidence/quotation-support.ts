import type { Claim } from '../core/claim.ts';
import type { Support, SupportState } from '../core/evidence.ts';
import type { WeighedCitation } from '../core/facts.ts';
import type { EvidenceResult } from './find-evidence.ts';
import { hedgeBefore } from './hedges.ts';
import type { Library } from './library.ts';
import type { QuotationResult } from './quotations/check-quotation.ts';
import type { ReadSource } from './read-source.ts';

/** A quotation of a claim, held against one source. */
export interface CheckedQuotation {
  /** Without its marks. */
  readonly text: string;
  readonly result: QuotationResult;
  /** Another source in which it stands. */
  readonly foundIn?: string;
}

/** Of the quotations of a claim for which a source has to answer, the one that is worst off there; null where there is none. */
export function worstQuotation(
  claim: Claim,
  citations: readonly WeighedCitation[],
  citation: WeighedCitation,
  library: Library,
): CheckedQuotation | null {
  return worstOf(quotationsOf(claim, citations, citation, library), citation.source, library);
}

/**
 * What a source has of a claim by its quotation.
 * @param wording the claim, or its clause that is tied to the source
 * @param found what the source has of that wording
 */
export function quotationSupport(
  claim: Claim,
  wording: string,
  quoted: CheckedQuotation,
  found: EvidenceResult,
  source: ReadSource,
): Support {
  const { result, foundIn } = quoted;
  const { from } = source;
  const isMissing = result.state === 'no-passage-found';
  // What says something like it is nearer to a missing quotation than what is about the sentence around it.
  const like = isMissing ? source.evidence(quoted.text).passages : [];
  const state =
    isMissing && claim.kind === 'statement' && found.state === 'figure-differs' ? found.state : result.state;
  const [first] = result.passages;
  const hedge =
    claim.kind === 'statement' && first !== undefined && result.quote?.startsMidSentence === true
      ? hedgeBefore(wording, first.prefix)
      : undefined;
  return {
    state,
    score: result.score,
    from,
    passages: !isMissing ? result.passages : like.length > 0 ? like : found.passages,
    figures: found.figures,
    unbacked: isMissing ? found.unbacked : [],
    ...(result.quote === undefined ? {} : { quote: result.quote }),
    ...(hedge === undefined ? {} : { lostHedge: hedge }),
    ...(foundIn === undefined ? {} : { foundIn }),
  };
}

/**
 * The quotations that a source has to answer for: those in the clause that is tied to it; not those that stand word for
 * word in another source that the author tied to the same claim.
 */
function quotationsOf(
  claim: Claim,
  citations: readonly WeighedCitation[],
  citation: WeighedCitation,
  { article, quotations }: Library,
): string[] {
  const { clause } = citation;
  const own = claim.quotations.filter(
    ({ start, end }) => clause === undefined || (start >= clause.start && end <= clause.end),
  );
  const others = citations.filter(({ source, inferred }) => source !== citation.source && !inferred);
  return own
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((quotation) => {
      const isHere = quotations.in(citation.source, quotation)?.state !== 'no-passage-found';
      return isHere || !others.some(({ source }) => isThere(quotations.in(source, quotation)));
    });
}

function isThere(result: QuotationResult | null): boolean {
  return result !== null && result.state !== 'no-passage-found';
}

/** States of a quotation, those first that a person should look at. */
const GRAVITY: readonly SupportState[] = [
  'wording-differs',
  'no-passage-found',
  'verbatim-reordered',
  'verbatim-elided',
  'verbatim',
];

function worstOf(texts: readonly string[], source: string, { quotations }: Library): CheckedQuotation | null {
  const checked = texts.flatMap((text): CheckedQuotation[] => {
    const result = quotations.in(source, text);
    if (result === null) return [];
    const other = result.state === 'no-passage-found' ? quotations.whole(text) : null;
    return [{ text, result, ...(other === null ? {} : { foundIn: other.source }) }];
  });
  const rank = ({ result }: CheckedQuotation) => GRAVITY.indexOf(result.state);
  return checked.reduce<CheckedQuotation | null>(
    (worst, entry) => (worst === null || rank(entry) < rank(worst) ? entry : worst),
    null,
  );
}
