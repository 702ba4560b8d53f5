import { gzipSync } from 'node:zlib';
import type { Request } from '../../../src/core/exchange.ts';
import type { FakeAnswer } from '../open-test-web.ts';
import {
  capturesOf,
  digestOf,
  httpDateOf,
  nearestTo,
  type StoredCapture,
  stampOf,
  surtOf,
  timeOfStamp,
} from './captures.ts';

/** Habits of the Wayback Machine that are switched on by address, or for all with `*`. */
export type WaybackQuirk =
  /** The Availability API does not know what the others know. */
  | 'availability-misses'
  /** It knows it only when it is asked without a scheme. */
  | 'availability-misses-scheme'
  | 'availability-html'
  /** It names a capture and says that it is not available. */
  | 'availability-unavailable'
  /** Compressed although that was not asked for. */
  | 'cdx-gzip'
  | 'availability-503'
  /** It names a captured 404. */
  | 'availability-names-404'
  | 'cdx-empty'
  | 'cdx-503'
  | 'cdx-outage-page'
  | 'cdx-429'
  | 'cdx-429-retry-after'
  | 'cdx-refused'
  /** Index and replay keep a slash at the end apart. */
  | 'minds-slash'
  | 'timemap-503'
  | 'excluded'
  | 'replay-absent'
  | 'replay-503'
  | 'replay-429'
  | 'replay-circle'
  /** The captured gzip body comes with two codings, one of them empty. */
  | 'replay-double-gzip'
  | 'replay-runtime-error';

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };
const OUTAGE =
  '<!doctype html><html><head><title>Internet Archive: Temporarily Offline</title></head><body><h1>Temporarily Offline</h1></body></html>';
const BLOCKED =
  'org.archive.util.io.RuntimeIOException: org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error';

/** The Wayback Machine as far as stet asks it: CDX server, TimeMap, replay, Availability API. */
export class FakeWayback {
  readonly captures: StoredCapture[];
  readonly #quirks: ReadonlyMap<string, readonly WaybackQuirk[]>;

  constructor(captures: readonly StoredCapture[], quirks: Readonly<Record<string, readonly WaybackQuirk[]>> = {}) {
    this.captures = [...captures];
    this.#quirks = new Map(Object.entries(quirks));
  }

  /** True for the hosts that it answers for. */
  static serves(host: string): boolean {
    return host === 'web.archive.org' || host === 'archive.org';
  }

  /** Null for a host that is not the Internet Archive's. */
  answer(request: Pick<Request, 'url'>): FakeAnswer | null {
    const url = new URL(request.url);
    if (url.hostname === 'archive.org' && url.pathname === '/wayback/available') return this.#available(url);
    if (url.hostname !== 'web.archive.org') return null;
    if (url.pathname === '/cdx/search/cdx') return this.#cdx(url);
    const timeMap = /^\/web\/timemap\/link\/(.+)$/.exec(restOf(url))?.[1];
    if (timeMap !== undefined) return this.#timeMap(timeMap);
    const replay = /^\/web\/(\d{1,14})([a-z]{2}_)?\/(.+)$/.exec(restOf(url));
    return replay === null ? notArchived() : this.#replay(replay[1] ?? '', replay[2] ?? '', mended(replay[3] ?? ''));
  }

  #has(url: string, quirk: WaybackQuirk): boolean {
    const plain = url.replace(/^https?:\/\//, '');
    const named = [...this.#quirks].filter(([key]) => key === '*' || key.replace(/^https?:\/\//, '') === plain);
    return named.some(([, quirks]) => quirks.includes(quirk));
  }

  #capturesOf(asked: string): readonly StoredCapture[] {
    const minds = this.#has(asked, 'minds-slash');
    return capturesOf(this.captures, asked).filter(({ url }) => !minds || url.endsWith('/') === asked.endsWith('/'));
  }

