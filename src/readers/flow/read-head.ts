import type { Line } from '../../core/text/wrapped-lines.ts';
import { type Header, readHeader } from '../text/header.ts';
import { blockText, type FlowBlock } from './flow.ts';

/** A title and what stands below it are found in the first blocks. */
const HEAD_BLOCKS = 14;
/** Blocks that can be part of an article's head. */
const HEAD_KINDS: ReadonlySet<FlowBlock['kind']> = new Set(['heading', 'paragraph', 'byline']);

/** What the first blocks of a document say of it. */
export type Head = Omit<Header, 'lines' | 'titleLine'>;

/**
 * Reads the title, the author and the date from the first blocks, and says of each of those what it is. A document whose
 * own styles mark a title keeps it.
 */
export function readHead(blocks: readonly FlowBlock[]): Head {
  const first = blocks.findIndex(({ kind }) => !HEAD_KINDS.has(kind));
  const all = blocks.slice(0, Math.min(first < 0 ? blocks.length : first, HEAD_BLOCKS));
  const head = all.filter((block) => !isSubtitle(block));
  if (head.length === 0 || blocks.length === 1) return { authors: [] };
  const lines = head.map((block): Line => ({ text: blockText(block), start: 0, end: block.length }));
  const { titleLine, lines: headerLines, ...known } = readHeader(lines);
  const styled = head.find(({ kind, level }) => kind === 'heading' && level === 1);
  if (titleLine !== 0)
    return styled === undefined || styled !== head[0] ? { authors: [] } : { authors: [], title: blockText(styled) };
  for (const [index, block] of head.entries()) {
    if (index === 0) {
      block.kind = 'heading';
      block.level = 1;
    } else if (index < headerLines && block.kind === 'paragraph') {
      block.kind = 'byline';
    }
  }
  return known;
}

/** What the document's styles call a line of its head that says neither who wrote it nor when. */
function isSubtitle(block: FlowBlock): boolean {
  return block.kind === 'byline' && readHeader([TITLE, { text: blockText(block), start: 0, end: 0 }]).lines === 1;
}

/** A title to read a line below. */
const TITLE: Line = { text: 'Title', start: 0, end: 0 };
