import { isAttribution } from './attributions.ts';
import { isEmbeddedPost } from './embedded-posts.ts';
import { isFragment } from './fragment.ts';
import { isGoogleDocsExport, publishedDocument } from './google-docs.ts';
import { namesItsSubject } from './heading-slugs.ts';
import { isPageNumber } from './page-numbers.ts';
import {
  attributeOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  LINES,
  SILENT,
  textOf,
} from './tree.ts';
import { isTweetCard } from './tweet-card.ts';
import { isContents, isWrittenDocument } from './written-document.ts';

/**
 * Readability is given no more elements than this: it takes a tenth of a millisecond for each. The largest of 599 saved
 * articles has 3,635; more lets a page take longer.
 */
const MAX_ELEMENTS = 30_000;
/**
 * Sum over the elements of how deep each stands: Readability looks from each at those around it. An article of 3,635
 * elements stays below 100,000; nests a hundred deep have millions.
 */
const MAX_NESTING = 300_000;
/** Attributes that Readability looks at. */
const SEEN = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'src',
  'alt',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'summary',
  'datatable',
];
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'embed', 'input', 'source']);
const STAMP = /^data-s(\d+)$/;

/** What an extractor chose: ids of elements whose own text belongs to the article. */
export interface MainText {
  readonly kept: ReadonlySet<number>;
  readonly by: 'readability' | 'markup' | 'whole';
}

/** True for an element that no browser shows, and for the number of a printed page. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if (attributes.has('hidden') || isPageNumber(element)) return true;
  const style = attributes.get('style')?.value ?? '';
  if (style !== '' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  // Pandoc keeps a caption from being read out twice, beside the words that stand for its picture.
  return (
    attributeOf(element, 'aria-hidden') === 'true' &&
    element.tag !== 'span' &&
    element.tag !== 'figcaption' &&
    !/fallback-image/.test(attributeOf(element, 'class'))
  );
}

/**
 * Finds the article's own elements. Readability judges a clean copy of the tree in which every element carries its number
 * as an attribute; what comes back says by those numbers what belongs to the article.
 */
export async function findMainText(tree: HtmlTree): Promise<MainText> {
  const isWritten = isWrittenDocument(tree.root);
  const article = publishedDocument(tree.root) ?? mainElement(tree.root) ?? tree.root;
  const byMarkup = keptBelow(article, isWritten ? isContents : undefined);
  const isTooMuch = tree.elements > MAX_ELEMENTS || nestingOf(tree.root) > MAX_NESTING;
  if (isTooMuch || isGoogleDocsExport(tree.root) || isWritten || isFragment(tree.root))
    return { kept: byMarkup, by: 'markup' };
  const kept = await readability(tree);
  if (kept === null || kept.size === 0) return { kept: byMarkup, by: 'whole' };
  return { kept, by: 'readability' };
}

function nestingOf(element: HtmlElement, depth = 0): number {
  let sum = depth;
  for (const child of element.children) if (child.kind === 'element') sum += nestingOf(child, depth + 1);
  return sum;
}

async function readability(tree: HtmlTree): Promise<Set<number> | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document } = parseHTML(stamped(tree));
  const result = new Readability(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return result?.content == null ? null : stampsIn(result.content);
}

/** What is used of a DOM element. */
interface StampedElement {
  getAttributeNames(): Iterable<string>;
  querySelectorAll(selector: string): Iterable<StampedElement>;
}

function stampsIn(content: unknown): Set<number> {
  const kept = new Set<number>();
  const root = content as StampedElement; // linkedom's element, as the serializer got it
  const add = (element: StampedElement) => {
    for (const name of element.getAttributeNames()) {
      const stamp = STAMP.exec(name)?.[1];
      if (stamp !== undefined) kept.add(Number(stamp));
    }
  };
  add(root);
  for (const element of root.querySelectorAll('*')) add(element);
  return kept;
}

/**
 * The tree as clean markup, each element stamped. Attribute by attribute: an element that is merged into another keeps both
 * stamps. Words that stand in a block itself bear its stamp too: Readability puts them into a paragraph of its own making,
 * and may put that in the place of the block.
 */
