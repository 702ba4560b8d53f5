import type { Link } from '../core/article.ts';
import { patternLines } from '../core/text/over-lines.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { unwrapUrl } from '../core/urls/unwrap-url.ts';

/** Addresses that post a page elsewhere: the share buttons of the large services, by the form of their path. */
const SHARES = patternLines('i')`
  ^https?:\/\/(?:[\w-]+\.)*(?:
    facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|feed|send))|
    (?:twitter|x)\.com\/(?:intent\/|share\b|home\?status=)|linkedin\.com\/(?:sharing|shareArticle|cws\/share)|
    pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|login\?dest)|(?:api|web)\.whatsapp\.com\/send|wa\.me\/\?|
    t(?:elegram)?\.me\/share|tumblr\.com\/(?:share|widgets\/share)|getpocket\.com\/(?:save|edit)|
    news\.ycombinator\.com\/submitlink|plus\.google\.com\/share|(?:www\.)?addtoany\.com\/|(?:www\.)?addthis\.com\/|
    digg\.com\/submit|stumbleupon\.com\/submit|vk\.com\/share|bsky\.app\/intent|mastodonshare\.com|
    flipboard\.com\/bookmarklet|buffer(?:app)?\.com\/add|line\.me\/R\/msg|social-plugins\.line\.me
  )
`;
/** The button that Substack puts into a post, at the publication's own host. */
const SHARES_POST = /[?&]action=share(?:[&#]|$)/;
const FROM_SUBSTACK = /[?&]utm_source=substack(?:[&#]|$)/;
/** Where a journal has its readers look a reference up: a search, which says nothing of the work. */
const LOOK_UP = /^https?:\/\/scholar\.google\.[a-z.]{2,7}\/scholar(?:_lookup)?\?/i;
/**
 * The link that a reference manager puts on the words of a citation or an entry in Google Docs, which has no fields: it
 * finds its own words again by it, and leads to a page about the program.
 */
const OF_REFERENCE_MANAGER =
  /^https?:\/\/(?:www\.)?(?:zotero\.org\/google-docs\/\?|paperpile\.com\/[cb]\/|sciwheel\.com\/work\/(?:citation|bibliography)\b)/i;
/** Link relations of an article's own furniture (WHATWG HTML §4.6.7; microformats). */
const FURNITURE = /\b(?:tag|author|category|prev|next|bookmark|license|search|help|home)\b/i;

/** A link as its page has it. */
export interface LinkSeen {
  readonly href: string;
  readonly rel: string;
  readonly words: string;
  readonly hasImage: boolean;
  /** The page's own base; undefined for a file that names none. */
  readonly base: string | undefined;
  /** Address of the page itself. */
  readonly page: string | undefined;
}

/** What a link of the main text is, and its absolute address where it has one; null for what is no link at all. */
export function roleOfLink(link: LinkSeen): { readonly role: Link['role']; readonly target?: string } | null {
  const href = link.href.trim();
  if (href === '' || /^(?:javascript|about|blob|vbscript):/i.test(href)) return null;
  // Its words are a citation as people write it, and read as such.
  if (isOfReferenceManager(href)) return null;
  // `inv:` and `project:` are MyST's: pages of documentation by their name in its inventory.
  if (/^(?:data|inv|project):/i.test(href)) return { role: 'internal' };
  if (/^(?:mailto|tel|sms|callto|skype|whatsapp|viber|tg|fb-messenger):/i.test(href)) return { role: 'contact' };
  if (href.startsWith('#')) return { role: 'internal' };
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(href);
  const target = absolute(href, link.base);
  const resolved = target === undefined || target === href ? {} : { target };
  if (!isAbsolute && target === undefined) return { role: 'internal' };
  if (link.page !== undefined && target !== undefined && sameDocument(target, link.page))
    return { role: 'internal', ...resolved };
  if (isShareAddress(target ?? href)) return { role: 'navigation', ...resolved };
  if (LOOK_UP.test(target ?? href)) return { role: 'navigation', ...resolved };
  if (FURNITURE.test(link.rel)) return { role: 'navigation', ...resolved };
  if (link.words === '' && link.hasImage) return { role: 'image', ...resolved };
  return { role: 'source', ...resolved };
}

/** True for a link by which a reference manager finds its words again. Google Docs wraps it; few are worth opening. */
export function isOfReferenceManager(href: string): boolean {
  return /zotero|paperpile|sciwheel/i.test(href) && OF_REFERENCE_MANAGER.test(unwrapUrl(href));
}

/** True for an address that posts the page elsewhere. */
export function isShareAddress(address: string): boolean {
  return SHARES.test(address.trim()) || (SHARES_POST.test(address) && FROM_SUBSTACK.test(address));
}

/** An address without its scheme (RFC 3986 §4.2): a dot in its host, so that a slash too many makes no host of a folder. */
const WITHOUT_SCHEME = /^\/\/[^/?#\s]+\.[^/?#\s.]+/;

/** The absolute form; undefined for a relative link without a base. One without its scheme takes the page's, and https in a file. */
export function absolute(href: string, base: string | undefined): string | undefined {
  const text = href.trim().replace(/[\t\n\r]/g, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (base !== undefined) return parsedUrl(text, base)?.href;
  return WITHOUT_SCHEME.test(text) ? parsedUrl(`https:${text}`)?.href : undefined;
}

function sameDocument(target: string, page: string): boolean {
  if (!target.includes('#')) return false;
  const [a, b] = [parsedUrl(target), parsedUrl(page)];
  return a !== null && b !== null && a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}
