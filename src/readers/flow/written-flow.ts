import type { Span } from '../../core/text/span.ts';
import type { ArticleBuilder } from '../article-builder.ts';
import type { Flow, FlowBlock, FlowPoint } from './flow.ts';

/** Knows where the blocks of a flow stand in the reading text, once they are written. */
export class WrittenFlow {
  readonly flow: Flow;
  readonly builder: ArticleBuilder;
  readonly #starts: number[] = [];

  constructor(flow: Flow, builder: ArticleBuilder) {
    this.flow = flow;
    this.builder = builder;
  }

  writeBlock(block: FlowBlock): void {
    const label = block.kind === 'note' ? block.label : undefined;
    this.builder.open(block.kind, block.level, { place: block.place, label });
    this.#starts.push(this.builder.length);
    for (const { text, source, from, to, exact, placed } of block.pieces) {
      if (placed !== undefined) this.builder.addPlaced(text, placed.place, placed.origin);
      else if (source !== null && exact) this.builder.add(text, source, from);
      else if (source !== null) this.builder.addFor(text, source, from, to);
    }
  }

  startOf(block: number): number {
    return this.#starts[block] ?? 0;
  }

  at({ block, offset }: FlowPoint): number {
    const length = this.flow.blocks[block]?.length ?? 0;
    return (this.#starts[block] ?? this.builder.length) + Math.min(offset, length);
  }

  span(start: FlowPoint, end: FlowPoint): Span {
    const from = this.at(start);
    return { start: from, end: Math.max(from, this.at(end)) };
  }
}

/** Sorted, and merged where they overlap. */
export function ascending(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

export function groupByBlock<T extends { readonly start: FlowPoint }>(
  all: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.start.block);
    if (group === undefined) groups.set(one.start.block, [one]);
    else group.push(one);
  }
  return groups;
}
