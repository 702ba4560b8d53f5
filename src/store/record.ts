import { createWriteStream, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import { StetError } from '../core/errors.ts';
import type { Transport } from '../core/exchange.ts';
import { plainId } from './recording-index.ts';
import { type WarcInfo, WarcWriter } from './warc-writer.ts';

export interface RecordOptions extends Omit<WarcInfo, 'filename'> {
  /** `web.warc.gz`, or `.warc` without compression. */
  readonly file: string;
}

/**
 * Wraps a transport so that every exchange is kept in a WARC file (see `WarcWriter`). `close()` finishes the file; what
 * was written before stays readable whatever happens.
 * @throws StetError OUTPUT_FAILED from `close()` when the file could not be written
 */
export function recordTransport(inner: Transport, options: RecordOptions): Transport & { close(): Promise<void> } {
  const file = new FileSink(options.file);
  const info = { ...options, filename: basename(options.file) };
  const writer = new WarcWriter((bytes) => file.write(bytes), info, { gzip: options.file.endsWith('.gz') });
  return {
    async send(request, abort) {
      const exchange = await inner.send(request, abort);
      // A full disk is said once, at the end: the check itself goes on.
      const written = await writer.write(request, exchange).catch(() => null);
      return written === null ? exchange : { ...exchange, recordId: plainId(written.recordId) };
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
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StetError('OUTPUT_FAILED', `Cannot write the recording \`${this.#path}\` (${why})`, {
      cause,
      hint: 'check that the folder exists and has room',
    });
  }
}
