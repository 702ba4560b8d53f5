import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { withLineFeeds } from '../line-feeds.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { citedWorks } from '../markdown/works.ts';
import { timeLimit } from '../time-limit.ts';
import { CellSource } from './cell-source.ts';
import { findCells } from './find-cells.ts';

/**
 * Reads a Jupyter notebook: its Markdown cells one behind the other. A place is the line of a cell.
 * @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY, INPUT_DAMAGED
 */
export async function readNotebook(input: ReaderInput): Promise<Article> {
  const isOver = timeLimit(input);
  const { source: file, encoding } = decodeInput(input.bytes, input.path);
  const { createScanner } = await import('jsonc-parser');
  const { cells, isWhole } = findCells(createScanner(file.text, true));
  if (cells.length === 0 && !isWhole)
    throw new StetError('INPUT_DAMAGED', `\`${input.path}\` is no notebook: it is not JSON with cells`, {
      hint: 'save it again, or name its format with --input-format',
    });
  const flow = new FlowRecorder();
  let complete = isWhole;
  const sources = cells.flatMap(({ kind, source }, index) =>
    kind === 'markdown' ? [{ index, source: withLineFeeds(CellSource.of(file, source, `cell ${index + 1}`)) }] : [],
  );
  const works = await citedWorks(input, [], sources.map(({ source }) => source.text).join('\n'));
  for (const { index, source } of sources) {
    const parsed = parseMarkdown(source.text, { hasCitations: false, isMdx: false, isOver });
    complete &&= parsed.complete;
    renderMarkdown(parsed, flow, {
      source,
      base: input.url,
      citations: undefined,
      works: works ?? undefined,
      isMdx: false,
      notePrefix: `cell${index}:`,
    });
  }
  tieAcrossCells(flow);
  if (input.allEntries === true) works?.citeAll();
  const [first] = flow.blocks;
  const head = first?.kind === 'heading' ? readHead(flow.blocks) : { authors: [] };
  works?.write(flow);
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  for (const name of works?.missing ?? []) builder.notice('file-missing', { file: name });
  if (!complete) builder.notice('cut-short', { by: isWhole ? 'time' : 'damage' });
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({ path: input.path, format: 'notebook', ...head, complete });
}

/** A marker whose note stands in another cell, where only one has it: what prints a notebook joins the cells first. */
function tieAcrossCells(flow: FlowRecorder): void {
  const notes = new Set(flow.blocks.flatMap(({ note }) => note ?? []));
  const byLabel = new Map<string, string[]>();
  for (const note of notes) byLabel.set(withoutCell(note), [...(byLabel.get(withoutCell(note)) ?? []), note]);
  for (const [index, reference] of flow.references.entries()) {
    const [only, another] = byLabel.get(withoutCell(reference.to)) ?? [];
    if (!notes.has(reference.to) && only !== undefined && another === undefined)
      flow.references[index] = { ...reference, to: only };
  }
}

/** The id of a note without the prefix of its cell. */
function withoutCell(note: string): string {
  return note.slice(note.indexOf(':') + 1);
}
