import { normalised } from '../text/normalised.ts';
import { patternLines } from '../text/over-lines.ts';
import { squeeze } from '../text/squeeze.ts';
import { parsedUrl } from '../urls/parse-url.ts';
import { registrableDomain } from '../urls/registrable-domain.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { metaOf, type PageFacts } from './page-facts.ts';

/** What stands between a headline and the name of the site in a title element. */
const SEPARATOR = / [|\-–—·•»«:/\\~] |[|»•]| :: | {2,}/;
/** A part of a title with fewer letters is a section's or a site's name. */
const MIN_TITLE = 8;
/** Headings that name a part of the page and not the page. */
const NO_TITLE = patternLines('i')`
  ^(?:
    home|start(?:seite)?|menu|search|navigation|news|blog|404|error|comments?|kommentare?|welcome|sign in|log ?in|
    subscribe|newsletter
  )\W*$|
  ^(?:related|share|cookie|privacy|loading)
`;

/**
 * The title: what the markup calls the headline, else the main heading, else the title element without the site's name.
 */
export function titleOf(
  facts: PageFacts,
  jsonLd: JsonLdArticle | null,
  publication: string | undefined,
): string | undefined {
  const site = siteNames(facts, publication);
  const bare = withoutSite(facts.titleElement, site);
  const headings = facts.headings.filter(
    ({ text }) => !NO_TITLE.test(text) && text.length <= 300 && text !== publication,
  );
  const said = [
    metaOf(facts, 'citation_title', 'prism.title'),
    jsonLd?.headline,
    metaOf(facts, 'headline'),
    // Libraries' names describe the page itself; those of networks say how it is to look where somebody shares it.
    metaOf(facts, 'dc.title', 'dcterms.title'),
    metaOf(facts, 'og:title'),
    metaOf(facts, 'parsely-title', 'sailthru.title', 'twitter:title'),
  ].flatMap((title) => (title === undefined ? [] : unescaped(title)));
  const candidates = said.map((title) => withoutSite(title, site)).filter((title) => title !== '');
  // A heading that the metadata says too is the headline as readers see it.
  const agreed = headings.find(({ text }) =>
    [...said, ...candidates, facts.titleElement].some((title) => isSame(text, title)),
  );
  if (agreed !== undefined && agreed.text.length >= MIN_TITLE) return agreed.text;
  const [best] = candidates;
  if (best !== undefined && !NO_TITLE.test(best)) return isRubric(best, bare, site) ? bare : best;
  const marked = headings.find(({ marks }) => HEADLINE.test(marks));
  const h1 = headings.filter(({ level }) => level === 1);
  const heading = h1.length === 1 ? h1[0] : marked;
  if (heading === undefined) return bare === '' ? h1[0]?.text : bare;
  return besideSite(heading.text, facts, site) ?? (isRubric(heading.text, bare, site) ? bare : heading.text);
}

const HEADLINE = /headline|\bname\b|(?:entry|post|article|page|news)[-_]*title/;

/** What the site may be called: its own name and that of its host, folded. */
function siteNames({ url, canonical }: PageFacts, publication: string | undefined): readonly string[] {
  const host = (parsedUrl(url ?? '') ?? parsedUrl(canonical ?? ''))?.hostname;
  const domain = host === undefined ? undefined : registrableDomain(host);
  const label = domain?.split('.')[0]?.replace(/-/g, '') ?? '';
  return [folded(publication ?? ''), label].filter((name) => name.length >= MIN_SITE);
}

/** A shorter name is a part of many words. */
const MIN_SITE = 3;

/** True for a part of a title that names the site: in full, or written as one word in its host. */
function isSite(part: string, site: readonly string[]): boolean {
  const name = folded(part);
  const glued = name.replace(/ /g, '');
  return (
    name.length >= MIN_SITE && site.some((known) => known === name || known.includes(name) || glued.startsWith(known))
  );
}

/** Cuts the name of the site off a title: by its name where it is known, else the shorter end around a separator. */
function withoutSite(title: string, site: readonly string[]): string {
  const text = squeeze(title);
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  if (parts.length < 2) return text;
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (isSite(last, site)) return text.slice(0, text.lastIndexOf(last)).replace(END, '').trim();
  if (isSite(first, site)) return text.slice(first.length).replace(START, '').trim();
  // Site and host are known, and no part is theirs: all of it is the page's.
  if (site.length > 1) return text;
  const longest = parts.reduce((winner, part) => (part.length > winner.length ? part : winner), '');
  return longest.length >= MIN_TITLE && longest.length > text.length / 2 ? longest : text;
}

/**
 * A heading that the title element has as one of several parts, and not the longest, may be the site's name. Then the
 * longest part is the title: where the heading is the last part, or the site's name by what else is known, where another
 * heading is the longest part, and where the parts lead down to it (`Site » Section » Title`).
 */
function besideSite(heading: string, facts: PageFacts, site: readonly string[]): string | undefined {
  const parts = facts.titleElement.split(SEPARATOR).map(squeeze);
  const at = parts.findIndex((part) => folded(part) === folded(heading));
  if (at < 0) return undefined;
  const longest = parts.reduce((winner, part) => (part.length > winner.length ? part : winner), '');
  if (longest.length < MIN_TITLE || longest.length <= heading.length || isSite(longest, site)) return undefined;
  const isHeading = facts.headings.some(({ text }) => folded(text) === folded(longest));
  const leadsDown = parts.length > 2 && parts.at(-1) === longest;
  return at === parts.length - 1 || leadsDown || isHeading || isSite(heading, site) ? longest : undefined;
}

/**
 * One word that a title element of several has not: the name of a section (“Press releases”), not of the page; unless
 * what the title element has is the name of the site.
 */
function isRubric(heading: string, bareTitle: string, site: readonly string[]): boolean {
  const word = folded(heading);
  const title = folded(bareTitle);
  return word !== '' && !word.includes(' ') && title.includes(' ') && !title.includes(word) && !isSite(bareTitle, site);
}

const END = /(?<![\s|\-–—·•»«:/\\~])[\s|\-–—·•»«:/\\~]+$/;
const START = /^[\s|\-–—·•»«:/\\~]+/;

/** True when one is the other, or all of it but a site's name around it. */
function isSame(heading: string, title: string): boolean {
  const [a, b] = [folded(heading), folded(title)];
  return a.length >= MIN_TITLE && (a === b || (b.includes(a) && a.length > b.length / 2));
}

function folded(text: string): string {
  return normalised(text, 'NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Titles in metadata are often escaped twice. */
function unescaped(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&rsquo;/g, '’')
    .replace(/&ndash;/g, '–')
    .replace(/&nbsp;/g, ' ')
    .replace(/<\/?[a-z][^>]{0,100}>/gi, '');
}
