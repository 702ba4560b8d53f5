import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { listWorks } from '../bibliography/list-works.ts';
import type { CitedWork } from '../cited-work.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { findUrls } from '../urls.ts';

/** Reads a list of addresses: every line with one is a source. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export function readUrlList(input: ReaderInput): Article {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const works: CitedWork[] = [];
  for (const match of source.text.matchAll(/[^\r\n]+/g)) {
    const work = match[0].trimStart().startsWith('#') ? null : workOf(match[0], match.index);
    if (work !== null) works.push(work);
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

/** The address of a line, and the words beside it as its title. */
function workOf(line: string, at: number): CitedWork | null {
  const [found] = findUrls(line);
  if (found === undefined) return null;
  const before = trimmed(line, 0, found.start);
  const behind = trimmed(line, found.end, line.length);
  const title = [before, behind].find(({ from, to }) => /[\p{L}\p{N}]/u.test(line.slice(from, to)));
  return {
    url: { value: found.url, from: at + found.start, to: at + found.end },
    fields:
      title === undefined
        ? {}
        : { title: { value: line.slice(title.from, title.to), from: at + title.from, to: at + title.to } },
    from: at,
    to: at + line.length,
  };
}

/** A range without what parts a title from its address. */
function trimmed(line: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const slice = line.slice(from, to);
  const start = /^[\s,;:|<>–—-]*/.exec(slice)?.[0].length ?? 0;
  const end = /[^\s,;:|<>–—-]/.test(slice) ? slice.trimEnd().replace(/[\s,;:|<>–—-]{1,20}$/, '').length : start;
  return { from: from + start, to: from + Math.max(start, end) };
}
