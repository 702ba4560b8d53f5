import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { scanWikitext } from '../../core/wikitext/scan.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { decodeInput } from '../decode-input.ts';
import { blockText, type FlowBlock, FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { PageWriter } from './page-writer.ts';
import { valueReader } from './values.ts';

/** Reads the source of a wiki page. */
export function readWikitext(input: ReaderInput): Article {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const scan = scanWikitext(source.text);
  const flow = new FlowRecorder();
  const writer = new PageWriter(scan, source, flow);
  writer.write();
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  const { unclosed, tooDeep } = writer.remarks;
  for (const from of unclosed) builder.notice('unclosed-ref', { line: source.placeOf(from).line });
  if (tooDeep) builder.notice('nested-too-deep');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({
    path: input.path,
    format: 'wikitext',
    title: titleOf(flow.blocks, source.text, valueReader(scan)),
    complete: !tooDeep,
  });
}

/** A heading of the first level, the title that the page is to be shown under, or the subject in bold in its lead. */
function titleOf(
  blocks: readonly FlowBlock[],
  text: string,
  reader: ReturnType<typeof valueReader>,
): string | undefined {
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  if (heading !== undefined) return blockText(heading);
  const shown = /\{\{\s*DISPLAYTITLE\s*:([^{}|]{1,300})/.exec(text);
  const bold = shown ?? /(?<!')'''([^'\n]{2,150})'''(?!')/.exec(text.slice(0, 50_000));
  if (bold === null) return undefined;
  const from = bold.index + bold[0].indexOf(bold[1] ?? '');
  return reader.plain({ from, to: from + (bold[1]?.length ?? 0) }) || undefined;
}
