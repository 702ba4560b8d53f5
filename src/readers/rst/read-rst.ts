import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { loneTitle } from '../flow/lone-title.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { headFacts, labelledHead } from '../labelled-head.ts';
import { markupLines } from '../line-markup/lines.ts';
import { type DocumentFields, RstBlocks } from './blocks.ts';
import { readDefinitions } from './definitions.ts';
import { RstInline } from './inline.ts';

/** Reads a reStructuredText document. */
export async function readRst(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  // As proposals for Python begin.
  const head = labelledHead(source.text);
  const lines = markupLines(source.text).slice(head?.lines ?? 0);
  const definitions = readDefinitions(source, lines);
  const works = await CitedWorks.load(definitions.bibliographies, input.sibling);
  const flow = new FlowRecorder();
  const blocks = new RstBlocks(source, lines, flow, new RstInline(flow, definitions, works), definitions);
  blocks.writeDocument();
  if (input.allEntries === true) works.citeAll();
  works.write(flow);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  for (const file of works.missing) builder.notice('file-missing', { file });
  for (const file of blocks.includes) builder.notice('file-not-included', { file });
  if (blocks.tooDeep) builder.notice('nested-too-deep');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'rst',
    title: blocks.title ?? head?.fields.find(({ name }) => name === 'title')?.value ?? loneTitle(flow),
    ...factsOf(blocks.fields),
    ...(head === null ? {} : headFacts(head)),
    complete: !blocks.tooDeep,
  });
}

function factsOf(
  fields: DocumentFields,
): Pick<Article, 'authors'> & { publishedAt: string | undefined; language: string | undefined } {
  const people = fields.get('author') ?? fields.get('authors') ?? '';
  const authors = people
    .split(/(?:(?<!\s)\s+)?;\s*|,\s+(?=\p{Lu}[\p{L}.-]+ )/u)
    .map((name) => name.replace(/(?:(?<!\s)\s+)?<[^<>]*>\s*$/, '').trim())
    .filter((name) => name !== '');
  return {
    authors,
    publishedAt: isoDateOf(fields.get('date') ?? '') ?? undefined,
    language: fields.get('language') ?? fields.get('lang'),
  };
}
