import { isFrameOfPost } from '../embedded-posts.ts';
import type { HtmlElement } from '../tree.ts';
import { aboutAuthors } from './about-authors.ts';
import { emptiedBoxes } from './boxes.ts';
import { captionBlocks } from './captions.ts';
import { emptiedSections, strandedHeadings } from './headings.ts';
import { isArticleLine, isArticleProse, lineRule } from './lines.ts';
import { filedLines, ledLists, linkLists, teasers } from './link-blocks.ts';
import { blocksByName } from './named-parts.ts';
import type { PageLinks } from './page-links.ts';
import { standfirstBlocks } from './standfirst.ts';
import { charsOf, type TextBlock, textBlocks } from './text-blocks.ts';

/** What is no part of the article's text in what an extractor chose. */
export interface Furniture {
  /** All blocks of the text, in the order of the source. */
  readonly blocks: readonly TextBlock[];
  /** Blocks that are none of the article, with the rule that says so. */
  readonly rules: ReadonlyMap<TextBlock, string>;
  /** Blocks that are kept, but in which no claim stands. */
  readonly kinds: ReadonlyMap<TextBlock, KindOfLine>;
}

/** Words about pictures, and the line below the title that sums the article up. */
export type KindOfLine = 'caption' | 'byline';

/** What is known of the page beside its text. */
export interface KnownOfPage {
  readonly links: PageLinks;
  /** Names of its authors, as its metadata give them. */
  readonly authors: readonly string[];
}

/**
 * Goes over the main text block by block and finds what the site put into it. Extractors choose a part of the page by
 * its shape; these rules look at each line: what the markup calls it, where its links lead, what it begins with. A rule
 * that is unsure leaves the line in: losing a sentence is worse than keeping a button.
 */
export function findFurniture(
  root: HtmlElement,
  kept: ReadonlySet<number>,
  { links, authors }: KnownOfPage,
): Furniture {
  const blocks = textBlocks(root, kept);
  const rules = new Map<TextBlock, string>(blocksByName(blocks));
  const add = (block: TextBlock, rule: string): void => {
    if (!rules.has(block)) rules.set(block, rule);
  };
  for (const block of blocks) if (isFrameOfPost(block.element)) add(block, 'frame of a post');
  for (const block of linkLists(blocks, links)) add(block, 'link list');
  for (const block of ledLists(blocks, links)) add(block, 'led list');
  for (const block of teasers(blocks, links)) add(block, 'teaser');
  for (const block of filedLines(blocks)) add(block, 'filed line');
  const { first, last } = runningText(blocks.map((block) => (rules.has(block) ? null : block)));
  for (const [index, block] of blocks.entries()) {
    const rule = lineRule(block, links, { isHead: index < first, isTail: index > last && last >= 0 });
    if (rule !== null) add(block, rule);
  }
  const isGone = (block: TextBlock): boolean => rules.has(block);
  if (last >= 0) for (const block of emptiedSections(blocks, isGone, last)) add(block, 'emptied section');
  for (const block of aboutAuthors(blocks, isGone, authors)) add(block, 'about the author');
  for (const block of emptiedBoxes(blocks, isGone)) add(block, 'emptied box');
  for (const block of strandedHeadings(blocks, isGone, links)) add(block, 'stranded heading');
  // A page of nothing but links and headings is about them.
  if (rules.size === blocks.length) rules.clear();
  const kinds = new Map<TextBlock, KindOfLine>();
  for (const block of standfirstBlocks(blocks)) kinds.set(block, 'byline');
  for (const block of captionBlocks(blocks)) kinds.set(block, 'caption');
  for (const block of rules.keys()) kinds.delete(block);
  return { blocks, rules, kinds };
}

/** The places of the first and the last paragraph of running text; of long lines where no line ends like a sentence. */
function runningText(blocks: readonly (TextBlock | null)[]): { readonly first: number; readonly last: number } {
  for (const isRunning of [isArticleProse, isArticleLine]) {
    const test = (block: TextBlock | null): boolean => block !== null && isRunning(block);
    const first = blocks.findIndex(test);
    if (first >= 0) return { first, last: blocks.findLastIndex(test) };
  }
  return { first: -1, last: -1 };
}

/** How many characters of running text are left of the article. */
export function runningChars({ blocks, rules }: Furniture): number {
  return charsOf(blocks.filter((block) => !rules.has(block) && isArticleProse(block)));
}
