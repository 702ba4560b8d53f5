import type { Claim } from '../core/claim.ts';
import type { Support, SupportState } from '../core/evidence.ts';
import type { WeighedCitation } from '../core/facts.ts';
import { type EvidenceResult, findEvidence } from './find-evidence.ts';
import type { Library, Unread } from './library.ts';
import { lostCare } from './lost-care.ts';
import { withDirectives } from './passage-directives.ts';
import { quotationSupport, worstQuotation } from './quotation-support.ts';
import type { ReadSource } from './read-source.ts';
import { SURELY_IN_PART } from './support-score.ts';
import { shortPhrasesMissing } from './words/short-phrases.ts';

/** Words without backing that are named. */
const MAX_UNBACKED = 8;

/**
 * What a source has of a claim that is tied to it.
 * @param citations all ties of the claim, this one among them
 */
export function supportOf(
  claim: Claim,
  citations: readonly WeighedCitation[],
  citation: WeighedCitation,
  library: Library,
): Support {
  const source = library.read.get(citation.source);
  if (source === undefined) return notRead(library.unread.get(citation.source));
  // The clause that its marker follows, where it follows only one.
  const wording = library.wordings.of(citation.clause ?? claim.span);
  const found = source.evidence(wording);
  const quoted = worstQuotation(claim, citations, citation, library);
  const support =
    quoted === null
      ? withoutPhrases(
          wording,
          source,
          byPassage(wording, found, source, elsewhereOf(claim, citation, found, wording, library)),
        )
      : quotationSupport(claim, wording, quoted, found, source);
  const sure = isTeaser(source) && NOT_THERE.has(support.state) ? onlyTeaser(support) : support;
  return withDirectives({ ...sure, unbacked: sure.unbacked.slice(0, MAX_UNBACKED) }, source);
}

/** States that speak of the whole text. */
const NOT_THERE: ReadonlySet<SupportState> = new Set(['no-passage-found', 'topic-only']);
/** A text behind a paywall that is shorter than this many characters is its beginning. */
const TEASER_CHARS = 3000;

/** Is only a part of the text at hand? */
function isTeaser(source: ReadSource): boolean {
  const { partial, meta } = source.about;
  return partial || (meta.freeToRead === false && source.page.text.length < TEASER_CHARS);
}

/** What is not in a part of a text may stand in the rest. */
function onlyTeaser(support: Support): Support {
  return { ...support, state: 'not-checked', why: 'only the beginning could be read' };
}

function byPassage(
  wording: string,
  found: EvidenceResult,
  { from, page }: ReadSource,
  elsewhere: Pick<Support, 'foundIn'>,
): Support {
  const { state, score, passages, figures } = found;
  const hedge = lostCare(wording, found, page.vocabulary);
  return {
    state,
    score,
    from,
    passages,
    figures,
    unbacked: found.unbacked,
    ...elsewhere,
    ...(hedge === undefined ? {} : { lostHedge: hedge }),
  };
}

/** A passage about a claim has also the few words that the claim puts into somebody's mouth. */
function withoutPhrases(wording: string, source: ReadSource, support: Support): Support {
  if (support.passages.length === 0) return support;
  const missing = shortPhrasesMissing(wording, () => source.indexed);
  if (missing.length === 0) return support;
  const others = support.unbacked.filter((word) => !missing.some((phrase) => phrase.includes(word)));
  return {
    ...support,
    state: support.state === 'passage-found' ? 'topic-only' : support.state,
    unbacked: [...missing, ...others],
  };
}

/** For a tie of the author's with nothing behind it: the source that has a passage about the claim, best first. */
function elsewhereOf(
  claim: Claim,
  citation: WeighedCitation,
  found: EvidenceResult,
  wording: string,
  { byWord }: Library,
): Pick<Support, 'foundIn'> {
  if (found.state !== 'no-passage-found' || citation.inferred || !claim.checkWorthy) return {};
  let best: { readonly id: string; readonly part: number } | null = null;
  for (const { source, page } of byWord.nearest(wording)) {
    const { id } = source;
    if (claim.citations.some((tied) => tied.source === id)) continue;
    // Not kept: nobody asks for it again.
    const { state, part } = findEvidence(wording, page);
    if (part >= SURELY_IN_PART && state !== 'figure-differs' && (best === null || part > best.part))
      best = { id, part };
  }
  return best === null ? {} : { foundIn: best.id };
}

/** Nobody compared anything, and why. */
function notRead(unread: Unread | undefined): Support {
  const { why, wasRead } = unread ?? { why: 'not asked', wasRead: false };
  return {
    state: wasRead || why === 'no-link' || why === 'not asked' ? 'not-checked' : 'source-not-read',
    score: 0,
    from: null,
    passages: [],
    figures: [],
    unbacked: [],
    why: wasRead ? why : why.replaceAll('-', ' '),
  };
}
