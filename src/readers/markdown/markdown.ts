import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { CitedWorks } from '../bibliography/cited-works.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { type Head, readHead } from '../flow/read-head.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { withLineFeeds } from '../line-feeds.ts';
import { SourceView } from '../source-text.ts';
import { timeLimit } from '../time-limit.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './parse.ts';
import { renderMarkdown } from './render.ts';

/** Reads Markdown in all its dresses. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export async function readMarkdown(input: ReaderInput): Promise<Article> {
  const isOver = timeLimit(input);
  const { source: file, encoding } = decodeInput(input.bytes, input.path);
  const front = await readFrontMatter(file.text);
  const source = withLineFeeds(front.to === 0 ? file : new SourceView(file, front.to, file.text.length));
  const works = await citedWorks(input, front);
  const flow = new FlowRecorder();
  const isMdx = /\.mdx$/i.test(input.path);
  const parsed = parseMarkdown(source.text, { hasCitations: works !== null, isMdx, isOver });
  renderMarkdown(parsed, flow, {
    source,
    base: input.url,
    citations: works ?? undefined,
    isMdx,
    notePrefix: '',
  });
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
  const { canonical, ...properties } = front.properties;
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

/** Names under which editors put a bibliography that nothing names. */
const USUAL_NAMES = ['references.bib', 'bibliography.bib', 'refs.bib'];

/** Null where `@key` is no citation: outside Quarto and R Markdown only a named bibliography makes it one. */
async function citedWorks(input: ReaderInput, { bibliographies }: FrontMatter): Promise<CitedWorks | null> {
  if (bibliographies.length > 0) return await CitedWorks.load(bibliographies, input.sibling);
  if (!/\.(?:qmd|rmd)$/i.test(input.path)) return null;
  return await CitedWorks.load(await ofProject(input), input.sibling);
}

/** What a Quarto or bookdown project says for all its files; else the usual files that are there. */
async function ofProject({ sibling }: ReaderInput): Promise<readonly string[]> {
  for (const name of ['_quarto.yml', '_bookdown.yml']) {
    const bytes = (await sibling?.(name)) ?? null;
    if (bytes === null) continue;
    const { bibliographies } = await readFrontMatter(`---\n${Buffer.from(bytes).toString('utf8')}\n---\n`);
    if (bibliographies.length > 0) return bibliographies;
  }
  const found: string[] = [];
  for (const name of USUAL_NAMES) if (((await sibling?.(name)) ?? null) !== null) found.push(name);
  return found;
}

/** The head of a text whose first block is a heading; without one the first lines say nothing that can be told from text. */
function headOf(flow: FlowRecorder, { properties }: FrontMatter): Head {
  const [first] = flow.blocks;
  return properties.title === undefined && first?.kind === 'heading' ? readHead(flow.blocks) : { authors: [] };
}
