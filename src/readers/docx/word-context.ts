import type { FlowRecorder } from '../flow/flow.ts';
import type { DocumentPosition } from '../office/document-position.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphStyle } from './styles.ts';
import type { WordCitations } from './word-citations.ts';

/** What all parts of one document share. */
export interface WordContext {
  readonly flow: FlowRecorder;
  readonly styleOf: (id: string) => ParagraphStyle;
  readonly numbering: Numbering;
  readonly citations: WordCitations;
  /** Goes on across the parts. */
  readonly position: DocumentPosition;
  /** Called for a foot- or endnote's reference; gives the note's id in the flow and its label. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => { readonly note: string; readonly label: string };
}
