import { attributeOf, type HtmlElement } from '../tree.ts';
import type { PageLinks } from './page-links.ts';
import { charsOf, elementsAround, isHeading, isProse, type TextBlock } from './text-blocks.ts';
import { READ_ALSO } from './words/read-also.ts';

/** Share of a list's items, and of their characters, that are links to the site: the others name the list or pay for it. */
const MIN_LINKED_ITEMS = 0.5;
const MIN_LINKED_CHARS = 0.6;
/** A teaser has a line or two of text; an entry with more is a part of the article with a linked title. */
const MAX_TEASER_CHARS = 300;
/** The same below a heading that is a link itself: the first lines of another article. */
const MAX_EXCERPT_CHARS = 500;
/** Share of the text above which a row of linked entries is what the page is about: an index, a digest. */
const MAX_ROW_SHARE = 0.25;
/** A longer line that is one link is a sentence that somebody linked whole. */
const MAX_LONE_LINK_CHARS = 200;
const MIN_LINKED_SENTENCE_CHARS = 60;
/** `Read also`, `More from this series`. */
const MAX_LEAD_CHARS = 80;
/** Relations of a link to what a page is filed under (microformats: rel-tag; WordPress writes `category tag`). */
const REL_TAG = /\b(?:tag|category)\b/i;
/** Some programs mark words in a sentence that way: a line that files has hardly another link, and is no paragraph. */
const MIN_FILED_LINKS = 0.5;
const MAX_FILED_CHARS = 300;
const LISTS = new Set(['ul', 'ol', 'dl', 'menu']);
const ITEMS = new Set(['li', 'dd', 'dt', 'td', 'th']);
/** Elements that stand in rows on every page and are entries of nothing. */
const NO_ENTRIES = new Set(['p', 'td', 'th', 'tr', 'tbody', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Lists that hold hardly anything but links to the site's own pages. */
export function linkLists(blocks: readonly TextBlock[], links: PageLinks): TextBlock[] {
  return listsOf(blocks).flatMap((items) => {
    const linked = items.filter((item) => links.isLinkLine(item));
    const isLinkList =
      linked.length >= MIN_LINKED_ITEMS * items.length &&
      charsOf(linked) >= MIN_LINKED_CHARS * charsOf(items) &&
      !items.some(isProse);
    return isLinkList ? items : [];
  });
}

/** Lists below a line like `Read also`, or with one at their head, whose entries each lead to the site and say something. */
export function ledLists(blocks: readonly TextBlock[], links: PageLinks): TextBlock[] {
  const before = new Map(blocks.map((block, index) => [block, blocks[index - 1]]));
  const isLead = (block: TextBlock | undefined): boolean =>
    block !== undefined && block.text.length <= MAX_LEAD_CHARS && READ_ALSO.test(block.text);
  return listsOf(blocks).flatMap((items) => {
    const [first] = items;
    if (first === undefined || items.some(isProse)) return [];
    const entries = isLead(first) && items.length > 1 ? items.slice(1) : items;
    const linked = entries.filter((entry) => links.staysHere(entry));
    const isLed = entries !== items || isLead(before.get(first));
    return isLed && linked.length >= MIN_LINKED_ITEMS * entries.length ? items : [];
  });
}

/** Lines that file the article: most of their links say by `rel` that they lead to a tag or a category of it. */
export function filedLines(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.filter((block) => {
    const filed = block.links.filter((link) => REL_TAG.test(attributeOf(link, 'rel')));
    return (
      block.text.length <= MAX_FILED_CHARS &&
      filed.length >= MIN_FILED_LINKS * block.links.length &&
      (filed.length > 1 || (filed.length === 1 && !isProse(block)))
    );
  });
}

/** The blocks of each list, those of lists in it among them. */
function listsOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const lists = new Map<HtmlElement, TextBlock[]>();
  for (const block of blocks) {
    const list = elementsAround(block).findLast(({ tag }) => LISTS.has(tag));
    if (list !== undefined) push(lists, list, block);
  }
  return [...lists.values()];
}

/** Rows of like elements that each hold a link to another page of the site and a few words about it. */
export function teasers(blocks: readonly TextBlock[], links: PageLinks): TextBlock[] {
  const entries = new Map<HtmlElement, TextBlock[]>();
  for (const block of blocks) for (const element of elementsAround(block)) push(entries, element, block);
  const rows = new Map<HtmlElement, Map<string, TextBlock[][]>>();
  for (const [element, entry] of entries) {
    if (element.parent === null || NO_ENTRIES.has(element.tag)) continue;
    const kinds = rows.get(element.parent) ?? new Map<string, TextBlock[][]>();
    rows.set(element.parent, kinds);
    push(kinds, `${element.tag} ${attributeOf(element, 'class')}`, entry);
  }
  const maxChars = MAX_ROW_SHARE * charsOf(blocks);
  const leadsAway = (block: TextBlock): boolean => links.isLinkLine(block) && !links.staysOnPage(block);
  const isTeaser = (entry: readonly TextBlock[]): boolean =>
    entry.some((block) => isHeading(block) && leadsAway(block))
      ? charsOf(entry) <= MAX_EXCERPT_CHARS
      : charsOf(entry) <= MAX_TEASER_CHARS && entry.some(leadsAway) && !entry.some(isProse);
  return [...rows.values()]
    .flatMap((kinds) => [...kinds.values()])
    .filter((row) => row.length > 1 && row.every(isTeaser))
    .map((row) => row.flat())
    .filter((row) => charsOf(row) <= maxChars)
    .flat();
}

/** True for a line of its own that is a link to the site: a button, the title of another article. */
export function isLoneLink(block: TextBlock, links: PageLinks): boolean {
  const { text, element } = block;
  if (isHeading(block) || ITEMS.has(element.tag)) return false;
  if (text.length > MAX_LONE_LINK_CHARS || !links.isLinkLine(block)) return false;
  // What begins small is a piece of a sentence that the markup broke up; what is long and ends in a stop is one.
  return !/^\p{Ll}/u.test(text) && !(text.length >= MIN_LINKED_SENTENCE_CHARS && text.endsWith('.'));
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
