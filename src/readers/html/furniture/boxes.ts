import type { HtmlElement } from '../tree.ts';
import { charsOf, elementsAround, isProse, type TextBlock } from './text-blocks.ts';

/** Share of a box that other rules took out, from which on what is left in it was there for that. */
const MIN_GONE_SHARE = 0.5;
/** What is left of such a box are its titles and buttons: a longer line says something. */
const MAX_LEFT_CHARS = 160;
/** Share of the page's text above which the box is the page. When it grows, a page of entries may lose their titles. */
const MAX_BOX_SHARE = 0.5;

/** Elements that hold the lines of a text, or all of them. */
const NO_BOXES = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
  'table',
  'tbody',
  'body',
  'html',
]);

/**
 * What is left in boxes (columns of layout tables, panels of widgets) whose greater part other rules took out, and in
 * which no running text stands.
 */
export function emptiedBoxes(blocks: readonly TextBlock[], isGone: (block: TextBlock) => boolean): TextBlock[] {
  const maxChars = MAX_BOX_SHARE * charsOf(blocks);
  const isEmptied = (held: readonly TextBlock[]): boolean => {
    const left = held.filter((block) => !isGone(block));
    if (left.length === 0 || left.length === held.length) return false;
    const chars = charsOf(held);
    return (
      chars <= maxChars &&
      chars - charsOf(left) >= MIN_GONE_SHARE * chars &&
      left.every((block) => !isProse(block) && block.links.length === 0 && block.text.length <= MAX_LEFT_CHARS)
    );
  };
  const boxes = new Map<HtmlElement, TextBlock[]>();
  for (const block of blocks) {
    for (const element of elementsAround(block)) {
      if (NO_BOXES.has(element.tag)) continue;
      const held = boxes.get(element);
      if (held === undefined) boxes.set(element, [block]);
      else held.push(block);
    }
  }
  return [...boxes.values()].filter(isEmptied).flatMap((held) => held.filter((block) => !isGone(block)));
}
