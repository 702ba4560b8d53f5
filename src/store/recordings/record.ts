import { createWriteStream, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import { type Exchange, headerOf, type Transport } from '../../core/exchange.ts';
import { cannotWrite } from '../../core/files/file-error.ts';
import type { IndexedResponse } from './cdxj.ts';
import { plainId } from './recording-index.ts';
import { type WarcInfo, WarcWriter, type WrittenResponse } from './warc-writer.ts';

/** Where a recording goes, and what it says of itself. */
export interface RecordOptions extends Omit<WarcInfo, 'filename'> {
  /** `web.warc.gz`, or `.warc` without compression. */
  readonly file: string;
}

/** A transport that keeps what passes through it. */
export interface RecordingTransport extends Transport {
  /** What was written so far, for an index. */
  readonly responses: readonly IndexedResponse[];
  close(): Promise<void>;
}

/**
 * Wraps a transport so that every exchange is kept in a WARC file (see `WarcWriter`). `close()` finishes the file; what
 * was written before stays readable whatever happens.
 * @throws StetError OUTPUT_FAILED from `close()` when the file could not be written
 */
export function recordTransport(inner: Transport, options: RecordOptions): RecordingTransport {
  const file = new FileSink(options.file);
  const info = { ...options, filename: basename(options.file) };
  const writer = new WarcWriter((bytes) => file.write(bytes), info, { gzip: options.file.endsWith('.gz') });
  const responses: IndexedResponse[] = [];
  return {
    responses,
    async send(request, abort) {
      const exchange = await inner.send(request, abort);
      // A full disk is said once, at the end: the check itself goes on.
      const written = await writer.write(request, exchange).catch(() => null);
      if (written === null) return exchange;
      responses.push(...indexed(exchange, written));
      return { ...exchange, recordId: plainId(written.recordId) };
    },
    async close() {
      await inner.close?.();
      const failed = await writer.finish().then(
        () => null,
        (error: unknown) => error,
      );
      await file.close(failed);
    },
  };
}

/** What an index says of a written response; requests with a body are not what a reader asks for. */
function indexed(
  { url, at, method, outcome }: Exchange,
  { offset, length, digest }: WrittenResponse,
): IndexedResponse[] {
  if (outcome.kind === 'failure' || method !== 'GET') return [];
  const mime = headerOf(outcome.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return [{ url, at, status: outcome.status, mime, digest, offset, length, isCut: outcome.truncated !== undefined }];
}

/** Appends to a file; an error of the file system is kept for `close()`. */
class FileSink {
  readonly #path: string;
  readonly #stream: WriteStream;
  #failed: Error | null = null;

  constructor(path: string) {
    this.#path = path;
    this.#stream = createWriteStream(path);
    this.#stream.on('error', (error) => {
      this.#failed ??= error;
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failed !== null) reject(this.#failed);
      else this.#stream.write(bytes, (error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
  }

  async close(failed: unknown): Promise<void> {
    if (this.#failed === null) await new Promise<void>((resolve) => this.#stream.end(resolve));
    const cause = this.#failed ?? failed;
    if (cause === null) return;
    throw cannotWrite(`the recording \`${this.#path}\``, cause);
  }
}
