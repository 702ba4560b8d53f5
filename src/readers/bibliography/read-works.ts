import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { readBibliography } from './bibliography.ts';
import { listWorks, noticeDamaged } from './list-works.ts';

/** Reads a bibliography as an article: a list of references in which every entry is a source. */
export async function readWorks(input: ReaderInput, format: string): Promise<Article> {
  const bibliography = await readBibliography(input.bytes, input.path);
  const { source, works } = bibliography;
  const builder = new ArticleBuilder();
  const flow = new FlowRecorder();
  listWorks(
    flow,
    works.map((work) => ({ source, work })),
  );
  writeFlow(flow, builder);
  const spans = builder.spansOf(['source-list']);
  const spanOfWork = new Map(works.map(({ from }, index) => [from, spans[index]] as const));
  noticeDamaged(builder, bibliography, (from) => spanOfWork.get(from));
  if (works.length === 0) builder.notice('no-entries');
  return builder.build({ path: input.path, format });
}
