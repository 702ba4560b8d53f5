import { elementsBelow, type HtmlElement, type HtmlNode } from './tree.ts';

/** How far above its words the quotation stands: themes put a box or two between. */
const MAX_STEPS = 8;
/** A quotation with its author has a few elements, a post of a network thirty; what is larger is no figure of words. */
const MAX_LOOKED_AT = 100;
/** Line breaks and white space between the words and their author. */
const MAX_BEHIND = 8;

/**
 * True for the element of a quotation that says whose words they are: its footer or its last `<cite>`, the caption of a
 * figure that shows words and no picture (WHATWG HTML §4.4.4), or its last `<small>`, which Bootstrap had for it up to 3.
 */
export function isAttribution(element: HtmlElement): boolean {
  const { tag, parent } = element;
  if (tag === 'figcaption') return figureOfWords(element) !== undefined;
  if (tag !== 'footer' && tag !== 'cite' && tag !== 'small') return false;
  if (parent === null) return false;
  if (parent.tag === 'blockquote') return isBehindWords(element, parent);
  return tag === 'cite' && parent.tag === 'figure' && figureOfWords(element) !== undefined;
}

/** The quotation that an element stands in; undefined where it stands in none. */
export function quotationAround(element: HtmlElement): HtmlElement | undefined {
  let here: HtmlElement | null = element;
  for (let steps = 0; here !== null && steps < MAX_STEPS; steps++, here = here.parent)
    if (here.tag === 'blockquote') return here;
  return undefined;
}

/**
 * True for the words of a figure whose author is named or linked to: an embedded post, a quotation with its source. Others
 * in a figure repeat a line of the article.
 */
export function isQuotedInFigure(element: HtmlElement): boolean {
  const quotation = quotationAround(element);
  if (quotation === undefined) return false;
  const holder = quotation.parent?.tag === 'figure' ? quotation.parent : quotation;
  return firstBelow(holder).some(
    (below) => (below.tag === 'a' && below.attributes.has('href')) || isAttribution(below),
  );
}

/** The figure around an element, where it holds a quotation and no picture. */
function figureOfWords(element: HtmlElement): HtmlElement | undefined {
  let here = element.parent;
  for (let steps = 0; here !== null && steps < MAX_STEPS; steps++, here = here.parent) {
    if (here.tag !== 'figure') continue;
    const tags = new Set(firstBelow(here).map(({ tag }) => tag));
    return tags.has('blockquote') && !tags.has('img') && !tags.has('video') ? here : undefined;
  }
  return undefined;
}

/** Nothing of the quotation follows: a work that is named in the middle is a part of what was said. */
function isBehindWords(element: HtmlElement, quotation: HtmlElement): boolean {
  const last = quotation.children.slice(-MAX_BEHIND);
  const at = last.indexOf(element);
  const says = (node: HtmlNode): boolean => node.kind === 'element' || /\S/.test(node.text);
  return at >= 0 && last.slice(0, at).some(says) && !last.slice(at + 1).some(says);
}

function firstBelow(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const below of elementsBelow(element)) {
    if (found.length === MAX_LOOKED_AT) break;
    found.push(below);
  }
  return found;
}
