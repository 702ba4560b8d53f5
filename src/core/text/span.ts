/** A half-open range of UTF-16 code units: of an article's reading text, unless the field says otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
