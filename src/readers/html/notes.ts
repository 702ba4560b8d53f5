import { attributeOf, elementsBelow, type HtmlElement, textOf, textsIn } from './tree.ts';

/** What the page's own cross-references say about its notes. */
export interface Notes {
  /** By id of the element that holds a note: the fragments that point at it. */
  readonly anchorsOf: ReadonlyMap<number, readonly string[]>;
  /** By the same: the number or sign that the text has for the note. */
  readonly labels: ReadonlyMap<number, string>;
  /** By element id of an `<a>`: the note that it points at. */
  readonly markers: ReadonlyMap<number, { readonly to: string; readonly label: string }>;
  /** By element id of an `<a>`: the full citation that a short one ("Smith 2004, p. 5") leads on to. */
  readonly works: ReadonlyMap<number, string>;
  /** `<a>` elements that lead back from a note to its marker: no text of the article. */
  readonly backLinks: ReadonlySet<number>;
}

/** What stands in the text for a note: a number, a letter, a dagger; in brackets or not. */
const MARKER = /^[[(]?(?:note |fn\.? ?|ref\.? ?|n\. ?)?(\d{1,4}[a-z]?|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶#]{1,4})[\])]?\.?$/i;
const BACK = /^(?:[↩↑^⏎⤴⬆▲↵↖←]\ufe0e?\ufe0f?|\[?(?:back|return|jump up|up|zurück|retour|volver)\b.{0,30})$/iu;
const BACK_CLASS = /\b(?:footnote-?back(?:ref|link)?|reversefootnote|back-?(?:ref|link)|mw-cite-backlink)\b/i;
/** What readers wrote below a page: the number that leads there counts them, in whatever language the theme has. */
const COMMENTS =
  /^(?:comments?|disqus|respond|repl(?:y|ies)|responses?|discussion|reviews?|kommentare?|commentaires?|comentarios?|commenti|reacties|komentarze)(?![a-z])/i;
const NOTE_BLOCKS = new Set(['li', 'p', 'dd', 'td', 'div', 'aside', 'section', 'tr']);
/** The anchor that Wikipedia gives a full citation (Help:CS1, "Anchors for Harvard referencing templates"). */
const FULL_CITATION = /(?:^|#)CITEREF/;
/** A note is short; a fragment that leads to more is a chapter. */
const MAX_NOTE_CHARS = 3000;

/** One of the documents that notes are looked for in, in reading order; element ids count on from one to the next. */
export interface NotedDocument {
  readonly root: HtmlElement;
  /** Name of a fragment of this document among all documents. */
  readonly nameOf: (fragment: string) => string;
  /** Name of what an address points at when it is a fragment of one of the documents; `''` else. */
  readonly targetOf: (href: string) => string;
}

/** Finds markers and the notes that they point at, within a document or from one to another. */
export function findNotes(documents: readonly NotedDocument[]): Notes {
  const byId = new Map<string, HtmlElement>();
  const links: { readonly link: HtmlElement; readonly to: string }[] = [];
  for (const { root, nameOf, targetOf } of documents) {
    for (const element of elementsBelow(root)) {
      const id = attributeOf(element, 'id') || (element.tag === 'a' ? attributeOf(element, 'name') : '');
      if (id !== '' && !byId.has(nameOf(id))) byId.set(nameOf(id), element);
      const to = element.tag === 'a' ? targetOf(attributeOf(element, 'href')) : '';
      if (to !== '') links.push({ link: element, to });
    }
  }
  const anchorsOf = new Map<number, string[]>();
  const labels = new Map<number, string>();
  const markers = new Map<number, { to: string; label: string }>();
  const backLinks = new Set<number>();
  const works = new Map<number, string>();
  const noteOf = noteFinder();
  for (const { link, to } of links) {
    const target = byId.get(to);
    if (target === undefined) continue;
    if (isFullCitation(to)) {
      const entry = noteOf(target);
      if (entry === undefined) continue;
      works.set(link.id, to);
      addAnchor(anchorsOf, entry, to);
      continue;
    }
    const words = textOf(link, 60);
    if (isBackLink(link, target, words, noteOf)) {
      backLinks.add(link.id);
      continue;
    }
    const label = COMMENTS.test(to) ? undefined : MARKER.exec(words)?.[1];
    const container = label === undefined || target.id < link.id ? undefined : noteOf(target);
    if (label === undefined || container === undefined) continue;
    markers.set(link.id, { to, label });
    if (!labels.has(container.id)) labels.set(container.id, label);
    addAnchor(anchorsOf, container, to);
  }
  return { anchorsOf, labels, markers, works, backLinks };
}

/** True for the anchor of a work in a bibliography: what it names is an entry of a list, and no note. */
export function isFullCitation(anchor: string): boolean {
  return FULL_CITATION.test(anchor);
}

function addAnchor(anchorsOf: Map<number, string[]>, { id }: HtmlElement, to: string): void {
  const known = anchorsOf.get(id) ?? [];
  if (!known.includes(to)) anchorsOf.set(id, [...known, to]);
}

/** A document that stands alone: its fragments are named by themselves, also behind the name of a file. */
export function aloneDocument(root: HtmlElement): NotedDocument {
  const targetOf = (href: string): string => {
    const at = href.indexOf('#');
    return at < 0 || (at > 0 && !/^[^:/?#]*$/.test(href.slice(0, at))) ? '' : decodedFragment(href.slice(at + 1));
  };
  return { root, nameOf: (fragment) => fragment, targetOf };
}

/** A fragment as the document writes its id. */
export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that codes nothing
  }
}

function isBackLink(link: HtmlElement, target: HtmlElement, words: string, noteOf: NoteFinder): boolean {
  if (BACK_CLASS.test(attributeOf(link, 'class')) || /doc-backlink/.test(attributeOf(link, 'role'))) return true;
  if (target.id > link.id) return false;
  if (BACK.test(words)) return true;
  const note = MARKER.test(words) ? noteOf(link) : undefined;
  return note !== undefined && (/[^\p{L}\p{N}]/u.test(words) || leadsToMark(target) || isFirstOf(note, link));
}

/** True for what a number can stand for in the text: a mark, or the empty anchor of one. */
function leadsToMark(target: HtmlElement): boolean {
  const words = textOf(target, 60);
  return words === '' || MARKER.test(words);
}

/** "Figures 1 and 4" lead back too; the number of a note stands in front of its words. */
function isFirstOf(note: HtmlElement, link: HtmlElement): boolean {
  for (const text of textsIn(note)) {
    if (text.from >= link.from) return true;
    if (/[\p{L}\p{N}]/u.test(text.text)) return false;
  }
  return true;
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
      if (length > 3) return wholeNote(element);
    }
    return undefined;
  };
}

/** What Word and LibreOffice put around the paragraphs of one note; the fragment names the first. */
const AROUND_NOTE = /^(?:ftn|edn|sdfootnote|sdendnote)\d{1,4}$/;

function wholeNote(paragraph: HtmlElement): HtmlElement {
  const { parent } = paragraph;
  return parent !== null && AROUND_NOTE.test(attributeOf(parent, 'id')) ? parent : paragraph;
}
