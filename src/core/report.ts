import type { BlockKind, Via } from './article.ts';
import type { ArchiveOutcome, AskedArchive, CitedCapture } from './capture.ts';
import type { ClaimKind, ClaimReason } from './claim.ts';
import type { FigureComparison, Provenance, SupportState, WordChange } from './evidence.ts';
import type { Severity } from './finding.ts';
import type { LinkState } from './link-state.ts';
import type { Verdict } from './review.ts';
import type { AboutSource, SourceIds, SourceKind } from './source.ts';

/** The report's schema version; field names change only with it. */
export const SCHEMA_VERSION = 1;

/** Where something stands in the file; from 1. `page` of a PDF, `part` of a packaged format. */
export interface ReportPlace {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
  readonly part?: string;
}

/** What the archives said of a source. */
export interface ReportArchive {
  readonly status: ArchiveOutcome;
  readonly best?: {
    readonly archive: string;
    readonly url: string;
    readonly capturedAt: string;
    readonly distanceDays?: number;
    readonly httpStatus?: number;
    readonly sha256?: string;
    readonly recordId?: string;
  };
  readonly seen?: boolean;
  readonly first?: string;
  readonly last?: string;
  readonly asked: readonly AskedArchive[];
}

/** A source of an article, with its link and its copies. */
export interface ReportSource {
  readonly id: string;
  readonly key: string;
  readonly url: string | null;
  readonly citedAs: string;
  readonly kind: SourceKind;
  readonly ids: SourceIds;
  readonly note: string | null;
  readonly line: number;
  readonly column: number;
  readonly occurrences: readonly ReportPlace[];
  readonly archiveOf?: {
    readonly archive: string;
    readonly url: string;
    readonly original?: string;
    readonly capturedAt?: string;
    /** What came of looking at the copy; absent where nobody looked. */
    readonly check?: Omit<CitedCapture, 'capture'> & { readonly sha256?: string };
  };
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly about?: AboutSource;
  /** Absent from `stet extract`. */
  readonly link?: LinkState;
  /** Absent from `stet extract`. */
  readonly archive?: ReportArchive;
}

/** What a source has about a claim. */
export interface ReportSupport {
  readonly state: SupportState;
  /** 0..1, not calibrated. */
  readonly score: number;
  readonly from: 'live' | 'capture' | null;
  readonly passages: readonly {
    readonly text: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly link?: string;
  }[];
  readonly quote?: {
    readonly parts: readonly string[];
    readonly elidedWords?: number;
    readonly elidedParagraphs?: number;
    readonly elidedText?: string;
    readonly cuts?: readonly string[];
    readonly startsMidSentence?: boolean;
    readonly diff?: readonly WordChange[];
    readonly meaningChanges?: readonly string[];
  };
  readonly figures: readonly FigureComparison[];
  readonly unbacked: readonly string[];
  readonly why?: string;
  readonly foundIn?: string;
  readonly lostHedge?: string;
}

/** A claim's tie to a source. */
export interface ReportCitation {
  readonly source: string;
  readonly via: Via;
  readonly marker: string | null;
  /** 0..1, not calibrated. */
  readonly confidence: number;
  readonly inferred: boolean;
  /** Of an inferred tie, and of no other: false for a guess. */
  readonly sure?: boolean;
  readonly runnerUp?: string;
  /** Absent from `stet extract`. */
  readonly support?: ReportSupport;
}

/** A claim of an article, with the sources that it leans on. */
export interface ReportClaim extends ReportPlace {
  readonly id: string;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly section: string | null;
  /** Into the reading text. */
  readonly start: number;
  readonly end: number;
  readonly checkWorthy: boolean;
  readonly reasons: readonly ClaimReason[];
  readonly stance: 'fact' | 'opinion' | 'first-person' | 'question';
  /** Quotations inside the claim, into the reading text. */
  readonly quotations: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The sentence before, where the claim leans on it. */
  readonly context?: string;
  readonly provenance: Provenance;
  readonly citations: readonly ReportCitation[];
  /** A checker's verdict, where the review file has one for this claim. */
  readonly signOff?: ReportSignOff;
}

