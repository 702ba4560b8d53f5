import type { FlowBlock, FlowReference } from './flow.ts';
import { blockText } from './flow.ts';

/** A longer range is no list of notes. */
const MAX_RANGE = 30;
/** What stands between the first and the last of a row of notes: `[3]–[5]`, `3 – 5`. */
const DASH = /^[\s\])]{0,2}[–—-][\s[(]{0,2}$/;

/** A number that a row of notes leaves out, and the markers around it. */
export interface RangedMarker {
  readonly label: string;
  readonly first: FlowReference;
  readonly last: FlowReference;
}

/** The numbers between two markers with a dash between them: journals link to the first and the last of a row only. */
export function rangedMarkers(references: readonly FlowReference[], blocks: readonly FlowBlock[]): RangedMarker[] {
  return references.flatMap((last, index) => {
    const first = references[index - 1];
    const [from, to] = [Number(first?.label), Number(last.label)];
    if (first === undefined || !(to - from > 1 && to - from <= MAX_RANGE)) return [];
    const block = blocks[last.start.block];
    if (block === undefined || first.end.block !== last.start.block || last.start.offset - first.end.offset > 5)
      return [];
    if (!DASH.test(blockText(block).slice(first.end.offset, last.start.offset))) return [];
    return Array.from({ length: to - from - 1 }, (_, step) => ({ label: String(from + step + 1), first, last }));
  });
}
