import type { Reader } from '../../core/reader.ts';

/** Addresses, one a line, with or without words behind them; `#` begins a comment. */
export const urlList: Reader = {
  id: 'url-list',
  name: 'list of URLs',
  extensions: ['.urls', '.url-list'],
  sniff: (bytes) => (isUrlList(Buffer.from(bytes).toString('latin1')) ? 0.9 : 0),
  read: async (input) => (await import('./url-list.ts')).readUrlList(input),
};

/** Fewer lines than this could be anything. */
const MIN_LINES = 2;

/** True when nothing but addresses and comments stands in the lines; the last one may be cut. */
function isUrlList(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.length >= MIN_LINES && lines.every((line) => /^\s*<?https?:\/\/\S+>?\s*$/i.test(line));
}
