import type { BlockKind } from '../../core/article.ts';
import type { FlowBlockFields } from '../flow/flow.ts';

/** What the blocks of a stretch of lines are: those of a quotation, of an item, of a note. */
export interface BlockContext {
  readonly kind: BlockKind;
  /** Of every block of the stretch. */
  readonly fields?: FlowBlockFields;
}

/** Outside every list, table and quotation. */
export const BODY: BlockContext = { kind: 'paragraph' };
