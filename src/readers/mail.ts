import { StetError } from '../core/errors.ts';

/** A line of a header, or of one that is folded (RFC 5322 §2.2). */
const HEADER_LINE = /^(?:[!-9;-~]{1,70}:|[ \t])/;
const MIME = /^mime-version:\s*1/i;
/** Headers of a message that came over many servers. */
const MAX_HEADER_LINES = 400;

/**
 * The error for a message of mail, or a web page that a browser put into one (MHTML): its text stands coded in it. Null for
 * everything else, also for a text that begins with "From: Ann Pilot".
 */
export function mailError(head: Uint8Array, path: string): StetError | null {
  const lines = Buffer.from(head).toString('latin1').split(/\r?\n/, MAX_HEADER_LINES);
  const end = lines.findIndex((line) => !HEADER_LINE.test(line));
  const headers = end < 0 ? lines : lines.slice(0, end);
  if (!headers.some((line) => MIME.test(line))) return null;
  const isPage = headers.some((line) => /^snapshot-content-location:|multipart\/related/i.test(line));
  return new StetError(
    'INPUT_FORMAT_UNKNOWN',
    `\`${path}\` is ${isPage ? 'a web page in one file (MHTML)' : 'a message of mail'}, which stet does not read`,
    { hint: isPage ? 'save the page as HTML only' : 'save the message as a web page (.html) or as plain text (.txt)' },
  );
}
