import type { Origin } from '../../core/article.ts';
import type { ListedWork } from '../bibliography/bibliography.ts';
import { fieldsOfWork, linkOfWork } from '../cited-work.ts';
import { findListEntries } from '../flow/find-lists.ts';
import { blockText, type FlowBlock, type FlowLink, type FlowRecorder } from '../flow/flow.ts';
import { withoutLabel } from '../flow/flow-marks.ts';
import { findUrls } from '../urls.ts';
import type { PrintedEntry } from './entry-of-work.ts';

/** A longer paragraph holds several entries, which then have no place of their own. In UTF-16 units. */
const MAX_ENTRY = 1200;

/** The entries of a document's list of works, and what its citations' data says of them. */
export class PrintedEntries {
  readonly texts: readonly PrintedEntry[];
  readonly #flow: FlowRecorder;
  /** By block: indices of the flow's links that are sources. */
  readonly #linksOf = new Map<number, number[]>();

  /** @param lists blocks that a reference manager wrote as its list; both ends are in it */
  constructor(flow: FlowRecorder, lists: readonly { readonly from: number; readonly to: number }[]) {
    this.#flow = flow;
    for (const [index, { role, start }] of flow.links.entries()) {
      if (role !== 'source') continue;
      const known = this.#linksOf.get(start.block);
      if (known === undefined) this.#linksOf.set(start.block, [index]);
      else known.push(index);
    }
    const blocks = new Set(findListEntries(flow.blocks, flow.links));
    for (const [index, { kind }] of flow.blocks.entries()) if (kind === 'source-list') blocks.add(index);
    for (const { from, to } of lists) {
      for (let index = from; index <= to; index++) {
        const block = flow.blocks[index];
        if (block === undefined || !isProse(block)) continue;
        block.kind = 'source-list';
        blocks.add(index);
      }
    }
    this.texts = [...blocks].flatMap((index) => {
      const block = flow.blocks[index];
      if (block === undefined || block.length > MAX_ENTRY) return [];
      const text = blockText(block);
      const linked = (this.#linksOf.get(index) ?? []).flatMap((link) => flow.links[link]?.url ?? []);
      return [{ block: index, text, urls: [...linked, ...findUrls(text).map(({ url }) => url)] }];
    });
  }

  /**
   * Makes an entry the place of a work: what points at `id` leans on it. Its own address stays, with what the data says
   * of the work; an entry without one has the address of the data.
   */
  claim(index: number, id: string, { source, work }: ListedWork): void {
    const block = this.#flow.blocks[index];
    if (block === undefined) return;
    block.kind = 'source-list';
    block.anchors = [...(block.anchors ?? []), id];
    block.via ??= 'reference';
    const text = blockText(block);
    const citedAs = withoutLabel(text).trim();
    const { links } = this.#flow;
    const [linked] = this.#linksOf.get(index) ?? [];
    const own = linked === undefined ? undefined : links[linked];
    if (linked !== undefined && own !== undefined) {
      links[linked] = { ...own, fields: fieldsOfWork(work), citedAs };
      return;
    }
    const link = {
      ...(shownLink(block, text) ?? linkOfWork(source, work)),
      fields: fieldsOfWork(work),
      citedAs,
    };
    links.push({ ...link, start: { block: index, offset: 0 }, end: { block: index, offset: block.length } });
  }
}

function isProse({ kind }: FlowBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'source-list';
}

/** The first address in the words of an entry. */
function shownLink(block: FlowBlock, text: string): Omit<FlowLink, 'start' | 'end'> | null {
  const [found] = findUrls(text);
  const origin = found === undefined ? null : originIn(block, found.start, found.end);
  if (found === undefined || origin === null) return null;
  const target = found.explicit ? {} : { target: `http://${found.url}` };
  return { url: found.url, ...target, role: 'source', origin };
}

/** Where the words of a block between two offsets are written: from the run that they begin in to the one they end in. */
function originIn({ pieces }: FlowBlock, start: number, end: number): Origin | null {
  let at = 0;
  let from: number | undefined;
  for (const { text, source, from: first, to, exact } of pieces) {
    const next = at + text.length;
    if (from === undefined && start < next) from = exact ? first + start - at : first;
    if (from !== undefined && end <= next)
      return source === null ? null : source.originOf(from, Math.max(from, exact ? first + end - at : to));
    at = next;
  }
  return null;
}
