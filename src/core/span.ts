/** A half-open range of UTF-16 code units: of an article's reading text, unless the field says otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly in `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
