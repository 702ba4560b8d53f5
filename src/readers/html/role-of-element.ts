import { roleOfLink } from '../link-role.ts';
import { isOwnLinkOfPost } from './embedded-posts.ts';
import { attributeOf, elementsBelow, type HtmlElement } from './tree.ts';
import { isWikiLink } from './wiki-links.ts';

/** The page that a link stands in. */
export interface LinkingPage {
  readonly base: string | undefined;
  readonly page: string | undefined;
  /** Made by MediaWiki. */
  readonly isWiki: boolean;
}

/** What an element's link is to the article; null where it leads nowhere. */
export function roleOfElement(
  element: HtmlElement,
  { href, words, base, page, isWiki }: LinkingPage & { readonly href: string; readonly words: string },
): ReturnType<typeof roleOfLink> {
  if (isWiki && isWikiLink(element, href, base)) return { role: 'internal' };
  // The name of a function that leads to its manual is code, as a link in a listing is.
  if (isInCode(element) || isOwnLinkOfPost(element, href, words)) return { role: 'navigation' };
  const hasImage = [...elementsBelow(element)].some(({ tag }) => tag === 'img' || tag === 'svg' || tag === 'picture');
  return roleOfLink({ href, rel: attributeOf(element, 'rel'), words, hasImage, base, page });
}

function isInCode(element: HtmlElement): boolean {
  let steps = 0;
  for (let parent = element.parent; parent !== null && steps < 4; parent = parent.parent, steps++)
    if (parent.tag === 'code' || parent.tag === 'samp' || parent.tag === 'kbd') return true;
  return false;
}
