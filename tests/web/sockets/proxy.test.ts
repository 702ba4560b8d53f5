import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import type { Exchange, Transport } from '../../../src/core/exchange.ts';
import { failureSaidByProxy, proxiesFrom } from '../../../src/web/sockets/proxy.ts';
import { createTransport } from '../../../src/web/sockets/transport.ts';
import { closeServer, openServer } from '../../helpers/loopback.ts';
import { TestCa } from '../../helpers/test-ca.ts';
import { TestInternet } from '../../helpers/test-internet.ts';

const closers: (() => unknown)[] = [];
let ca: TestCa;
beforeAll(async () => {
  ca = await TestCa.create();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function ask(url: string, env: Record<string, string>, connectTimeoutMs = 1000): Promise<Exchange> {
  return send(url, transportThrough(env, connectTimeoutMs));
}

function transportThrough(env: Record<string, string>, connectTimeoutMs = 1000): Transport {
  const transport = createTransport({
    clock: systemClock,
    timeoutMs: 5000,
    connectTimeoutMs,
    allowPrivate: [],
    resolve: [],
    env,
    ca: [ca.pem],
    resolver: { resolve: () => Promise.reject(new Error('a name was looked up behind a proxy')) },
  });
  closers.push(() => transport.close?.());
  return transport;
}

function send(url: string, transport: Transport): Promise<Exchange> {
  return transport.send({ url, method: 'GET', maxBytes: 1000, attempt: 1 }, new AbortController().signal);
}

async function bodyOf({ outcome }: Exchange): Promise<string> {
  return outcome.kind === 'response' ? Buffer.from((await outcome.body?.read()) ?? []).toString() : outcome.code;
}

/** A proxy that answers every CONNECT with the same bytes. */
async function rawProxy(answer: string | ((socket: Socket) => void)): Promise<Record<string, string>> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (typeof answer === 'string') socket.end(answer);
      else answer(socket);
    });
  });
  const port = await openServer(server);
  closers.push(() => closeServer(server));
  const url = `http://127.0.0.1:${port}`;
  return { HTTP_PROXY: url, HTTPS_PROXY: url };
}

describe('behind a proxy', () => {
  test('http goes in absolute form and https through a tunnel, and no name is looked up here', async () => {
    const internet = await TestInternet.open({ ca, answer: ({ url }) => ({ body: `this is ${url.href}` }) });
    closers.push(() => internet.close());
    expect(await bodyOf(await ask('http://one.test/a?b', internet.env))).toBe('this is http://one.test/a?b');
    const secure = await ask('https://two.test/c', internet.env);
    expect(await bodyOf(secure)).toBe('this is https://two.test/c');
    expect(secure.outcome.tls?.subject).toBe('two.test');
  });

  test('an answer that breaks the rules of HTTP is read when it is asked for again', async () => {
    const body = 'HTTP/1.1 200 OK\ncontent-type: text/plain\n\nloose but there';
    const internet = await TestInternet.open({ ca, answer: () => (response) => response.socket?.end(body) });
    closers.push(() => internet.close());
    const transport = transportThrough(internet.env);
    await send('https://two.test/c', transport);
    expect(await bodyOf(await send('https://two.test/c', transport))).toBe('loose but there');
    await send('http://one.test/c', transport);
    expect(await bodyOf(await send('http://one.test/c', transport))).toBe('loose but there');
    expect(internet.log.map(({ host, path }) => host + path)).toEqual([
      'two.test/c',
      'two.test/c',
      'one.test/c',
      'one.test/c',
    ]);
  });

  test.each(['http://127.0.0.1/', 'http://localhost/', 'https://[::1]/', 'http://2130706433/', 'http://router/'])(
    '%s is refused by its form and the proxy never hears of it',
    async (url) => {
      let asked = 0;
      const env = await rawProxy(() => {
        asked += 1;
      });
      expect((await ask(url, env)).outcome).toMatchObject({ phase: 'guard', code: 'PRIVATE_ADDRESS' });
      expect(asked).toBe(0);
    },
  );

  test.each(['http', 'https'])('a name and a password in its address are sent to it for %s', async (scheme) => {
    let seen: string | undefined;
    const note = (request: IncomingMessage) => {
      seen = request.headers['proxy-authorization'];
    };
    const server = createServer((request, response) => {
      note(request);
      response.end();
    });
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      note(request);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const port = await openServer(server);
    closers.push(() => closeServer(server));
    const proxy = `http://us%40er:pa%3Ass@127.0.0.1:${port}`;
    await ask(`${scheme}://site.test/`, { HTTP_PROXY: proxy, HTTPS_PROXY: proxy });
    expect(Buffer.from(seen?.replace('Basic ', '') ?? '', 'base64').toString()).toBe('us@er:pa:ss');
  });

  test('a wrong certificate inside the tunnel is the source’s fault', async () => {
    const internet = await TestInternet.open({ ca, answer: () => ({}), certificateOf: () => 'expired' });
    closers.push(() => internet.close());
    expect((await ask('https://old.test/', internet.env)).outcome).toMatchObject({
      phase: 'tls',
      code: 'CERT_HAS_EXPIRED',
    });
  });
});

