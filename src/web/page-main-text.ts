/** Share of a page's own text that must stand outside of forms; some systems put the whole page into one. */
const OUTSIDE_FORMS_SHARE = 0.3;
/** Characters of main text below which `article` and `main` are not believed to hold it. */
const MIN_MAIN_CHARS = 250;
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
  /** In `article` or `main`. */
  readonly inMain: boolean;
  /** In `main` itself, of which a page has one; teasers are articles too. */
  readonly inMainElement: boolean;
  /** In `h1` or `h2`. */
  readonly isTitle: boolean;
  readonly linkedChars: number;
}

/** What stands in `article` or `main`, else what stands outside of forms, else all; without the menus around it. */
function mainBlocksOf(blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  const free = blocks.filter(({ inForm }) => !inForm);
  const useForms = lengthOf(free) < lengthOf(blocks) * OUTSIDE_FORMS_SHARE;
  const own = useForms ? blocks : free;
  if (hasTitledMain(own)) return withoutMenus(own.filter(({ inMainElement }) => inMainElement));
  const main = own.filter(({ inMain }) => inMain);
  return withoutMenus(lengthOf(main) >= MIN_MAIN_CHARS ? main : own);
}

/** The main text of a page of which the whole is known: a piece of it, where nothing stands between its blocks. */
export function mainTextOf(blocks: readonly OwnBlock[], whole: string): string {
  const main = mainBlocksOf(blocks);
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
