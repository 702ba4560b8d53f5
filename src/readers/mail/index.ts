import type { Reader } from '../../core/reader.ts';
import { mailHeaders } from './mail-headers.ts';

/** A message of mail that was saved as a file: a newsletter, mostly. */
export const mail: Reader = {
  id: 'mail',
  name: 'message of mail',
  extensions: ['.eml'],
  withoutLines: true,
  sniff: (bytes) => (mailHeaders(bytes)?.isWebArchive === false ? 1 : 0),
  read: async (input) => (await import('./mail.ts')).readMail(input),
};
