import { parseArchiveUrl } from '../../../core/urls/archive-url.ts';
import { isAddress } from '../../../core/urls/parse-url.ts';
import { registrableDomain } from '../../../core/urls/registrable-domain.ts';
import { absolute, isShareAddress, roleOfLink } from '../../link-role.ts';
import { attributeOf, elementsBelow, type HtmlElement } from '../tree.ts';
import type { TextBlock } from './text-blocks.ts';

/** From this share of its characters on, a line is nothing but a link: what is left are a bullet, a number, an icon. */
const MIN_LINK_SHARE = 0.8;
/** Links of a page above which no more are counted: who owns them is clear by then. */
const MAX_COUNTED = 2000;

export interface PageLinks {
  /** True when every link of the block stays on this site, and there is one. A link to anywhere else may be a source. */
  staysHere(block: TextBlock): boolean;
  /** True for a line that is nothing but such links. */
  isLinkLine(block: TextBlock): boolean;
  /** True for a line that is nothing but links that post the page elsewhere. */
  isShareLine(block: TextBlock): boolean;
  /** True when it has one link, to another site, that posts the page nowhere. */
  isLikeSource(block: TextBlock): boolean;
  /** True when one of its links leads to a place on the page itself, or to the page. */
  staysOnPage(block: TextBlock): boolean;
}

/**
 * Tells a page's links to its own site from those that may be sources. The site is that of the page's addresses; a saved
 * page without any is of the site to which most of its links lead.
 */
export function pageLinks(root: HtmlElement, addresses: readonly (string | undefined)[]): PageLinks {
  const known = addresses.filter((address) => address !== undefined);
  const own = new Set(known.flatMap((address) => siteOf(address) ?? []));
  if (own.size === 0) {
    const most = mostLinked(root);
    if (most !== undefined) own.add(most);
  }
  const pages = new Set(known.map(withoutFragment));
  const base = known[0];
  const hrefs = (block: TextBlock): string[] => block.links.map((link) => attributeOf(link, 'href').trim());
  const isHere = (href: string): boolean => {
    const target = absolute(href, base);
    if (target === undefined || /^(?:javascript|about):/i.test(target)) return true;
    const site = siteOf(target);
    return site !== undefined && own.has(site);
  };
  const staysHere = (block: TextBlock): boolean => block.links.length > 0 && hrefs(block).every(isHere);
  return {
    staysHere,
    isLinkLine: (block) => block.linkChars >= MIN_LINK_SHARE * block.text.length && staysHere(block),
    isShareLine: ({ links, linkChars, text }) =>
      links.length > 0 &&
      linkChars >= MIN_LINK_SHARE * text.length &&
      links.every((link) => isShareAddress(attributeOf(link, 'href'))),
    isLikeSource: (block) => {
      const [link] = block.links;
      if (link === undefined || block.links.length > 1 || staysHere(block)) return false;
      const href = attributeOf(link, 'href');
      const seen = { href, rel: attributeOf(link, 'rel'), words: block.text, hasImage: false, base, page: base };
      return roleOfLink(seen)?.role === 'source';
    },
    staysOnPage: (block) =>
      hrefs(block).some((href) => href.startsWith('#') || pages.has(withoutFragment(absolute(href, base) ?? href))),
  };
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/s, '');
}

/** Registrable domain of a web address; of the original where it is an archive's copy. */
function siteOf(address: string): string | undefined {
  const original = parseArchiveUrl(address)?.original ?? address;
  if (!/^https?:\/\//i.test(original) || !isAddress(original)) return undefined;
  return registrableDomain(new URL(original).hostname);
}

function mostLinked(root: HtmlElement): string | undefined {
  const counts = new Map<string, number>();
  let counted = 0;
  for (const element of elementsBelow(root)) {
    if (element.tag !== 'a') continue;
    const site = siteOf(attributeOf(element, 'href'));
    if (site === undefined) continue;
    counts.set(site, (counts.get(site) ?? 0) + 1);
    counted += 1;
    if (counted === MAX_COUNTED) break;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > counted / 2 ? most[0] : undefined;
}
