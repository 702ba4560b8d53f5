import type { Clock } from '../core/clock.ts';
import type { CheckEvent } from '../core/events.ts';
import type { ReaderInput } from '../core/reader.ts';
import type { Report } from '../core/report.ts';
import type { ReviewFile } from '../core/review.ts';

/** A file to hand out. */
export interface Download {
  readonly data: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** What the page's server needs of the rest of the house: handed in by its hall. */
export interface ServeDeps {
  /** New at every start; whoever does not have it gets nothing. */
  readonly token: string;
  readonly clock: Clock;
  newId(): string;
  /** Checks one input; rejects with `StetError` when it cannot be read. */
  check(input: ReaderInput, onEvent: (event: CheckEvent) => void, abort: AbortSignal): Promise<Report>;
  /** Fetches an article from the web. */
  load(url: string, abort: AbortSignal): Promise<ReaderInput>;
  readonly formats: readonly { readonly id: string; readonly about: string }[];
  render(report: Report, format: string): Promise<Download | null>;
  /** The input with its links mended, or null when there is nothing to mend or the format has no writer. */
  fixed(input: ReaderInput, report: Report): Promise<Download | null>;
  /** The sign-offs with one more. */
  signOff(
    review: ReviewFile,
    report: Report,
    claim: string,
    verdict: { state: string; by: string; note?: string },
  ): ReviewFile | null;
}
