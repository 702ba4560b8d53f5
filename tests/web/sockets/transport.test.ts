import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import { type Exchange, headerOf, type Transport } from '../../../src/core/exchange.ts';
import { decodeText } from '../../../src/web/bodies/charset.ts';
import { decodeBody } from '../../../src/web/bodies/decode-body.ts';
import { failureReason } from '../../../src/web/failure-reason.ts';
import { openFirst } from '../../../src/web/sockets/open-socket.ts';
import { createTransport } from '../../../src/web/sockets/transport.ts';
import { closeServer, openServer } from '../../helpers/loopback.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await openServer(server);
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function transportFor(rest: { allowPrivate?: string[]; timeoutMs?: number; resolve?: string[] } = {}): Transport {
  const transport = createTransport({
    clock: systemClock,
    timeoutMs: rest.timeoutMs ?? 5000,
    connectTimeoutMs: 1000,
    allowPrivate: rest.allowPrivate ?? ['127.0.0.1'],
    resolve: rest.resolve ?? [],
    env: {},
  });
  closers.push(() => transport.close?.());
  return transport;
}

function send(url: string, transport = transportFor(), maxBytes = 100_000): Promise<Exchange> {
  return transport.send({ url, method: 'GET', maxBytes, attempt: 1 }, new AbortController().signal);
}

async function bodyOf({ outcome }: Exchange): Promise<string> {
  if (outcome.kind !== 'response' || outcome.body === undefined) return '';
  const { bytes } = await decodeBody(outcome.headers, await outcome.body.read(), 1_000_000);
  return decodeText(bytes, outcome.headers.find(([name]) => name === 'content-type')?.[1]).text;
}

describe('the word that a request is on its way', () => {
  const sent = vi.fn();
  const ask = (url: string) =>
    transportFor().send({ url, method: 'GET', maxBytes: 1000, attempt: 1, onSent: sent }, new AbortController().signal);
  beforeEach(() => sent.mockClear());

  test('comes once, before the answer', async () => {
    const url = await serve((_request, response) => response.end(String(sent.mock.calls.length)));
    expect(await bodyOf(await ask(url))).toBe('1');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('does not come when nobody could be reached', async () => {
    await ask('http://127.0.0.1:9/');
    await ask('http://10.0.0.1/');
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  test('keeps status, every header in order, and the body as received', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(
        404,
        [
          ['X-One', '1'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['Location', 'café'],
        ].flat(),
      );
      response.end('gone');
    });
    const { outcome } = await send(url);
    expect(outcome.kind === 'response' && outcome.status).toBe(404);
    expect(
      outcome.kind === 'response' &&
        outcome.headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value),
    ).toEqual(['a=1', 'b=2']);
  });

  test('a body can be let go of, and is not read any more then', async () => {
    const url = await serve((_request, response) => void response.end('plain words'));
    const { outcome } = await send(url);
    const body = outcome.kind === 'response' ? outcome.body : undefined;
    expect(Buffer.from((await body?.read()) ?? []).toString()).toBe('plain words');
    body?.drop?.();
    await expect(body?.read()).rejects.toThrow('let go');
  });

  test('a Location of raw UTF-8 bytes is read as UTF-8', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(301, { Location: Buffer.from('/café', 'utf8').toString('latin1') });
      response.end();
    });
    const { outcome } = await send(url);
    expect(outcome.kind === 'response' && outcome.headers.find(([name]) => name === 'location')?.[1]).toBe('/café');
  });

  test('a Location of octets that are no UTF-8 keeps them, escaped', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(301, { Location: '/gr\xf6\xdfe?q=%20' });
      response.end();
    });
    const { outcome } = await send(url);
    expect(outcome.kind === 'response' && headerOf(outcome.headers, 'location')).toBe('/gr%F6%DFe?q=%20');
  });

  test('a cookie keeps its octets, and can be sent back', async () => {
    const utf8 = Buffer.from('city=東京', 'utf8').toString('latin1');
    const url = await serve((request, response) =>
      response.writeHead(200, { 'set-cookie': utf8 }).end(String(request.headers.cookie === utf8)),
    );
    const { outcome } = await send(url);
    const cookie = outcome.kind === 'response' ? (headerOf(outcome.headers, 'set-cookie') ?? '') : '';
    const again = await transportFor().send(
      { url, method: 'GET', maxBytes: 100, attempt: 1, headers: { cookie } },
      new AbortController().signal,
    );
    expect(await bodyOf(again)).toBe('true');
  });

  test.each([
    ['gzip', gzipSync, 'gzip'],
    ['deflate', deflateSync, 'deflate'],
    ['deflate without its zlib header', deflateRawSync, 'deflate'],
    ['br', brotliCompressSync, 'br'],
    ['gzip twice', (text: string) => gzipSync(gzipSync(text)), 'gzip, gzip'],
    ['plain text labelled gzip', (text: string) => Buffer.from(text), 'gzip'],
    ['gzip that nobody labelled', gzipSync, undefined],
  ])('of %s is decoded', async (_name, encode, coding) => {
    const url = await serve((_request, response) =>
      response.writeHead(200, coding === undefined ? {} : { 'content-encoding': coding }).end(encode('plain words')),
    );
    expect(await bodyOf(await send(url))).toBe('plain words');
  });

  test.each([
    ['windows-1252', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]), 'café “x”'],
    ['shift_jis', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), '日本'],
    ['utf-8', Buffer.from('naïve', 'utf8'), 'naïve'],
  ])('in %s is read', async (charset, bytes, text) => {
    const url = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': `text/html; charset=${charset}` }).end(bytes),
    );
    expect(await bodyOf(await send(url))).toBe(text);
  });

  test('is cut at a byte count and says so', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(50_000)));
    const { outcome } = await send(url, transportFor(), 1000);
    expect(outcome.kind === 'response' && [outcome.body?.bytes, outcome.truncated]).toEqual([1000, 'length']);
  });

  test('has the time that is given, also when that is more than a timer of Node takes', async () => {
    const url = await serve((_request, response) => void setTimeout(() => response.end('late'), 50));
    expect(await bodyOf(await send(url, transportFor({ timeoutMs: 30 * 86_400_000 })))).toBe('late');
  });

  test('that never ends is cut too', async () => {
    const url = await serve((_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(more));
    });
    const { outcome } = await send(url, transportFor(), 50_000);
    expect(outcome.kind === 'response' && outcome.truncated).toBe('length');
  });

  test('that breaks off keeps what came', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('the beginning', () => response.destroy());
    });
    const exchange = await send(url);
    expect(exchange.outcome.kind === 'response' && exchange.outcome.truncated).toBe('disconnect');
    expect(await bodyOf(exchange)).toBe('the beginning');
  });

  test('that trickles is cut at the time limit', async () => {
    const url = await serve((_request, response) => {
      const more = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(more));
    });
    const { outcome } = await send(url, transportFor({ timeoutMs: 400 }));
    expect(outcome.kind === 'response' && outcome.truncated).toBe('time');
  });

  test('of a gzip bomb stays under its cap', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { bytes, partial } = await decodeBody([['content-encoding', 'gzip']], bomb, 1_000_000);
    expect([bytes.length, partial]).toEqual([1_000_000, true]);
  });
});

