import { attributeOf, elementsBelow, type HtmlElement, textOf } from './tree.ts';

/** What the page's own cross-references say about its notes. */
export interface Notes {
  /** By element id: the fragment ids that point at the element. */
  readonly anchorsOf: ReadonlyMap<number, readonly string[]>;
  /** By element id of an `<a>`: the note that it points at. */
  readonly markers: ReadonlyMap<number, { readonly to: string; readonly label: string }>;
  /** `<a>` elements that lead back from a note to its marker: no text of the article. */
  readonly backLinks: ReadonlySet<number>;
  /** Containers of the notes, in document order. */
  readonly containers: readonly HtmlElement[];
  readonly areNotes: boolean;
}

/** What stands in the text for a note: a number, a letter, a dagger; in brackets or not. */
const MARKER = /^[[(]?(?:note |fn\.? ?|ref\.? ?|n\. ?)?(\d{1,4}[a-z]?|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶#]{1,4})[\])]?\.?$/i;
const BACK = /^(?:[↩↑^⏎⤴⬆▲↵↖←]\ufe0e?\ufe0f?|\[?(?:back|return|jump up|up|zurück|retour|volver)\b.{0,30})$/iu;
const BACK_CLASS = /\b(?:footnote-?back(?:ref|link)?|reversefootnote|back-?(?:ref|link)|mw-cite-backlink)\b/i;
const NOTE_BLOCKS = new Set(['li', 'p', 'dd', 'td', 'div', 'aside', 'section', 'tr']);
/** A note is short; a fragment that leads to more is a chapter. */
const MAX_NOTE_CHARS = 3000;

/** Finds markers and the notes that they point at. */
export function findNotes(root: HtmlElement): Notes {
  const byId = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  for (const element of elementsBelow(root)) {
    const id = attributeOf(element, 'id') || (element.tag === 'a' ? attributeOf(element, 'name') : '');
    if (id !== '' && !byId.has(id)) byId.set(id, element);
    if (element.tag === 'a' && fragmentOf(element) !== '') links.push(element);
  }
  const anchorsOf = new Map<number, string[]>();
  const markers = new Map<number, { to: string; label: string }>();
  const backLinks = new Set<number>();
  const containers = new Map<number, HtmlElement>();
  const noteOf = noteFinder();
  for (const link of links) {
    const target = byId.get(fragmentOf(link));
    if (target === undefined) continue;
    const words = textOf(link, 60);
    if (isBackLink(link, target, words, noteOf)) {
      backLinks.add(link.id);
      continue;
    }
    const label = MARKER.exec(words)?.[1];
    const container = label === undefined || target.id < link.id ? undefined : noteOf(target);
    if (label === undefined || container === undefined) continue;
    const id = fragmentOf(link);
    markers.set(link.id, { to: id, label });
    const known = anchorsOf.get(container.id) ?? [];
    if (!known.includes(id)) anchorsOf.set(container.id, [...known, id]);
    containers.set(container.id, container);
  }
  const inOrder = [...containers.values()].sort((a, b) => a.from - b.from);
  return { anchorsOf, markers, backLinks, containers: inOrder, areNotes: inOrder.length > 0 };
}

function fragmentOf(link: HtmlElement): string {
  const href = attributeOf(link, 'href');
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && !/^[^:/?#]*$/.test(href.slice(0, at)))) return '';
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

function isBackLink(link: HtmlElement, target: HtmlElement, words: string, noteOf: NoteFinder): boolean {
  if (BACK_CLASS.test(attributeOf(link, 'class')) || /doc-backlink/.test(attributeOf(link, 'role'))) return true;
  if (target.id > link.id) return false;
  return BACK.test(words) || (MARKER.test(words) && noteOf(link) !== undefined);
}

type NoteFinder = (target: HtmlElement) => HtmlElement | undefined;

/** Gives the block that holds a note for the element that its fragment names; lengths are measured once an element. */
function noteFinder(): NoteFinder {
  const lengths = new Map<number, number>();
  const lengthOf = (element: HtmlElement): number => {
    const known = lengths.get(element.id) ?? textOf(element, MAX_NOTE_CHARS + 1).length;
    lengths.set(element.id, known);
    return known;
  };
  return (target) => {
    let element: HtmlElement | null = target;
    for (let steps = 0; element !== null && steps < 4; steps++, element = element.parent) {
      if (!NOTE_BLOCKS.has(element.tag)) continue;
      const length = lengthOf(element);
      if (length > MAX_NOTE_CHARS) return undefined;
      // An empty anchor in front of the note's own paragraph belongs to what holds both.
      if (length > 3) return element;
    }
    return undefined;
  };
}
