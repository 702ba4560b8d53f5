import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { decodeInput } from '../decode-input.ts';
import { blockText, FlowRecorder } from '../flow/flow.ts';
import { loneTitle } from '../flow/lone-title.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { AsciidocBlocks } from './blocks.ts';
import { readDocument } from './document.ts';
import { AsciidocInline } from './inline.ts';

/** Reads an AsciiDoc document. */
export async function readAsciidoc(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const document = readDocument(source.text);
  const { attributes, includes, title } = document;
  const bibliography = attributes.get('bibtex-file');
  const works = await CitedWorks.load(bibliography === undefined ? [] : [bibliography], input.sibling);
  const flow = new FlowRecorder();
  const blocks = new AsciidocBlocks(source, document, flow, new AsciidocInline(flow, document, works));
  blocks.writeDocument();
  if (input.allEntries === true) works.citeAll();
  works.write(flow);
  const [first] = flow.blocks;
  // A chapter of a book has no title but that of its section.
  const chapter = loneTitle(flow);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  for (const file of works.missing) builder.notice('file-missing', { file });
  for (const file of includes) builder.notice('file-not-included', { file });
  if (blocks.tooDeep) builder.notice('nested-too-deep');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'asciidoc',
    title: title === null || first === undefined ? (attributes.get('doctitle') ?? chapter) : blockText(first),
    authors: document.authors,
    publishedAt: isoDateOf(document.revision ?? '') ?? undefined,
    language: attributes.get('lang'),
    complete: !blocks.tooDeep,
  });
}
