/** A time as a text gives it: as many of its parts as are there. A year is a range, for decades and `2018–19`. */
export interface TimeParts {
  readonly years?: readonly [first: number, last: number];
  /** 1..12. */
  readonly month?: number;
  readonly day?: number;
  /** The day of the week that stands before it (`Tuesday 4 March`): 0 is Sunday, and where it begins in the text. */
  readonly weekday?: { readonly day: number; readonly start: number };
  /** Of several days in a row (`3–7 June`). */
  readonly lastDay?: number;
  /** The same figures read as month and day, where they leave it open (`5/6/2021`). */
  readonly orElse?: TimeParts;
}

/** A time read from tokens; `next` is the index of the token behind it. */
export interface ReadTime {
  readonly parts: TimeParts;
  readonly next: number;
}
