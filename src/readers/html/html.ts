import type { Article } from '../../core/article.ts';
import { pageMetadata } from '../../core/pages/page-metadata.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { normalised } from '../../core/text/normalised.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { writeFlow } from '../flow/write-flow.ts';
import type { SourceText } from '../source-text.ts';
import { decodeHtml } from './decode.ts';
import { captionBlocks } from './furniture/captions.ts';
import { findFurniture, type KnownOfPage, runningChars } from './furniture/find-furniture.ts';
import { isAuthorBox } from './furniture/named-parts.ts';
import { pageLinks } from './furniture/page-links.ts';
import { type StrippedText, stripFurniture } from './furniture/strip-furniture.ts';
import { textBlocks } from './furniture/text-blocks.ts';
import { googleDocsTitle, isGoogleDocsExport } from './google-docs.ts';
import { keptNotes } from './kept-notes.ts';
import { findMainText, keptByMarkup, type MainText } from './main-text.ts';
import { aloneDocument, findNotes } from './notes.ts';
import { pageFacts } from './page-facts.ts';
import { parseHtml } from './parse-html.ts';
import { renderHtml } from './render.ts';
import { elementsBelow, type HtmlElement, textOf, textsIn } from './tree.ts';
import { isWrittenDocument, withoutFileDates } from './written-document.ts';

/** The article of a page, without what the site puts around it. */
export async function readHtml(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeHtml(input.bytes, input.path, input.contentType);
  const isXml = /\.xhtml$/i.test(input.path) || /^application\/xhtml\+xml/i.test(input.contentType ?? '');
  const tree = parseHtml(source.text, { selfClosing: isXml });
  const isWritten = isWrittenDocument(tree.root);
  const facts = pageFacts(tree, input.url);
  const metadata = pageMetadata(isWritten ? withoutFileDates(facts) : facts);
  const notes = findNotes([aloneDocument(tree.root)]);
  const isDraft = isGoogleDocsExport(tree.root);
  const main = await findMainText(tree);
  const chosen = isDraft
    ? whole(main, tree.root)
    : stripped(main, tree.root, { links: pageLinks(tree.root, [input.url, facts.base]), authors: metadata.authors });
  const kept = keptNotes(tree.root, chosen.kept, notes);
  const builder = new ArticleBuilder();
  const first = firstText(tree.root, kept);
  const docsTitle = isDraft ? googleDocsTitle(tree.root, first) : undefined;
  const heading = docsTitle ?? titleElement(tree.root, metadata.title, first);
  // The first lines of a document say its title themselves.
  const title = isWritten && heading?.tag === 'title' ? undefined : heading;
  const flow = new FlowRecorder();
  if (title !== undefined) writeTitle(flow, title, source);
  renderHtml(tree.root, flow, {
    source,
    kept,
    kinds: chosen.kinds,
    isWritten: isWritten || isDraft,
    notes,
    without: new Set(title === undefined ? [] : [title.id]),
    base: facts.base,
    page: input.url ?? metadata.canonical,
  });
  // A document says below its title who wrote it and when; a site says it in its markup.
  const head = docsTitle === undefined && !isWritten ? undefined : readHead(flow.blocks);
  writeFlow(flow, builder);
  if (!tree.complete) builder.notice('cut-short', { by: 'elements' });
  if (main.by === 'whole') builder.notice('no-main-text', {});
  if (encoding !== 'utf-8') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'html',
    title: head?.title ?? metadata.title,
    authors: head === undefined || head.authors.length === 0 ? metadata.authors : head.authors,
    // A draft names the service that it was written with.
    publication: isDraft ? head?.publication : metadata.publication,
    publishedAt: head?.publishedAt ?? metadata.publishedAt,
    language: metadata.language,
    canonical: metadata.canonical,
    complete: tree.complete,
  });
}

function writeTitle(flow: FlowRecorder, element: HtmlElement, source: SourceText): void {
  flow.open('heading', { level: 1 });
  for (const text of textsIn(element)) flow.text(text.text, source, text.from, text.to, text.exact);
  flow.close();
}

/** What an author exported is the article, all of it. */
function whole({ kept }: MainText, root: HtmlElement): StrippedText {
  const captions = captionBlocks(textBlocks(root, kept));
  return { kept, kinds: new Map(captions.map(({ element }) => [element.id, 'caption'])) };
}

function stripped(main: MainText, root: HtmlElement, known: KnownOfPage): StrippedText {
  const furniture = findFurniture(root, main.kept, known);
  const chosen = stripFurniture(main.kept, furniture);
  const isEnough = runningChars(furniture) >= MIN_RUNNING_CHARS && !isAuthorBox(furniture.blocks);
  const markup = isEnough ? undefined : keptByMarkup(root);
  if (markup === undefined) return chosen;
  const other = findFurniture(root, markup, known);
  const isBetter = isAuthorBox(furniture.blocks)
    ? runningChars(other) > 0
    : runningChars(other) >= MIN_TIMES * runningChars(furniture) + MIN_RUNNING_CHARS;
  return isBetter ? stripFurniture(markup, other) : chosen;
}

/** Less running text than two sentences: what was chosen may be a list beside the article. */
const MIN_RUNNING_CHARS = 250;
/** How many times as much what the markup calls the article must hold: comments and boxes are in it too. */
const MIN_TIMES = 2;

/** Where the article's own text begins in the source. */
function firstText(root: HtmlElement, kept: ReadonlySet<number>): number {
  let first = root.to;
  for (const element of [root, ...elementsBelow(root)]) {
    if (!kept.has(element.id)) continue;
    const text = element.children.find((child) => child.kind === 'text' && /\S/.test(child.text));
    if (text !== undefined) first = Math.min(first, text.from);
    // Its quotation marks stand where its tags do.
    if (element.tag === 'q') first = Math.min(first, element.from);
  }
  return first;
}

/** The heading that is the title, when it stands before the text: places in the article never go back. */
function titleElement(root: HtmlElement, title: string | undefined, before: number): HtmlElement | undefined {
  const found = title === undefined ? undefined : headingOf(root, title);
  if (found === undefined || found.from > before) return undefined;
  // A `<title>` that is never closed holds the whole page.
  return found.tag === 'title' && found.to > before ? undefined : found;
}

function headingOf(root: HtmlElement, title: string): HtmlElement | undefined {
  const wanted = folded(title);
  const headings = [...elementsBelow(root)].filter(({ tag }) => tag === 'h1' || tag === 'h2');
  const same = headings.find((heading) => folded(textOf(heading, 500)) === wanted);
  if (same !== undefined) return same;
  return [...elementsBelow(root)].find(({ tag }) => tag === 'title');
}

function folded(text: string): string {
  return normalised(text, 'NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