function stamped(tree: HtmlTree): string {
  const title = [...elementsBelow(tree.root)].find(({ tag }) => tag === 'title');
  const parts: string[] = [
    '<!doctype html><html><head><title>',
    title === undefined ? '' : escaped(rawText(title)),
    '</title></head><body>',
  ];
  const write = (node: HtmlNode, parent: HtmlElement, isPost: boolean): void => {
    if (node.kind === 'text') {
      const text = escaped(node.text);
      parts.push(LINES.has(parent.tag) && /\S/.test(node.text) ? `<span data-s${parent.id}="">${text}</span>` : text);
      return;
    }
    const { tag } = node;
    if (isHidden(node)) return;
    if (tag === 'iframe' || tag === 'video' || tag === 'object') {
      parts.push(`<${tag} src="${escaped(attributeOf(node, 'src'))}"></${tag}>`);
      return;
    }
    if (SILENT.has(tag) || !/^[a-z][a-z0-9-]*$/.test(tag)) {
      if (!SILENT.has(tag)) for (const child of node.children) write(child, node, isPost);
      return;
    }
    const isShell = tag === 'html' || tag === 'body';
    const seenAs = tagFor(node, isPost);
    if (!isShell) {
      parts.push('<', seenAs, ` data-s${node.id}=""`);
      const isSubject = namesItsSubject(node);
      for (const name of SEEN) {
        const attribute = node.attributes.get(name);
        if (attribute !== undefined && !(name === 'id' && isSubject))
          parts.push(` ${name}="${escaped(attribute.value)}"`);
      }
      parts.push('>');
    }
    for (const child of node.children) write(child, node, isPost || isEmbeddedPost(node) || isTweetCard(node));
    if (!isShell && !VOID.has(tag)) parts.push('</', seenAs, '>');
  };
  for (const child of tree.root.children) write(child, tree.root, false);
  parts.push('</body></html>');
  return parts.join('');
}

/** The tag that Readability is shown. */
function tagFor(element: HtmlElement, isPost: boolean): string {
  // It takes every footer out; that of a quotation says whose words they are.
  if (element.tag === 'footer' && isAttribution(element)) return 'p';
  // A short text with links looks like a box of links to it; a post that the author embedded is none.
  if (element.tag === 'a' && isPost) return 'span';
  return element.tag;
}

function rawText(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
  );
}

/** The element that the markup itself calls the article, when there is one that says enough. */
export function mainElement(root: HtmlElement): HtmlElement | undefined {
  const body = [...elementsBelow(root)].filter((element) => /\barticlebody\b/i.test(attributeOf(element, 'itemprop')));
  const articles = [...elementsBelow(root)].filter(({ tag }) => tag === 'article');
  const main = [...elementsBelow(root)].filter(
    (element) => element.tag === 'main' || attributeOf(element, 'role') === 'main',
  );
  for (const candidates of [body, articles.length === 1 ? articles : [], main]) {
    const best = candidates
      .map((element) => ({ element, length: textOf(element).length }))
      .sort((a, b) => b.length - a.length)[0];
    if (best !== undefined && best.length > 250) return best.element;
  }
  return undefined;
}

/** The elements of what the markup calls the article; undefined where it says too little. */
export function keptByMarkup(root: HtmlElement): ReadonlySet<number> | undefined {
  const element = mainElement(root);
  return element === undefined ? undefined : keptBelow(element);
}

/** @param isLeftOut what is no part of the article, beside what every page has around one */
function keptBelow(element: HtmlElement, isLeftOut?: (node: HtmlElement) => boolean): Set<number> {
  const kept = new Set<number>();
  const walk = (node: HtmlElement): void => {
    if (SILENT.has(node.tag) || isHidden(node) || isLeftOut?.(node) === true) return;
    if (AROUND.has(node.tag) && !isAttribution(node)) return;
    kept.add(node.id);
    for (const child of node.children) if (child.kind === 'element') walk(child);
  };
  walk(element);
  return kept;
}

/** Matter around an article. */
const AROUND = new Set(['nav', 'aside', 'footer', 'form', 'button', 'menu', 'dialog']);
