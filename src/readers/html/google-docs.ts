import { attributeOf, elementsBelow, type HtmlElement } from './tree.ts';

/** Class of the body of what Google Docs exports as a web page; older exports have numbered classes alone. */
const BODY = /\bdoc-content\b/;
const NUMBERED = /^c\d+(?: c\d+)*$/;
/** Rules that only its style sheets have: list styles, and the fonts of its themes. */
const STYLE = /\.lst-kix_|themes\.googleusercontent\.com\/fonts/;

/** What “Publish to web” makes of a document: the element with its text, below the lines of the service. */
export function publishedDocument(root: HtmlElement): HtmlElement | undefined {
  const withId = (id: string) => [...elementsBelow(root)].find((element) => attributeOf(element, 'id') === id);
  return withId('publish-banner') === undefined ? undefined : withId('contents');
}

/** True for a web page that Google Docs exported or published: all of its text is the article, and nothing of it a site’s. */
export function isGoogleDocsExport(root: HtmlElement): boolean {
  if (publishedDocument(root) !== undefined) return true;
  for (const element of elementsBelow(root)) {
    if (element.tag !== 'body') continue;
    const names = attributeOf(element, 'class').trim();
    return BODY.test(names) || (NUMBERED.test(names) && hasStyle(root));
  }
  return false;
}

function hasStyle(root: HtmlElement): boolean {
  return [...elementsBelow(root)].some(
    ({ tag, children }) => tag === 'style' && children.some((child) => child.kind === 'text' && STYLE.test(child.text)),
  );
}

/** The paragraph that the author gave the style “Title”, when it is the first; the export has no title element. */
export function googleDocsTitle(root: HtmlElement, firstText: number): HtmlElement | undefined {
  return [...elementsBelow(root)].find(
    (element) =>
      element.tag === 'p' &&
      element.from <= firstText &&
      firstText < element.to &&
      /(?:^|\s)title(?:\s|$)/.test(attributeOf(element, 'class')),
  );
}

/** A note of this fragment is a comment on the draft: the export numbers comments `cmnt1`, `cmnt2`. */
export function isGoogleDocsComment(fragment: string): boolean {
  return /^cmnt\d+$/.test(fragment);
}
