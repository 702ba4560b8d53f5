import { randomUUID } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import { StetError } from '../core/errors.ts';
import type { Exchange, Request, Transport } from '../core/exchange.ts';
import { isPrivateHeader, toRecorded } from './recorded-exchange.ts';

export interface RecordOptions {
  /** `web.warc.gz`; each record is its own gzip member (WARC 1.1 Annex D). */
  readonly file: string;
  readonly software: string;
  /** Start of the run, ISO 8601 UTC, and the seed of its random choices: a replay starts from both. */
  readonly startedAt: string;
  readonly seed: number;
}

/**
 * Wraps a transport so that every exchange is kept as WARC 1.1 (ISO 28500:2017): request, response and a metadata record
 * for what HTTP does not say; a failure has no response and is a metadata record alone. Cookies and credentials are left
 * out. `close()` finishes the file; what was written before stays readable whatever happens.
 */
export function recordTransport(inner: Transport, options: RecordOptions): Transport & { close(): Promise<void> } {
  const writer = new WarcWriter(options);
  return {
    async send(request, abort) {
      const exchange = await inner.send(request, abort);
      await writer.write(request, exchange);
      return exchange;
    },
    async close() {
      await inner.close?.();
      await writer.close();
    },
  };
}

class WarcWriter {
  readonly #options: RecordOptions;
  readonly #file: WriteStream;
  #failed: Error | null = null;
  /** Records are written one after the other, however many exchanges end at once. */
  #queue: Promise<void>;

  constructor(options: RecordOptions) {
    this.#options = options;
    this.#file = createWriteStream(options.file);
    this.#file.on('error', (error) => {
      this.#failed = error;
    });
    this.#queue = this.#writeInfo();
  }

  write(request: Request, exchange: Exchange): Promise<void> {
    this.#queue = this.#queue.then(() => this.#writeExchange(request, exchange));
    return this.#queue;
  }

  async close(): Promise<void> {
    await this.#queue;
    await new Promise<void>((resolve) => this.#file.end(resolve));
    if (this.#failed !== null)
      throw new StetError(
        'OUTPUT_FAILED',
        `Cannot write the recording \`${this.#options.file}\` (${this.#failed.message})`,
        { cause: this.#failed, hint: 'check that the folder exists and has room' },
      );
  }

  async #writeInfo(): Promise<void> {
    const { WARCRecord } = await import('warcio');
    const { file, software, startedAt, seed } = this.#options;
    const record = WARCRecord.createWARCInfo(
      { filename: basename(file), warcVersion: 'WARC/1.1', date: startedAt },
      {
        software,
        format: 'WARC File Format 1.1',
        conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
        'stet-started': startedAt,
        'stet-seed': String(seed),
      },
    );
    await this.#append(record);
  }

  async #writeExchange(request: Request, exchange: Exchange): Promise<void> {
    const { WARCRecord } = await import('warcio');
    const { url, at, outcome } = exchange;
    const shared = { url, date: at, warcVersion: 'WARC/1.1' as const };
    const id = `<urn:uuid:${randomUUID()}>`;
    if (outcome.kind === 'response') {
      const body = outcome.body === undefined ? new Uint8Array() : await outcome.body.read();
      const headers = outcome.headers.filter(([name]) => !isPrivateHeader(name) && name !== 'transfer-encoding');
      const truncated: Record<string, string> =
        outcome.truncated === undefined ? {} : { 'WARC-Truncated': outcome.truncated };
      await this.#append(
        WARCRecord.create(
          {
            ...shared,
            type: 'response',
            statusline: `HTTP/1.1 ${outcome.status}`,
            httpHeaders: headers.map(([name, value]): [string, string] => [name, oneLine(value)]),
            keepHeadersCase: true,
            warcHeaders: { 'WARC-Record-ID': id, ...truncated },
          },
          chunks(body),
        ),
      );
    }
    await this.#append(
      WARCRecord.create(
        {
          ...shared,
          type: 'request',
          statusline: `${exchange.method} ${pathOf(url)} HTTP/1.1`,
          httpHeaders: Object.entries(request.headers ?? {}).filter(([name]) => !isPrivateHeader(name)),
          warcHeaders: { 'WARC-Concurrent-To': id },
        },
        chunks(new TextEncoder().encode(request.body ?? '')),
      ),
    );
    const json = new TextEncoder().encode(JSON.stringify(toRecorded(exchange)));
    const link = outcome.kind === 'response' ? { 'WARC-Concurrent-To': id } : { 'WARC-Record-ID': id };
    await this.#append(
      WARCRecord.create(
        { ...shared, type: 'metadata', warcHeaders: { 'Content-Type': 'application/json', ...link } },
        chunks(json),
      ),
    );
  }

  async #append(record: import('warcio').WARCRecord): Promise<void> {
    const { WARCSerializer } = await import('warcio');
    const bytes = await WARCSerializer.serialize(record, {
      gzip: this.#options.file.endsWith('.gz'),
      digest: { algo: 'sha-256', prefix: 'sha256:' },
    });
    await new Promise<void>((resolve) => this.#file.write(bytes, () => resolve()));
  }
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** A header value as it fits into a line of Latin-1: other characters as their UTF-8 bytes, no line breaks. */
function oneLine(value: string): string {
  return Buffer.from(value.replace(/[\r\n]+/g, ' '), 'utf8').toString('latin1');
}
