/** A line of a header, or of one that is folded (RFC 5322 §2.2). */
const HEADER_LINE = /^(?:[!-9;-~]{1,70}:|[ \t])/;
const MIME = /^mime-version:\s*1/i;
/** Headers of a message that came over many servers. */
const MAX_HEADER_LINES = 400;

/** What the headers at the beginning of a file say it is. */
export interface MailHeaders {
  /** A page that a browser put into one file, with its pictures. */
  readonly isWebArchive: boolean;
}

/** The headers of a message of mail (RFC 5322, MIME); null for everything else, also for a text that begins with "From: Ann Pilot". */
export function mailHeaders(head: Uint8Array): MailHeaders | null {
  const lines = Buffer.from(head).toString('latin1').split(/\r?\n/, MAX_HEADER_LINES);
  const end = lines.findIndex((line) => !HEADER_LINE.test(line));
  const headers = end < 0 ? lines : lines.slice(0, end);
  if (!headers.some((line) => MIME.test(line))) return null;
  return { isWebArchive: headers.some((line) => /^snapshot-content-location:/i.test(line)) || isPage(headers) };
}

/** Firefox and older browsers name no address: theirs has no receiver. */
function isPage(headers: readonly string[]): boolean {
  return (
    headers.some((line) => /multipart\/related/i.test(line)) &&
    !headers.some((line) => /^(?:to|received|message-id):/i.test(line))
  );
}
