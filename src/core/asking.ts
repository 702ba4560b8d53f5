import type { ArchiveAnswer, CaptureJudge } from './capture.ts';
import type { Exchange, FailureOutcome, Fetcher } from './exchange.ts';
import type { LinkState } from './link-state.ts';
import type { Page, PageReader } from './page.ts';
import type { ReaderInput } from './reader.ts';
import type { AboutSource, Source } from './source.ts';

/** What came of asking one source. */
export interface Asked {
  readonly state: LinkState;
  /** Every hop of every attempt, oldest first: what `explain` prints. Their bodies have been read, and may be let go of. */
  readonly exchanges: readonly Exchange[];
  /** The page as read, when there was one worth reading. */
  readonly page: Page | null;
  /** True when a second pass at the end of the run may find out more. */
  readonly askAgain: boolean;
  /** What registries say of the work (Crossref, DataCite, arXiv): retraction, real title. */
  readonly about?: AboutSource;
  /** The registry's record of the identifier, to compare with what the article says of it. */
  readonly record?: RegistryRecord;
}

/** A work as its registry knows it. */
export interface RegistryRecord {
  readonly registry: string;
  readonly title?: string;
  readonly firstAuthor?: string;
  readonly year?: number;
}

/** What was asked in a run, or is being asked, by source key: its articles share it. May spill to disk. */
export interface AskedStore {
  /** What came of a source, or will; null for one that nobody has asked. */
  find(key: string): Promise<Asked> | null;
  put(key: string, asked: Asked | Promise<Asked>): void;
  /** The article that cites these is finished: they may be kept where finding them takes longer. */
  rest(keys: readonly string[]): void;
  close(): Promise<void>;
}

/** How hard to look: with `links` a page is read only as far as its judgement needs; with `claims` its text is kept. */
export type Depth = 'links' | 'claims';

/** How one source is to be asked. */
export interface HowToAsk {
  readonly depth: Depth;
  readonly abort: AbortSignal;
  readonly pass: 1 | 2;
  /** Nobody reads the page: it may be left out of what is answered. */
  readonly withoutPage?: boolean;
  /** With `withoutPage`: the page may be read in another thread, which is faster where many are asked and takes memory. */
  readonly readApart?: boolean;
  /** What the first pass found; in the second. */
  readonly before?: LinkState;
}

/** The web room as the halls see it. */
export interface Web {
  ask(source: Source, how: HowToAsk): Promise<Asked>;
  /** A fetcher for archives and registries, with budgets of its own per service host. */
  readonly serviceFetcher: Fetcher;
  readonly readPage: PageReader;
  readonly judgeCapture: CaptureJudge;
  /** Brings link state and captures together: presumed, drifted, usurped. */
  settle(
    asked: Asked,
    answer: ArchiveAnswer | null,
    options: { readonly witnessAgeDays: number; readonly nowMs: number },
  ): LinkState;
  /** Fetches an article named by its address. @throws StetError INPUT_UNREADABLE */
  load(url: string, abort: AbortSignal): Promise<ReaderInput>;
  /** True when the machine itself seems to be off the network; asked before the first source. */
  networkDown(hosts: readonly string[], abort: AbortSignal): Promise<boolean>;
  /** Why hosts that are always there give no answer over https either; null when one does, or none may be asked. */
  nobodyReached(abort: AbortSignal): Promise<FailureOutcome | null>;
  close(): Promise<void>;
}
