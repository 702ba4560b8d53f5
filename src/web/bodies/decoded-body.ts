/** A body after its content codings. */
export interface DecodedBody {
  readonly bytes: Uint8Array;
  /** True when the result is incomplete: the cap was reached, or the input was cut or damaged. */
  readonly partial: boolean;
  /** True when a coding that was named could not be undone at all: the bytes are as they came. */
  readonly undecoded?: true;
}
