import { attributeOf, type HtmlElement, textOf } from './tree.ts';

/** What e-books and old books on the web call the number of a printed page (EPUB, DPUB-ARIA, Project Gutenberg). */
const NAMED = /(?:^|\s)(?:doc-pagebreak|pagebreak|page-?num(?:ber)?s?|pageno|page-?break)(?:$|\s)/i;
/** `[12]`, `p. 12`, `{xiv}`: anything else is text, whatever it is called. */
const NUMBER = /^[[({|\s]{0,3}(?:p(?:age|g)?\.?\s{0,2})?(?:\d{1,5}|[ivxlc]{1,8})[\])}|\s]{0,3}$/i;
/** Longer than any such number. */
const MAX_CHARS = 20;

/** True for the number of a printed page, which stands within a sentence and is no part of it. */
export function isPageNumber(element: HtmlElement): boolean {
  const names = ['role', 'epub:type', 'class'].map((name) => attributeOf(element, name));
  return names.some((name) => name !== '' && NAMED.test(name)) && NUMBER.test(textOf(element, MAX_CHARS + 1));
}
