/** What a text cites by key: looked up when it is met, so that only cited works are listed. */
export interface CitationKeys {
  /** Id by which a reference in the flow finds the entry; null for a key that no bibliography has. */
  noteOf(key: string): string | null;
}

/** A citation key where it stands in a text. */
export interface FoundKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Pandoc's keys: letters, digits and `_`, with single marks of punctuation inside; or anything in braces. */
const KEY =
  /(?<![\p{L}\p{N}_@.\\])-?@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_]){0,200}))/gu;
/** Quarto's and bookdown's references to figures, tables and sections of the article itself. */
const CROSS_REFERENCE =
  /^(?:fig|tbl|lst|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)-|^ref$/;

/** The citation keys in a text, in order: `@smith2003`, `[see @smith2003, p. 3; -@jones]`. */
export function keysIn(text: string): FoundKey[] {
  return [...text.matchAll(KEY)].flatMap((match) => {
    const key = match[1] ?? match[2] ?? '';
    return CROSS_REFERENCE.test(key) ? [] : [{ key, start: match.index, end: match.index + match[0].length }];
  });
}
