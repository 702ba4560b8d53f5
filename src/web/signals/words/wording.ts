/**
 * How one language says that something is so: what is spoken of, and what is said of it. Lists are separated by commas;
 * `~` stands for any ending (`страниц~`). Words are compared folded (see `foldWords`).
 */
export interface Wording {
  readonly subjects: string;
  /** The subjects themselves, where they say both: `log in`. */
  readonly states?: string;
  /** Says it without a subject: `not found`. Only as a whole text. */
  readonly alone?: string;
  /** Words that change nothing: apologies, articles, "that you were looking for". */
  readonly fillers?: string;
  /** Written without spaces between words (Chinese, Japanese, Korean, Thai). */
  readonly unspaced?: true;
}

/** A headline or a sentence, prepared once for all statements that are looked for in it. */
export interface Line {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}