describe('a failure', () => {
  async function raw(answer: string): Promise<Exchange> {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer));
    });
    const port = await openServer(server);
    closers.push(() => closeServer(server));
    return await send(`http://127.0.0.1:${port}/`);
  }
  const failureOf = ({ outcome }: Exchange) =>
    outcome.kind === 'failure' ? [outcome.phase, outcome.code] : [outcome.status];

  test('of a server that says nothing in time is a timeout of the headers', async () => {
    const url = await serve(() => undefined);
    expect(failureOf(await send(url, transportFor({ timeoutMs: 300 })))).toEqual(['headers', 'TIMEOUT']);
  });

  test('of a closed port is a refused connection', async () => {
    expect(failureOf(await send('http://127.0.0.1:9/'))).toEqual(['connect', 'ECONNREFUSED']);
  });

  test('of a server that closes at once is of the headers', async () => {
    expect(failureOf(await raw(''))).toEqual(['headers', 'UND_ERR_SOCKET']);
  });

  test('of HTTP/0.9 is a parse error', async () => {
    expect(failureOf(await raw('<html>hello</html>'))[0]).toBe('headers');
  });

  test('of a header block beyond the limit is named', async () => {
    const url = await serve((_request, response) => {
      for (let index = 0; index < 100; index++) response.setHeader(`x-${index}`, 'y'.repeat(1000));
      response.end();
    });
    expect(failureOf(await send(url))).toEqual(['headers', 'UND_ERR_HEADERS_OVERFLOW']);
  });

  test('of a status below 100 is an answer that breaks the rules', async () => {
    expect(failureOf(await raw('HTTP/1.1 000 Odd\r\ncontent-length: 2\r\n\r\nno'))).toEqual(['headers', 'HPE_INVALID']);
  });

  test.each([
    [
      'a 100 that nobody asked for',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nno',
      /“100 Continue”/,
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\nno', /its length twice/],
  ])('of %s is an answer that breaks the rules, in words', async (_what, sent, words) => {
    const { outcome } = await raw(sent);
    expect(outcome).toMatchObject({ phase: 'headers', detail: expect.stringMatching(words) });
    if (outcome.kind === 'failure') expect(failureReason(outcome, true)).toBe('bad-response');
  });

  test('of a body that was promised and did not come is a broken connection', async () => {
    const { outcome } = await raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n');
    if (outcome.kind !== 'failure') throw new Error('no failure');
    expect(failureReason(outcome, true)).toBe('connection-reset');
  });

  test('a status of 999 is an answer and no failure', async () => {
    const { outcome } = await raw('HTTP/1.1 999 Denied\r\ncontent-length: 2\r\n\r\nno');
    expect(outcome.kind === 'response' && outcome.status).toBe(999);
  });

  test('an abort is an abort', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const sent = transportFor().send({ url, method: 'GET', maxBytes: 100, attempt: 1 }, stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(sent).rejects.toThrow('enough');
  });
});

