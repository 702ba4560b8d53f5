import type { Via } from './article.ts';
import type { Span } from './text/span.ts';

/** A sentence of the author's, or one that is (or has in it) the words of somebody else. */
export type ClaimKind = 'statement' | 'quotation';

/**
 * Why a sentence is worth checking; `accusation` is listed first wherever reasons are shown. `named-event`: an event with a name of its
 * own; `deed`: somebody or something named that did something.
 */
export type ClaimReason =
  | 'accusation'
  | 'quotation'
  | 'number'
  | 'date'
  | 'named-event'
  | 'deed'
  | 'attribution'
  | 'comparison'
  | 'superlative'
  | 'causal'
  | 'absence';

/** A tie of a claim to a source, before anyone looked into the source. */
export interface Citation {
  /** Id of the source. */
  readonly source: string;
  readonly via: Via;
  /** The marker as written, without brackets. */
  readonly marker?: string;
  /** 0..1; 1 for a tie that the author made. Not calibrated. */
  readonly confidence: number;
  /** True when the tool made the tie and the author did not. */
  readonly inferred: boolean;
  /** Of a tie that the tool made: its source's text has surely a part of the claim, and no other fits as well. */
  readonly sure?: boolean;
  /** The next best source, when it was nearly as good. */
  readonly runnerUp?: string;
  /** The part of the sentence that the marker follows, when it is not the whole; into `Article.text`. */
  readonly clause?: Span;
}

/** A sentence (or a block quotation) that can be checked. */
export interface Claim {
  /** `c1`, `c2`, ... in reading order. */
  readonly id: string;
  readonly text: string;
  /** Into `Article.text`. */
  readonly span: Span;
  readonly section?: string;
  readonly kind: ClaimKind;
  readonly checkWorthy: boolean;
  readonly reasons: readonly ClaimReason[];
  /** The quotations in it: the words between the marks, without them. A block quotation is one. */
  readonly quotations: readonly Span[];
  /** `opinion` and `first-person` sentences are counted, shown on request and never asked about. */
  readonly stance: 'fact' | 'opinion' | 'first-person' | 'question';
  /** Span of the sentence before, when this one cannot be read without it ("It ...", "They ..."). */
  readonly context?: Span;
  readonly citations: readonly Citation[];
}
