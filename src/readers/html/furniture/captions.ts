import { CREDIT, CREDIT_WITHIN } from '../../../core/text/lines-about.ts';
import { patternLines } from '../../../core/text/over-lines.ts';
import { isAttribution, isQuotedInFigure } from '../attributions.ts';
import { elementsBelow, type HtmlElement } from '../tree.ts';
import { namesOf } from './named-parts.ts';
import { charsOf, elementsAround, isHeading, type TextBlock } from './text-blocks.ts';

/** Names of a picture's caption or credit, and of Medium's card of a page that is linked to. */
const CAPTION = patternLines()` (?:
  (?:wp )?caption(?: text)?|captions|
  (?:photo|image|picture|media|img) (?:credits?|caption|courtesy|source|by|info|text|copyright)|credits?|copyright|
  bild(?:unterschrift|text|quelle|nachweis)|imagewrap|legende?|didascalia|pie de foto|epigrafe|fotograaf|
  mixtape embed
)(?= )`;
/** A longer text in an element of such a name, or in a figure, is the article: galleries are written that way. */
const MAX_NAMED_CHARS = 400;
const MAX_FIGURE_CHARS = 600;
const MAX_CREDIT_CHARS = 120;
/** Share of the text above which the captions are the article: a series of pictures. */
const MAX_SHARE = 0.5;
/** How far above its words the name of a caption stands: pages put up to three elements between. */
const MAX_NAME_STEPS = 4;
/** What a figure holds beside pictures and their captions. */
const NO_CAPTION = new Set(['td', 'th', 'pre', 'blockquote', 'h1', 'h2']);
/** Elements that hold an article's entries, with pictures as well. */
const ENTRIES = new Set(['li', 'dd', 'dt', 'td', 'th', 'blockquote']);

/** Blocks that are words about a picture: by the element, by its name, by what they say, or by standing alone with it. */
export function captionBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const held = new Map<HtmlElement, number>();
  for (const { element } of blocks) held.set(element, (held.get(element) ?? 0) + 1);
  const captions = blocks.filter(
    (block) => isCaption(block) || (held.get(block.element) === 1 && isBesidePicture(block)),
  );
  return charsOf(captions) > MAX_SHARE * charsOf(blocks) ? [] : captions;
}

function isCaption(block: TextBlock): boolean {
  const { text, element } = block;
  if (text.length > MAX_FIGURE_CHARS || NO_CAPTION.has(element.tag)) return false;
  if (isAttribution(element) || isQuotedInFigure(element)) return false;
  if (text.length <= MAX_CREDIT_CHARS && (CREDIT.test(text) || CREDIT_WITHIN.test(text))) return true;
  return elementsAround(block).some(
    (around, steps) =>
      (around.tag === 'figure' && !isCallout(around)) ||
      around.tag === 'figcaption' ||
      (steps < MAX_NAME_STEPS && text.length <= MAX_NAMED_CHARS && CAPTION.test(namesOf(around))),
  );
}

/** Notion writes a box of the author's own words as a figure. */
function isCallout(figure: HtmlElement): boolean {
  return / callout(?= )/.test(namesOf(figure));
}

/** A short line that is no sentence, in an element that holds a picture too. */
function isBesidePicture(block: TextBlock): boolean {
  const { text, element } = block;
  if (text.length > MAX_CREDIT_CHARS || isHeading(block) || ENTRIES.has(element.tag)) return false;
  return /[\p{L}\p{M}\p{N})]$/u.test(text) && [...elementsBelow(element)].some(({ tag }) => tag === 'img');
}
