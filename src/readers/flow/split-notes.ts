import { lastUpTo } from '../../core/last-up-to.ts';
import { isBareAddress, isSourceHeading, MIN_BARE_ROW, startsWithAddress } from '../text/source-list.ts';
import { findUrls } from '../urls.ts';
import { blockText, type Flow, type FlowBlock, type FlowPiece, type FlowPoint } from './flow.ts';
import { noteNumber } from './marked-notes.ts';

/**
 * A flow in which `[1] ...` and `[2] ...` on lines of their own are blocks of their own, and the addresses of a list: markup
 * runs lines together that people write below each other. The same flow where there are none.
 */
export function splitNotes(flow: Flow): Flow {
  /** By block: the offsets at which its parts begin, the first 0. */
  const parts = partsOf(flow);
  if (parts.every(({ length }) => length === 1)) return flow;
  const firsts: number[] = [];
  let count = 0;
  for (const { length } of parts) {
    firsts.push(count);
    count += length;
  }
  const moved = ({ block, offset }: FlowPoint): FlowPoint => {
    const starts = parts[block] ?? [0];
    const part = lastUpTo(starts, offset);
    return { block: (firsts[block] ?? count) + part, offset: offset - (starts[part] ?? 0) };
  };
  const movedAll = <T extends { readonly start: FlowPoint; readonly end: FlowPoint }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, start: moved(one.start), end: moved(one.end) }));
  return {
    blocks: flow.blocks.flatMap((block, index) => cutBlock(block, parts[index] ?? [0])),
    links: movedAll(flow.links),
    references: movedAll(flow.references),
    comments: movedAll(flow.comments),
    codes: movedAll(flow.codes),
  };
}

/**
 * Offsets of the lines of a block that are notes, or a heading and what it heads: each note with the next number, and
 * without numbers the addresses.
 */
function startsOfNotes(block: FlowBlock): readonly number[] {
  const starts = [0];
  const first = block.pieces[0]?.text ?? '';
  if (block.kind !== 'paragraph' || !(/^[[¹²³⁰⁴-⁹]/.test(first) || first.length <= MAX_HEADING)) return starts;
  const text = blockText(block);
  let number = noteNumber(text);
  let isHeaded = false;
  let at = 0;
  for (const piece of block.pieces) {
    at += piece.text.length;
    if (!isLineBreak(piece)) continue;
    const next = noteNumber(text.slice(at, at + MAX_START));
    if (starts.length === 1 && number === null) {
      isHeaded = isSourceHeading(text.slice(0, at).trim());
      if (!isHeaded) return starts;
      number = next;
      starts.push(at);
    } else if (number === null ? startsWithAddress(text.slice(at, at + MAX_START)) : next === number + 1) {
      starts.push(at);
      number = next;
    }
  }
  return starts;
}

/** By block, the offsets at which its parts begin: of notes, and of the lines of a list below its heading. */
function partsOf({ blocks, links }: Flow): readonly (readonly number[])[] {
  const linked = new Map<number, number[]>();
  for (const { start } of links) {
    const offsets = linked.get(start.block) ?? [];
    linked.set(start.block, offsets);
    offsets.push(start.offset);
  }
  for (const offsets of linked.values()) offsets.sort((a, b) => a - b);
  let isListed = false;
  return blocks.map((block, index) => {
    const notes = startsOfNotes(block);
    const starts =
      notes.length === 1 && (isListed || isBareRow(block)) ? startsOfEntries(block, linked.get(index) ?? []) : notes;
    // A list goes on behind an empty line.
    isListed = isHeading(block) || (isListed && starts.length > 1);
    return starts;
  });
}

/** Addresses below each other and nothing else: a list without a heading. */
function isBareRow(block: FlowBlock): boolean {
  if (block.kind !== 'paragraph' || !/^(?:<|\()?(?:https?:|www\.)/i.test(block.pieces[0]?.text ?? '')) return false;
  const words = blockText(block).trim().split(/\s+/);
  return words.length >= MIN_BARE_ROW && words.every(isBareAddress);
}

/** "Sources:" alone in a block, before a list in the next one. */
function isHeading(block: FlowBlock): boolean {
  const mayBe = block.kind === 'heading' || block.kind === 'paragraph';
  return mayBe && block.length <= MAX_HEADING && isSourceHeading(blockText(block).trim());
}

/**
 * Offsets of the lines of a block below such a heading, where each of them has an address; of those that begin with one,
 * where others go on in the next line.
 * @param links offsets of its links, in order
 */
function startsOfEntries(block: FlowBlock, links: readonly number[]): readonly number[] {
  const lines = [0];
  let at = 0;
  for (const piece of block.kind === 'paragraph' ? block.pieces : []) {
    at += piece.text.length;
    if (isLineBreak(piece)) lines.push(at);
  }
  if (lines.length === 1) return lines;
  const text = blockText(block);
  const isLinked = (start: number, end: number) => {
    const last = links[lastUpTo(links, end - 1)] ?? end;
    return start <= last && last < end;
  };
  const hasSource = (start: number, end: number) => isLinked(start, end) || findUrls(text.slice(start, end)).length > 0;
  if (lines.every((start, index) => hasSource(start, lines[index + 1] ?? text.length))) return lines;
  const begins = (start: number) => startsWithAddress(text.slice(start, start + MAX_START));
  return begins(0) ? lines.filter(begins) : [0];
}

/** No heading of a list is longer; in UTF-16 units. */
const MAX_HEADING = 60;
/** Enough of a line to see the number that it begins with; in UTF-16 units. */
const MAX_START = 10;

/** White space with more of the source than this before its line break is no end of a line; in UTF-16 units. */
const MAX_BREAK = 200;

function isLineBreak({ text, source, from, to }: FlowPiece): boolean {
  if (source === null || !/^\s+$/.test(text)) return false;
  // Decoded bytes tell the whole run for each of their spaces.
  return /[\r\n]|<br\b/i.test(source.text.slice(from, Math.min(to, from + MAX_BREAK)));
}

/** The parts of a block; the white space before each but the first goes. */
function cutBlock(block: FlowBlock, starts: readonly number[]): FlowBlock[] {
  if (starts.length === 1) return [block];
  const cut = starts.map((): FlowPiece[] => []);
  let [part, at] = [0, 0];
  for (const piece of block.pieces) {
    if (at >= (starts[part + 1] ?? Number.POSITIVE_INFINITY)) part += 1;
    at += piece.text.length;
    if (at !== starts[part + 1] || !isLineBreak(piece)) cut[part]?.push(piece);
  }
  return cut.map((pieces) => ({ ...block, pieces, length: pieces.reduce((sum, { text }) => sum + text.length, 0) }));
}
