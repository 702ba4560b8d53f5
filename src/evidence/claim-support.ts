import type { Article } from '../core/article.ts';
import type { Claim } from '../core/claim.ts';
import type { Support, SupportState } from '../core/evidence.ts';
import type { WeighedCitation } from '../core/facts.ts';
import { type EvidenceResult, findEvidence } from './find-evidence.ts';
import { hedgeBefore, lostHedge, unsureVerb } from './hedges.ts';
import { withDirectives } from './passage-directives.ts';
import type { QuotationResult } from './quotations/check-quotation.ts';
import type { QuotationSearch } from './quotations/search-quotations.ts';
import type { ReadSource } from './read-source.ts';
import { shortPhrasesMissing } from './short-phrases.ts';
import type { SourcesByWord } from './sources-by-word.ts';
import { SURELY_IN_PART } from './support-score.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Wordings } from './wording.ts';

/** Why nothing was compared with a source. */
export interface Unread {
  readonly why: string;
  /** True when its text was at hand and could not be compared: another language, too short. */
  readonly wasRead: boolean;
}

/** What the supports of all claims are worked out from. */
export interface Library {
  readonly article: Article;
  readonly wordings: Wordings;
  /** By whose numbers the words of all sources go. */
  readonly vocabulary: Vocabulary;
  /** Sources that were read and can be compared, by id. */
  readonly read: ReadonlyMap<string, ReadSource>;
  /** The same by the words that they have. */
  readonly byWord: SourcesByWord;
  /** Why the others were not. */
  readonly unread: ReadonlyMap<string, Unread>;
  readonly quotations: QuotationSearch;
}

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
  const texts = quotationsOf(claim, citations, citation, library);
  const quoted = worstOf(texts, citation.source, library);
  const support =
    quoted === null
      ? withoutPhrases(
          wording,
          source,
          byPassage(wording, found, source, elsewhereOf(claim, citation, found, wording, library)),
        )
      : byQuotation(claim, wording, quoted, found, source);
  return withDirectives(isTeaser(source) && NOT_THERE.has(support.state) ? onlyTeaser(support) : support, source);
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

interface CheckedQuotation {
  /** Without its marks. */
  readonly text: string;
  readonly result: QuotationResult;
  /** Another source in which it stands. */
  readonly foundIn?: string;
}

/** States of a quotation, those first that a person should look at. */
const GRAVITY: readonly SupportState[] = [
  'wording-differs',
  'no-passage-found',
  'verbatim-reordered',
  'verbatim-elided',
  'verbatim',
];

/** Of several quotations the one that is worst off decides. */
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

function byPassage(
  wording: string,
  found: EvidenceResult,
  { from, page }: ReadSource,
  elsewhere: Pick<Support, 'foundIn'>,
): Support {
  const { state, score, part, passages, figures } = found;
  const [passage] = passages;
  const hedge =
    passage === undefined
      ? undefined
      : (unsureVerb(wording, passage.text) ??
        (part < SURELY_IN_PART ? undefined : lostHedge(wording, passage.text, page.vocabulary)));
  return {
    state,
    score,
    from,
    passages,
    figures,
    unbacked: found.unbacked.slice(0, MAX_UNBACKED),
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
    unbacked: [...missing, ...others].slice(0, MAX_UNBACKED),
  };
}

function byQuotation(
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
    unbacked: isMissing ? found.unbacked.slice(0, MAX_UNBACKED) : [],
    ...(result.quote === undefined ? {} : { quote: result.quote }),
    ...(hedge === undefined ? {} : { lostHedge: hedge }),
    ...(foundIn === undefined ? {} : { foundIn }),
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
