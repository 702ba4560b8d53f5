import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { buildConnector, Dispatcher } from 'undici';
import { LIMITS } from '../../core/options.ts';
import type { AnswerReader } from './answer-reader.ts';

/** What is asked, and over which connection. */
export interface LooseRequest {
  /** Where to connect to: the host, or the proxy that is told the whole address. */
  readonly origin: URL;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly connect: buildConnector.connector;
}

/**
 * Asks once, over a connection of its own, and takes answers that break the rules of HTTP in ways that browsers pass over:
 * folded lines, line feeds alone, a length beside chunks, control characters. Node's lenient parser does that; what it can
 * be misled about is where one answer ends and the next begins, and here there is no next one. Calls the reader as undici
 * does, so that its limits are the same.
 */
export function askLoosely({ origin, path, method, headers, body, connect }: LooseRequest, reader: AnswerReader): void {
  const request = httpRequest({
    method,
    path,
    headers,
    insecureHTTPParser: true,
    maxHeaderSize: LIMITS.headerBytes,
    createConnection: (_options, done) => {
      connect({ hostname: origin.hostname, protocol: origin.protocol, port: origin.port }, (error, socket) => {
        if (error !== null) {
          reader.onResponseError(controller, error);
          return;
        }
        reader.onRequestStart(controller);
        done(null, socket);
      });
      return undefined;
    },
  });
  const controller: Dispatcher.DispatchController = {
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason) => void request.destroy(reason),
    pause: () => undefined,
    resume: () => undefined,
  };
  request.on('error', (error) => reader.onResponseError(controller, error));
  request.on('response', (answer: IncomingMessage) => {
    reader.onResponseStart({ ...controller, rawHeaders: answer.rawHeaders }, answer.statusCode ?? 0, answer.headers);
    answer.on('data', (chunk: Uint8Array) => reader.onResponseData(controller, chunk));
    answer.on('end', () => reader.onResponseEnd());
    answer.on('error', (error) => reader.onResponseError(controller, error));
  });
  request.end(body ?? undefined);
}