test('of a host with many addresses both families are tried, whichever this network has', async () => {
  const server = createTcpServer((socket) => socket.end());
  const port = await openServer(server, '::1');
  closers.push(() => server.close());
  const four = Array.from({ length: 6 }, () => '127.0.0.1');
  const socket = await openFirst([...four, '::1'], port, 1000);
  closers.push(() => socket.destroy());
  expect(socket.remoteAddress).toBe('::1');
});

describe('an answer that breaks the rules of HTTP', () => {
  const page = '<title>Harbour report</title>';
  const type = 'content-type: text/html\r\n';
  const length = `content-length: ${page.length}\r\n`;
  const size = page.length.toString(16);
  const chunked = `transfer-encoding: chunked\r\n`;
  /** Answers everybody with these octets; `then` goes on with it. */
  async function serveRaw(answer: string, then = (socket: Socket): unknown => socket.end()): Promise<string> {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.write(answer, 'latin1', () => then(socket)));
      closers.push(() => socket.destroy());
    });
    const port = await openServer(server);
    closers.push(() => server.close());
    return `http://127.0.0.1:${port}/report`;
  }

  test.each([
    ['line feeds alone', `HTTP/1.1 200 OK\n${type}${length}\n${page}`],
    ['a line that is folded', `HTTP/1.1 200 OK\r\n${type}x-note: a\r\n  b\r\n${length}\r\n${page}`],
    ['a control character', `HTTP/1.1 200 OK\r\n${type}x-note: a\u0001b\r\n${length}\r\n${page}`],
    ['a length beside chunks', `HTTP/1.1 200 OK\r\n${type}${length}${chunked}\r\n${size}\r\n${page}\r\n0\r\n\r\n`],
    ['a padded size of a chunk', `HTTP/1.1 200 OK\r\n${type}${chunked}\r\n${size}  \r\n${page}\r\n0\r\n\r\n`],
    ['“100 Continue” unasked', `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n${type}${length}\r\n${page}`],
  ])('by %s is read as browsers do when it is asked for again', async (_name, answer) => {
    const url = await serveRaw(answer);
    const transport = transportFor();
    const { outcome } = await send(url, transport);
    expect(outcome.kind === 'failure' && failureReason(outcome, true)).toBe('bad-response');
    const again = await send(url, transport);
    expect(again.outcome).toMatchObject({ kind: 'response', status: 200 });
    expect(await bodyOf(again)).toBe(page);
  });

  test('is told as such when browsers read it no more than we do', async () => {
    const url = await serveRaw(`HTTP/1.1 200 OK\r\n${length}content-length: 7\r\n\r\n${page}`);
    const transport = transportFor();
    await send(url, transport);
    const { outcome } = await send(url, transport);
    expect(outcome).toMatchObject({ kind: 'failure', detail: 'the answer says its length twice, or wrongly' });
    expect(outcome.kind === 'failure' && failureReason(outcome, true)).toBe('bad-response');
  });

  test('has the same limits', async () => {
    const url = await serveRaw(`HTTP/1.1 200 OK\n${type}\n${page}`, () => undefined);
    const transport = transportFor({ timeoutMs: 400 });
    await send(url, transport);
    const late = await send(url, transport);
    expect(late.outcome).toMatchObject({ status: 200, truncated: 'time', body: { bytes: page.length } });
    const cut = await send(url, transport, 10);
    expect(cut.outcome).toMatchObject({ status: 200, truncated: 'length', body: { bytes: 10 } });
  });
});

describe('the guard', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://localhost/',
    'http://localhost./',
    'http://intranet/',
    'http://printer.local/',
    'http://a.b.internal/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://224.0.0.1/',
  ])('refuses %s before anything is sent', async (url) => {
    const { outcome } = await send(url, transportFor({ allowPrivate: [] }));
    expect(outcome.kind === 'failure' && [outcome.phase, outcome.code]).toEqual(['guard', 'PRIVATE_ADDRESS']);
  });

  test('refuses a public name that leads to a private address', async () => {
    const resolver = { resolve: () => Promise.resolve(['192.168.0.7']) };
    const transport = createTransport({
      clock: systemClock,
      timeoutMs: 1000,
      connectTimeoutMs: 500,
      allowPrivate: [],
      resolve: [],
      env: {},
      resolver,
    });
    closers.push(() => transport.close?.());
    const { outcome } = await send('http://rebound.test/', transport);
    expect(outcome.kind === 'failure' && [outcome.phase, outcome.code]).toEqual(['guard', 'PRIVATE_ADDRESS']);
  });

  test('lets a pinned name and a named exception through, and nothing else', async () => {
    const url = await serve((request, response) => response.end(request.headers.host));
    const { port } = new URL(url);
    const transport = transportFor({ allowPrivate: [`127.0.0.1:${port}`], resolve: [`named.test:${port}:127.0.0.1`] });
    expect(await bodyOf(await send(`http://named.test:${port}/`, transport))).toBe(`named.test:${port}`);
    expect(await bodyOf(await send(url, transport))).toBe(`127.0.0.1:${port}`);
    expect((await send('http://127.0.0.1:9/', transport)).outcome).toMatchObject({ code: 'PRIVATE_ADDRESS' });
  });
});
