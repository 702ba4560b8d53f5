/** A state as the page shows it: colour, glyph and words together. */
export interface Look {
  readonly tone: 'good' | 'bad' | 'unsure' | 'quiet';
  readonly glyph: string;
  readonly words: string;
}

/** A source of a claim, and the mark of the tie, see `tieMark()`. */
export interface Cite {
  readonly source: string;
  readonly mark: '' | '~' | '~?';
}

/** The table before anybody has answered. Every text is fit for printing. */
export interface TableStart {
  readonly title: string;
  readonly byline: string;
  /** Of the article's words, a tag of BCP 47; empty where nobody knows. */
  readonly language: string;
  readonly sources: readonly {
    readonly id: string;
    /** What people call it. */
    readonly number: string;
    readonly name: string;
    /** An address that a click may open; absent for anything else. */
    readonly url?: string;
  }[];
  readonly claims: readonly {
    readonly id: string;
    /** `line 12`. */
    readonly place: string;
    readonly text: string;
    /** `quotation`, `accusation`: what makes it worth a look. */
    readonly marks: readonly string[];
    /** False for a claim that leans on a source and is not asked about. */
    readonly worthy: boolean;
    readonly cites: readonly Cite[];
  }[];
}

/** What changes in the table while answers come. */
export type TableLine =
  | { readonly type: 'link'; readonly source: string; readonly look: Look }
  | { readonly type: 'copy'; readonly source: string; readonly look: Look; readonly url?: string }
  | {
      readonly type: 'settled';
      readonly source: string;
      readonly look: Look;
      /** What it is counted as. */
      readonly state: 'alive' | 'moved' | 'drifted' | 'dead' | 'unknown' | 'none';
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'waiting'; readonly words: string };

/** What the end adds: what every claim has behind it, and what was found of it in each source. */
export interface TableEnd {
  readonly claims: readonly {
    readonly id: string;
    readonly look: Look;
    /** The sources as they are tied after their pages were read: a tie of stet may have been dropped or found. */
    readonly cites: readonly Cite[];
    /** By source id. */
    readonly found: Readonly<Record<string, Look>>;
  }[];
  /** How many findings there are to mend and to look at. */
  readonly todo: { readonly mend: number; readonly lookAt: number };
}

/** A line of the event stream; all are kept, so that a reloaded page catches up. */
export type Line =
  | ({ readonly type: 'started' } & TableStart)
  | TableLine
  | ({ readonly type: 'finished'; readonly complete: boolean; readonly canFix: boolean } & TableEnd)
  | { readonly type: 'failed'; readonly message: string; readonly hint: string };
