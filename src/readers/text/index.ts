import type { Reader } from '../../core/reader.ts';

/** Plain text: paragraphs, headings, quotations, `[1]` markers and their list, or a bare list of sources at the end. */
export const text: Reader = {
  id: 'text',
  name: 'plain text',
  extensions: ['.txt', '.text'],
  sniff: () => 0.1,
  read: async (input) => (await import('./text.ts')).readText(input),
};
