import type { FlowRecorder } from '../flow/flow.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';

/** What a passage hands on to its document: attributes, and all that points out of it. */
export interface PassageSink {
  readonly flow: FlowRecorder;
  /** Of an attribute; undefined where the document has none of the name. */
  valueOf(name: string): string | undefined;
  /** With the values of attributes in their places. */
  resolved(text: string): string;
  footnote(passage: Passage, id: string, range: LinePart, inner: LinePart): void;
  crossReference(passage: Passage, range: LinePart, written: string, words: LinePart | null, write: () => void): void;
  citation(passage: Passage, range: LinePart, list: string): void;
}
