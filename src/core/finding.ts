import type { Place } from './article.ts';

/** An error is certain and the author's to mend; a warning wants a look; a note is to be known. */
export type Severity = 'error' | 'warning' | 'note';

/** Something that a person should look at. Code and args are data; the wording lives in `findings/words.ts`. */
export interface Finding {
  /** kebab-case, never renamed after a release. */
  readonly code: string;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
  readonly claim?: string;
  readonly source?: string;
}
