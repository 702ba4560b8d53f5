import type { Origin } from './article.ts';

/** Who writes the remarks. A reader passes over them: they are no words of a person's, and their addresses no sources. */
export const REMARK_AUTHOR = 'stet';

/** Something to be written beside words of an article, in a copy of its file. */
export interface TextRemark {
  /** Where the words stand. */
  readonly origin: Origin;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
}

/** A copy of an article's file with remarks in it; its own text is as it was. */
export interface Remarked {
  readonly bytes: Uint8Array;
  readonly placed: number;
  /** Remarks on words that the format cannot hang one on: those in a footnote of Word's. */
  readonly left: number;
}
