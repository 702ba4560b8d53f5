import { attributeOf, elementsBelow, type HtmlElement } from './tree.ts';

/** A card has some thirty elements. */
const MAX_ELEMENTS = 100;

/** A post of Twitter as Substack shows it: a box with its author, its words, and what readers did with it. */
export interface TweetCard {
  readonly words: HtmlElement;
  /** The link to the post. */
  readonly link: HtmlElement;
}

/** True for the box of such a card. */
export function isTweetCard(element: HtmlElement): boolean {
  return element.tag === 'div' && /(?:^|\s)tweet(?:\s|$)/.test(attributeOf(element, 'class'));
}

/** What a box holds of a post; null where it holds none. */
export function readTweetCard(element: HtmlElement): TweetCard | null {
  if (!isTweetCard(element)) return null;
  let words: HtmlElement | undefined;
  let link: HtmlElement | undefined;
  let seen = 0;
  for (const below of elementsBelow(element)) {
    seen += 1;
    if (seen > MAX_ELEMENTS) break;
    const names = attributeOf(below, 'class');
    if (below.tag === 'a' && /\btweet-link-(?:top|bottom)\b/.test(names)) link ??= below;
    if (/\btweet-text\b/.test(names)) words ??= below;
  }
  return words === undefined || link === undefined ? null : { words, link };
}
