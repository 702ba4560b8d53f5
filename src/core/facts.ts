import type { Article } from './article.ts';
import type { RegistryRecord } from './asking.ts';
import type { ArchiveAnswer } from './capture.ts';
import type { Citation, Claim } from './claim.ts';
import type { Support } from './evidence.ts';
import type { LinkState } from './link-state.ts';
import type { Page } from './page.ts';
import type { AboutSource, Source } from './source.ts';

/** A citation after somebody looked into the source. */
export interface WeighedCitation extends Citation {
  readonly support?: Support;
}

/** A claim after its sources were read. */
export interface WeighedClaim extends Omit<Claim, 'citations'> {
  readonly citations: readonly WeighedCitation[];
}

/** Everything that is known about an article when its sources have been asked: what rules and reports read. */
export interface Facts {
  readonly article: Article;
  readonly claims: readonly WeighedClaim[];
  readonly sources: readonly Source[];
  /** By source id; a source that was not asked (yet) is missing. */
  readonly states: ReadonlyMap<string, LinkState>;
  readonly archives: ReadonlyMap<string, ArchiveAnswer>;
  readonly about: ReadonlyMap<string, AboutSource>;
  readonly records: ReadonlyMap<string, RegistryRecord>;
  /** Problems that rooms met on the way and that are findings: code, args, where. */
  readonly remarks: readonly Remark[];
}

/** A fact that a room noticed and that a rule turns into a finding; `offset` is into the reading text. */
export interface Remark {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly offset: number;
  readonly claim?: string;
  readonly source?: string;
}

/** What the claims room makes of an article, before anyone is asked. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  /** Sentences that are opinion, first person or questions. */
  readonly notCounted: number;
  readonly remarks: readonly Remark[];
}

/** The evidence room's work: the claims with their ties completed and weighed, and what was learnt about sources. */
export interface Weighed {
  readonly claims: readonly WeighedClaim[];
  readonly about: ReadonlyMap<string, AboutSource>;
  readonly remarks: readonly Remark[];
}

/** What the evidence room is given: nothing that it has to fetch. */
export interface WeighInput {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  /** The text to compare with, live or from a capture; undefined when the source was not read, with the reason. */
  textOf(sourceId: string): Promise<SourceText | { readonly unread: string }>;
  readonly abort: AbortSignal;
}

/** A source's text as the evidence room reads it. */
export interface SourceText {
  readonly page: Page;
  readonly from: 'live' | 'capture';
}
