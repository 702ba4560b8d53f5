import { rm } from 'node:fs/promises';
import type { Transport } from '../../core/exchange.ts';
import { temporaryName } from '../../core/files/temporary-name.ts';
import type { IndexedResponse } from './cdxj.ts';
import { type RecordOptions, recordTransport } from './record.ts';
import { type WaczContent, writeWacz } from './wacz-writer.ts';

/** A transport that keeps what passes through it in a package. */
export interface WaczTransport extends Transport {
  readonly responses: readonly IndexedResponse[];
  /** Finishes the package, with what belongs to it beside the records. @throws StetError OUTPUT_FAILED */
  finish(content: Omit<WaczContent, 'software'>): Promise<void>;
  /** Ends the records. They stay in the file beside the package until that is finished or given up. */
  close(): Promise<void>;
  /** Gives up what was not finished: nothing is left behind. */
  discard(): Promise<void>;
}

/** Wraps a transport so that every exchange is kept in a WACZ file; the records grow in a file beside it. */
export function recordWacz(inner: Transport, options: RecordOptions): WaczTransport {
  const warc = temporaryName(options.file, process.pid, Math.random(), 'warc.gz');
  const transport = recordTransport(inner, { ...options, file: warc });
  let closing: Promise<void> | undefined;
  const closeWarc = () => {
    closing ??= transport.close();
    return closing;
  };
  return {
    responses: transport.responses,
    send: (request, abort) => transport.send(request, abort),
    async finish(content) {
      try {
        await closeWarc();
        const { responses } = transport;
        await writeWacz(options.file, { path: warc, responses }, { ...content, software: options.software });
      } finally {
        await rm(warc, { force: true });
      }
    },
    close: closeWarc,
    async discard() {
      // What could not be written does not matter where nothing is kept.
      await closeWarc().catch(() => undefined);
      await rm(warc, { force: true });
    },
  };
}
