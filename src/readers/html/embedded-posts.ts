import { quotationAround } from './attributions.ts';
import type { HtmlElement } from './tree.ts';

/** What the networks' own code for embedding calls a post, before a script puts their frame in its place. */
const POST =
  /\b(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|instagram-media|tiktok-embed|text-post-media)\b/;

/** True for the quotation that an embedded post is. */
export function isEmbeddedPost({ tag, attributes }: HtmlElement): boolean {
  return tag === 'blockquote' && POST.test(attributes.get('class')?.value ?? '');
}

/** A picture of an embedded post, or what it links to: the network's own short address, which only its author could mend. */
export function isShortAddressOfPost(element: HtmlElement, href: string): boolean {
  if (!/^https?:\/\/t\.co\//i.test(href.trim())) return false;
  const quotation = quotationAround(element);
  return quotation !== undefined && isEmbeddedPost(quotation);
}
