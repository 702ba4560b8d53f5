import { normalised } from '../../core/text/normalised.ts';
import { attributeOf, elementsBelow, type HtmlElement, textOf } from './tree.ts';

const HEADING = /^h[1-6]$/;
/** A section has its heading among its first elements: a number, an anchor or a header may stand before it. */
const MAX_BEFORE = 4;
const MAX_HEADING = 300;
/** A paragraph of running text, in characters outside of links; a box beside an article has one at most. */
const MIN_PARAGRAPH = 100;
const MIN_PARAGRAPHS = 2;
/** Elements that are looked through for them. */
const MAX_LOOK = 400;

/**
 * True for an element whose id a program made of the words of its heading (`<section id="related-work">`: Quarto, Hugo,
 * Sphinx) and that has running text: the id says what the section is about, and not, like the names of boxes, what it is
 * for. One word may be either ("comments").
 */
export function namesItsSubject(element: HtmlElement): boolean {
  const words = wordsOf(attributeOf(element, 'id'));
  if (!words.includes(' ')) return false;
  if (HEADING.test(element.tag)) return isSlug(words, element);
  const heading = headingOf(element);
  return heading !== undefined && isSlug(words, heading) && hasRunningText(element);
}

/** `ext_headers` is one of "2.2. Extension headers", too. */
function isSlug(words: string, heading: HtmlElement): boolean {
  const parts = words.split(' ');
  const said = wordsOf(textOf(heading, MAX_HEADING)).split(' ');
  return parts.length === said.length && said.every((word, index) => word.startsWith(parts[index] ?? ' '));
}

function headingOf(element: HtmlElement): HtmlElement | undefined {
  let before = 0;
  for (const below of elementsBelow(element)) {
    if (HEADING.test(below.tag)) return below;
    before += 1;
    if (before === MAX_BEFORE) return undefined;
  }
  return undefined;
}

function hasRunningText(element: HtmlElement): boolean {
  let looked = 0;
  let found = 0;
  for (const below of elementsBelow(element)) {
    looked += 1;
    if (looked > MAX_LOOK) return false;
    if (below.tag === 'p' && textOf(below, MAX_HEADING).length - linkChars(below) >= MIN_PARAGRAPH) found += 1;
    if (found === MIN_PARAGRAPHS) return true;
  }
  return false;
}

function linkChars(paragraph: HtmlElement): number {
  let chars = 0;
  for (const child of paragraph.children)
    if (child.kind === 'element' && child.tag === 'a') chars += textOf(child, MAX_HEADING).length;
  return chars;
}

/** Words in lower case, without the number of a section and the sign of a permanent link. */
function wordsOf(text: string): string {
  return normalised(text, 'NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,3} ){1,6}/, '');
}
