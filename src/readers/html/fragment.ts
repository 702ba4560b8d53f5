import { elementsBelow, type HtmlElement } from './tree.ts';

/** What a page has and the body of a post has not: its own frame, and the parts that stand around an article. */
const OF_A_PAGE: ReadonlySet<string> = new Set(
  'html head body title meta link base main nav header footer article aside frameset'.split(' '),
);

/**
 * True for markup without a page around it: the body of a post, as a site's export or its database has it (Substack,
 * Ghost, WordPress). All of it is the article's; by its shape alone the longest list of notes would be taken for that.
 */
export function isFragment(root: HtmlElement): boolean {
  for (const { tag } of elementsBelow(root)) if (OF_A_PAGE.has(tag)) return false;
  return true;
}