/** A sign-off on the claim that it belongs to. */
export interface ReportSignOff extends Verdict {
  /** What is not as it was, though the claim's own words are: the sentence it leans on, the sources tied to it. */
  readonly changedSince?: readonly ('context' | 'sources')[];
}

/** Where the checking of an article stands, by its review file. */
export interface ReportReview {
  readonly signedOff: number;
  /** Claims to check. */
  readonly of: number;
  /** Sign-offs whose claim is not in the article any more as it was signed: it has to be checked again. */
  readonly lost: readonly (Verdict & { readonly text: string; readonly line?: number })[];
}

/** A block of the reading text, with `--include-text`. */
export interface ReportBlock {
  readonly kind: BlockKind;
  /** Into the reading text. */
  readonly start: number;
  readonly end: number;
  /** Of a heading: 1 is the topmost. */
  readonly level?: number;
}

/** Something to mend or to look at. */
export interface ReportFinding extends ReportPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly claim?: string;
  readonly source?: string;
  /** The baseline has it: it was there before, and fails no gate. */
  readonly known?: true;
  /** The gate fails on it. */
  readonly fails?: true;
}

/** One article, with its sources, claims and findings. */
export interface ReportArticle {
  readonly path: string;
  readonly format: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly textSha256: string;
  /** With `--include-text`. */
  readonly text?: string;
  /** With `--include-text`: what the pieces of `text` are, in order. */
  readonly blocks?: readonly ReportBlock[];
  /** False when a limit cut the reading short. */
  readonly complete: boolean;
  readonly sources: readonly ReportSource[];
  readonly claims: readonly ReportClaim[];
  readonly findings: readonly ReportFinding[];
  /** Absent when there is no review file. */
  readonly review?: ReportReview;
}

/** The whole run in numbers. */
export interface ReportSummary {
  readonly articles: number;
  readonly sources: number;
  /** Sources by link status (`alive`, `moved`, ...); not-yet-asked sources of an interrupted run are left out. */
  readonly links: Readonly<Record<string, number>>;
  /** Sources by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Sources with a good copy. */
  readonly archived: number;
  readonly claims: number;
  readonly checkWorthy: number;
  /** Check-worthy claims by provenance. */
  readonly provenance: Readonly<Record<string, number>>;
  /** Sentences that are opinion, first person or questions: counted, never asked about. */
  readonly notCounted: number;
  readonly unknown: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What the gate looked at and what it says. */
export interface ReportGate {
  readonly failOn: readonly string[];
  readonly failed: readonly { readonly code: string; readonly count: number }[];
  readonly maxUnknown: number | null;
  readonly unknown: number;
  /** `pass`, `fail` (exit 1) or `too-much-unknown` (exit 3). */
  readonly outcome: 'pass' | 'fail' | 'too-much-unknown';
  /** What a baseline changed: findings that it knows, and those of it that are gone. */
  readonly baseline?: {
    readonly known: number;
    readonly fixed: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  };
  /** One sentence: what was looked at and why it passes or fails. */
  readonly why: string;
}

/** An article that was named and could not be read: nothing of it was checked. */
export interface ReportUnread {
  readonly path: string;
  /** As of a `StetError`: `INPUT_UNREADABLE`, `INPUT_EMPTY`, ... */
  readonly code: string;
  readonly message: string;
}

/** The document that `--format json` prints, and what every reporter is given. */
export interface Report {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: 'stet'; readonly version: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when the run was interrupted, its deadline passed, or an article could not be read. */
  readonly complete: boolean;
  /** In the order of the inputs; absent where every article was read. */
  readonly unread?: readonly ReportUnread[];
  readonly run: {
    readonly argv: readonly string[];
    readonly configSha256: string | null;
    /** Milliseconds that the machine's clock was ahead of the servers' (see `ClockSkew`); null where that is not known. */
    readonly clockSkewMs?: number | null;
  };
  readonly articles: readonly ReportArticle[];
  readonly summary: ReportSummary;
  readonly gate?: ReportGate;
}
