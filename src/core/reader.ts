import type { Article } from './article.ts';

/** What a reader is given. A reader touches nothing else: no file system, no network, no clock. */
export interface ReaderInput {
  readonly bytes: Uint8Array;
  /** As the user named it; shown in the report. */
  readonly path: string;
  /** Content type of an input that came over HTTP, with its charset. */
  readonly contentType?: string;
  /** Address of an input that came over HTTP: the base of its links. */
  readonly url?: string;
  /** A sibling file, by a path relative to this one and inside its folder; null when there is none. */
  readonly sibling?: (path: string) => Promise<Uint8Array | null>;
  /** `--all-entries`: also the bibliography entries that nothing cites. */
  readonly allEntries?: boolean;
  /** Milliseconds after which a reader gives what it has. */
  readonly timeLimitMs?: number;
}

/** One input format. `stet formats` and the help list them from the registry. */
export interface Reader {
  /** Also the value of `--input-format` and of `Article.format`. */
  readonly id: string;
  /** For people: `Word document`. */
  readonly name: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** It has no lines of text: its places count paragraphs, and comments like `<!-- stet-ignore -->` are not looked for. */
  readonly withoutLines?: true;
  /** How sure the bytes look like this format: 0 no, 0.5 could be, 1 certainly (a magic number). Reads the head only. */
  sniff(bytes: Uint8Array, path: string): number;
  /** Throws `StetError` (`INPUT_...`) and nothing else. */
  read(input: ReaderInput): Promise<Article>;
}
