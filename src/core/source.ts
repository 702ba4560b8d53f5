import type { CitedFields, Place } from './article.ts';

/** What a source is cited by; `personal` and `offline` have nothing to ask, `internal` is a page of the site itself. */
export type SourceKind =
  | 'web'
  | 'doi'
  | 'arxiv'
  | 'pmid'
  | 'isbn'
  | 'handle'
  | 'archive'
  | 'offline'
  | 'personal'
  | 'internal';

/** Identifiers of a work, each without a prefix (`10.1000/1`, `2101.00001v2`). */
export interface SourceIds {
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly isbn?: string;
  readonly handle?: string;
}

/** An archive's copy that the article cites instead of, or beside, the original. */
export interface ArchivedReference {
  /** Id of the archive, as in `Capture.archive`. */
  readonly archive: string;
  /** The archive copy's address. */
  readonly url: string;
  /** The original's address, where the form carries it. */
  readonly original?: string;
  /** ISO 8601 UTC, where the form carries it. */
  readonly capturedAt?: string;
}

/** What kind of publication a source is, by its own metadata and address. */
export type Genre =
  | 'news'
  | 'wire'
  | 'opinion'
  | 'press-release'
  | 'government'
  | 'paper'
  | 'preprint'
  | 'dataset'
  | 'encyclopedia'
  | 'social'
  | 'video'
  | 'photo'
  | 'book';

/** What stet learnt about a source beside whether it is there. */
export interface AboutSource {
  readonly genre?: Genre;
  readonly publishedAt?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** Id of another source with nearly the same text. */
  readonly duplicateOf?: string;
  /** True when most of the article stands in the source's text. */
  readonly copyOfArticle?: boolean;
  /** Corrections, retractions and the like found on the page or in a registry. */
  readonly notices?: readonly { readonly kind: string; readonly text: string }[];
}

/** One thing that is asked once, however often the article cites it. */
export interface Source {
  /** `s1`, `s2`, ... in the order of first mention. */
  readonly id: string;
  /** Identity: two mentions with one key are one source. See `sourceKey()`. */
  readonly key: string;
  /** The address to ask, absolute. Absent when there is nothing to ask. */
  readonly url?: string;
  /** As first written in the article. */
  readonly citedAs: string;
  readonly kind: SourceKind;
  readonly ids: SourceIds;
  readonly note?: string;
  readonly fields?: CitedFields;
  /** The first mention. */
  readonly place: Place;
  readonly occurrences: readonly Place[];
  /** Indices into `Article.links` of all mentions. */
  readonly links: readonly number[];
  readonly archiveOf?: ArchivedReference;
  /** True where the article lists the source and no marker ties it to a sentence. */
  readonly unmarked: boolean;
}
