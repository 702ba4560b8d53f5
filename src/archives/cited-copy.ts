import type { ArchivedReference } from '../core/source.ts';

/** A copy that the article cites, and what the article says of it. */
export interface CitedCopy {
  readonly reference: ArchivedReference;
  /** The original's address as the article has it, where it has one beside the copy. */
  readonly url?: string;
  /** The day of the copy as the article has it, `YYYY-MM-DD`. */
  readonly date?: string;
  /** When the author read the source. */
  readonly near?: string;
  readonly abort: AbortSignal;
}
