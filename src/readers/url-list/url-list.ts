import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { listWorks } from '../bibliography/list-works.ts';
import type { CitedWork } from '../cited-work.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { findUrls } from '../urls.ts';

/** Reads a list of addresses: every address is a source. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export function readUrlList(input: ReaderInput): Article {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const works: CitedWork[] = [];
  for (const match of source.text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trimStart().startsWith('#')) continue;
    // One by one: a line may have more than a call takes arguments.
    for (const work of worksOf(match[0], match.index)) works.push(work);
  }
  const flow = new FlowRecorder();
  listWorks(
    flow,
    works.map((work) => ({ source, work })),
  );
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  if (works.length === 0) builder.notice('no-entries');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({ path: input.path, format: 'url-list' });
}

/** The addresses of a line, and the words beside the first as its title. */
function worksOf(line: string, at: number): CitedWork[] {
  const found = findUrls(line);
  const [first, second] = found;
  if (first === undefined) return [];
  const before = trimmed(line, 0, first.start);
  const behind = trimmed(line, first.end, second?.start ?? line.length);
  const title = [before, behind].find(({ from, to }) => /[\p{L}\p{N}]/u.test(line.slice(from, to)));
  const fields =
    title === undefined
      ? {}
      : { title: { value: line.slice(title.from, title.to), from: at + title.from, to: at + title.to } };
  // Several works of one line part it between them: each needs a stretch of its own.
  return found.map(({ url, start, end }, index) => ({
    url: { value: url, from: at + start, to: at + end },
    fields: index === 0 ? fields : {},
    from: at + (index === 0 ? 0 : start),
    to: at + (found[index + 1]?.start ?? line.length),
  }));
}

/** A range without what parts a title from its address. */
function trimmed(line: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const slice = line.slice(from, to);
  const start = /^[\s,;:|<>–—-]*/.exec(slice)?.[0].length ?? 0;
  const end = /[^\s,;:|<>–—-]/.test(slice) ? slice.trimEnd().replace(/[\s,;:|<>–—-]{1,20}$/, '').length : start;
  return { from: from + start, to: from + Math.max(start, end) };
}
