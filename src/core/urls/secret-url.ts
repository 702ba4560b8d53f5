import { patternLines } from '../text/over-lines.ts';
import { decodePercent } from './decode-percent.ts';
import { parametersOf, parsedUrl } from './parse-url.ts';

/** Parameters that carry a key to something: asking the address could use it up, and passing it on gives it away. */
const SECRET_PARAMETERS = patternLines('i')`
  ^(?:
    x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|signature|sig|se_sig|hmac|
    (?:
      access|auth|id|refresh|session|bearer|api|security|csrf|xsrf|reset|invite|magic|login|verification|confirmation|
      confirm|activation|unsubscribe
    )[_-]?(?:token|key|code|hash|secret)|
    token|apikey|api_key|client_secret|secret|password|passwd|pwd|passcode|sessionid|session_id|sid|jsessionid|
    phpsessid|otp|jwt|ticket|sharekey|share_token|key-pair-id|auth|authkey|private_key
  )$
`;
/** What it is on Google Books: part of every address of a page of a book. */
const SIGNATURE_OF_BOOK = /^sig$/i;
const GOOGLE = /(?:^|\.)google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
/** `sid` is a session, or the number of a story: `sid=03/01/24/1440207`. */
const NUMBER_OF_STORY = /^\d{1,4}(?:[/.-]\d{1,8}){1,4}$/;
/** Values shorter than this are switches and numbers, not secrets. */
const MIN_SECRET_CHARS = 12;
/** Paths whose every visit does something for one person. */
const ONE_PERSON = patternLines('i')`
  \/(?:
    unsubscribe|opt-?out|email-?preferences|manage-?subscription|confirm(?:-?email|-?subscription)?|verify-?email|
    reset-?password|password-?reset|activate(?:-account)?|magic-?link|accept-?invite
  )(?:[/?.]|$)
`;

/** A piece of such a path that stands for the person. */
const PERSONAL = /^[A-Za-z0-9_-]{20,}$/;
/** RFC 3986 §3.2.1, in any text. */
const USER_INFO = /(?<=:\/\/)[^\s/?#@]{1,500}@/g;

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
  if (ONE_PERSON.test(url.pathname) && (longest || url.pathname.split('/').some((piece) => PERSONAL.test(piece))))
    return 'a link made for one person';
  return /(?:^|[#&])(?:access_token|id_token)=/.test(url.hash) ? 'a token after the hash' : null;
}

/** An address fit for printing: user and password gone, secret values replaced by `…`. */
export function redactUrl(address: string): string {
  const url = parsedUrl(address);
  return url === null || secretIn(url) === null ? address : withoutSecretsOf(url, url.href);
}

/** Hides in a text what is secret of an address: the text may have it in another spelling, or among other words. */
export function secretHider(address: string): ((text: string) => string) | null {
  const url = parsedUrl(address);
  return url === null || secretIn(url) === null ? null : (text) => withoutSecretsOf(url, text);
}

/** In a text a value follows its `=`, and a piece of a path its slash: the same words elsewhere are no secret. */
function withoutSecretsOf(url: URL, text: string): string {
  const values = `${url.search}&${url.hash}`.split(/[?&#]/).map((pair) => pair.slice(pair.indexOf('=') + 1));
  const written = [...values, ...values.map(decodePercent)].filter((value) => value.length >= MIN_SECRET_CHARS);
  const pieces = ONE_PERSON.test(url.pathname) ? url.pathname.split('/').filter((piece) => PERSONAL.test(piece)) : [];
  const hidden = [...written.map((value) => `=${value}`), ...pieces.map((piece) => `/${piece}`)];
  return hidden
    .sort((a, b) => b.length - a.length) // one may begin with another
    .reduce((shown, secret) => shown.replaceAll(secret, `${secret[0]}…`), text)
    .replace(USER_INFO, '');
}
