/** One measuring area: rows of a corpus in, predictions out, in the format of its scorer. */
export interface Area {
  readonly id: string;
  /** `folder` holds gold.jsonl and the files it names; its answers are not looked at. */
  predict(folder: string): AsyncIterable<object>;
}
