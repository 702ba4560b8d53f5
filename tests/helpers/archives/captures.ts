import { createHash } from 'node:crypto';

/** What an archive once fetched. */
export interface StoredCapture {
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Stored as a pointer to an earlier capture with the same payload. */
  readonly isRevisit?: boolean;
}

/** `20200301120000` */
export function stampOf(at: string): string {
  return new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

/** IMF-fixdate. */
export function httpDateOf(at: string): string {
  return new Date(at).toUTCString();
}

/** A partial timestamp is padded towards the end of its period, as the Wayback Machine and pywb do. */
export function timeOfStamp(stamp: string): number {
  const full = `${stamp}${'99991231235959'.slice(stamp.length)}`.slice(0, 14);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(full) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** The key under which an index keeps an address: no scheme, no `www.`, no default port, sorted query, no slash at the end. */
export function surtOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(/^https?:/i.test(url) ? url : `http://${url}`);
  const host = hostname
    .replace(/^www\d?\./, '')
    .split('.')
    .reverse()
    .join(',');
  const query = search === '' ? '' : `?${search.slice(1).toLowerCase().split('&').sort().join('&')}`;
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '').toLowerCase() : '/';
  return `${host}${port === '' || port === '80' ? '' : `:${port}`})${path}${query}`;
}

/** Base32 SHA-1 of a payload, as archives print it. */
export function digestOf(body: string | Uint8Array): string {
  const bytes = createHash('sha1').update(body).digest();
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** Captures of one address, oldest first. */
export function capturesOf(all: readonly StoredCapture[], url: string): readonly StoredCapture[] {
  const key = surtOf(url);
  return all.filter((capture) => surtOf(capture.url) === key).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The capture nearest in time, whichever side it is on. */
export function nearestTo(captures: readonly StoredCapture[], time: number): StoredCapture | undefined {
  return [...captures].sort((a, b) => Math.abs(Date.parse(a.at) - time) - Math.abs(Date.parse(b.at) - time))[0];
}

/** A page of some length about something, so that it is judged to be one. */
export function storyBody(
  title: string,
  text = 'The harbour office counted the boats on the first day of the season.',
): string {
  const paragraphs = Array.from({ length: 12 }, (_, index) => `<p>${text} Entry ${index + 1} of the list follows.</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}

/** A "not found" page that comes with status 200. */
export const SOFT_404 =
  '<!doctype html><html><head><title>Page not found</title></head><body><h1>404</h1><p>Sorry, the page you are looking for could not be found.</p></body></html>';

/** A bot check. */
export const CHALLENGE =
  '<!doctype html><html><head><title>Just a moment...</title></head><body><div id="challenge-form" class="cf-browser-verification">Checking your browser before accessing the site.</div><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>';

/** A login page. */
export const LOGIN =
  '<!doctype html><html><head><title>Log in</title></head><body><h1>Please log in to continue</h1><form action="/login"><input name="user"><input type="password" name="password"><button>Log in</button></form></body></html>';
