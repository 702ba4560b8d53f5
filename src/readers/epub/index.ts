import type { Reader } from '../../core/reader.ts';
import { isZip, mediaTypeOf } from '../package-file.ts';

/** E-books: the chapters in the order of the spine, with their notes and links. */
export const epub: Reader = {
  id: 'epub',
  name: 'e-book (EPUB)',
  extensions: ['.epub'],
  withoutLines: true,
  sniff: (bytes, path) => {
    if (!isZip(bytes)) return 0;
    const type = mediaTypeOf(bytes);
    if (type !== undefined) return type === 'application/epub+zip' ? 1 : 0;
    return /\.epub$/i.test(path) ? 0.9 : 0;
  },
  read: async (input) => (await import('./epub.ts')).readEpub(input),
};
