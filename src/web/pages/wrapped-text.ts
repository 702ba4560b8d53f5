import { LineJoiner } from '../../core/text/join-lines.ts';
import { FULL_SHARE, goesOn, isEntryStart, type Line, linesOf, widthOf } from '../../core/text/wrapped-lines.ts';
import { gluedText, isPartedWord, SENTENCE_END, wordGlue } from './line-glue.ts';
import { withoutHeads } from './pdf-text.ts';

/*
 * Plain text whose lines were broken at a margin (books, specifications, press releases, mail): a sentence runs over its
 * lines. Only where that is plain: rows of data, verse, addresses and code have line ends that mean something.
 */

/** Which of the lines that go on in the next one, by width, shows where the margin is: some words stand out. */
const MARGIN_PLACE = 0.9;
/**
 * Share of the full lines whose next line begins small, and least number of them, in a text that was wrapped. English prose has
 * some .8, German .6; rows, entries and records begin with capitals, digits and marks.
 */
const GOES_ON_SHARE = 0.4;
const MIN_GOING_ON = 2;
/** Lines of a block from which its own margin is told, where it is set narrower than the text, and whether it is verse. */
const MIN_BLOCK_LINES = 4;
/** Share of the lines of a block, its first aside, that begin small: in verse few do. */
const SMALL_SHARE = 0.25;
/** Share of the margin that the words of a line take: a line that stands at the right is none of a paragraph. */
const LEAST_WORDS = 0.4;
/** Cells side by side, and the dots or dashes that lead to a page number. */
const COLUMNS = /\S(?:\s{3,}|\t)\S|[.·_-]{4,}|(?:\s[.·]){4,}/;
/** A quotation of a mail, a row of a drawn table, a comment of a program. */
const MARKED = /^(?:[>|#%]|\/\/)/;
const BEGINS_SMALL = /^\p{Ll}/u;

/** A plain text with its wrapped lines joined to paragraphs, also over page breaks; the same text where it is not plainly wrapped. Linear. */
export function unwrapped(text: string): string {
  const whole = text.includes('\f') ? withoutPageBreaks(text) : text;
  const lines = linesOf(whole);
  const margin = marginOf(lines);
  if (margin === null) return text;
  let words: LineJoiner | undefined;
  const glueOf = ({ text: before }: Line, { text: next }: Line): string => {
    if (!isPartedWord(before)) return ' ';
    words ??= new LineJoiner(lines.map((line) => line.text));
    return wordGlue(before, next, words);
  };
  const pieces: string[] = [];
  let from = 0;
  for (const block of blocksOf(lines)) {
    for (const [before, next] of joinsOf(block, margin)) {
      pieces.push(whole.slice(from, before.end), glueOf(before, next));
      from = next.start;
    }
  }
  return gluedText([...pieces, whole.slice(from)]);
}

/** The column at which a text was wrapped; null where it was not, or not plainly. */
function marginOf(lines: readonly Line[]): number | null {
  const widths: number[] = [];
  const followed: (readonly [width: number, goesOn: boolean])[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text === '' || next === undefined || next.text === '') continue;
    const isWithin = BEGINS_SMALL.test(next.text) && !SENTENCE_END.test(line.text) && !COLUMNS.test(line.text);
    followed.push([widthOf(line), isWithin]);
    if (isWithin) widths.push(widthOf(line));
  }
  widths.sort((a, b) => a - b);
  const margin = widths[Math.floor(widths.length * MARGIN_PLACE)] ?? 0;
  const full = followed.filter(([width]) => width >= margin * FULL_SHARE);
  const goingOn = full.filter(([, isWithin]) => isWithin).length;
  return goingOn >= Math.max(MIN_GOING_ON, full.length * GOES_ON_SHARE) ? margin : null;
}

/** Runs of lines without an empty one. */
function* blocksOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let block: Line[] = [];
  for (const line of lines) {
    if (line.text !== '') block.push(line);
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  yield block;
}

/** Pairs of lines of a block of which the second goes on with the first. */
function joinsOf(block: readonly Line[], textMargin: number): (readonly [Line, Line])[] {
  const [, ...others] = block;
  const isLong = block.length >= MIN_BLOCK_LINES;
  const small = others.filter(({ text }) => BEGINS_SMALL.test(text)).length;
  if (isLong && small < others.length * SMALL_SHARE) return [];
  const widest = block.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const margin = isLong ? Math.min(textMargin, widest) : textMargin;
  const joins: (readonly [Line, Line])[] = [];
  let isFirst = true;
  for (const [index, next] of others.entries()) {
    const line = block[index] ?? next;
    const isJoin: boolean =
      isParagraph(line, next, isFirst) && isFullTo(line, next, margin) && goesOn(line, next, margin);
    if (isJoin) joins.push([line, next]);
    isFirst = !isJoin;
  }
  return joins;
}

/** Can two lines be of one paragraph, by what they begin with and by how they stand? Its first line may be set in or out. */
function isParagraph(line: Line, next: Line, isFirst: boolean): boolean {
  if (line.indent !== next.indent && !isFirst) return false;
  return !isEntryStart(next.text) && ![line, next].some(({ text }) => COLUMNS.test(text) || MARKED.test(text));
}

function isFullTo(line: Line, next: Line, margin: number): boolean {
  if (line.text.length < margin * LEAST_WORDS) return false;
  return widthOf(line) >= margin * FULL_SHARE || !BEGINS_SMALL.test(next.text);
}

/** Pages as one text: without their heads and feet, and without a gap where a sentence goes on. */
function withoutPageBreaks(text: string): string {
  const pages = withoutHeads(text.split('\f').map((page) => trimmedLines(page.split(/\r\n|\r|\n/))))
    .map(trimmedLines)
    .filter(({ length }) => length > 0);
  const lines: string[] = [];
  for (const page of pages) {
    const isOn = !SENTENCE_END.test(lines.at(-1)?.trimEnd() ?? '') && BEGINS_SMALL.test(page[0]?.trimStart() ?? '');
    if (lines.length > 0 && !isOn) lines.push('');
    for (const line of page) lines.push(line);
  }
  return lines.join('\n');
}

/** Without empty lines at its ends. */
function trimmedLines(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1);
}
