import { absolute } from '../link-role.ts';
import { attributeOf, elementsBelow, type HtmlElement } from './tree.ts';

/** Articles and pages about them, at the addresses that MediaWiki gives them. */
const WIKI_PATH = /^https?:\/\/[^/?#]{1,253}\/(?:wiki\/|w\/)/i;

/** True for what MediaWiki made: it says so on the element around the text. */
export function isWikiPage(root: HtmlElement): boolean {
  for (const element of elementsBelow(root))
    if (/\bmw-parser-output\b/.test(attributeOf(element, 'class'))) return true;
  return false;
}

/** A link from one article of a wiki to another: it explains a word, and is no source of the sentence. */
export function isWikiLink(element: HtmlElement, href: string, base: string | undefined): boolean {
  const target = absolute(href, base);
  if (target === undefined || !WIKI_PATH.test(target) || /\bexternal\b/.test(attributeOf(element, 'class')))
    return false;
  return base === undefined || /^https?:\/\/[^/?#]+/i.exec(target)?.[0] === /^https?:\/\/[^/?#]+/i.exec(base)?.[0];
}
