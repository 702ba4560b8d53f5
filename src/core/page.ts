import type { Exchange } from './exchange.ts';

/** What a page says about itself in its head: the first value that a rule accepted. */
export interface PageMeta {
  readonly description?: string;
  readonly authors?: readonly string[];
  readonly siteName?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** og:type, JSON-LD @type, citation_* kind: as written. */
  readonly type?: string;
  readonly ogUrl?: string;
  readonly robots?: string;
  readonly doi?: string;
  /** Section of the publication, as written: `Opinion`, `News`. */
  readonly section?: string;
  /** The work's own title: og:title, citation_title, JSON-LD headline. */
  readonly title?: string;
  /** JSON-LD `isAccessibleForFree`. */
  readonly freeToRead?: boolean;
}

/** Things in a page that tell what kind of page it is. */
export interface PageMarks {
  readonly passwordFields: number;
  /** Buttons, boxes to tick and choices in the page's own part: not in its frame or its search. */
  readonly asks: number;
  /** Absolute addresses of frames and of scripts, in order, the first hundred. */
  readonly frames: readonly string[];
  readonly scripts: readonly string[];
  /** Links in the page, and how many of them leave its host. */
  readonly links: number;
  readonly outgoing: number;
  /** Text that is shown only when scripts do not run. */
  readonly noscript: string;
}

/** A body as read: built once a body, whatever the format. Text is plain, blocks separated by blank lines. */
export interface Page {
  readonly url: string;
  readonly contentType: string;
  readonly title: string;
  readonly language?: string;
  /** Absolute. */
  readonly canonical?: string;
  /** Text of h1..h3 in order. */
  readonly headings: readonly string[];
  /** The readable text of the whole page. */
  readonly text: string;
  /** The article's own text, without navigation and other matter; absent at links-only depth. */
  readonly mainText?: string;
  readonly meta: PageMeta;
  /** Ids and names that a fragment can point at. */
  readonly anchors: ReadonlySet<string>;
  /** Where a meta refresh or a plain script sends the reader at once, absolute. */
  readonly refresh?: { readonly url: string; readonly delaySeconds: number; readonly kind: 'meta' | 'script' };
  /** What stands in the page beside text, for signals. */
  readonly marks: PageMarks;
  /** Decoded markup for signals that look for a vendor's marks; empty for formats without markup. Capped. */
  readonly html: string;
  /** True when the text is known to be incomplete (body cut, paywall teaser, scan without text). */
  readonly partial: boolean;
}

/** Reads the body of an answer; null when it has none or is of a kind that nobody can read. */
export type PageReader = (exchange: Exchange) => Promise<Page | null>;

/** The texts of pages, by source id. May spill to disk. */
export interface PageStore {
  put(sourceId: string, page: Page): Promise<void>;
  get(sourceId: string): Promise<Page | undefined>;
  close(): Promise<void>;
}
