import { patternLines } from '../../../core/text/over-lines.ts';
import { namesOf } from './named-parts.ts';
import { elementsAround, isHeading, type TextBlock } from './text-blocks.ts';

/** What blogs and exports call the line below the title that sums the article up: Medium, Substack, Ghost, WordPress. */
const STANDFIRST = patternLines('u')` (?:
  sub ?titles?|sub ?head(?:line|ing)?s?|stand ?first|dek|(?:article|post) excerpt|p summary|untertitel|unterzeile|
  chap[oô]|subt[ií]tulo|bajada|sottotitolo|ondertitel
)(?= )`;
/** A longer text is the beginning of the article, whatever its element is called. */
const MAX_CHARS = 400;
/** How far above its words the name stands. */
const MAX_NAME_STEPS = 2;
/** Blocks of a page above its first paragraph: a line of the site, the title, who wrote it and when. */
const HEAD_BLOCKS = 10;

/**
 * The standfirst: it says in a line what the article says, and leans on nothing. An article of which it would be most is
 * left alone.
 */
export function standfirstBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const head = blocks.slice(0, Math.min(HEAD_BLOCKS, blocks.length - 1));
  return head.filter(
    (block) =>
      block.text.length <= MAX_CHARS &&
      !isHeading(block) &&
      elementsAround(block).some((around, steps) => steps < MAX_NAME_STEPS && STANDFIRST.test(namesOf(around))),
  );
}
