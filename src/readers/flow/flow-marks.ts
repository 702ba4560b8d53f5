import type { Mark } from '../../core/article.ts';
import type { FoundMark } from '../numbered-marks.ts';
import { labelOf } from '../text/entry-label.ts';
import { blockText, type FlowBlock } from './flow.ts';
import { rangedMarkers } from './marker-ranges.ts';
import { meansTheOneBefore } from './same-as-before.ts';
import type { WrittenFlow } from './written-flow.ts';

/** The markers of a written flow, by what they point at. */
export class FlowMarks {
  readonly #written: WrittenFlow;
  readonly #marks = new Map<string, Mark[]>();
  readonly #comments = new Set<string>();
  /** Blocks that cite works by their keys. */
  readonly #pointing = new Set<number>();
  /** Marks that stand for entries of a list, by their number. */
  readonly ranged: FoundMark[] = [];

  /** @param hasSource has a block an address of its own? */
  constructor(written: WrittenFlow, hasSource: (block: number) => boolean) {
    this.#written = written;
    this.#collect();
    this.#passOn(hasSource);
  }

  /** The places that point at a block. They lean on the works that it cites by their keys. */
  of(index: number): readonly Mark[] {
    const block = this.#written.flow.blocks[index];
    return block === undefined ? [] : idsOf(block).flatMap((id) => this.#marks.get(id) ?? []);
  }

  isComment({ note }: FlowBlock): boolean {
    return note !== undefined && this.#comments.has(note);
  }

  citesByKey(block: number): boolean {
    return this.#pointing.has(block);
  }

  /** Markers that nothing answers. */
  noticeLooseEnds(): void {
    const { flow, builder } = this.#written;
    const known = new Set(flow.blocks.flatMap(idsOf));
    for (const { to, label = to, isKey, start, end } of flow.references) {
      if (known.has(to)) continue;
      const span = this.#written.span(start, end);
      if (isKey === true) builder.notice('undefined-key', { key: label }, span);
      else builder.notice('missing-entry', { label, list: 'yes' }, span);
    }
  }

  #add(to: string, mark: Mark): void {
    const known = this.#marks.get(to);
    if (known === undefined) this.#marks.set(to, [mark]);
    else known.push(mark);
  }

  #collect(): void {
    const { references, comments } = this.#written.flow;
    for (const { to, label, start, end } of references)
      this.#add(to, { span: this.#written.span(start, end), ...(label === undefined ? {} : { label }) });
    for (const { note, start, end } of comments) {
      const span = this.#written.span(start, end);
      this.#comments.add(note);
      this.#add(note, { span, covers: span });
    }
    this.#collectRanges();
    for (const { to, isKey, start } of references) {
      if (isKey !== true) continue;
      this.#pointing.add(start.block);
      for (const mark of this.of(start.block)) this.#add(to, mark);
    }
  }

  /** Of a row of notes those between its first and its last, which have no marker of their own. */
  #collectRanges(): void {
    const { references, blocks } = this.#written.flow;
    const ranged = rangedMarkers(references, blocks);
    if (ranged.length === 0) return;
    const ids = new Map<string | undefined, string>();
    // An entry that is called by its year has its number in its own words.
    for (const block of blocks) for (const id of idsOf(block)) ids.set(labelOf(blockText(block))?.label, id);
    for (const { label, to } of references) ids.set(label, to);
    for (const { label, first, last } of ranged) {
      const mark = { span: this.#written.span(first.start, last.end), label };
      const to = ids.get(label);
      if (to === undefined) this.ranged.push(mark);
      else this.#add(to, mark);
    }
  }

  /** The markers of a note that says "ibid." are markers of the note before it. */
  #passOn(hasSource: (block: number) => boolean): void {
    let before: Mark[] | undefined;
    for (const [index, block] of this.#written.flow.blocks.entries()) {
      const id = idsOf(block).find((one) => this.#marks.has(one));
      if (id === undefined || this.#comments.has(id)) continue;
      const marks = this.#marks.get(id) ?? [];
      const isSame = before !== undefined && !hasSource(index) && meansTheOneBefore(withoutLabel(blockText(block)));
      if (isSame) before?.push(...marks);
      else before = marks;
    }
  }
}

function idsOf({ note, anchors = [] }: FlowBlock): readonly string[] {
  return note === undefined ? anchors : [note, ...anchors];
}

/** An entry's words behind the number that it begins with. */
export function withoutLabel(text: string): string {
  return text.slice(labelOf(text)?.length ?? 0);
}
