import type { Reader } from '../../core/reader.ts';
import { hasPdfHeader } from './header.ts';

/** PDF: text in reading order, links over their words, notes, reference lists. */
export const pdf: Reader = {
  id: 'pdf',
  name: 'PDF',
  extensions: ['.pdf'],
  withoutLines: true,
  sniff: (bytes) => (hasPdfHeader(bytes) ? 1 : 0),
  read: async (input) => (await import('./pdf.ts')).readPdf(input),
};
