import type { PageLinks } from './page-links.ts';
import { charsOf, isHeading, isProse, type TextBlock } from './text-blocks.ts';
import { READ_ALSO } from './words/read-also.ts';

/** A line that ends in a colon and names what follows; a longer one says something itself. */
const MAX_LEAD_CHARS = 80;
const MAX_BARE_LEAD_CHARS = 30;
/** Words that stay of a section behind the article's last paragraph when its links are gone: what they advertise. */
const MAX_SECTION_CHARS = 300;

const ITEMS = new Set(['li', 'td', 'th', 'dd', 'dt']);

/**
 * Headings, and lines that end in a colon, of which everything that they lead was taken out; headings that nothing
 * follows; headings that lead away from the page.
 */
export function strandedHeadings(
  blocks: readonly TextBlock[],
  isGone: (block: TextBlock) => boolean,
  links: PageLinks,
): TextBlock[] {
  const stranded = new Set<TextBlock>();
  let next: TextBlock | undefined;
  let hasLost = false;
  for (const block of [...blocks].reverse()) {
    if (isGone(block)) {
      hasLost = true;
    } else if (leadsNothing(block, next, hasLost, links)) {
      stranded.add(block);
      hasLost = true;
    } else {
      next = block;
      hasLost = false;
    }
  }
  return [...stranded];
}

function leadsNothing(block: TextBlock, next: TextBlock | undefined, hasLost: boolean, links: PageLinks): boolean {
  const { text } = block;
  if (!isHeading(block)) {
    if (text.length > MAX_LEAD_CHARS || !/[:：]$/.test(text)) return false;
    return next === undefined || (hasLost && (text.length <= MAX_BARE_LEAD_CHARS || READ_ALSO.test(text)));
  }
  if (next === undefined || (hasLost && isHeading(next)) || (isBareReadAlso(text) && !ITEMS.has(next.element.tag)))
    return true;
  return links.isLinkLine(block) && !links.staysOnPage(block) && !isProse(next);
}

/** `Read also`, and no more: the list that it led is gone, or an extractor left it out. */
function isBareReadAlso(text: string): boolean {
  const said = READ_ALSO.exec(text)?.[0];
  return said !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(said.length));
}

/** Sections behind the last paragraph of running text that were there for the links taken out of them. */
export function emptiedSections(
  blocks: readonly TextBlock[],
  isGone: (block: TextBlock) => boolean,
  lastProse: number,
): TextBlock[] {
  const sections: TextBlock[][] = [];
  for (const block of blocks.slice(lastProse + 1)) {
    if (isHeading(block) || sections.length === 0) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections.flatMap((section) => {
    const [heading] = section;
    const left = section.filter((block) => !isGone(block));
    const isEmptied =
      heading !== undefined && isHeading(heading) && left.length < section.length && charsOf(left) <= MAX_SECTION_CHARS;
    return isEmptied && left.every(({ links, element }) => links.length === 0 && !ITEMS.has(element.tag)) ? left : [];
  });
}
