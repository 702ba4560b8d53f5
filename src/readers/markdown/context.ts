import type { SourceText } from '../source-text.ts';
import type { CitationKeys } from './citations.ts';

/** What writing parsed Markdown needs to know beside the tree. */
export interface MarkdownContext {
  readonly source: SourceText;
  readonly base: string | undefined;
  /** Undefined where `@key` is no citation. */
  readonly citations: CitationKeys | undefined;
  /** What roles (`` {cite}`key` ``) cite: they need no such permission. */
  readonly works: CitationKeys | undefined;
  /** `import` and `export` at the start of a paragraph are code. */
  readonly isMdx: boolean;
  /** In front of the ids of footnotes: every cell of a notebook has its own. */
  readonly notePrefix: string;
}

/** Id of a footnote in the flow. Labels compare without regard to case (GFM). */
export function noteId({ notePrefix }: MarkdownContext, label: string): string {
  return `${notePrefix}note:${label.toLowerCase()}`;
}
