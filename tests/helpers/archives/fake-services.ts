import { gzipSync } from 'node:zlib';
import type { Request } from '../../../src/core/exchange.ts';
import { rawRecord } from '../../store/warc-files.ts';
import type { FakeAnswer } from '../open-test-web.ts';
import { capturesOf, digestOf, httpDateOf, nearestTo, type StoredCapture, stampOf, timeOfStamp } from './captures.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const LINES_TYPE = { 'content-type': 'text/x-ndjson' };
const OUTAGE = '<!doctype html><html><title>Service unavailable</title><h1>Please come back later</h1></html>';

/** A capture as a WARC record, one gzip member. */
export function recordOf({ url, at, status, headers, body }: StoredCapture): Buffer {
  const head = Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return gzipSync(
    rawRecord({
      headers: {
        'WARC-Type': 'response',
        'WARC-Record-ID': `<urn:uuid:${digestOf(`${url} ${at}`)}>`,
        'WARC-Date': at,
        'WARC-Target-URI': url,
        'Content-Type': 'application/http; msgtype=response',
      },
      block: Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n`), Buffer.from(body)]),
    }),
  );
}

interface PermaHabits {
  readonly api?: 'down' | 'html';
  readonly timeMap?: 'down';
  readonly isPrivate?: boolean;
  readonly isLarge?: boolean;
}

/** Perma.cc: a public list by API and by TimeMap, copies in a page of its own, a WARC file behind each. */
export class FakePerma {
  readonly #captures: readonly StoredCapture[];
  readonly #habits: PermaHabits;

  constructor(captures: readonly StoredCapture[], habits: PermaHabits = {}) {
    this.#captures = captures;
    this.#habits = habits;
  }

  answer(request: Request): FakeAnswer | null {
    const url = new URL(request.url);
    if (url.hostname === 'api.perma.cc') return this.#api(url);
    return url.hostname === 'perma.cc' ? this.#site(url) : null;
  }

  #guidOf(capture: StoredCapture): string {
    return `AB${String(this.#captures.indexOf(capture) + 10)}-CD34`;
  }

  #api(url: URL): FakeAnswer {
    if (this.#habits.api === 'down') return { status: 500, headers: JSON_TYPE, body: '{"detail":"error"}' };
    if (this.#habits.api === 'html') return { status: 200, headers: { 'content-type': 'text/html' }, body: OUTAGE };
    const download = /^\/v1\/public\/archives\/([A-Z0-9-]+)\/download$/.exec(url.pathname)?.[1];
    if (download !== undefined) return this.#download(download);
    const single = /^\/v1\/public\/archives\/([A-Z0-9-]+)\/$/.exec(url.pathname)?.[1];
    if (single !== undefined) {
      const capture = this.#captures.find((entry) => this.#guidOf(entry) === single);
      if (capture === undefined || this.#habits.isPrivate === true)
        return { status: 404, headers: JSON_TYPE, body: '{"detail":"Not found."}' };
      return { headers: JSON_TYPE, body: JSON.stringify(this.#object(capture)) };
    }
    const wanted = url.searchParams.get('url') ?? '';
    const found = this.#habits.isPrivate === true ? [] : capturesOf(this.#captures, wanted);
    const body = {
      // `next` is set even when there is no more.
      meta: {
        limit: 50,
        next: 'https://api.perma.cc/v1/public/archives/?offset=50',
        offset: 0,
        previous: null,
        total_count: found.length,
      },
      objects: found.map((capture) => this.#object(capture)),
    };
    return { headers: JSON_TYPE, body: JSON.stringify(body) };
  }

  #object(capture: StoredCapture): object {
    const isFailed = capture.status >= 400;
    return {
      guid: this.#guidOf(capture),
      creation_timestamp: capture.at,
      url: capture.url,
      title: 'A page',
      captures: [
        { role: 'primary', status: isFailed ? 'failed' : 'success', url: capture.url, record_type: 'response' },
        { role: 'screenshot', status: 'success' },
      ],
      queue_time: 3,
      // Seconds, not a date.
      capture_time: 4,
    };
  }

  #download(guid: string): FakeAnswer {
    const capture = this.#captures.find((entry) => this.#guidOf(entry) === guid);
    if (capture === undefined) return { status: 404, headers: JSON_TYPE, body: '{"detail":"Not found."}' };
    const headers = { 'content-type': 'application/gzip' };
    if (this.#habits.isLarge === true) return { headers, body: recordOf(capture).subarray(0, 60), truncated: 'length' };
    return { headers, body: recordOf(capture) };
  }

  #site(url: URL): FakeAnswer {
    const asked = /^\/timemap\/link\/(.+)$/.exec(`${url.pathname}${url.search}`)?.[1];
    if (asked === undefined)
      return {
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Perma.cc</title><iframe src="/x"></iframe></html>',
      };
    if (this.#habits.timeMap === 'down') return { status: 503, body: OUTAGE };
    const found = this.#habits.isPrivate === true ? [] : capturesOf(this.#captures, asked);
    if (found.length === 0) return { status: 404, headers: { 'x-memento-count': '0' }, body: '404 page not found' };
    const lines = found.map(
      (capture) => `<https://perma.cc/${this.#guidOf(capture)}>; rel="memento"; datetime="${httpDateOf(capture.at)}"`,
    );
    return { headers: { 'content-type': 'application/link-format' }, body: `${lines.join(',\n')},\n` };
  }
}

interface ArquivoHabits {
  readonly cdx?: 'down' | 'html';
}

/** Arquivo.pt: pywb's CDX server and replay under its own paths. */
export class FakeArquivo {
  readonly #captures: readonly StoredCapture[];
  readonly #habits: ArquivoHabits;

  constructor(captures: readonly StoredCapture[], habits: ArquivoHabits = {}) {
    this.#captures = captures;
    this.#habits = habits;
  }

  answer(request: Request): FakeAnswer | null {
    const url = new URL(request.url);
    if (url.hostname !== 'arquivo.pt') return null;
    const rest = `${url.pathname}${url.search}`;
    if (url.pathname === '/wayback/cdx') return this.#cdx(url.searchParams);
    const replay = /^\/(?:noFrame\/replay|wayback)\/(\d{14})id_\/(.+)$/.exec(rest);
    if (replay !== null) return this.#replay(replay[1] ?? '', replay[2] ?? '');
    return this.#timeGate(rest.replace(/^\/wayback\//, ''), request);
  }

  #cdx(params: URLSearchParams): FakeAnswer {
    if (this.#habits.cdx === 'down') return { status: 503, body: OUTAGE };
    if (this.#habits.cdx === 'html') return { headers: { 'content-type': 'text/html' }, body: OUTAGE };
    const time = timeOfStamp(params.get('closest') ?? '99991231235959');
    const rows = [...capturesOf(this.#captures, params.get('url') ?? '')]
      .sort((a, b) => Math.abs(Date.parse(a.at) - time) - Math.abs(Date.parse(b.at) - time))
      .slice(0, Number(params.get('limit') ?? 100_000))
      .map(({ url, at, status, body, isRevisit }) =>
        JSON.stringify({
          timestamp: stampOf(at),
          url,
          mime: isRevisit === true ? 'warc/revisit' : 'text/html',
          ...(isRevisit === true ? {} : { status: String(status) }),
          digest: digestOf(body),
        }),
      );
    return { headers: LINES_TYPE, body: rows.map((row) => `${row}\n`).join('') };
  }

  #replay(stamp: string, asked: string): FakeAnswer {
    const capture = capturesOf(this.#captures, asked).find((entry) => stampOf(entry.at) === stamp);
    if (capture === undefined) return { status: 404, body: 'URL Not Found' };
    const headers = {
      'content-type': 'text/html',
      'memento-datetime': httpDateOf(capture.at),
      link: `<${capture.url}>; rel="original"`,
    };
    return { status: capture.status, headers, body: capture.body };
  }

  #timeGate(asked: string, request: Request): FakeAnswer {
    const wanted = Date.parse(request.headers?.['accept-datetime'] ?? '') || Number.MAX_SAFE_INTEGER;
    const nearest = nearestTo(capturesOf(this.#captures, asked), wanted);
    if (nearest === undefined) return { status: 404, body: 'URL Not Found' };
    return {
      status: 307,
      headers: { location: `https://arquivo.pt/wayback/${stampOf(nearest.at)}mp_/${nearest.url}` },
    };
  }
}

interface CrawlHabits {
  readonly index?: 'slow-down' | 'old-miss';
  readonly data?: 'whole-file' | 'down';
  readonly list?: 'html';
}

/** Common Crawl: the list of crawls, an index for each, records by range. */
export class FakeCommonCrawl {
  readonly #captures: readonly StoredCapture[];
  readonly #habits: CrawlHabits;
  readonly #file: Buffer;
  readonly #offsets = new Map<StoredCapture, { offset: number; length: number }>();

  constructor(captures: readonly StoredCapture[], habits: CrawlHabits = {}) {
    this.#captures = captures;
    this.#habits = habits;
    const records = captures.map((capture) => [capture, recordOf(capture)] as const);
    let offset = 0;
    for (const [capture, record] of records) {
      this.#offsets.set(capture, { offset, length: record.length });
      offset += record.length;
    }
    this.#file = Buffer.concat(records.map(([, record]) => record));
  }

  answer(request: Request): FakeAnswer | null {
    const url = new URL(request.url);
    if (url.hostname === 'data.commoncrawl.org') return this.#data(request);
    if (url.hostname !== 'index.commoncrawl.org') return null;
    if (url.pathname === '/collinfo.json') return this.#list();
    const year = /^\/CC-MAIN-(\d{4})-30-index$/.exec(url.pathname)?.[1];
    return year === undefined ? { status: 404, body: 'no such index' } : this.#index(year, url.searchParams);
  }

  #list(): FakeAnswer {
    if (this.#habits.list === 'html') return { headers: { 'content-type': 'text/html' }, body: OUTAGE };
    const crawls = [2026, 2025, 2024, 2021].map((year) => ({
      id: `CC-MAIN-${year}-30`,
      name: `July ${year} Index`,
      'cdx-api': `https://index.commoncrawl.org/CC-MAIN-${year}-30-index`,
      from: `${year}-07-01T00:00:00`,
      to: `${year}-07-20T00:00:00`,
    }));
    return { headers: JSON_TYPE, body: JSON.stringify(crawls) };
  }

  #index(year: string, params: URLSearchParams): FakeAnswer {
    if (this.#habits.index === 'slow-down') return { status: 503, body: 'Please reduce your request rate.' };
    const found = capturesOf(this.#captures, params.get('url') ?? '').filter(
      ({ at, status }) => at.startsWith(year) && status === 200,
    );
    if (found.length === 0)
      return {
        status: 404,
        headers: JSON_TYPE,
        body: JSON.stringify(
          this.#habits.index === 'old-miss'
            ? { error: 'No Captures found for: the address' }
            : { message: `No Captures found for: ${params.get('url')}` },
        ),
      };
    const rows = found.map((capture) => {
      const { offset = 0, length = 0 } = this.#offsets.get(capture) ?? {};
      const place = { offset: String(offset), length: String(length), filename: 'crawl-data/x.warc.gz' };
      return JSON.stringify({
        timestamp: stampOf(capture.at),
        url: capture.url,
        mime: 'text/html',
        status: '200',
        ...place,
      });
    });
    return { headers: LINES_TYPE, body: rows.map((row) => `${row}\n`).join('') };
  }

  #data(request: Request): FakeAnswer {
    if (this.#habits.data === 'down') return { status: 503, body: 'SlowDown' };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers?.['range'] ?? '');
    const headers = { 'content-type': 'application/octet-stream' };
    if (range === null || this.#habits.data === 'whole-file') return { headers, body: this.#file };
    return { status: 206, headers, body: this.#file.subarray(Number(range[1]), Number(range[2]) + 1) };
  }
}
