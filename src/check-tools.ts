import type { AskedStore, Depth, Web } from './core/asking.ts';
import type { Clock } from './core/clock.ts';
import type { ClockSkew } from './core/clock-skew.ts';
import type { IgnoreRule } from './core/ignore.ts';
import type { LineRange } from './core/line-range.ts';
import type { PageStore } from './core/page.ts';
import type { Remap } from './core/urls/remap.ts';
import type { CopyFinder } from './look-up.ts';

/** What the main job works with; `openRun()` makes one from plain options. */
export interface CheckTools {
  readonly web: Web;
  /** Null asks no archive. */
  readonly copies: CopyFinder | null;
  readonly clock: Clock;
  /** Learns how far this machine's clock is from others. */
  readonly skew: ClockSkew;
  readonly pages: PageStore;
  readonly asked: AskedStore;
}

/** How far a check goes, and what it may leave out. */
export interface CheckSettings {
  readonly depth: Depth;
  /** `YYYY-MM-DD`; the article's own date when absent. */
  readonly articleDate?: string;
  /** `all` looks every source up, `problems` only those that are not alive; absent: all up to 100 sources. */
  readonly archivesFor?: 'all' | 'problems';
  readonly witnessAgeDays?: number;
  /** archive.today may be asked: as an archive, if it is among them, and where the article cites a copy in it. */
  readonly allowArchiveToday?: boolean;
  readonly includeText?: boolean;
  /** Ask nobody: every source is `not-asked`. */
  readonly offline?: boolean;
  /** The run's end, in the clock's milliseconds; what was not asked by then is `deadline`. */
  readonly deadlineAt?: number;
  /** Only what stands on these lines of the file; everything when absent. */
  readonly onlyLines?: readonly LineRange[];
  /** Sources that are not asked, and findings that are not reported. */
  readonly ignore?: readonly IgnoreRule[];
  /** Addresses that are asked elsewhere: pages of one's own that are not published yet. */
  readonly remap?: readonly Remap[];
}
