import type { Reader } from '../../core/reader.ts';
import { isCompoundFile, isZip } from '../package-file.ts';

/** Word documents: paragraphs, notes, comments and links as they stand with all changes accepted. */
export const docx: Reader = {
  id: 'docx',
  name: 'Word document',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  withoutLines: true,
  sniff: sniffDocx,
  read: async (input) => (await import('./docx.ts')).readDocx(input),
};

/** A ZIP whose first entries are named as Office Open XML names them; the main part's name settles it. */
function sniffDocx(bytes: Uint8Array, path: string): number {
  const isNamed = /\.(?:docx|docm|dotx|dotm)$/i.test(path);
  if (isCompoundFile(bytes)) return isNamed || /\.doc$/i.test(path) ? 1 : 0.3;
  if (!isZip(bytes)) return 0;
  const head = Buffer.from(bytes).toString('latin1');
  if (/word\/(?:document|styles|_rels)/.test(head)) return 1;
  return isNamed ? 0.9 : /\[Content_Types\]\.xml|_rels\/\.rels/.test(head) ? 0.5 : 0;
}
