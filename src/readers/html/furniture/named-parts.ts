import { namesItsSubject } from '../heading-slugs.ts';
import { attributeOf, type HtmlElement } from '../tree.ts';
import { charsOf, isProse, type TextBlock } from './text-blocks.ts';
import { NAMED_PARTS, type NamedPart } from './words/part-names.ts';

/** Attributes in which a page says what an element is for. */
const NAMED_IN = ['class', 'id', 'role', 'aria-label', 'itemprop', 'data-component', 'data-module', 'data-testid'];
/** A longer value lists everything that a page is filed under. */
const MAX_NAME_CHARS = 300;
/**
 * Share of the text above which what bears a name is the article after all: a forum's comments, a page about a person.
 * Counted over all elements of that name. When it grows, an article whose own wrapper has such a name may be lost.
 */
const MAX_SHARE = 0.25;
/** Share of what an extractor chose from which on it is that box: of 434 saved pages one is above .1, and that is all box. */
const MIN_BOX_SHARE = 0.75;
/** A line with an author, a date or both; longer ones are prose. */
const MAX_LINE_CHARS = 200;
/** A longer text about somebody is an article, or a chapter of one. Boxes about an author have a paragraph or two. */
const MAX_AUTHOR_CHARS = 1500;
/** Names around a block that are looked at, nearest first: pages have three or four. */
const MAX_NAMES = 16;
/** From this share of links on, a box of an unclear name leads elsewhere. */
const MIN_LINK_SHARE = 0.5;

/** What the markup calls an element, as words: `relatedPosts__list` gives ` related posts list `. */
export function namesOf(element: HtmlElement): string {
  if (element.tag === 'nav') return ' nav ';
  const isSubject = namesItsSubject(element);
  const names = NAMED_IN.filter((name) => name !== 'id' || !isSubject)
    .map((name) => attributeOf(element, name))
    .filter((name) => name.length <= MAX_NAME_CHARS);
  const words = names
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

/** Blocks that the names of an element around them call something else than the article, with that name. */
export function blocksByName(blocks: readonly TextBlock[]): Map<TextBlock, string> {
  const total = charsOf(blocks);
  const found = new Map<TextBlock, string>();
  for (const { part, name, elements } of partsIn(blocks)) {
    const all = new Set([...elements.values()].flat());
    const isTooMuch = charsOf(all) > MAX_SHARE * total;
    if (isTooMuch && !(part.isNeverText && ![...all].some(isProse))) continue;
    for (const held of elements.values())
      if (holdsFor(part, held)) for (const block of held) found.set(block, found.get(block) ?? `${part.id}: ${name}`);
  }
  return found;
}

/** True when most of the text bears the name of a box about the author: an extractor took it for the article. */
export function isAuthorBox(blocks: readonly TextBlock[]): boolean {
  const boxed = [...partsIn(blocks)]
    .filter(({ part }) => part.id === 'author')
    .flatMap(({ elements }) => [...elements.values()].flat());
  return charsOf(new Set(boxed)) > MIN_BOX_SHARE * charsOf(blocks);
}

interface NamedElements {
  readonly part: NamedPart;
  readonly name: string;
  readonly elements: Map<HtmlElement, TextBlock[]>;
}

interface Named {
  readonly part: NamedPart;
  readonly name: string;
  readonly element: HtmlElement;
}

function partsIn(blocks: readonly TextBlock[]): Iterable<NamedElements> {
  const namedAround = namesFinder();
  const parts = new Map<string, NamedElements>();
  for (const block of blocks) {
    for (const { part, name, element } of namedAround(block.element)) {
      const key = `${part.id} ${name}`;
      const group = parts.get(key) ?? { part, name, elements: new Map() };
      parts.set(key, group);
      const held = group.elements.get(element);
      if (held === undefined) group.elements.set(element, [block]);
      else held.push(block);
    }
  }
  return parts.values();
}

/** Gives the names of an element and of those around it, nearest first; each element and each name is looked at once. */
function namesFinder(): (element: HtmlElement) => readonly Named[] {
  const byNames = new Map<string, readonly { readonly part: NamedPart; readonly name: string }[]>();
  const byElement = new Map<HtmlElement, readonly Named[]>();
  const partsOf = (element: HtmlElement) => {
    const words = namesOf(element);
    const known = byNames.get(words);
    if (known !== undefined) return known;
    const found = NAMED_PARTS.flatMap((part) => {
      const name = words === '' ? undefined : part.pattern.exec(words)?.[0].trim();
      return name === undefined ? [] : [{ part, name }];
    });
    byNames.set(words, found);
    return found;
  };
  const around = (element: HtmlElement): readonly Named[] => {
    const known = byElement.get(element);
    if (known !== undefined) return known;
    const own = partsOf(element).map((part) => ({ ...part, element }));
    const outer = element.parent === null ? [] : around(element.parent);
    const all = own.length === 0 ? outer : [...own, ...outer].slice(0, MAX_NAMES);
    byElement.set(element, all);
    return all;
  };
  return around;
}

function holdsFor(part: NamedPart, held: readonly TextBlock[]): boolean {
  const chars = charsOf(held);
  if (part.id === 'author' && chars > MAX_AUTHOR_CHARS) return false;
  if (part.when === 'links') return held.reduce((sum, { linkChars }) => sum + linkChars, 0) >= MIN_LINK_SHARE * chars;
  const isTitle = ({ element }: TextBlock) => element.tag === 'h1' || element.tag === 'h2';
  return part.when === undefined || (chars <= MAX_LINE_CHARS && !held.some(isTitle));
}
