import { StetError } from '../core/errors.ts';
import { plainCell } from '../core/files/csv-row.ts';
import { fromWindows1252 } from '../core/text/windows-1252.ts';

/** The columns of a review in a spreadsheet, in order. */
export const REVIEW_COLUMNS = [
  'claim_id',
  'line',
  'claim',
  'before',
  'after',
  'sources',
  'state',
  'by',
  'at',
  'note',
  'own_source',
] as const;

/** What a row says; a cell that is not there is empty. */
export interface ReviewRow {
  readonly line: string;
  readonly claim: string;
  readonly before: string;
  readonly after: string;
  readonly state: string;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly ownSource: string;
}

/** What spreadsheets put between cells, by the language of the desk. */
const DELIMITERS = [',', ';', '\t'];

/**
 * The rows of a review that went through a spreadsheet: UTF-8, UTF-16 or windows-1252; commas, semicolons or tabs.
 * Columns go by their names, in any order; others are not looked at.
 * @throws StetError BAD_REVIEW when it is no such CSV
 */
export async function readReviewRows(bytes: Uint8Array, name: string): Promise<ReviewRow[]> {
  const text = decode(bytes);
  const { parse } = await import('csv-parse/sync');
  const delimiter = delimiterOf(text);
  let records: string[][];
  try {
    records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch (cause) {
    throw new StetError('BAD_REVIEW', `Cannot read \`${name}\` as CSV`, {
      hint: 'save it as “CSV UTF-8” in the spreadsheet',
      cause,
    });
  }
  const [head = [], ...rows] = records;
  const names = head.map((cell) => cell.trim().toLowerCase());
  for (const needed of ['claim', 'state']) {
    if (names.includes(needed)) continue;
    throw new StetError('BAD_REVIEW', `\`${name}\` has no column \`${needed}\``, {
      hint: 'stet review article.md --export-csv FILE writes one with all columns',
    });
  }
  return rows.map((row) => {
    const cell = (column: (typeof REVIEW_COLUMNS)[number]) => plainCell((row[names.indexOf(column)] ?? '').trim());
    return {
      line: cell('line'),
      claim: cell('claim'),
      before: cell('before'),
      after: cell('after'),
      state: cell('state'),
      by: cell('by'),
      at: cell('at'),
      note: cell('note'),
      ownSource: cell('own_source'),
    };
  });
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes); // what Excel writes as plain “CSV” on Windows
  }
}

/** The delimiter that cuts the head into the most cells. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const cells = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (cells(delimiter) > cells(best) ? delimiter : best));
}
