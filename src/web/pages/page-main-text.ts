/** Share of a page's own text that must stand outside of forms; some systems put the whole page into one. */
const OUTSIDE_FORMS_SHARE = 0.3;
/** Characters of main text below which `article` and `main` are not believed to hold it. */
const MIN_MAIN_CHARS = 250;
/** Share of a page's sentences that several articles without a title hold where they hold its text. */
const MAIN_SHARE = 0.5;
/** A block of a page's own text, and none of a list of teasers, is longer than this. */
const PROSE_CHARS = 240;
/** A block longer than this is a sentence of the page's own; an entry of a menu is shorter than the other. */
const SENTENCE_CHARS = 60;
const MENU_ENTRY_CHARS = 30;
/** Share of a block's letters that stand in links, from which it is an entry of a menu. */
const MENU_SHARE = 0.9;

/** Between the blocks of a text. */
export const BETWEEN_BLOCKS = '\n\n';

/** A block outside of what a page itself marks as menus and boxes. */
export interface OwnBlock {
  readonly text: string;
  /** Where it begins in the page's whole text. */
  readonly start: number;
  readonly inForm: boolean;
  /** In the box in which readers write. */
  readonly inComments: boolean;
  /** Which `article` or `main` of the page it stands in, counted from 1 by the outermost; 0 for none. */
  readonly main: number;
  /** In `main` itself, of which a page has one; teasers are articles too. */
  readonly inMainElement: boolean;
  /** In `h1` or `h2`. */
  readonly isTitle: boolean;
  readonly linkedChars: number;
}

/** What stands in `article` or `main`, else what stands outside of forms, else all; without the menus around it. */
function mainBlocksOf(all: readonly OwnBlock[]): readonly OwnBlock[] {
  const blocks = withoutComments(all);
  const free = blocks.filter(({ inForm }) => !inForm);
  const useForms = lengthOf(free) < lengthOf(blocks) * OUTSIDE_FORMS_SHARE;
  const own = useForms ? blocks : free;
  if (hasTitledMain(own)) return withoutMenus(own.filter(({ inMainElement }) => inMainElement));
  const main = own.filter(({ main: number }) => number > 0);
  return withoutMenus(isBelieved(main, own) ? main : own);
}

/**
 * Without what readers wrote below it. Where they wrote more than the page itself has, the page is theirs: a question with its answers, a
 * story with what was said of it.
 */
function withoutComments(blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  const own = blocks.filter(({ inComments }) => !inComments);
  if (own.length === blocks.length) return blocks;
  return proseOf(own) > proseOf(blocks.filter(({ inComments }) => inComments)) ? own : blocks;
}

/** Comments and boxes of questions are articles too: several, none with a title, in pages whose text stands in none. */
function isBelieved(main: readonly OwnBlock[], own: readonly OwnBlock[]): boolean {
  if (lengthOf(main) < MIN_MAIN_CHARS) return false;
  const isOne = main[0]?.main === main.at(-1)?.main;
  return isOne || main.some(({ isTitle }) => isTitle) || proseOf(main) >= proseOf(own) * MAIN_SHARE;
}

/** Characters of the sentences that are no links. */
function proseOf(blocks: readonly OwnBlock[]): number {
  let chars = 0;
  for (const { text, linkedChars } of blocks)
    if (text.length > SENTENCE_CHARS && linkedChars < text.length * MENU_SHARE) chars += text.length;
  return chars;
}

/**
 * The main text of a page of which the whole is known: a piece of it, where nothing stands between its blocks. Empty where
 * none is found, and where a menu that nobody closed has the page's paragraphs in it.
 */
export function mainTextOf(blocks: readonly OwnBlock[], whole: string): string {
  const main = mainBlocksOf(blocks);
  if (proseOf(main) === 0 && whole.split(BETWEEN_BLOCKS).some(({ length }) => length > PROSE_CHARS)) return '';
  const [first] = main;
  const last = main.at(-1);
  if (first === undefined || last === undefined) return '';
  const end = last.start + last.text.length;
  return end - first.start === lengthOf(main)
    ? whole.slice(first.start, end)
    : main.map(({ text }) => text).join(BETWEEN_BLOCKS);
}

/** A `main` with the page's title in it is the page, however short, where nothing else is more than a list of teasers. */
function hasTitledMain(blocks: readonly OwnBlock[]): boolean {
  return (
    blocks.some(({ inMainElement, isTitle }) => inMainElement && isTitle) &&
    blocks.every(({ inMainElement, text }) => inMainElement || text.length <= PROSE_CHARS)
  );
}

/**
 * Without the links that a page begins and ends with, and the short ones between its name and its first paragraph: menus
 * that no element marks as such. A page of links is kept whole.
 */
function withoutMenus(blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  const isOwn = ({ text, linkedChars }: OwnBlock) => linkedChars < text.length * MENU_SHARE;
  if (!blocks.some(isOwn)) return blocks;
  const first = blocks.findIndex((block) => isOwn(block) || block.text.length > SENTENCE_CHARS);
  const kept = blocks.slice(first, Math.max(first, blocks.findLastIndex(isOwn)) + 1);
  const paragraph = kept.findIndex(({ text }) => text.length > SENTENCE_CHARS);
  const isEntry = (block: OwnBlock) => block.text.length <= MENU_ENTRY_CHARS && !isOwn(block);
  return kept.filter((block, nth) => (paragraph >= 0 && nth >= paragraph) || !isEntry(block));
}

/** Of the blocks in one text. */
function lengthOf(blocks: readonly OwnBlock[]): number {
  let length = Math.max(0, blocks.length - 1) * BETWEEN_BLOCKS.length;
  for (const { text } of blocks) length += text.length;
  return length;
}
