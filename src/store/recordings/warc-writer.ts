import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange, Request } from '../../core/exchange.ts';
import { hostOf } from '../../core/urls/host-name.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { statusLine, writeHttpBlock } from './http-block.ts';
import { keepsRequestHeader, keepsResponseHeader, toRecorded } from './recorded-exchange.ts';

/** Where records go, in order. Rejects when they cannot be written. */
export type WarcSink = (bytes: Uint8Array) => Promise<void>;

/** What the first record says about the run. */
export interface WarcInfo {
  /** Name of the file, without folders. */
  readonly filename: string;
  readonly software: string;
  /** Start of the run, ISO 8601 UTC, and the seed of its random choices: a replay starts from both. */
  readonly startedAt: string;
  readonly seed: number;
  readonly argv?: readonly string[];
}

/** Where the response of an exchange stands in the file: for an index. */
export interface WrittenResponse {
  readonly recordId: string;
  /** Of the gzip member, in bytes of the file. */
  readonly offset: number;
  readonly length: number;
  /** `sha256:` and hex, of the body as stored. */
  readonly digest: string;
}

const VERSION = 'WARC/1.1';
const gzipAsync = promisify(gzip);

/**
 * Writes exchanges as WARC 1.1 (ISO 28500:2017) through warcio: response, request, and a metadata record for what HTTP
 * does not say; a failure has no response. Every record is a gzip member of its own (Annex D), so that an index can
 * point at it. Cookies, credentials and unknown request headers are left out.
 */
export class WarcWriter {
  readonly #sink: WarcSink;
  readonly #gzip: boolean;
  readonly #cookieNumbers = new Map<string, number>();
  #offset = 0;
  /** Records are written one after the other, however many exchanges end at once. */
  #queue: Promise<unknown>;

  constructor(sink: WarcSink, info: WarcInfo, options: { readonly gzip: boolean }) {
    this.#sink = sink;
    this.#gzip = options.gzip;
    this.#queue = this.#writeInfo(info);
    this.#queue.catch(() => undefined); // every later write rejects with it
  }

  /** Resolves when the exchange is written; with the place of its response, where there is one. */
  write(request: Request, exchange: Exchange): Promise<WrittenResponse | null> {
    const written = this.#queue.then(() => this.#writeExchange(request, exchange));
    this.#queue = written;
    written.catch(() => undefined);
    return written;
  }

  /** Resolves when everything is written. */
  async finish(): Promise<void> {
    await this.#queue;
  }

  async #writeInfo({ filename, software, startedAt, seed, argv }: WarcInfo): Promise<void> {
    const fields: Record<string, string> = {
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      'stet-started': startedAt,
      'stet-seed': String(seed),
      ...(argv === undefined ? {} : { 'stet-argv': JSON.stringify(argv) }),
    };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`);
    await this.#append(Buffer.from(lines.join(''), 'utf8'), {
      'WARC-Type': 'warcinfo',
      'WARC-Date': startedAt,
      'WARC-Filename': filename,
      'Content-Type': 'application/warc-fields',
    });
  }

  async #writeExchange(request: Request, exchange: Exchange): Promise<WrittenResponse | null> {
    const { url, at } = exchange;
    const id = `<urn:uuid:${randomUUID()}>`;
    const shared = { 'WARC-Target-URI': url, 'WARC-Date': at };
    const response = await this.#writeResponse(exchange, id);
    const body = Buffer.from(request.body ?? '', 'utf8');
    await this.#append(
      writeHttpBlock({
        startLine: `${exchange.method} ${pathOf(url)} HTTP/1.1`,
        headers: [
          ['host', hostOf(url)],
          ...Object.entries(request.headers ?? {}).filter(([name]) => keepsRequestHeader(name)),
        ],
        body,
      }),
      {
        ...shared,
        'WARC-Type': 'request',
        'Content-Type': 'application/http; msgtype=request',
        'WARC-Payload-Digest': digestOf(body),
        'WARC-Concurrent-To': id,
      },
    );
    await this.#append(Buffer.from(JSON.stringify(toRecorded(request, exchange, (value) => this.#numberOf(value)))), {
      ...shared,
      'WARC-Type': 'metadata',
      'Content-Type': 'application/json',
      ...(response === null ? { 'WARC-Record-ID': id } : { 'WARC-Concurrent-To': id }),
    });
    return response;
  }

  async #writeResponse({ url, at, outcome }: Exchange, recordId: string): Promise<WrittenResponse | null> {
    if (outcome.kind === 'failure') return null;
    const body = outcome.body === undefined ? new Uint8Array() : await outcome.body.read();
    const digest = digestOf(body);
    const offset = this.#offset;
    const length = await this.#append(
      writeHttpBlock({
        startLine: statusLine(outcome.status),
        headers: outcome.headers.filter(([name]) => keepsResponseHeader(name)),
        body,
      }),
      {
        'WARC-Type': 'response',
        'WARC-Record-ID': recordId,
        'WARC-Target-URI': url,
        'WARC-Date': at,
        'Content-Type': 'application/http; msgtype=response',
        'WARC-Payload-Digest': digest,
        ...(outcome.truncated === undefined ? {} : { 'WARC-Truncated': outcome.truncated }),
      },
    );
    return { recordId, offset, length, digest };
  }

  #numberOf(value: string): number {
    const number = this.#cookieNumbers.get(value) ?? this.#cookieNumbers.size + 1;
    this.#cookieNumbers.set(value, number);
    return number;
  }

  /** Serialises one record and gives its length in the file. */
  async #append(block: Uint8Array, warcHeaders: Record<string, string>): Promise<number> {
    const { WARCRecord, WARCSerializer } = await import('warcio');
    const record = WARCRecord.create(
      { date: warcHeaders['WARC-Date'] ?? '', warcVersion: VERSION, warcHeaders },
      chunksOf(block),
    );
    const plain = await WARCSerializer.serialize(record, { digest: { algo: 'sha-256', prefix: 'sha256:' } });
    const bytes = this.#gzip ? await gzipAsync(plain) : plain;
    await this.#sink(bytes);
    this.#offset += bytes.length;
    return bytes.length;
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function pathOf(url: string): string {
  const address = parsedUrl(url);
  return address === null ? '/' : `${address.pathname}${address.search}`;
}
