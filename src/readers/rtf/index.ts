import type { Reader } from '../../core/reader.ts';

/** Rich Text Format: what TextEdit, WordPad, Scrivener and old word processors write. */
export const rtf: Reader = {
  id: 'rtf',
  name: 'rich text (RTF)',
  extensions: ['.rtf'],
  withoutLines: true,
  sniff: (bytes) =>
    /^(?:\u00ef\u00bb\u00bf)?\s{0,16}\{\\rtf/.test(Buffer.from(bytes.subarray(0, 32)).toString('latin1')) ? 1 : 0,
  read: async (input) => (await import('./rtf.ts')).readRtf(input),
};
