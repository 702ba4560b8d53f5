import type { Article } from '../../core/article.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { doiIn } from '../../core/urls/identifiers.ts';
import { ArticleBuilder } from '../article-builder.ts';
import { listWorks } from '../bibliography/list-works.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';
import { decodeInput } from '../decode-input.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { writeFlow } from '../flow/write-flow.ts';
import { addressesIn } from './addresses.ts';
import { type ColumnMeaning, meaningOfColumns } from './columns.ts';
import { type Cell, parseTable } from './parse-table.ts';

type Row = ReadonlyMap<ColumnMeaning, readonly Cell[]>;

/** Reads a table as a list of sources: a row for each, or for each address in it. @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY */
export async function readTable(input: ReaderInput): Promise<Article> {
  const { source, encoding } = decodeInput(input.bytes, input.path);
  const rows = await parseTable(source.text);
  const { meanings, firstRow } = meaningOfColumns(rows.map((row) => row.map(({ value }) => value)));
  const flow = new FlowRecorder();
  const works = rows.slice(firstRow).flatMap((cells) => worksOf(cells, meanings));
  listWorks(
    flow,
    works.map((work) => ({ source, work })),
  );
  const builder = new ArticleBuilder();
  writeFlow(flow, builder);
  if (works.length === 0) builder.notice('no-entries');
  if (encoding === 'windows-1252') builder.notice('not-utf-8', { encoding });
  return builder.build({ path: input.path, format: 'csv' });
}

function worksOf(cells: readonly Cell[], meanings: readonly (ColumnMeaning | null)[]): readonly CitedWork[] {
  const row = new Map<ColumnMeaning, Cell[]>();
  for (const [column, meaning] of meanings.entries()) {
    const cell = cells[column];
    if (meaning === null || cell === undefined || cell.value.trim() === '') continue;
    row.set(meaning, [...(row.get(meaning) ?? []), cell]);
  }
  const from = cells[0]?.from ?? 0;
  const range = { from, to: Math.max(from, cells.at(-1)?.to ?? from) };
  const fields = fieldsOf(row);
  const addresses = (row.get('url') ?? []).flatMap(addressesIn);
  const [first] = addresses;
  // Several works of one row part it between them: each needs a stretch of its own.
  if (first !== undefined)
    return addresses.map((url, index) => ({
      url,
      fields,
      from: url === first ? range.from : url.from,
      to: addresses[index + 1]?.from ?? range.to,
    }));
  // A book, or a work that is asked by its DOI; a row without a title is no work.
  return fields.title === undefined && fields.doi === undefined ? [] : [{ fields, ...range }];
}

function fieldsOf(row: Row): CitedWork['fields'] {
  const one = (meaning: ColumnMeaning): Written | undefined => {
    const cell = row.get(meaning)?.[0];
    return cell === undefined ? undefined : { ...cell, value: cell.value.trim() };
  };
  const authors = one('authors');
  return definedFields({
    title: one('title'),
    authors:
      authors === undefined
        ? undefined
        : { ...authors, value: authors.value.split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)\s+and\s+/) },
    work: one('work'),
    publisher: one('publisher'),
    date: one('date'),
    accessDate: one('accessDate'),
    archiveUrl: one('archiveUrl'),
    archiveDate: one('archiveDate'),
    quote: one('quote'),
    // `doi:10.1234/x` in a column of addresses.
    doi: one('doi') ?? (doiIn(one('url')?.value ?? '') === undefined ? undefined : one('url')),
    isbn: one('isbn'),
    pages: one('pages'),
  });
}
