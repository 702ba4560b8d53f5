import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { parsedUrl } from '../../src/core/urls/parse-url.ts';
import { TestCa } from '../../tests/helpers/test-ca.ts';

/**
 * A process of its own: a forward proxy on loopback that answers for every host name, after a delay, with a page of 20 KB.
 * http by absolute form, https by CONNECT under a test authority. Tells its port and authority once, and its counts when
 * asked, over the process channel.
 */

const PAGE_BYTES = 20_000;
const PARAGRAPH =
  '<p>The harbour of the town was closed for a week, and the boats that could not be moved stayed where they were.</p>\n';

const latencyMs = Number(process.argv[2] ?? '50');
/** Delays are spread evenly over this share of the latency, up and down. */
const JITTER = 0.2;

let requests = 0;
let parallel = 0;
let peakParallel = 0;
let peakPerHost = 0;
const perHost = new Map<string, number>();

function pageFor(path: string): Buffer {
  const number = /(\d+)$/.exec(path)?.[1] ?? '0';
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour report ${number}</title><link rel="stylesheet" href="/style.css"></head><body><header><nav><a href="/">Home</a> <a href="/about">About</a></nav></header><main><h1>Harbour report ${number}</h1>\n`;
  const foot = '</main><footer><p>Printed on the coast.</p></footer></body></html>';
  const body = PARAGRAPH.repeat(Math.floor((PAGE_BYTES - head.length - foot.length) / PARAGRAPH.length));
  return Buffer.from(head + body + foot);
}

const pages = new Map<string, Buffer>();

function answer(host: string, request: IncomingMessage, response: ServerResponse): void {
  requests += 1;
  parallel += 1;
  peakParallel = Math.max(peakParallel, parallel);
  const here = (perHost.get(host) ?? 0) + 1;
  perHost.set(host, here);
  peakPerHost = Math.max(peakPerHost, here);
  response.on('close', () => {
    parallel -= 1;
    perHost.set(host, (perHost.get(host) ?? 1) - 1);
  });
  const path = new URL(request.url ?? '/', 'http://a.test').pathname;
  const page = pages.get(path.slice(-2)) ?? pageFor(path.slice(-2));
  pages.set(path.slice(-2), page);
  // The same path always takes the same time, so that every tool meets the same load.
  const spread = (hash(host + path) % 1000) / 500 - 1;
  setTimeout(
    () => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
      response.end(request.method === 'HEAD' ? undefined : page);
    },
    latencyMs * (1 + JITTER * spread),
  );
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return value >>> 0;
}

const ca = await TestCa.create('stet bench CA');
const contexts = new Map<string, Promise<SecureContext>>();
const contextOf = (host: string): Promise<SecureContext> => {
  const known = contexts.get(host) ?? ca.certificate(host).then((certificate) => createSecureContext(certificate));
  contexts.set(host, known);
  return known;
};
const tls = createTlsServer(
  {
    SNICallback: (name, done) =>
      void contextOf(name).then(
        (context) => done(null, context),
        (error: Error) => done(error),
      ),
  },
  (request, response) => answer(request.headers.host ?? '', request, response),
);
tls.on('tlsClientError', () => undefined);

const proxy = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  answer(parsedUrl(request.url ?? '')?.host ?? '', request, response);
});
proxy.on('connect', (_request: IncomingMessage, socket: Socket) => {
  socket.on('error', () => undefined);
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  tls.emit('connection', socket);
});
proxy.on('clientError', (_error, socket) => socket.destroy());
proxy.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  process.send?.({ port: (proxy.address() as AddressInfo).port, ca: ca.pem });
});

process.on('message', () => {
  process.send?.({ requests, peakParallel, peakPerHost });
  requests = 0;
  peakParallel = 0;
  peakPerHost = 0;
  perHost.clear();
});
