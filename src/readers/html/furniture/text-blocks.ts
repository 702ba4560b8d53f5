import { squeeze } from '../../../core/text/squeeze.ts';
import { attributeOf, type HtmlElement, type HtmlNode, LINES, SILENT } from '../tree.ts';

/** A run of words that stands in one element itself, between the lines of their own that the element holds. */
export interface TextBlock {
  readonly element: HtmlElement;
  /** Ids of the inline elements that hold its words. */
  readonly inline: readonly number[];
  /** White space folded. */
  readonly text: string;
  /** How many characters of it are words of links. */
  readonly linkChars: number;
  readonly links: readonly HtmlElement[];
}

interface Draft {
  readonly element: HtmlElement;
  readonly inline: number[];
  readonly parts: string[];
  linkChars: number;
  readonly links: HtmlElement[];
}

/** The kept text of a page, block by block in the order of the source. Linear in the tree. */
export function textBlocks(root: HtmlElement, kept: ReadonlySet<number>): TextBlock[] {
  const drafts: Draft[] = [];
  const open = (element: HtmlElement): void => {
    drafts.push({ element, inline: [], parts: [], linkChars: 0, links: [] });
  };
  const write = (node: HtmlNode, holder: HtmlElement, line: HtmlElement, link: boolean): void => {
    if (node.kind === 'text') {
      if (!kept.has(holder.id) || (node.text.trim() === '' && drafts.at(-1)?.parts.length === 0)) return;
      if (drafts.at(-1)?.element !== line) open(line);
      const draft = drafts.at(-1);
      draft?.parts.push(node.text);
      if (link && draft !== undefined) draft.linkChars += node.text.trim().length;
      return;
    }
    if (SILENT.has(node.tag)) return;
    const isLine = LINES.has(node.tag);
    if (isLine) open(node);
    else if (drafts.at(-1)?.element !== line) open(line);
    const isLink = node.tag === 'a' && attributeOf(node, 'href') !== '';
    if (!isLine && kept.has(node.id)) {
      const draft = drafts.at(-1);
      draft?.inline.push(node.id);
      if (isLink) draft?.links.push(node);
      if (node.tag === 'br') draft?.parts.push(' ');
    }
    for (const child of node.children) write(child, node, isLine ? node : line, link || isLink);
    if (isLine) open(line);
  };
  open(root);
  for (const child of root.children) write(child, root, root, false);
  return drafts.flatMap(({ parts, ...draft }) => {
    const text = squeeze(parts.join(''));
    return text === '' ? [] : [{ ...draft, text }];
  });
}

/** From here on a text that ends like a sentence is one of the article's paragraphs, unless it says otherwise. */
const MIN_PROSE_CHARS = 100;
/** Share of link words above which it is none: people link a few words of a sentence (jusText draws the line at .2). */
const MAX_PROSE_LINK_SHARE = 0.3;

/** Scripts that say in one sign what others spell: a sentence of theirs is that much shorter. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const MIN_DENSE_CHARS = 40;

/** True for running text. */
export function isProse(block: TextBlock): boolean {
  return isLong(block) && /(?<!\.\.)\p{Sentence_Terminal}/u.test(closeOf(block.text));
}

/** The punctuation, figures and white space that a text ends with. */
function closeOf(text: string): string {
  const from = text.search(/(?<![\s\p{P}\p{S}\d])[\s\p{P}\p{S}\d]+$/u);
  return from < 0 ? '' : text.slice(from);
}

/** True for a line as long as one of running text, however it ends. */
export function isLong({ text, linkChars }: TextBlock): boolean {
  if (linkChars >= MAX_PROSE_LINK_SHARE * text.length) return false;
  return text.length >= MIN_PROSE_CHARS || (text.match(DENSE)?.length ?? 0) >= MIN_DENSE_CHARS;
}

export function isHeading({ element }: TextBlock): boolean {
  return /^h[1-6]$/.test(element.tag);
}

/** How many characters the blocks have together. */
export function charsOf(blocks: Iterable<TextBlock>): number {
  let chars = 0;
  for (const { text } of blocks) chars += text.length;
  return chars;
}

/** How far above its words a list, a box or an entry of a row is looked for: pages nest them five or six deep. */
const MAX_STEPS = 8;

/** The elements that hold a block, the nearest first. */
export function elementsAround({ element }: TextBlock): HtmlElement[] {
  const around: HtmlElement[] = [];
  for (let here: HtmlElement | null = element; here !== null && around.length < MAX_STEPS; here = here.parent)
    around.push(here);
  return around;
}