describe('a proxy', () => {
  test.each([
    ['407', 'HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\n\r\n', 'proxy', 'PROXY_AUTH_REQUIRED'],
    ['502 without a reason', 'HTTP/1.1 502 Bad Gateway\r\n\r\n', 'proxy', 'PROXY_UNEXPLAINED'],
    ['503 without a reason', 'HTTP/1.1 503 Unavailable\r\n\r\n', 'proxy', 'PROXY_UNEXPLAINED'],
    ['504 without a reason', 'HTTP/1.0 504 Timeout\r\n\r\n', 'proxy', 'PROXY_UNEXPLAINED'],
    ['403', 'HTTP/1.1 403 Forbidden\r\n\r\n', 'proxy', 'PROXY_REFUSED'],
    ['nothing', '', 'proxy', 'ECONNRESET'],
    ['nonsense', 'SSH-2.0-x\r\n\r\n', 'proxy', 'PROXY_REFUSED'],
    ['an endless head', `HTTP/1.1 200 ${'x'.repeat(40_000)}`, 'proxy', 'PROXY_REFUSED'],
    [
      'a DNS error with NXDOMAIN (RFC 9209)',
      'HTTP/1.1 502 x\r\nProxy-Status: p; error=dns_error; rcode="NXDOMAIN"\r\n\r\n',
      'dns',
      'ENOTFOUND',
    ],
    [
      'a refused connection (RFC 9209)',
      'HTTP/1.1 502 x\r\nproxy-status: p;error=connection_refused\r\n\r\n',
      'connect',
      'ECONNREFUSED',
    ],
    [
      'Squid’s missing name',
      'HTTP/1.1 503 x\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\nContent-Length: 46\r\n\r\nName Error: The domain name does not exist.   ',
      'dns',
      'ENOTFOUND',
    ],
    [
      'Squid’s connection timeout',
      'HTTP/1.1 503 x\r\nX-Squid-Error: ERR_CONNECT_FAIL 110\r\n\r\n',
      'connect',
      'ETIMEDOUT',
    ],
  ])('that answers CONNECT with %s', async (_name, answer, phase, code) => {
    expect((await ask('https://site.test/', await rawProxy(answer))).outcome).toMatchObject({
      kind: 'failure',
      phase,
      code,
    });
  });

  test('that is silent is a timeout of the proxy', async () => {
    const env = await rawProxy(() => undefined);
    expect((await ask('https://site.test/', env, 200)).outcome).toMatchObject({
      phase: 'proxy',
      code: 'PROXY_TIMEOUT',
    });
  });

  test.each(['http', 'https'])('that is not there is a failure of the proxy for %s', async (scheme) => {
    const gone = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
    expect((await ask(`${scheme}://site.test/`, gone)).outcome).toMatchObject({
      phase: 'proxy',
      code: 'ECONNREFUSED',
    });
  });

  test('that dies in the tunnel is a failure of TLS and no proof of anything', async () => {
    const env = await rawProxy((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect((await ask('https://site.test/', env)).outcome).toMatchObject({ kind: 'failure', phase: 'tls' });
  });

  test('wants a password for http too', async () => {
    const env = await rawProxy('HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n');
    expect((await ask('http://site.test/', env)).outcome).toMatchObject({
      phase: 'proxy',
      code: 'PROXY_AUTH_REQUIRED',
    });
  });

  test('says that a name is missing for http too', async () => {
    const env = await rawProxy(
      'HTTP/1.1 502 x\r\nproxy-status: p;error=dns_error;rcode=NXDOMAIN\r\ncontent-length: 0\r\n\r\n',
    );
    expect((await ask('http://site.test/', env)).outcome).toMatchObject({ phase: 'dns', code: 'ENOTFOUND' });
  });

  test('passing an origin’s own 502 on says nothing of itself', async () => {
    const env = await rawProxy('HTTP/1.1 502 x\r\ncontent-length: 4\r\n\r\noops');
    expect((await ask('http://site.test/', env)).outcome).toMatchObject({ kind: 'response', status: 502 });
  });
});

describe('what a proxy’s words mean', () => {
  test.each([
    ['ERR_DNS_FAIL 0', 'Unable to determine IP address from host name. Timeout', 'dns', 'EAI_AGAIN'],
    ['ERR_DNS_FAIL 0', 'Server Failure: The name server was unable to process this query.', 'dns', 'EAI_AGAIN'],
    ['ERR_DNS_FAIL 0', '', 'dns', 'PROXY_DNS_FAIL'],
    ['ERR_READ_TIMEOUT 0', '', 'headers', 'UND_ERR_HEADERS_TIMEOUT'],
    ['ERR_ACCESS_DENIED 0', '', 'proxy', 'PROXY_REFUSED'],
  ])('%s with “%s”', (value, body, phase, code) => {
    expect(failureSaidByProxy([['x-squid-error', value]], body, 'site.test')).toMatchObject({ phase, code });
  });

  test('nothing said is no failure', () => {
    expect(failureSaidByProxy([['server', 'nginx']], 'Name Error: does not exist', 'site.test')).toBeNull();
    expect(failureSaidByProxy([['proxy-status', 'cache; hit']], '', 'site.test')).toBeNull();
  });
});

describe('the environment', () => {
  const chosen = (env: Record<string, string>, url: string) => proxiesFrom(env)(new URL(url))?.url.host ?? null;

  test.each([
    [{ HTTP_PROXY: 'http://p:1' }, 'http://a.test/', 'p:1'],
    [{ HTTP_PROXY: 'http://p:1' }, 'https://a.test/', null],
    [{ http_proxy: 'http://low:1', HTTP_PROXY: 'http://up:1' }, 'http://a.test/', 'low:1'],
    [{ HTTPS_PROXY: 'p:1' }, 'https://a.test/', 'p:1'],
    [{ ALL_PROXY: 'http://p:1' }, 'https://a.test/', 'p:1'],
    [{ ALL_PROXY: 'http://p:1', NO_PROXY: '*' }, 'https://a.test/', null],
    [{ ALL_PROXY: 'http://p:1', no_proxy: 'a.test' }, 'https://www.a.test/', null],
    [{ ALL_PROXY: 'http://p:1', no_proxy: '.a.test' }, 'https://a.test/', null],
    [{ ALL_PROXY: 'http://p:1', no_proxy: 'a.test' }, 'https://ba.test/', 'p:1'],
    [{ ALL_PROXY: 'http://p:1', no_proxy: 'a.test:8443' }, 'https://a.test/', 'p:1'],
    [{ ALL_PROXY: 'http://p:1', no_proxy: 'a.test:8443' }, 'https://a.test:8443/', null],
    [{ ALL_PROXY: 'http://p:1', no_proxy: '10.0.0.0/8, b.test' }, 'http://10.1.2.3/', null],
    [{ ALL_PROXY: 'http://p:1', no_proxy: '10.0.0.0/8, b.test' }, 'http://11.1.2.3/', 'p:1'],
    [{ ALL_PROXY: 'http://p:1', no_proxy: '[::1]' }, 'http://[::1]/', null],
    [{ ALL_PROXY: 'socks5://p:1', HTTP_PROXY: 'p:2', HTTPS_PROXY: 'p:2' }, 'http://a.test/', 'p:2'],
    [{ HTTP_PROXY: ' ' }, 'http://a.test/', null],
  ] as [Record<string, string>, string, string | null][])('%j sends %s to %s', (env, url, proxy) => {
    expect(chosen(env, url)).toBe(proxy);
  });

  test.each(['socks5://user:secret@p:1', 'ftp://p', 'http://['])(
    'with a proxy of no use (%s) is a bad option',
    (value) => {
      expect(() => proxiesFrom({ HTTP_PROXY: value })).toThrow(/Unexpected proxy in HTTP_PROXY/);
      expect(() => proxiesFrom({ HTTP_PROXY: value })).not.toThrow(/secret/);
    },
  );
});

test('a proxy that looks an address up as a name says nothing of names', () => {
  const said: [string, string][] = [['proxy-status', 'p; error=dns_error; rcode=NXDOMAIN']];
  expect(failureSaidByProxy(said, '', 'site.test')).toMatchObject({ phase: 'dns', code: 'ENOTFOUND' });
  for (const host of ['[2606:2800:220:1::1]', '192.0.2.7'])
    expect(failureSaidByProxy(said, '', host)).toMatchObject({ phase: 'proxy', code: 'PROXY_REFUSED' });
});
