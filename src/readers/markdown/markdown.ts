import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { type Head, readHead } from '../flow/read-head.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { withLineFeeds } from '../line-feeds.ts';
import { SourceView } from '../source-text.ts';
import { timeLimit } from '../time-limit.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { pageProperties } from './page-properties.ts';
import { parseMarkdown } from './parse.ts';
import { renderMarkdown } from './render.ts';
import { citedWorks, citesByKey } from './works.ts';

/** Reads Markdown in all its dresses. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export async function readMarkdown(input: ReaderInput): Promise<Article> {
  const isOver = timeLimit(input);
  const { source: file, encoding } = decodeInput(input.bytes, input.path);
  const front = await readFrontMatter(file.text);
  const source = withLineFeeds(front.to === 0 ? file : new SourceView(file, front.to, file.text.length));
  const works = await citedWorks(input, front.bibliographies, source.text);
  const flow = new FlowRecorder();
  const isMdx = /\.mdx$/i.test(input.path);
  const hasCitations = works !== null && citesByKey(input, front.bibliographies);
  const parsed = parseMarkdown(source.text, { hasCitations, isMdx, isOver });
  renderMarkdown(parsed, flow, {
    source,
    base: input.url,
    citations: hasCitations ? works : undefined,
    works: works ?? undefined,
    isMdx,
    notePrefix: '',
  });
  const page = front.to === 0 ? pageProperties(source.text) : null;
  for (const block of flow.blocks.slice(0, 2)) if (page?.isIn(block) === true) block.kind = 'byline';
  const head = headOf(flow, front);
  for (const key of front.alsoCited) if (key !== '*') works?.noteOf(key);
  if (input.allEntries === true || front.alsoCited.includes('*')) works?.citeAll();
  works?.write(flow);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  if (!parsed.complete) builder.notice('cut-short', { by: 'time' });
  if (!front.readable) builder.notice('front-matter-unreadable');
  for (const file of works?.missing ?? []) builder.notice('file-missing', { file });
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  const { canonical, ...properties } = page?.properties ?? front.properties;
  return builder.build({
    path: input.path,
    format: 'markdown',
    title: properties.title ?? head.title,
    authors: (properties.authors ?? []).length > 0 ? (properties.authors ?? []) : head.authors,
    publication: properties.publication ?? head.publication,
    publishedAt: properties.publishedAt ?? head.publishedAt,
    language: properties.language,
    canonical,
    complete: parsed.complete,
  });
}

/** The head of a text whose first block is a heading; without one the first lines say nothing that can be told from text. */
function headOf(flow: FlowRecorder, { properties }: FrontMatter): Head {
  const [first] = flow.blocks;
  return properties.title === undefined && first?.kind === 'heading' ? readHead(flow.blocks) : { authors: [] };
}
