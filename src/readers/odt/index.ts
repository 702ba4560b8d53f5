import type { Reader } from '../../core/reader.ts';
import { isZip, mediaTypeOf } from '../package-file.ts';

/** OpenDocument texts: paragraphs, notes, comments and links as they stand with all changes accepted. */
export const odt: Reader = {
  id: 'odt',
  name: 'OpenDocument text',
  extensions: ['.odt', '.ott', '.fodt'],
  withoutLines: true,
  sniff: sniffOdt,
  read: async (input) => (await import('./odt.ts')).readOdt(input),
};

const TEXT_TYPE = /^application\/vnd\.(?:oasis\.opendocument|sun\.xml\.writer)(?:\.text(?:-template|-master|-web)?)?$/;

function sniffOdt(bytes: Uint8Array, path: string): number {
  if (!isZip(bytes)) return isFlatOdt(bytes) ? 1 : 0;
  const type = mediaTypeOf(bytes);
  if (type !== undefined) return TEXT_TYPE.test(type) ? 1 : 0;
  return /\.(?:odt|ott)$/i.test(path) ? 0.9 : 0;
}

/** True for a whole document as one XML file. */
function isFlatOdt(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<office:document[\s>]/.test(head) && head.includes('urn:oasis:names:tc:opendocument');
}
