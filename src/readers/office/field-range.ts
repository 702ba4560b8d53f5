/** Where a field's code stands in its part. */
export interface FieldRange {
  readonly from: number;
  readonly to: number;
}
