import type { CheckEvent } from '../core/events.ts';
import type { ReaderInput } from '../core/reader.ts';
import type { Report, ReportArticle, ReportClaim } from '../core/report.ts';
import type { ReviewFile } from '../core/review.ts';
import type { TableEnd, TableLine, TableStart } from './lines.ts';

/** A file to hand out. */
export interface Download {
  readonly data: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** One check, from its start until it is forgotten. */
export interface Check {
  /** Checks the input; when stopped, the report of what is finished comes. @throws StetError when it cannot be read */
  run(onEvent: (event: CheckEvent) => void): Promise<Report>;
  /** True where stet can write the format; known once the article is read. */
  readonly canFix: boolean;
  /** The input with its links mended; null where there is nothing to mend. */
  fixed(): Promise<Download | null>;
  /** Frees what the check held. */
  close(): Promise<void>;
}

/** What the page's server needs of the rest of the house: handed in by its hall. */
export interface ServeDeps {
  newId(): string;
  /** ISO 8601 UTC. */
  now(): string;
  openCheck(input: ReaderInput, stop: AbortSignal): Check;
  /** Fetches an article from the web. @throws StetError INPUT_UNREADABLE */
  load(url: string, stop: AbortSignal): Promise<ReaderInput>;
  /** Names and endings of the formats that can be read, for the file dialogue. */
  readonly reads: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  /** Fonts, colours and the look of states, as CSS: those of the report. */
  readonly theme: string;
  readonly formats: readonly { readonly id: string; readonly about: string }[];
  render(report: Report, format: string): Promise<Download | null>;
  /** The table in words for people: as it starts, as answers come, and what the end adds. */
  readonly words: {
    start(event: CheckEvent & { readonly type: 'article' }): TableStart;
    line(event: CheckEvent): TableLine | null;
    end(article: ReportArticle): TableEnd;
  };
  readonly review: {
    csv(article: ReportArticle, file: ReviewFile): string;
    /** Takes sign-offs from a review file or a CSV into those that are there. @throws StetError BAD_REVIEW */
    take(
      upload: { readonly bytes: Uint8Array; readonly name: string },
      article: ReportArticle,
      file: ReviewFile,
      options: { readonly by?: string; readonly now: string },
    ): Promise<{ readonly file: ReviewFile; readonly taken: number; readonly refused: readonly string[] }>;
  };
  /** A sign-off in words, for the page. */
  signOffLine(claim: ReportClaim): SignOffLine | null;
}

/** A claim's sign-off as the page shows it. */
export interface SignOffLine {
  readonly state: string;
  readonly by: string;
  readonly note: string;
  readonly ownSource: string;
  /** `✓ confirmed`, by whom, when, and what has changed since. */
  readonly look: { readonly tone: string; readonly glyph: string; readonly words: string };
}
