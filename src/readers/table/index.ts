import type { Reader } from '../../core/reader.ts';

/** A table with a column of addresses, as spreadsheets save it: comma, semicolon or tab between the cells. */
export const table: Reader = {
  id: 'csv',
  name: 'CSV or TSV table',
  extensions: ['.csv', '.tsv', '.tab'],
  sniff: (bytes) => sniffTable(Buffer.from(bytes).toString('latin1')),
  read: async (input) => (await import('./table.ts')).readTable(input),
};

/** Without a name to go by: a first line of cells, one of them called as columns of addresses are, and an address below. */
function sniffTable(head: string): number {
  const [first = '', ...rest] = head.replace(/^\u00ef\u00bb\u00bf/, '').split(/\r\n|\r|\n/, 5);
  const cells = first.split(/[,;\t]/).map((cell) => cell.replace(/["']/g, '').trim());
  const isHead =
    cells.length > 1 && cells.some((cell) => /^(?:ur[li]s?|links?|href|source(?:[ _]ur[li])?)$/i.test(cell));
  return isHead && rest.some((line) => /(?:^|[,;\t"])https?:\/\//i.test(line)) ? 0.6 : 0;
}
