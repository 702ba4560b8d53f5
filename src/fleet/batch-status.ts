import type { Depth } from '../core/asking.ts';

/** What a batch was submitted with. */
export interface BatchOptions {
  readonly depth: Depth;
  /** How its articles were read, so that they are read the same way for the report. */
  readonly reading: BatchReading;
  /** ISO 8601 UTC by Redis's clock: results from then on belong to the batch. */
  readonly submittedAt: string;
}

/** How the articles of a batch are read; the same when they are submitted and when they are collected. */
export interface BatchReading {
  readonly inputFormat?: string;
  /** Also the bibliography entries that the text never cites. */
  readonly allEntries?: boolean;
  /** `YYYY-MM-DD`, where articles do not say or say it wrongly. */
  readonly articleDate?: string;
  readonly archivesFor?: 'all' | 'problems';
}

/** An article of a batch: its file, and what was in it. */
export interface BatchArticle {
  readonly path: string;
  readonly sha256: string;
}

/** How far a batch is. */
export interface BatchStatus extends BatchOptions {
  readonly id: string;
  readonly articles: number;
  /** Articles that could not be read, with the reason. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
  /** Sources, each once; and how many of them are still to be asked. */
  readonly sources: number;
  readonly open: number;
  /** Sources that nobody could deal with, with the reason. */
  readonly poisoned: readonly { readonly url: string; readonly why: string }[];
  readonly finishedAt?: string;
}
