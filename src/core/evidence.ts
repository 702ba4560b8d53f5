/** Claim x source: what was found in the source. A lexical match is no entailment; no state says that a claim is true. */
export type SupportState =
  | 'verbatim'
  | 'verbatim-elided'
  | 'verbatim-reordered'
  | 'wording-differs'
  | 'passage-found'
  | 'topic-only'
  | 'figure-differs'
  | 'no-passage-found'
  | 'source-not-read'
  | 'not-checked';

/** A piece of the source with its surroundings (TextQuoteSelector, W3C Web Annotation). */
export interface Passage {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Into the page's text. */
  readonly start: number;
  readonly end: number;
  /** The text directive that finds it in the page, where the page's text was at hand. */
  readonly directive?: string;
}

/** One step of a word diff from the source's wording to the article's. */
export interface WordChange {
  readonly kind: 'same' | 'cut' | 'added';
  readonly text: string;
}

/** Where a quotation stands in its source, what its cuts left out and what differs. */
export interface QuoteEvidence {
  /** The parts between ellipses and brackets, in the article's order, each as found in the source. */
  readonly parts: readonly Passage[];
  /** Words that the marked cuts left out, all together; absent when nothing was cut. */
  readonly elidedWords?: number;
  readonly elidedParagraphs?: number;
  readonly elidedText?: string;
  /** What each cut left out, in order: `cuts[i]` stands between parts i and i + 1 of the source. */
  readonly cuts?: readonly string[];
  /** True when a part starts in the middle of one of the source's sentences. */
  readonly startsMidSentence?: boolean;
  readonly diff?: readonly WordChange[];
  /** The changes that turn the meaning: a negation, a number. */
  readonly meaningChanges?: readonly string[];
}

/**
 * A figure of a claim held against one of its source. `agrees` is null where it was not found; `source` then is null too, or
 * another figure there that may be of something else.
 */
export interface FigureComparison {
  /** As written in the claim and in the source. */
  readonly claim: string;
  readonly source: string | null;
  readonly agrees: boolean | null;
  readonly kind: string;
}

/** What one source has about one claim. */
export interface Support {
  readonly state: SupportState;
  /** 0..1, not calibrated. */
  readonly score: number;
  readonly from: 'live' | 'capture' | null;
  readonly passages: readonly Passage[];
  readonly quote?: QuoteEvidence;
  readonly figures: readonly FigureComparison[];
  /** The claim's terms for which no backing was seen. */
  readonly unbacked: readonly string[];
  /** Why a source was not read or compared, for people. */
  readonly why?: string;
  /** A quotation that stands in another source than the one it is tied to. */
  readonly foundIn?: string;
  /** A hedge of the source that the claim lost. */
  readonly lostHedge?: string;
}

/** What backs a claim, over all its sources (docs/reference.md says what each word means). */
export type Provenance =
  | 'sourced'
  | 'partly-sourced'
  | 'archived-only'
  | 'not-reached'
  | 'source-lost'
  | 'differs'
  | 'no-passage-found'
  | 'cited-offline'
  | 'no-source-matched'
  | 'unsourced'
  | 'absence-claim'
  | 'unchecked';
