import type { Request } from '../../../src/core/exchange.ts';
import type { FakeAnswer } from '../open-test-web.ts';
import { capturesOf, httpDateOf, nearestTo, type StoredCapture, stampOf } from './captures.ts';

/** How a Memento archive differs from the others. */
export interface MementoHabits {
  /** `https://host/path`, before everything. */
  readonly base: string;
  /** Behind the base, before the original. */
  readonly timeMap: string;
  readonly timeGate: string;
  /** Captures a page of a TimeMap; further pages are named in it. */
  readonly pageSize?: number;
  /** The TimeMap is an index of pages and holds no captures itself. */
  readonly isIndexed?: boolean;
  /** What the TimeMap is written in. */
  readonly form?: 'link' | 'memgator-json' | 'broken' | 'html' | 'cut';
  /** How the TimeGate answers: RFC 7089 patterns 2.1 to 2.3. */
  readonly gate?: 'redirect' | 'content-location' | 'negotiated' | 'missing';
  /** TimeMap and TimeGate answer with this instead. */
  readonly status?: number;
}

/** An archive that speaks Memento, or an aggregator of several (MemGator's routes). */
export class FakeMemento {
  readonly #captures: readonly StoredCapture[];
  readonly #habits: MementoHabits;

  constructor(captures: readonly StoredCapture[], habits: MementoHabits) {
    this.#captures = captures;
    this.#habits = habits;
  }

  answer(request: Request): FakeAnswer | null {
    const { base, timeMap, timeGate, status } = this.#habits;
    const { url } = request;
    if (!url.startsWith(base)) return null;
    if (status !== undefined) return { status, headers: { 'content-type': 'text/plain' }, body: 'slow down' };
    const rest = url.slice(base.length);
    const replay = /^\/(\d{14})(id_)?\/(.+)$/.exec(rest);
    if (replay !== null) return this.#replay(replay[1] ?? '', replay[3] ?? '');
    if (rest.startsWith(timeMap)) return this.#timeMap(url, rest.slice(timeMap.length));
    if (rest.startsWith(timeGate)) return this.#timeGate(rest.slice(timeGate.length), request);
    return { status: 404, body: 'no such route' };
  }

  #timeMap(self: string, asked: string): FakeAnswer {
    const { base, pageSize, isIndexed, form, timeMap } = this.#habits;
    const [original = '', page] =
      asked.split('#page=').length > 1 ? asked.split('#page=') : asked.split('?timemap-page=');
    const captures = capturesOf(this.#captures, original);
    if (captures.length === 0)
      return {
        status: 404,
        headers: { 'x-memento-count': '0', 'content-type': 'text/plain' },
        body: '404 page not found',
      };
    if (form === 'html')
      return { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Offline</title>' };
    if (form === 'memgator-json') return this.#json(original, captures);
    const size = pageSize ?? captures.length;
    const number = page === undefined ? (isIndexed === true ? -1 : 0) : Number(page);
    const shown = number < 0 ? [] : captures.slice(number * size, (number + 1) * size);
    const pages = Array.from({ length: Math.ceil(captures.length / size) }, (_, index) => index);
    const others = pages
      .filter((index) => index !== number && size < captures.length)
      .map(
        (index) =>
          `<${base}${timeMap}${original}?timemap-page=${index}>; rel="timemap"; type="application/link-format"`,
      );
    const lines = [
      `<${self}>; rel="self"; type="application/link-format"`,
      `<${original}>; rel=original`,
      ...others,
      ...shown.map((capture) => this.#line(capture, captures)),
    ];
    // A comma at the end, as Perma.cc has it.
    const text = `${lines.join(',\n')},\n`;
    return {
      headers: { 'content-type': 'application/link-format', 'x-memento-count': String(captures.length) },
      body: form === 'cut' ? text.slice(0, -60) : text,
      ...(form === 'cut' ? { truncated: 'length' as const } : {}),
    };
  }

  #line(capture: StoredCapture, all: readonly StoredCapture[]): string {
    const rel = [capture === all[0] ? 'first' : '', capture === all.at(-1) ? 'last' : '', 'memento'].join(' ').trim();
    return `<${this.#address(capture)}>; rel="${rel}"; datetime="${httpDateOf(capture.at)}"; collection="demo"`;
  }

  #json(original: string, captures: readonly StoredCapture[]): FakeAnswer {
    const list = captures.map((capture) => ({ datetime: capture.at, uri: this.#address(capture) }));
    const body = { original_uri: original, self: '', mementos: { list, first: list[0], last: list.at(-1) } };
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }

  #timeGate(original: string, request: Request): FakeAnswer {
    const captures = capturesOf(this.#captures, original);
    const { gate } = this.#habits;
    if (gate === 'missing' || captures.length === 0)
      return { status: 404, headers: { vary: 'accept-datetime' }, body: '404' };
    const wanted = request.headers?.['accept-datetime'];
    if (wanted !== undefined && Number.isNaN(Date.parse(wanted)))
      return { status: 400, body: 'Invalid Accept-Datetime' };
    const nearest = nearestTo(captures, wanted === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(wanted));
    if (nearest === undefined) return { status: 404, body: '404' };
    const index = captures.indexOf(nearest);
    const beside = [captures[index - 1], captures[index + 1]]
      .filter((capture) => capture !== undefined)
      .map((capture) => this.#line(capture, captures));
    const headers = {
      vary: 'accept-datetime',
      link: [`<${original}>; rel="original"`, this.#line(nearest, captures), ...beside].join(', '),
    };
    if (gate === 'content-location' || gate === 'negotiated')
      return {
        headers: {
          ...headers,
          'content-type': 'text/html; charset=utf-8',
          'memento-datetime': httpDateOf(nearest.at),
          ...(gate === 'content-location'
            ? { 'content-location': this.#address(nearest) }
            : { link: `<${original}>; rel="original"` }),
        },
        body: nearest.body,
      };
    return { status: 302, headers: { ...headers, location: this.#address(nearest) } };
  }

  #replay(stamp: string, original: string): FakeAnswer {
    const capture = capturesOf(this.#captures, original).find((entry) => stampOf(entry.at) === stamp);
    if (capture === undefined) return { status: 404, body: 'no such capture' };
    return {
      status: capture.status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'memento-datetime': httpDateOf(capture.at),
        link: `<${capture.url}>; rel="original"`,
        // As pywb has it: the living address.
        ...(capture.headers?.['location'] === undefined ? {} : { location: capture.headers['location'] }),
      },
      body: capture.body,
    };
  }

  #address(capture: StoredCapture): string {
    return `${this.#habits.base}/${stampOf(capture.at)}/${capture.url}`;
  }
}
