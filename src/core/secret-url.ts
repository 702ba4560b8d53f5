import { parametersOf, parsedUrl } from './parse-url.ts';

/** Parameters that carry a key to something: asking the address could use it up, and passing it on gives it away. */
const SECRET_PARAMETERS =
  /^(?:x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|signature|sig|se_sig|hmac|(?:access|auth|id|refresh|session|bearer|api|security|csrf|xsrf|reset|invite|magic|login|verification|confirmation|confirm|activation|unsubscribe)[_-]?(?:token|key|code|hash|secret)|token|apikey|api_key|client_secret|secret|password|passwd|pwd|passcode|sessionid|session_id|sid|jsessionid|phpsessid|otp|jwt|ticket|sharekey|share_token|key-pair-id|auth|authkey|private_key)$/i;
/** What it is on Google Books: part of every address of a page of a book. */
const SIGNATURE_OF_BOOK = /^sig$/i;
const GOOGLE = /(?:^|\.)google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
/** `sid` is a session, or the number of a story: `sid=03/01/24/1440207`. */
const NUMBER_OF_STORY = /^\d{1,4}(?:[/.-]\d{1,8}){1,4}$/;
/** Values shorter than this are switches and numbers, not secrets. */
const MIN_SECRET_CHARS = 12;
/** Paths whose every visit does something for one person. */
const ONE_PERSON =
  /\/(?:unsubscribe|opt-?out|email-?preferences|manage-?subscription|confirm(?:-?email|-?subscription)?|verify-?email|reset-?password|password-?reset|activate(?:-account)?|magic-?link|accept-?invite)(?:[/?.]|$)/i;

/** What makes an address secret, in words, or null. The value itself is never in the words. */
export function secretIn(url: URL): string | null {
  if (url.password !== '' || (url.username !== '' && url.hostname !== ''))
    return 'a user name or password before the host';
  const isBook = GOOGLE.test(url.hostname) && url.pathname.startsWith('/books');
  const parameters = parametersOf(url).filter(([name]) => !(isBook && SIGNATURE_OF_BOOK.test(name)));
  for (const [name, value] of parameters) {
    if (
      SECRET_PARAMETERS.test(name) &&
      value.length >= MIN_SECRET_CHARS &&
      !NUMBER_OF_STORY.test(value) &&
      (/[\d_.%+/=-]/.test(value) || (/[A-Z]/.test(value) && /[a-z]/.test(value)))
    )
      return `the parameter ${name}`;
  }
  const longest = parameters.some(([, value]) => value.length >= MIN_SECRET_CHARS);
  if (ONE_PERSON.test(url.pathname) && (longest || /\/[A-Za-z0-9_-]{20,}(?:\/|$)/.test(url.pathname)))
    return 'a link made for one person';
  return /(?:^|[#&])(?:access_token|id_token)=/.test(url.hash) ? 'a token after the hash' : null;
}

/** An address fit for printing: user, password and secret values replaced by `…`. */
export function redactUrl(address: string): string {
  const url = parsedUrl(address);
  if (url === null) return address;
  if (secretIn(url) === null) return address;
  url.username = '';
  url.password = '';
  for (const [name, value] of [...url.searchParams]) {
    if (value.length >= MIN_SECRET_CHARS) url.searchParams.set(name, '…');
  }
  return url.href.replaceAll('%E2%80%A6', '…').replace(/((?:access|id)_token=)[^&]+/g, '$1…');
}
