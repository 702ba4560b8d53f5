import type { PageFacts } from '../../core/pages/page-facts.ts';
import { meaningOfStyle, type StyleMeaning } from '../office/style-meaning.ts';
import { attributeOf, elementsBelow, type HtmlElement } from './tree.ts';

/** Programs that write a document as one web page, as they name themselves in it (`<meta name="generator">`). */
const PROGRAM =
  /^(?:Microsoft Word|LibreOffice|OpenOffice|StarOffice|pandoc|Asciidoctor|AsciiDoc|Docutils|TeX4ht|LaTeXML)(?![\p{L}])/iu;
/** Tables of contents: pandoc, Asciidoctor; LibreOffice; Docutils. */
const CONTENTS_ID = /^(?:toc|table of contents\d{0,3})$/i;
const CONTENTS_CLASS = /(?:^|\s)(?:toc|contents)(?:\s|$)/i;
/** What LibreOffice appends for the scripts of the world. */
const SCRIPT = /-(?:western|cjk|ctl)$/;
/** Classes that Google Docs counts its style rules with, beside those of the styles “Title” and “Subtitle”. */
const RULE_NUMBER = /(?:^|\s)c\d{1,4}(?=\s|$)/g;

/**
 * True for a page that a program made of a document: all of it is the article. A page of a site that such a program helped
 * to make (Sphinx, a blog by pandoc) has a menu or a search box.
 */
export function isWrittenDocument(root: HtmlElement): boolean {
  let isWritten = false;
  for (const element of elementsBelow(root)) {
    if (element.tag === 'meta' && attributeOf(element, 'name').toLowerCase() === 'generator')
      isWritten ||= PROGRAM.test(attributeOf(element, 'content'));
    isWritten ||= isNotionPage(element);
    if (element.tag === 'form') return false;
    const isMenu = element.tag === 'nav' || attributeOf(element, 'role') === 'navigation';
    if (isMenu && !isContents(element)) return false;
  }
  return isWritten;
}

/** What Notion exports names no program; its pages have their font for a class. */
function isNotionPage(element: HtmlElement): boolean {
  return element.tag === 'article' && /^page (?:sans|serif|mono)$/.test(attributeOf(element, 'class'));
}

/** What a page says of itself, without when its file was made: that says nothing of when the article came out. */
export function withoutFileDates<T extends Pick<PageFacts, 'metas'>>(facts: T): T {
  return { ...facts, metas: facts.metas.filter(({ name }) => name !== 'created' && name !== 'changed') };
}

/** True for the table of contents of a written document. */
export function isContents(element: HtmlElement): boolean {
  return CONTENTS_ID.test(attributeOf(element, 'id')) || CONTENTS_CLASS.test(attributeOf(element, 'class'));
}

/** What a word processor's paragraph is by its style, whose name is its class: `MsoQuote`, `block-text-western`. */
export function styleOfParagraph(element: HtmlElement): StyleMeaning | null {
  const written = element.tag === 'p' ? attributeOf(element, 'class') : '';
  if (written === '') return null;
  const name = written
    .replace(RULE_NUMBER, '')
    .trim()
    .replace(SCRIPT, '')
    .replace(/^Mso/, '')
    .replace(/-|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  if (/^List Paragraph/.test(name)) return { kind: 'list-item', skipped: false };
  return meaningOfStyle(name);
}

/**
 * Where the number or the bullet of a list paragraph of Word ends in the source: behind the narrow white space that it is
 * set off with. Undefined where there is none.
 */
export function endOfListLabel(paragraph: HtmlElement): number | undefined {
  for (const element of elementsBelow(paragraph))
    if (element.tag === 'span' && /^font:7(?:\.0)?pt /.test(attributeOf(element, 'style'))) return element.to;
  return undefined;
}
