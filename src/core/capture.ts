import type { Exchange, Fetcher } from './exchange.ts';
import type { Page } from './page.ts';

/** An archive's copy of a page (a memento, RFC 7089). */
export interface Capture {
  /** Id of the archive: `wayback`, `arquivo-pt`, ... */
  readonly archive: string;
  /** Address at which a person sees the copy. */
  readonly url: string;
  /** ISO 8601 UTC, from the archive's answer and never from the question. */
  readonly capturedAt: string;
  readonly httpStatus?: number;
  /** It answers 2xx and is not itself a soft 404, a challenge, a login or a parking page. */
  readonly good: boolean;
  /** Of the archived body as replayed. */
  readonly sha256?: string;
  /** Id of its record in the recording of this run, where one was made (WARC-Record-ID). */
  readonly recordId?: string;
  /** Whole days from the wanted date; negative when the capture is older. Absent when no date was wanted. */
  readonly distanceDays?: number;
  /** The copy as read, where it was fetched. */
  readonly page?: Page;
}

/** What one archive answered: absence and silence never look alike. */
export type ArchiveOutcome = 'found' | 'none' | 'unknown' | 'excluded' | 'skipped';

/** What one archive said of an address. */
export interface AskedArchive {
  readonly archive: string;
  readonly outcome: ArchiveOutcome;
  /** Why, for `unknown` and `skipped`; how many captures, for `found`. */
  readonly detail?: string;
}

/** What the archives know of one address. */
export interface ArchiveAnswer {
  /** `none` only when two independent endpoints said so. */
  readonly status: ArchiveOutcome;
  readonly best?: Capture;
  /** True when an archive holds any capture at all, good or not: then nobody may say that it was never seen. */
  readonly seen?: boolean;
  /** How many independent endpoints said that there is no capture. */
  readonly absences?: number;
  /** ISO 8601 UTC of the oldest and newest capture that any archive named. */
  readonly first?: string;
  readonly last?: string;
  /** The newest good capture that was looked at: what a witness is asked for. Not every archive can show it to readers. */
  readonly newestGood?: Capture;
  readonly asked: readonly AskedArchive[];
  /** Where the article cites a copy by itself. */
  readonly cited?: CitedCapture;
}

/** The copy that the article itself cites, as it was found. */
export interface CitedCapture {
  /** `bad`: it is no good copy, or not of the page or the day that the article says; `missing`: the archive has no such copy. */
  readonly outcome: 'good' | 'bad' | 'missing' | 'unknown' | 'not-asked';
  /** In words, for everything but `good`. */
  readonly problem?: string;
  /** ISO 8601 UTC, of what the archive showed. */
  readonly capturedAt?: string;
  /** Of what it is a copy, as the archive says. */
  readonly original?: string;
  /** With `good`. */
  readonly capture?: Capture;
}

/** Judges the replay of a capture by what its body is: the web room's judge, handed in. */
export type CaptureJudge = (
  original: string,
  exchanges: readonly Exchange[],
) => Promise<{ good: boolean; page: Page | null; why: string }>;

/** Which capture of an address is wanted. */
export interface ArchiveQuery {
  /** The original address. */
  readonly url: string;
  /** The capture wanted is the last before or at this time, else the first after. ISO 8601; absent: the newest. */
  readonly near?: string;
  /** A witness is wanted too: a good capture of this time or later, ISO 8601. */
  readonly witnessSince?: string;
  /** Where the page itself says that its earlier states are kept. */
  readonly history?: PageHistory;
  readonly abort: AbortSignal;
}

/** A page's own TimeGate and TimeMap, absolute, as its Link header names them (RFC 7089 §2.2). */
export interface PageHistory {
  readonly timeGate?: string;
  readonly timeMap?: string;
}

/**
 * Takes the answers to an address out of a WARC or WACZ file, redirects followed inside it, oldest first; null when it
 * holds none, or is no such file: the store's reader, handed in.
 */
export type PackageReader = (bytes: Uint8Array, url: string) => Promise<readonly Exchange[] | null>;

/** What was asked of one archive: everything that its answer depends on. */
export interface CaptureQuery {
  /** Id of the archive. */
  readonly archive: string;
  /** The original address. */
  readonly url: string;
  readonly near?: string;
  readonly wantNewest: boolean;
}

/** Answers of archives. `unknown` and `skipped` are never kept: a silence is no answer. */
export interface CaptureCache {
  /** The answer, as long as its lifetime lasts; captures come with their pages where these are not too large. */
  find(query: CaptureQuery): Promise<ArchiveAnswer | null>;
  keep(query: CaptureQuery, answer: ArchiveAnswer): Promise<void>;
}

/** What an archive works with; it opens no socket itself. */
export interface ArchiveTools {
  readonly fetcher: Fetcher;
  readonly judge: CaptureJudge;
  /** For archives that hand out records instead of pages. */
  readonly readPackage: PackageReader;
  /** What earlier runs were told; absent without a store. */
  readonly cache?: CaptureCache;
}

/** One archive. Never throws for what the archive does: that is an outcome. */
export interface Archive {
  readonly id: string;
  /** For people: `Wayback Machine`. */
  readonly name: string;
  find(query: ArchiveQuery, tools: ArchiveTools): Promise<ArchiveAnswer>;
}
