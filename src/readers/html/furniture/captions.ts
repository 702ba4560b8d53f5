import type { HtmlElement } from '../tree.ts';
import { namesOf } from './named-parts.ts';
import { charsOf, type TextBlock } from './text-blocks.ts';
import { CREDIT } from './words/labels.ts';

/** Names of a picture's caption or credit. */
const CAPTION =
  / (?:(?:wp )?caption(?: text)?|captions|(?:photo|image|picture|media|img) (?:credits?|caption|source|by|info|text|copyright)|credits?|copyright|bild(?:unterschrift|text|quelle|nachweis)|imagewrap|legende?|didascalia|pie de foto|epigrafe|fotograaf)(?= )/;
/** A longer text in an element of such a name, or in a figure, is the article: galleries are written that way. */
const MAX_NAMED_CHARS = 400;
const MAX_FIGURE_CHARS = 600;
const MAX_CREDIT_CHARS = 120;
/** Share of the text above which the captions are the article: a series of pictures. */
const MAX_SHARE = 0.5;
/** How far above its words the name of a caption stands. */
const MAX_STEPS = 3;
/** What a figure holds beside pictures and their captions. */
const NO_CAPTION = new Set(['td', 'th', 'pre', 'blockquote', 'h1', 'h2']);

/** Blocks that are words about a picture: by the element, by its name, or by what they say. */
export function captionBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const captions = blocks.filter(isCaption);
  return charsOf(captions) > MAX_SHARE * charsOf(blocks) ? [] : captions;
}

function isCaption({ text, element }: TextBlock): boolean {
  if (text.length > MAX_FIGURE_CHARS || NO_CAPTION.has(element.tag)) return false;
  if (text.length <= MAX_CREDIT_CHARS && CREDIT.test(text)) return true;
  let here: HtmlElement | null = element;
  for (let steps = 0; here !== null && steps < MAX_STEPS; steps++, here = here.parent) {
    if (here.tag === 'figure' || here.tag === 'figcaption') return true;
    if (text.length <= MAX_NAMED_CHARS && CAPTION.test(namesOf(here))) return true;
  }
  return false;
}