  #available(url: URL): FakeAnswer {
    const asked = url.searchParams.get('url') ?? '';
    const timestamp = url.searchParams.get('timestamp');
    const echo = { url: asked, ...(timestamp === null ? {} : { timestamp }) };
    if (this.#has(asked, 'availability-html')) return { status: 200, headers: HTML_TYPE, body: OUTAGE };
    if (this.#has(asked, 'availability-503')) return { status: 503, headers: HTML_TYPE, body: OUTAGE };
    const misses =
      this.#has(asked, 'availability-misses') ||
      (this.#has(asked, 'availability-misses-scheme') && /^https?:/.test(asked));
    const wants404 = this.#has(asked, 'availability-names-404');
    const usable = capturesOf(this.captures, asked).filter(({ status }) => (wants404 ? status === 404 : status < 300));
    const closest = nearestTo(usable, timestamp === null ? Number.MAX_SAFE_INTEGER : timeOfStamp(timestamp));
    if (misses || closest === undefined || this.#has(asked, 'excluded'))
      return { headers: JSON_TYPE, body: JSON.stringify({ ...echo, archived_snapshots: {} }) };
    const stamp = stampOf(closest.at);
    const snapshot = {
      status: String(closest.status),
      available: !this.#has(asked, 'availability-unavailable'),
      url: `http://web.archive.org/web/${stamp}/${closest.url}`,
      timestamp: stamp,
    };
    return { headers: JSON_TYPE, body: JSON.stringify({ ...echo, archived_snapshots: { closest: snapshot } }) };
  }

  #cdx(url: URL): FakeAnswer {
    const params = url.searchParams;
    const asked = params.get('url') ?? '';
    if (this.#has(asked, 'cdx-refused')) return { phase: 'connect', code: 'ECONNREFUSED' };
    if (this.#has(asked, 'cdx-503')) return { status: 503, headers: HTML_TYPE, body: OUTAGE };
    if (this.#has(asked, 'cdx-outage-page')) return { status: 200, headers: HTML_TYPE, body: OUTAGE };
    if (this.#has(asked, 'cdx-429')) return { status: 429, headers: HTML_TYPE, body: 'Too Many Requests' };
    if (this.#has(asked, 'cdx-429-retry-after'))
      return { status: 429, headers: { ...HTML_TYPE, 'retry-after': '3600' }, body: 'Too Many Requests' };
    if (this.#has(asked, 'excluded'))
      return {
        status: 403,
        headers: { 'content-type': 'text/plain', 'x-archive-wayback-runtime-error': BLOCKED },
        body: BLOCKED,
      };
    const rows = this.#has(asked, 'cdx-empty') ? [] : this.#rows(asked, params);
    const body = JSON.stringify(rows.length === 0 ? [] : [fieldsOf(params), ...rows]);
    return this.#has(asked, 'cdx-gzip')
      ? { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: gzipSync(body) }
      : { headers: JSON_TYPE, body };
  }

  #rows(asked: string, params: URLSearchParams): string[][] {
    const resolves = params.get('resolveRevisits') === 'true';
    const rows = this.#capturesOf(asked)
      .map((capture): Record<string, string> => {
        const hidden = capture.isRevisit === true && !resolves;
        return {
          urlkey: surtOf(capture.url),
          timestamp: stampOf(capture.at),
          original: capture.url,
          mimetype: capture.isRevisit === true ? 'warc/revisit' : 'text/html',
          statuscode: hidden ? '-' : String(capture.status),
          digest: digestOf(capture.body),
          length: '-',
        };
      })
      .filter((row) => params.getAll('filter').every((filter) => passes(row, filter)));
    const closest = params.get('closest');
    // `closest` alone sorts nothing.
    if (closest !== null && params.get('sort') === 'closest') {
      const wanted = timeOfStamp(closest);
      const distance = (row: Record<string, string>) => Math.abs(timeOfStamp(row['timestamp'] ?? '') - wanted);
      rows.sort((a, b) => distance(a) - distance(b));
    }
    const limit = Number(params.get('limit') ?? 150_000);
    // Exact duplicates in adjacent rows do occur.
    const doubled = rows.flatMap((row, index) => (index === 0 ? [row, row] : [row]));
    return doubled.slice(0, limit).map((row) => fieldsOf(params).map((field) => row[field] ?? '-'));
  }

  #timeMap(asked: string): FakeAnswer {
    if (this.#has(asked, 'timemap-503')) return { status: 503, headers: HTML_TYPE, body: OUTAGE };
    const captures = capturesOf(this.captures, asked);
    if (captures.length === 0) return { status: 404, headers: HTML_TYPE, body: '' };
    return { headers: { 'content-type': 'application/link-format' }, body: linksFor(asked, captures).join(',\n') };
  }

  #replay(stamp: string, flag: string, asked: string): FakeAnswer {
    if (this.#has(asked, 'replay-503')) return { status: 503, headers: HTML_TYPE, body: OUTAGE };
    if (this.#has(asked, 'replay-429')) return { status: 429, headers: HTML_TYPE, body: 'Too Many Requests' };
    if (this.#has(asked, 'excluded'))
      return {
        headers: HTML_TYPE,
        body: '<html><title>Wayback Machine</title><p>This URL has been excluded from the Wayback Machine.</p></html>',
      };
    if (this.#has(asked, 'replay-runtime-error'))
      return {
        status: 200,
        headers: { ...HTML_TYPE, 'x-archive-wayback-runtime-error': 'RuntimeException: cannot load' },
      };
    const captures = this.#capturesOf(asked);
    const nearest = nearestTo(captures, timeOfStamp(stamp));
    if (nearest === undefined || this.#has(asked, 'replay-absent')) return notArchived();
    const own = stampOf(nearest.at);
    if (this.#has(asked, 'replay-circle')) {
      const other = stamp === own ? stampOf('1999-01-01T00:00:00Z') : own;
      return redirect(`https://web.archive.org/web/${other}${flag}/${nearest.url}`);
    }
    if (own !== stamp)
      return redirect(`https://web.archive.org/web/${own}${flag}/${nearest.url}`, `found capture at ${own}`);
    return this.#captured(nearest, captures, flag, asked);
  }

  #captured(capture: StoredCapture, all: readonly StoredCapture[], flag: string, asked: string): FakeAnswer {
    const stamp = stampOf(capture.at);
    const location = capture.headers?.['location'];
    const original = Object.entries(capture.headers ?? {}).map(([name, value]) => [`x-archive-orig-${name}`, value]);
    const gzips = this.#has(asked, 'replay-double-gzip');
    return {
      status: capture.status,
      headers: {
        'content-type': capture.headers?.['content-type'] ?? 'text/html; charset=utf-8',
        'memento-datetime': httpDateOf(capture.at),
        link: linksFor(capture.url, all, capture).join(', '),
        'x-ts': String(capture.status),
        ...Object.fromEntries(original),
        ...(location === undefined
          ? {}
          : { location: `https://web.archive.org/web/${stamp}${flag}/${new URL(location, capture.url).href}` }),
        ...(gzips ? { 'content-encoding': 'gzip, ' } : {}),
      },
      body: gzips ? gzipSync(gzipSync(capture.body)) : capture.body,
    };
  }
}

/** Everything behind the host as written: the original's own query belongs to the original. */
function restOf(url: URL): string {
  return `${url.pathname}${url.search}`;
}

/** One of two slashes is lost on the way at times. */
function mended(original: string): string {
  return original.replace(/^(https?):\/+/, '$1://');
}

function fieldsOf(params: URLSearchParams): string[] {
  return (params.get('fl') ?? 'urlkey,timestamp,original,mimetype,statuscode,digest,length').split(',');
}

/** `[!]field:regex`, matched against the whole field. */
function passes(row: Readonly<Record<string, string>>, filter: string): boolean {
  const [, not, field = '', pattern = ''] = /^(!?)(\w+):(.*)$/.exec(filter) ?? [];
  return new RegExp(`^(?:${pattern})$`).test(row[field] ?? '') === (not === '');
}

function redirect(location: string, reason?: string): FakeAnswer {
  return {
    status: 302,
    headers: {
      'content-type': 'text/plain',
      location,
      ...(reason === undefined ? {} : { 'x-archive-redirect-reason': reason }),
    },
  };
}

function notArchived(): FakeAnswer {
  return {
    status: 404,
    headers: { ...HTML_TYPE, 'x-ts': '404' },
    body: '<html><head><title>Wayback Machine</title></head><body>The Wayback Machine has not archived that URL.</body></html>',
  };
}

/** Always the view form, whatever was asked; `first` and `last` stand in one rel with `memento`. */
function linksFor(asked: string, captures: readonly StoredCapture[], current?: StoredCapture): string[] {
  const at = (capture: StoredCapture, rel: string) =>
    `<https://web.archive.org/web/${stampOf(capture.at)}/${capture.url}>; rel="${rel}"; datetime="${httpDateOf(capture.at)}"`;
  const here = current === undefined ? -1 : captures.indexOf(current);
  const relOf = (capture: StoredCapture, index: number) =>
    [
      index === 0 ? 'first' : '',
      here >= 0 && index === here - 1 ? 'prev' : '',
      here >= 0 && index === here + 1 ? 'next' : '',
      capture === captures.at(-1) ? 'last' : '',
      'memento',
    ]
      .filter((part) => part !== '')
      .join(' ');
  const all = captures.map((capture, index) => ({ capture, rel: relOf(capture, index) }));
  // A TimeMap lists all of them, a capture only its neighbours.
  const shown =
    current === undefined ? all : all.filter(({ capture, rel }) => rel !== 'memento' || capture === current);
  return [
    `<${asked}>; rel="original"`,
    `<https://web.archive.org/web/timemap/link/${asked}>; rel="timemap"; type="application/link-format"`,
    `<https://web.archive.org/web/${asked}>; rel="timegate"`,
    ...shown.map(({ capture, rel }) => at(capture, rel)),
  ];
}
