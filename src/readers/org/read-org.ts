import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { decodeInput } from '../decode-input.ts';
import { blockText, FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { OrgBlocks } from './blocks.ts';
import { readDocument } from './document.ts';
import { OrgInline } from './inline.ts';

/** Reads an Org document. */
export async function readOrg(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const document = readDocument(source.text);
  const works = await CitedWorks.load(document.bibliographies, input.sibling);
  const flow = new FlowRecorder();
  const blocks = new OrgBlocks(source, document, flow, new OrgInline(flow, document, works));
  blocks.writeDocument();
  if (input.allEntries === true) works.citeAll();
  works.write(flow);
  const title = flow.blocks[blocks.title ?? -1];
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  for (const file of works.missing) builder.notice('file-missing', { file });
  for (const file of document.includes) builder.notice('file-not-included', { file });
  if (blocks.tooDeep) builder.notice('nested-too-deep');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'org',
    title: title === undefined ? undefined : blockText(title),
    authors: document.authors,
    publishedAt: isoDateOf(document.date ?? '') ?? undefined,
    language: document.language,
    complete: !blocks.tooDeep,
  });
}
