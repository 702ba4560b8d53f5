import type { Exchange, Fetcher } from './exchange.ts';
import type { Page } from './page.ts';
import type { CaptureCache } from './store.ts';

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
  /** Whole days from the wanted date; negative when the capture is older. Absent when no date was wanted. */
  readonly distanceDays?: number;
  /** The copy as read, where it was fetched. */
  readonly page?: Page;
}

/** What one archive answered: absence and silence never look alike. */
export type ArchiveOutcome = 'found' | 'none' | 'unknown' | 'excluded' | 'skipped';

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
  /** ISO 8601 UTC of the oldest and newest capture that any archive named. */
  readonly first?: string;
  readonly last?: string;
  /** The newest good capture: what a witness is asked for. */
  readonly newestGood?: Capture;
  readonly asked: readonly AskedArchive[];
}

/** Judges the replay of a capture by what its body is: the web room's judge, handed in. */
export type CaptureJudge = (
  original: string,
  exchanges: readonly Exchange[],
) => Promise<{ good: boolean; page: Page | null; why: string }>;

export interface ArchiveQuery {
  /** The original address. */
  readonly url: string;
  /** The capture wanted is the last before or at this time, else the first after. ISO 8601; absent: the newest. */
  readonly near?: string;
  /** Also look for the newest capture (a witness is wanted). */
  readonly wantNewest: boolean;
  readonly abort: AbortSignal;
}

export interface ArchiveTools {
  readonly fetcher: Fetcher;
  readonly judge: CaptureJudge;
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
