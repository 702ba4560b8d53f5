import type { Reader } from '../../core/reader.ts';
import { isZip, mediaTypeOf } from '../package-file.ts';

/** A web page or Markdown in a ZIP with its pictures, as Google Docs, Notion and some notebooks export it. */
export const htmlZip: Reader = {
  id: 'html-zip',
  name: 'web page in a ZIP',
  extensions: ['.zip'],
  withoutLines: true,
  sniff: (bytes) => {
    if (!isZip(bytes) || mediaTypeOf(bytes) !== undefined) return 0;
    return /PK\u0003\u0004.{26}[^/\u0000]{1,200}\.html?/s.test(Buffer.from(bytes).toString('latin1')) ? 0.6 : 0.1;
  },
  read: async (input) => (await import('./html-zip.ts')).readHtmlZip(input),
};
