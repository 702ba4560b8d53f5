import type { Article } from '../core/article.ts';
import type { QuotationSearch } from './quotations/search-quotations.ts';
import type { ReadSource } from './read-source.ts';
import type { SourcesByWord } from './sources-by-word.ts';
import type { Wordings } from './wording.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** Why nothing was compared with a source. */
export interface Unread {
  readonly why: string;
  /** True when its text was at hand and could not be compared: another language, too short. */
  readonly wasRead: boolean;
}

/** What the supports of all claims are worked out from. */
export interface Library {
  readonly article: Article;
  readonly wordings: Wordings;
  /** By whose numbers the words of all sources go. */
  readonly vocabulary: Vocabulary;
  /** Sources that were read and can be compared, by id. */
  readonly read: ReadonlyMap<string, ReadSource>;
  /** The same by the words that they have. */
  readonly byWord: SourcesByWord;
  /** Why the others were not. */
  readonly unread: ReadonlyMap<string, Unread>;
  readonly quotations: QuotationSearch;
}
