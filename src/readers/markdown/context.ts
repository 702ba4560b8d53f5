import type { SourceText } from '../source-text.ts';
import type { CitationKeys } from './citations.ts';

/** What writing parsed Markdown needs to know beside the tree. */
export interface MarkdownContext {
  readonly source: SourceText;
  readonly base: string | undefined;
  /** Undefined where `@key` is no citation. */
  readonly citations: CitationKeys | undefined;
  /** `import` and `export` at the start of a paragraph are code. */
  readonly isMdx: boolean;
  /** In front of the ids of footnotes: every cell of a notebook has its own. */
  readonly notePrefix: string;
}
