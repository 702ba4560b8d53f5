import { quotationAround } from './attributions.ts';
import { attributeOf, type HtmlElement } from './tree.ts';

/** What the networks' own code for embedding calls a post, before a script puts their frame in its place. */
const POST =
  /\b(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|instagram-media|tiktok-embed|text-post-media)\b/;

/** True for the quotation that an embedded post is. */
export function isEmbeddedPost(element: HtmlElement): boolean {
  return element.tag === 'blockquote' && POST.test(attributeOf(element, 'class'));
}

/** True for what stands in an embedded post. */
export function isInEmbeddedPost(element: HtmlElement): boolean {
  const quotation = quotationAround(element);
  if (quotation !== undefined) return isEmbeddedPost(quotation);
  return element.parent !== null && /\btweet-text\b/.test(attributeOf(element.parent, 'class'));
}

/** True for what Instagram draws around a post until its script has come: boxes and "View this post"; words stand in paragraphs. */
export function isFrameOfPost(element: HtmlElement): boolean {
  if (element.tag === 'p') return false;
  const quotation = quotationAround(element);
  return quotation !== undefined && /\binstagram-media\b/.test(attributeOf(quotation, 'class'));
}

/**
 * A link that only the author of an embedded post could mend: the network's own short address of a picture or a page, a
 * `#hashtag`, the `@name` of somebody.
 */
export function isOwnLinkOfPost(element: HtmlElement, href: string, words: string): boolean {
  return (/^https?:\/\/t\.co\//i.test(href.trim()) || /^\s*[#@]/.test(words)) && isInEmbeddedPost(element);
}
