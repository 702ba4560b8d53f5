import { printable } from '../text/printable.ts';

/** Longest cell: a spreadsheet takes 32,767 characters, and nobody reads more than this in a cell. */
export const MAX_CELL = 8000;

/** What starts a formula; the wide signs do so in a spreadsheet of East Asia. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/**
 * One line of CSV (RFC 4180, CRLF), every cell quoted. A cell that would start a formula gets an apostrophe
 * in front (OWASP, CSV injection); `plainCell` takes it off again.
 */
export function csvRow(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string): string {
  const clean = printable(value, MAX_CELL);
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A cell as it was before `csvRow` guarded it. */
export function plainCell(value: string): string {
  return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
}
