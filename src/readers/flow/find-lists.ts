import { patternLines } from '../../core/text/over-lines.ts';
import { labelOf } from '../text/entry-label.ts';
import { isBareAddress, isSourceHeading, MIN_BARE_ROW } from '../text/source-list.ts';
import { findUrls } from '../urls.ts';
import { blockText, type FlowBlock, type FlowLink } from './flow.ts';
import { areSources, isMarkedAbove, noteNumber } from './marked-notes.ts';
import { looksLikeWork } from './printed-work.ts';

/** Blocks that a list of sources consists of. */
const ENTRY_KINDS: ReadonlySet<FlowBlock['kind']> = new Set([
  'paragraph',
  'list-item',
  'note',
  'table-cell',
  'source-list',
]);
const NOTE_KINDS: ReadonlySet<FlowBlock['kind']> = new Set(['paragraph', 'list-item']);
/** A longer paragraph is running text. */
const MAX_ENTRY = 600;
/** Paragraphs that may stand between the heading of a list and its items. */
const MAX_INTRODUCTION = 3;
/** Share of entries of a headed list that must look like sources: a "Links" menu or a discussion of notes is none. */
const MIN_SHARE = 0.5;

/**
 * Indices of the blocks that are entries of a list of sources: what stands below a heading like "Sources" up to the next
 * heading, as far as it looks like entries, and what says nothing but a work in a form with named fields.
 */
export function findListEntries(blocks: readonly FlowBlock[], links: readonly FlowLink[]): ReadonlySet<number> {
  const linked = new Set(links.filter(({ role }) => role === 'source').map(({ start }) => start.block));
  const entries = new Set(
    links.flatMap((link) => (isWholeEntry(link, blocks[link.start.block]) ? [link.start.block] : [])),
  );
  for (const [index, block] of blocks.entries()) {
    if (!isListHeading(block)) continue;
    for (const entry of entriesBelow(blocks, index, linked)) entries.add(entry);
  }
  for (const note of markedNotes(blocks)) entries.add(note);
  for (const entry of bareRowBehind(blocks)) entries.add(entry);
  for (const [index, block] of blocks.entries()) if (isListInALine(block, linked.has(index))) entries.add(index);
  return entries;
}

/** "Sources: A, B": the whole list is a line. One "Source:" below a paragraph is that of the paragraph. */
const LIST_IN_A_LINE = patternLines('i')`
  ^(?:
    sources|references|links|further reading|see also|read more|quellen|literatur|weiterführende links|fuentes|
    referencias|enlaces|para saber más|fontes|referências|fonti|riferimenti|sources et références|références|liens|
    pour en savoir plus|bibliographie|bibliografía|bibliografia|bibliography|bronnen|källor|kilder
  )\s?[:：]\s
`;

function isListInALine(block: FlowBlock, isLinked: boolean): boolean {
  if (!NOTE_KINDS.has(block.kind) || block.note !== undefined || block.length > MAX_ENTRY) return false;
  const text = blockText(block);
  return LIST_IN_A_LINE.test(text) && (isLinked || findUrls(text).length > 0);
}

/** A line that leads over to addresses: "We also looked at:". They are its own. */
const LEADS_OVER = /[:：]\s*$/;

/**
 * Addresses below each other that end a document without a heading, at least `MIN_BARE_ROW`: a list of sources, and no sources of
 * the last sentence above it. In the midst of a text they may be what the text speaks of.
 */
function bareRowBehind(blocks: readonly FlowBlock[]): number[] {
  const found: number[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || block.note !== undefined) continue;
    const text = NOTE_KINDS.has(block.kind) ? blockText(block).trim() : '';
    if (!isBareAddress(text)) return found.length >= MIN_BARE_ROW && !LEADS_OVER.test(text) ? found : [];
    found.push(index);
  }
  return [];
}

/** Paragraphs behind the text that begin with a number which the text has as a marker: notes without a heading. */
function markedNotes(blocks: readonly FlowBlock[]): number[] {
  const found = blocks.flatMap((block, index) => (isNumbered(block) ? [index] : []));
  const [first] = found;
  if (first === undefined) return [];
  const above = blocks
    .slice(0, first)
    .filter(({ kind }) => kind !== 'code')
    .map(blockText);
  const texts = found.flatMap((index) => blocks.slice(index, index + 1).map(blockText));
  const isMarked = isMarkedAbove(above, noteNumber(texts[0] ?? '') ?? 0);
  return isMarked && areSources(texts) ? found : [];
}

function isNumbered(block: FlowBlock): boolean {
  if (block.note !== undefined || !NOTE_KINDS.has(block.kind)) return false;
  // Looked at before the text of a block is put together: most begin with a letter.
  return /^[[¹²³⁰⁴-⁹]/.test(block.pieces[0]?.text ?? '') && noteNumber(blockText(block)) !== null;
}

/** Characters around a work that say nothing: a full stop, a bullet. */
const SLACK = 2;

function isWholeEntry({ fields, start, end }: FlowLink, block: FlowBlock | undefined): boolean {
  if (fields === undefined || block === undefined || !ENTRY_KINDS.has(block.kind)) return false;
  return (
    block.kind !== 'note' && block.kind !== 'table-cell' && start.offset <= SLACK && end.offset >= block.length - SLACK
  );
}

/** A heading, or a short paragraph that says nothing but "Sources:". */
function isListHeading(block: FlowBlock): boolean {
  return (
    (block.kind === 'heading' || block.kind === 'paragraph') && block.length <= 60 && isSourceHeading(blockText(block))
  );
}

function entriesBelow(blocks: readonly FlowBlock[], heading: number, linked: ReadonlySet<number>): number[] {
  const found: number[] = [];
  let sure = 0;
  for (let index = startOfList(blocks, heading + 1); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || !ENTRY_KINDS.has(block.kind) || block.length > MAX_ENTRY) break;
    // The document's own notes stand behind its text, and so perhaps behind its list.
    if (isListHeading(block) || block.note !== undefined) break;
    // A table below a list is another matter.
    if (block.kind === 'table-cell' && found.length > 0 && blocks[index - 1]?.kind !== 'table-cell') break;
    const text = blockText(block);
    const isSure = linked.has(index) || looksLikeEntry(block, text);
    // Prose ends a list of paragraphs; an item of a real list belongs to it whatever it says.
    if (!isSure && block.kind === 'paragraph') break;
    if (isSure) sure += 1;
    found.push(index);
  }
  return sure >= found.length * MIN_SHARE ? found : [];
}

function looksLikeEntry(block: FlowBlock, text: string): boolean {
  return (
    findUrls(text).length > 0 ||
    looksLikeWork(text) ||
    (block.kind !== 'paragraph' && (block.label ?? labelOf(text)) !== null && /\d{4}/.test(text))
  );
}

/** Behind the words that introduce a real list: "Below are the papers of this year. We found ..." */
function startOfList(blocks: readonly FlowBlock[], from: number): number {
  const first = blocks.slice(from, from + MAX_INTRODUCTION + 1).findIndex(({ kind }) => kind !== 'paragraph');
  const introduction = first < 0 ? [] : blocks.slice(from, from + first);
  const { kind } = blocks[from + first] ?? {};
  return kind === 'list-item' && !introduction.some((block) => looksLikeWork(blockText(block)))
    ? from + introduction.length
    : from;
}
