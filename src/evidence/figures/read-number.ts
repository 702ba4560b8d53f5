/** A number read from one or more tokens. */
export interface ReadNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** Index of the token behind it. */
  readonly next: number;
  /** Has a word of scale ("million", "bn"): it may be rounded. */
  readonly scaled: boolean;
  /** What the same figures are elsewhere: `12.500` is twelve and a half, or twelve thousand five hundred. */
  readonly also?: number;
  /** The last value of a decade: `in her 30s`. */
  readonly upTo?: number;
}
