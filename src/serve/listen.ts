import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { StetError } from '../core/errors.ts';

/** A server on loopback and nowhere else. */
export interface LoopbackServer {
  readonly port: number;
  /** Begins to answer. */
  answer(fetch: (request: Request) => Response | Promise<Response>): void;
  close(): Promise<void>;
}

/** Takes a port of 127.0.0.1; 0 takes any that is free. @throws StetError PORT_UNAVAILABLE */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portError(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has one
    answer: (fetch) => void server.on('request', getRequestListener(fetch)),
    close: () => closeServer(server),
  };
}

function portError(port: number, cause: NodeJS.ErrnoException): StetError {
  const why = cause.code === 'EADDRINUSE' ? 'somebody else uses it' : (cause.code ?? cause.message);
  return new StetError('PORT_UNAVAILABLE', `Cannot listen on port ${port}: ${why}`, {
    hint: 'choose another with --port, or leave it out to take any that is free',
    cause,
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
