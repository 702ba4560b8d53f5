import type { Via } from '../../core/article.ts';
import type { Span } from '../../core/text/span.ts';
import type { ArticleBuilder } from '../article-builder.ts';
import { writeWork } from '../cited-work.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import type { Bibliography, ListedWork } from './bibliography.ts';

/** Id under which a flow's references find the entry of a work: `flow.references.push({ to: noteOfWork(work), ... })`. */
export function noteOfWork({ source, work }: ListedWork): string {
  return `work:${source.part ?? ''}:${work.from}`;
}

/**
 * Writes works as the entries of a reference list, one block each.
 * @param via how the places that point at them lean on them
 */
export function listWorks(flow: FlowRecorder, works: readonly ListedWork[], via: Via = 'reference'): void {
  for (const listed of works) {
    const { source, work } = listed;
    flow.open('source-list', { note: noteOfWork(listed), via });
    writeWork(flow, source, work);
    flow.close();
  }
}

/**
 * Says which entries of a bibliography could be read in part only.
 * @param spanOf where the entry that begins at an index of the file stands in the reading text
 */
export function noticeDamaged(
  builder: ArticleBuilder,
  { source, damaged }: Bibliography,
  spanOf: (from: number) => Span | undefined,
): void {
  for (const from of damaged) {
    const { line, part } = source.placeOf(from);
    builder.notice('entry-damaged', { line, ...(part === undefined ? {} : { file: part }) }, spanOf(from));
  }
}
