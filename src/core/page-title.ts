import type { JsonLdArticle } from './json-ld.ts';
import { metaOf, type PageFacts } from './page-facts.ts';

/** What stands between a headline and the name of the site in a title element. */
const SEPARATOR = / [|\-–—·•»«:/\\~] |[|»•]| :: | {2,}/;
/** A part of a title with fewer letters is a section's or a site's name. */
const MIN_TITLE = 8;
/** Headings that name a part of the page and not the page. */
const NO_TITLE =
  /^(?:home|start(?:seite)?|menu|search|navigation|news|blog|404|error|comments?|kommentare?|related.*|share.*|cookie.*|privacy.*|loading.*|welcome|sign in|log ?in|subscribe|newsletter)\W*$/i;

/**
 * The title: what the markup calls the headline, else the main heading, else the title element without the site's name.
 */
export function titleOf(
  facts: PageFacts,
  jsonLd: JsonLdArticle | null,
  publication: string | undefined,
): string | undefined {
  const bare = withoutSite(facts.titleElement, publication);
  const headings = facts.headings.filter(
    ({ text }) => !NO_TITLE.test(text) && text.length <= 300 && text !== publication,
  );
  const marked = headings.find(({ marks }) =>
    /headline|\bname\b|(?:entry|post|article|page|news)[-_]*title/.test(marks),
  );
  const said = [
    metaOf(facts, 'citation_title', 'prism.title'),
    jsonLd?.headline,
    metaOf(facts, 'og:title'),
    metaOf(facts, 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'twitter:title'),
  ].map((title) => (title === undefined ? undefined : withoutSite(unescaped(title), publication)));
  const candidates = said.filter((title) => title !== undefined && title !== '');
  const h1 = headings.filter(({ level }) => level === 1);
  // A heading that the metadata says too is the headline as readers see it.
  const agreed = headings.find(({ text }) =>
    [...candidates, facts.titleElement].some((title) => isSame(text, title ?? '')),
  );
  if (agreed !== undefined && agreed.text.length >= MIN_TITLE) return agreed.text;
  const [best] = candidates;
  if (best !== undefined && !NO_TITLE.test(best)) return isRubric(best, bare) ? bare : best;
  const [only] = h1;
  if (h1.length === 1 && only !== undefined)
    return besideSite(only.text, facts.titleElement) ?? (isRubric(only.text, bare) ? bare : only.text);
  return marked?.text ?? (bare === '' ? only?.text : bare);
}

/** Cuts the name of the site off a title: by its name where it is known, else the shorter end around a separator. */
function withoutSite(title: string, publication: string | undefined): string {
  const text = title.replace(/\s+/g, ' ').trim();
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  if (parts.length < 2) return text;
  const site = folded(publication ?? '');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (site !== '' && (folded(last) === site || site.includes(folded(last))))
    return text.slice(0, text.lastIndexOf(last)).replace(END, '').trim();
  if (site !== '' && folded(first) === site) return text.slice(first.length).replace(START, '').trim();
  const longest = parts.reduce((winner, part) => (part.length > winner.length ? part : winner), '');
  return longest.length >= MIN_TITLE && longest.length > text.length / 2 ? longest : text;
}

/** A heading that the title element has as one of several parts, and not the longest, is the site's name: the longest part. */
function besideSite(heading: string, titleElement: string): string | undefined {
  const parts = titleElement.split(SEPARATOR).map((part) => part.replace(/\s+/g, ' ').trim());
  if (!parts.some((part) => folded(part) === folded(heading))) return undefined;
  const longest = parts.reduce((winner, part) => (part.length > winner.length ? part : winner), '');
  return longest.length >= MIN_TITLE && longest.length > heading.length ? longest : undefined;
}

/** One word that a title element of several words has not: the name of a section (“Press releases”), not of the page. */
function isRubric(heading: string, bareTitle: string): boolean {
  const words = folded(heading);
  return (
    words !== '' &&
    !words.includes(' ') &&
    folded(bareTitle).split(' ').length >= 3 &&
    !folded(bareTitle).includes(words)
  );
}

const END = /[\s|\-–—·•»«:/\\~]+$/;
const START = /^[\s|\-–—·•»«:/\\~]+/;

/** True when one is the other, or all of it but a site's name around it. */
function isSame(heading: string, title: string): boolean {
  const [a, b] = [folded(heading), folded(title)];
  return a.length >= MIN_TITLE && (a === b || (b.includes(a) && a.length > b.length / 2));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Titles in metadata are often escaped twice. */
function unescaped(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#0?39;|&apos;|&#8217;|&rsquo;/g, '’')
    .replace(/&#8211;|&ndash;/g, '–')
    .replace(/&nbsp;/g, ' ')
    .replace(/<\/?[a-z][^>]{0,100}>/gi, '');
}
