import type { CitedFields } from '../../core/article.ts';
import { doiIn } from '../../core/urls/identifiers.ts';
import { isNakedAddress } from './addresses.ts';

/** What a column says of the work in its row. */
export type ColumnMeaning = Exclude<keyof CitedFields, 'entryKey' | 'urlStatus'> | 'url';

/** Names of columns, as reference managers, spreadsheets and people write them; the first that fits counts. */
const NAMES: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['archiveUrl', /^(?:archived?(?:[ _-]?(?:ur[li]|link|copy))?|wayback(?:[ _-]?(?:ur[li]|link))?|memento)$/i],
  ['archiveDate', /^archived?[ _-]?(?:date|on|at)$/i],
  ['accessDate', /^(?:access(?:ed)?|retrieved|visited)(?:[ _-]?(?:date|on|at))?$/i],
  ['url', /^(?:(?:source|page|article|web|full|landing)[ _-]?)?(?:ur[li]s?|links?|href|website|web ?site|address)$/i],
  ['doi', /^doi$/i],
  ['isbn', /^isbn(?:-?1[03])?$/i],
  ['title', /^(?:(?:page|article|source)[ _-]?)?(?:title|headline|name)$/i],
  ['authors', /^(?:authors?|by|creators?|byline)$/i],
  ['work', /^(?:publication(?:[ _-]?title)?|outlet|journal|newspaper|site(?:[ _-]?name)?|source|medium|work)$/i],
  ['publisher', /^publisher$/i],
  ['date', /^(?:(?:publication|published|pub)?[ _-]?(?:date|year)|published(?:[ _-]?(?:on|at))?)$/i],
  ['quote', /^(?:quot(?:e|ation)s?|excerpt|passage)$/i],
  ['pages', /^(?:pages?|pp)$/i],
];

/** Rows by whose cells a column of addresses is told. */
const LOOK_ROWS = 50;
/** Share of a column's filled cells that are addresses, for a column that no name tells. */
const MOSTLY = 0.5;

/** What the columns of a table mean, by the names in its first row or else by what stands in them; and where its rows begin. */
export function meaningOfColumns(rows: readonly (readonly string[])[]): {
  readonly meanings: readonly (ColumnMeaning | null)[];
  readonly firstRow: number;
} {
  const [head = []] = rows;
  const isHead = head.length > 0 && !head.some(isAddress) && head.some((cell) => meaningOfName(cell) !== null);
  const named = isHead ? head.map(meaningOfName) : head.map(() => null);
  const firstRow = isHead || (head.length > 0 && !head.some(isAddress) && rows.length > 1) ? 1 : 0;
  const body = rows.slice(firstRow, firstRow + LOOK_ROWS);
  const width = Math.max(named.length, ...body.map((row) => row.length));
  const meanings = Array.from({ length: width }, (_, column): ColumnMeaning | null => {
    const known = named[column] ?? null;
    const filled = body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const isMostlyAddresses = filled.length > 0 && filled.filter(isAddress).length >= filled.length * MOSTLY;
    if (isMostlyAddresses && known !== 'archiveUrl') return 'url';
    const isAsked = (cell: string) => isAddress(cell) || isNakedAddress(cell) || doiIn(cell) !== undefined;
    return known === 'url' && filled.length > 0 && !filled.some(isAsked) ? null : known;
  });
  return { meanings, firstRow };
}

function meaningOfName(cell: string): ColumnMeaning | null {
  const name = cell.trim();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** True for a cell that begins with an address. */
function isAddress(cell: string): boolean {
  return /^\s*<?(?:https?:\/\/|www\.)\S/i.test(cell);
}
