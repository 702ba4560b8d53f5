import type { Article } from '../../core/article.ts';
import { attributeValue, readXml } from '../../core/files/xml.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { articleOfFlow } from '../flow/build-article.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { isHidden } from '../html/main-text.ts';
import { decodedFragment, findNotes } from '../html/notes.ts';
import { parseHtml } from '../html/parse-html.ts';
import { renderHtml } from '../html/render.ts';
import { attributeOf, elementsBelow, type HtmlElement, type HtmlTree, SILENT, textOf } from '../html/tree.ts';
import { encryptedError, PackageFile, resolvePart } from '../package-file.ts';
import type { SourceText } from '../source-text.ts';
import { chapterTitles } from './chapter-titles.ts';
import { decoded, readPublication } from './publication.ts';

/** Parts of a book that are about its pages and not its text. */
const FURNITURE = /\b(?:toc|landmarks|page-list|pagebreak|cover|loi|lot|index)\b/;
/** Algorithms that only scramble fonts (EPUB OCF 3.3 §4.4; Adobe's own). */
const FONT_SCRAMBLING = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

interface Chapter {
  readonly name: string;
  readonly source: SourceText;
  readonly tree: HtmlTree;
}

/**
 * Reads the chapters of an e-book as one article. A place is the paragraph's number in the book, and its chapter.
 * @throws StetError INPUT_ENCRYPTED, INPUT_DAMAGED, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export function readEpub(input: ReaderInput): Article {
  const file = new PackageFile(input.bytes, input.path);
  const publication = readPublication(file);
  refuseEncrypted(file, publication.chapters, input.path);
  const { chapters, missing } = parseChapters(file, publication.chapters);
  const flow = new FlowRecorder();
  writeChapters(chapters, chapterTitles(file, publication.contents), flow);
  const isCut = chapters.some(({ tree }) => !tree.complete);
  const notices = [
    ...(isCut ? [{ code: 'cut-short', args: { by: 'elements' } }] : []),
    ...(publication.isOrderGuessed ? [{ code: 'order-guessed', args: { by: 'file names' } }] : []),
    ...missing.map((part) => ({ code: 'part-missing', args: { part } })),
  ];
  const complete = missing.length === 0 && !isCut;
  const { properties } = publication;
  // A book's first page is its title page; what the package says is surer.
  const head = properties.title === undefined ? readHead(flow.blocks) : { authors: [] };
  return articleOfFlow(flow, { path: input.path, format: 'epub', head, properties, complete, notices });
}

function parseChapters(file: PackageFile, names: readonly string[]): { chapters: Chapter[]; missing: string[] } {
  const chapters: Chapter[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const source = file.text(name);
    if (source === null) {
      missing.push(name);
      continue;
    }
    const after = chapters.at(-1)?.tree.elements ?? 0;
    chapters.push({ name, source, tree: parseHtml(source.text, { after, selfClosing: true }) });
  }
  return { chapters, missing };
}

function writeChapters(chapters: readonly Chapter[], titles: ReadonlyMap<string, string>, flow: FlowRecorder): void {
  const notes = findNotes(
    chapters.map(({ name, tree }) => ({
      root: tree.root,
      nameOf: (fragment: string) => `${name}#${fragment}`,
      targetOf: (href: string) => targetOf(name, href),
    })),
  );
  const used = new Set<string>();
  for (const { name, source, tree } of chapters) {
    const file = name.replace(/^.*\//, '').replace(/\.\w+$/, '');
    const title = titles.get(name) ?? headingOf(tree.root) ?? file;
    // Books have many chapters called "Notes".
    const part = used.has(title) ? `${title} (${file})` : title;
    used.add(part);
    renderHtml(tree.root, flow, {
      source,
      kept: keptIn(tree.root),
      notes,
      without: new Set(),
      base: undefined,
      page: undefined,
      nextPlace: () => ({ line: flow.blocks.length + 1, column: 1, part }),
    });
  }
}

/** `chapter.xhtml#n1` by its part's name; `''` for an address outside the book or without a fragment. */
function targetOf(part: string, href: string): string {
  const at = href.indexOf('#');
  if (at < 0 || /^[a-z][a-z0-9+.-]*:/i.test(href)) return '';
  const name = at === 0 ? part : resolvePart(part, decoded(href.slice(0, at)));
  return `${name}#${decodedFragment(href.slice(at + 1))}`;
}

function headingOf(root: HtmlElement): string | undefined {
  for (const element of elementsBelow(root)) {
    const text = /^h[1-3]$/.test(element.tag) ? textOf(element, 120) : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** Everything that a reader sees in the text; asides are notes here. */
function keptIn(root: HtmlElement): Set<number> {
  const kept = new Set<number>([root.id]);
  const walk = (element: HtmlElement): void => {
    if (SILENT.has(element.tag) || element.tag === 'nav' || element.tag === 'title' || isHidden(element)) return;
    if (FURNITURE.test(attributeOf(element, 'epub:type'))) return;
    kept.add(element.id);
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  for (const child of root.children) if (child.kind === 'element') walk(child);
  return kept;
}

/** A protected book lists what is encrypted; scrambled fonts do no harm. */
function refuseEncrypted(file: PackageFile, chapters: readonly string[], path: string): void {
  const source = file.text('META-INF/encryption.xml');
  if (source === null) return;
  const wanted = new Set(chapters);
  let algorithm = '';
  const open = (tag: Parameters<Parameters<typeof readXml>[1]['open']>[0]): void => {
    const name = tag.name.replace(/^.*:/, '');
    if (name === 'EncryptedData') algorithm = '';
    else if (name === 'EncryptionMethod') algorithm ||= attributeValue(tag, 'Algorithm') ?? '';
    else if (name === 'CipherReference' && !FONT_SCRAMBLING.test(algorithm)) {
      if (wanted.has(decoded(attributeValue(tag, 'URI') ?? ''))) throw encryptedError(path);
    }
  };
  readXml(source.text, { open, text: () => {}, close: () => {} });
}
