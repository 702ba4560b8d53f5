import { type AuthorElement, type DatedElement, metaNames, type PageFacts } from '../../core/pages/page-facts.ts';
import { isAddress } from '../../core/urls/parse-url.ts';
import { absolute } from '../link-role.ts';
import { attributeOf, elementsBelow, type HtmlElement, type HtmlTree, textOf } from './tree.ts';

const DATED = /date|time|publish|posted|byline|meta|dateline|stamp|created|entry-info|datum|fecha|data\b/;
const AUTHOR = /author|byline|by-line|autor|auteur|writer|verfasser|creator|vcard|\bfn\b/;
const MAX_DATED = 300;
const MAX_LINES = 400;
const MAX_LINE = 200;

/** What the metadata rules need, collected from the tree. */
export function pageFacts(tree: HtmlTree, url: string | undefined): PageFacts & { readonly base: string | undefined } {
  const draft = {
    metas: [] as { name: string; content: string }[],
    headings: [] as { level: 1 | 2; text: string; marks: string }[],
    dated: [] as DatedElement[],
    authors: [] as AuthorElement[],
    titleElement: '',
    language: undefined as string | undefined,
    baseHref: undefined as string | undefined,
    canonicalHref: undefined as string | undefined,
  };
  for (const element of elementsBelow(tree.root)) {
    switch (element.tag) {
      case 'meta':
        readMeta(element, draft.metas, draft.dated);
        break;
      case 'title':
        draft.titleElement ||= titleText(element);
        break;
      case 'html':
      case 'body':
        draft.language ??= attributeOf(element, 'lang') || attributeOf(element, 'xml:lang') || undefined;
        break;
      case 'base':
        draft.baseHref ??= attributeOf(element, 'href') || undefined;
        break;
      case 'link':
        if (/\bcanonical\b/i.test(attributeOf(element, 'rel')))
          draft.canonicalHref ??= attributeOf(element, 'href') || undefined;
        break;
      default:
        readElement(element, draft);
    }
  }
  const ownUrl = url ?? absoluteHttp(draft.canonicalHref, undefined) ?? metaUrl(draft.metas);
  const base = absoluteHttp(draft.baseHref, ownUrl) ?? ownUrl;
  return {
    metas: draft.metas,
    jsonLd: tree.jsonLd,
    titleElement: draft.titleElement,
    headings: draft.headings,
    dated: draft.dated,
    authors: draft.authors,
    lines: linesOf(tree.root),
    language: draft.language,
    canonical: absoluteHttp(draft.canonicalHref, base),
    url,
    base,
  };
}

function titleText(element: HtmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function metaUrl(metas: readonly { readonly name: string; readonly content: string }[]): string | undefined {
  return absoluteHttp(metas.find(({ name }) => name === 'og:url')?.content, undefined);
}

function absoluteHttp(href: string | undefined, base: string | undefined): string | undefined {
  const target = href === undefined ? undefined : absolute(href, base);
  return target !== undefined && /^https?:\/\/[^/]/i.test(target) && isAddress(target) ? target : undefined;
}

function readMeta(element: HtmlElement, metas: { name: string; content: string }[], dated: DatedElement[]): void {
  const content = attributeOf(element, 'content').trim();
  if (content === '') return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'] as const) {
    for (const name of metaNames(attribute, attributeOf(element, attribute))) {
      metas.push({ name, content });
      if (attribute === 'itemprop' && /date/.test(name))
        dated.push({ value: content, text: '', marks: `meta itemprop-${name}` });
    }
  }
}

/** Names that the markup gives an element, for patterns to look at. */
function marksOf(element: HtmlElement): string {
  const itemprop = attributeOf(element, 'itemprop');
  const rel = attributeOf(element, 'rel');
  return [
    element.tag,
    attributeOf(element, 'class'),
    attributeOf(element, 'id'),
    ...itemprop.split(/\s+/).map((name) => (name === '' ? '' : `itemprop-${name}`)),
    ...rel.split(/\s+/).map((name) => (name === '' ? '' : `rel-${name}`)),
    attributeOf(element, 'property'),
    element.attributes.has('pubdate') ? 'pubdate' : '',
  ]
    .filter((mark) => mark !== '')
    .join(' ')
    .toLowerCase();
}

/** Marks of the elements around, as far as they tell a comment or a sidebar from the article. */
function surroundings(element: HtmlElement): string {
  const marks: string[] = [];
  for (let parent = element.parent; parent !== null && marks.length < 12; parent = parent.parent)
    marks.push(attributeOf(parent, 'class'), attributeOf(parent, 'id'), isFooterOfArticle(parent) ? '' : parent.tag);
  return (
    /comment|related|sidebar|widget|footer|teaser|recent|ticker|calendar/i.exec(marks.join(' '))?.[0].toLowerCase() ??
    ''
  );
}

/** The footer of an article is about that article, and not about the site (HTML §4.3.8). */
function isFooterOfArticle({ tag, parent }: HtmlElement): boolean {
  return tag === 'footer' && parent?.tag === 'article';
}

function readElement(
  element: HtmlElement,
  draft: { headings: { level: 1 | 2; text: string; marks: string }[]; dated: DatedElement[]; authors: AuthorElement[] },
): void {
  const { tag } = element;
  const marks = marksOf(element);
  if ((tag === 'h1' || tag === 'h2') && draft.headings.length < 40) {
    const text = textOf(element, 500);
    if (text !== '') draft.headings.push({ level: tag === 'h1' ? 1 : 2, text, marks });
  }
  if (draft.dated.length < MAX_DATED && (tag === 'time' || tag === 'abbr' || DATED.test(marks))) {
    const text = textOf(element, MAX_LINE + 1);
    const value =
      attributeOf(element, 'datetime') ||
      attributeOf(element, 'content') ||
      (tag === 'abbr' ? attributeOf(element, 'title') : '');
    if ((value !== '' || text.length <= MAX_LINE) && /\d/.test(value + text))
      draft.dated.push({
        value: value || text,
        text: text.length <= MAX_LINE ? text : '',
        marks: `${marks} ${surroundings(element)}`,
      });
  }
  if (draft.authors.length < MAX_DATED && AUTHOR.test(marks)) {
    const text = textOf(element, MAX_LINE + 1);
    if (text !== '' && text.length <= MAX_LINE)
      draft.authors.push({ text, marks: `${marks} ${surroundings(element)}` });
  }
}

/** A note, or an entry of a list of sources: its dates are those of a source. */
function isNote(element: HtmlElement, text: string): boolean {
  const around = [element, element.parent, element.parent?.parent, element.parent?.parent?.parent];
  const names = around.map((one) => (one == null ? '' : attributeOf(one, 'class')));
  return /^\[\d{1,3}\]/.test(text) || /(?:^|[\s_-])(?:foot|end)notes?(?![a-z])/i.test(names.join(' '));
}

/** The first short texts of the page, leaf by leaf. */
function linesOf(root: HtmlElement): string[] {
  const lines: string[] = [];
  for (const element of elementsBelow(root)) {
    if (lines.length >= MAX_LINES) break;
    const isLeaf = element.children.some((child) => child.kind === 'text' && /\S/.test(child.text));
    if (!isLeaf || ['script', 'style', 'option', 'a', 'title', 'noscript'].includes(element.tag)) continue;
    // When a reference was looked at, and not when the page came out.
    if (/access-?date/i.test(attributeOf(element, 'class'))) continue;
    const text = textOf(element, MAX_LINE + 1);
    if (text !== '' && text.length <= MAX_LINE && !isNote(element, text)) lines.push(text);
  }
  return lines;
}
