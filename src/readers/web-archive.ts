import { StetError } from '../core/errors.ts';
import { mailHeaders } from './mail/mail-headers.ts';

/**
 * The error for a web page that a browser put into one file (MHTML), which looks like a message of mail. Null for
 * everything else.
 */
export function webArchiveError(head: Uint8Array, path: string): StetError | null {
  const headers = mailHeaders(head);
  if (headers === null || !headers.isWebArchive) return null;
  return new StetError(
    'INPUT_FORMAT_UNKNOWN',
    `\`${path}\` is a web page in one file (MHTML), which stet does not read`,
    { hint: 'save the page as HTML only' },
  );
}
