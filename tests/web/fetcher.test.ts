import { describe, expect, test } from 'vitest';
import type { Exchange, FetchOptions } from '../../src/core/exchange.ts';
import type { WebSetup } from '../../src/web/options.ts';
import { openNetwork } from '../../src/web/sockets/network.ts';
import { type FakeAnswer, FakeTransport } from '../helpers/open-test-web.ts';

const START = Date.parse('2026-11-24T10:00:00Z');

/** A fetcher over made-up sites, on a clock that jumps; `slept` are its pauses. */
function open(answer: (url: URL, nth: number) => FakeAnswer, options: Partial<WebSetup> = {}) {
  const transport = new FakeTransport(answer);
  let now = START;
  const slept: number[] = [];
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      slept.push(ms);
      now += Math.max(0, ms);
      return Promise.resolve();
    },
  };
  const { fetcher } = openNetwork({ clock, transport, hostIntervalMs: 0, random: () => 0.5, ...options });
  return {
    transport,
    slept,
    fetch: (url: string, how: FetchOptions = {}) => fetcher.fetch(url, how),
    elapsed: () => now - START,
  };
}

const redirect = (location: string, status = 302, headers: Record<string, string> = {}): FakeAnswer => ({
  status,
  headers: { location, ...headers },
});
const page: FakeAnswer = { body: 'hello' };
const statuses = (exchanges: readonly Exchange[]) =>
  exchanges.map(({ outcome }) => (outcome.kind === 'response' ? outcome.status : outcome.code));

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('of status %d is followed and recorded', async (status) => {
    const { fetch } = open(({ pathname }) => (pathname === '/a' ? redirect('/b', status) : page));
    const exchanges = await fetch('http://site.test/a');
    expect(statuses(exchanges)).toEqual([status, 200]);
    expect(exchanges.map(({ url }) => url)).toEqual(['http://site.test/a', 'http://site.test/b']);
  });

  test.each([200, 201, 300, 304, 404])('of status %d is none', async (status) => {
    const { fetch } = open(() => redirect('/b', status));
    expect(statuses(await fetch('http://site.test/a'))).toEqual([status]);
  });

  test.each([
    ['javascript:alert(1)', 'UNSAFE_REDIRECT'],
    ['file:///etc/passwd', 'UNSAFE_REDIRECT'],
    ['data:text/html,hello', 'UNSAFE_REDIRECT'],
    ['ftp://site.test/x', 'UNSAFE_REDIRECT'],
    ['http://[', 'BAD_LOCATION'],
    ['http://a b/', 'BAD_LOCATION'],
    ['\u0001\u0002://', 200],
    [`/${'x'.repeat(20_000)}`, 'BAD_LOCATION'],
  ])('to %j ends in %s', async (location, end) => {
    const { fetch } = open(({ pathname }) => (pathname === '/a' ? redirect(location) : page));
    expect(statuses(await fetch('http://site.test/a')).at(-1)).toBe(end);
  });

  test('in a circle is a loop, with every hop recorded', async () => {
    const { fetch } = open(({ pathname }) => redirect(pathname === '/a' ? '/b' : '/a'));
    expect(statuses(await fetch('http://site.test/a'))).toEqual([302, 302, 'REDIRECT_LOOP']);
  });

  test('to itself that sets a cookie is no loop', async () => {
    const { fetch, transport } = open((_url, nth) => (nth === 1 ? redirect('/', 302, { 'set-cookie': 's=1' }) : page));
    expect(statuses(await fetch('http://site.test/'))).toEqual([302, 200]);
    expect(transport.asked[1]?.headers?.['cookie']).toBe('s=1');
  });

  test('that sets a new cookie each time ends all the same', async () => {
    const { fetch } = open((_url, nth) => redirect('/', 302, { 'set-cookie': `s=${nth}` }));
    expect(statuses(await fetch('http://site.test/')).at(-1)).toBe('TOO_MANY_REDIRECTS');
  });

  test('of thirty hops is cut at fifteen', async () => {
    const { fetch, transport } = open(({ pathname }) => redirect(`/${Number(pathname.slice(1)) + 1}`));
    expect(statuses(await fetch('http://site.test/0')).at(-1)).toBe('TOO_MANY_REDIRECTS');
    expect(transport.asked.length).toBe(16);
  });

  test('carries the fragment on, and never sends it', async () => {
    const { fetch, transport } = open(({ pathname }) => (pathname === '/a' ? redirect('/b') : page));
    await fetch('http://site.test/a#part');
    expect(transport.asked.map(({ url }) => url)).toEqual(['http://site.test/a', 'http://site.test/b']);
  });

  test('is handed back when it was only asked for', async () => {
    const { fetch } = open(() => redirect('/b'));
    expect(statuses(await fetch('http://site.test/a', { redirects: 'manual' }))).toEqual([302]);
  });

  test.each([
    [303, 'GET', undefined],
    [302, 'GET', undefined],
    [307, 'POST', 'x=1'],
  ])('of status %d makes a POST a %s', async (status, method, body) => {
    const { fetch, transport } = open(({ pathname }) => (pathname === '/a' ? redirect('/b', status) : page));
    await fetch('http://site.test/a', { method: 'POST', body: 'x=1' });
    expect(transport.asked[1]).toMatchObject({ method });
    expect(transport.asked[1]?.body).toBe(body);
  });
});

describe('a second try', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('is made after %d', async (status) => {
    const { fetch } = open((_url, nth) => (nth === 1 ? { status } : page));
    const exchanges = await fetch('http://site.test/');
    expect(statuses(exchanges)).toEqual([status, 200]);
    expect(exchanges.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test.each([400, 401, 403, 404, 410, 451, 501, 999])('is not made after %d', async (status) => {
    const { fetch } = open(() => ({ status }));
    expect(statuses(await fetch('http://site.test/'))).toEqual([status]);
  });

  test.each([
    ['connect', 'ECONNREFUSED', 3],
    ['connect', 'UND_ERR_CONNECT_TIMEOUT', 1],
    ['headers', 'ECONNRESET', 3],
    ['headers', 'TIMEOUT', 1],
    ['headers', 'UND_ERR_HEADERS_OVERFLOW', 1],
    ['dns', 'ENOTFOUND', 1],
    ['dns', 'EAI_AGAIN', 3],
    ['dns', 'ESERVFAIL', 3],
    ['tls', 'CERT_HAS_EXPIRED', 1],
    ['guard', 'PRIVATE_ADDRESS', 1],
    ['proxy', 'PROXY_AUTH_REQUIRED', 1],
    ['proxy', 'PROXY_UNEXPLAINED', 3],
  ] as const)('after %s %s: asked %d times', async (phase, code, times) => {
    const { fetch } = open(() => ({ phase, code }));
    expect(statuses(await fetch('http://site.test/'))).toEqual(Array.from({ length: times }, () => code));
  });

  test('is made once for a page that broke off', async () => {
    const { fetch } = open(() => ({ body: 'half a', truncated: 'disconnect' }));
    expect(statuses(await fetch('http://site.test/'))).toEqual([200, 200]);
  });

  test.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 10:00:09 GMT' }, 9000],
    [{ 'retry-after': '1m30s' }, 90_000],
    [{ ratelimit: '"default";r=0;t=11' }, 11_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '13' }, 13_000],
  ])('waits as %j says', async (headers, ms) => {
    const { fetch, elapsed } = open((_url, nth) => (nth === 1 ? { status: 429, headers } : page), {
      maxWaitMs: 120_000,
    });
    expect(statuses(await fetch('http://site.test/'))).toEqual([429, 200]);
    expect(elapsed()).toBeGreaterThanOrEqual(ms);
    expect(elapsed()).toBeLessThan(ms + 1000);
  });

  test('is not made when the host asks for more time than the user has, and nobody else asks either', async () => {
    const { fetch, transport, elapsed } = open(() => ({ status: 429, headers: { 'retry-after': '86400' } }));
    expect(statuses(await fetch('http://site.test/1'))).toEqual([429]);
    const [second] = await fetch('http://site.test/2');
    expect(second?.outcome).toMatchObject({ code: 'HOST_WAITS', retryAfter: '2026-11-25T10:00:00.000Z' });
    expect(transport.asked.length).toBe(1);
    expect(elapsed()).toBe(0);
  });

  test('is not made at a service whose rules ask for more time than the user has: what it answered stands', async () => {
    // Five minutes of rest after a bare 429, as the budget of this service says.
    const { fetch, transport, elapsed } = open(() => ({ status: 429 }));
    expect(statuses(await fetch('https://archive.ph/timemap/http://site.test/'))).toEqual([429]);
    expect(transport.asked.length).toBe(1);
    expect(elapsed()).toBe(0);
  });

  test('pauses grow at random, within their bounds', async () => {
    let seed = 0;
    const random = () => {
      seed = (seed + 0.37) % 1;
      return seed;
    };
    const { fetch, slept } = open(() => ({ status: 500 }), { random, retries: 8 });
    await fetch('http://site.test/');
    expect(slept.length).toBe(8);
    for (const ms of slept) {
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(8000);
    }
    expect(new Set(slept).size).toBeGreaterThan(4);
  });
});

describe('what is the user’s own', () => {
  const hosts = { 'site.test': { headers: { Authorization: 'Bearer mine' }, cookie: 'k=v' } };
  const sent = async (url: string, answer: (url: URL) => FakeAnswer, table: WebSetup['hosts'] = hosts) => {
    const { fetch, transport } = open(answer, { hosts: table ?? {} });
    await fetch(url);
    return transport.asked.map((request) => [
      request.url,
      request.headers?.['authorization'],
      request.headers?.['cookie'],
    ]);
  };

  test.each(['Content-Length', 'transfer-encoding', 'Host', 'Connection'])('is never %s', (name) => {
    expect(() => open(() => page, { hosts: { 'site.test': { headers: { [name]: '5' } } } })).toThrow(
      `Unexpected header \`${name}\` for site.test`,
    );
  });

  test.each([
    [{ headers: { 'X-A': 'mine\r\nX-B: another' } }, 'X-A'],
    [{ headers: { 'X A': 'mine' } }, 'X A'],
    [{ cookie: 'k=v\n' }, 'cookie'],
  ])('%j cannot be sent, and is not shown', (rules, name) => {
    const opening = () => open(() => page, { hosts: { 'site.test': rules } });
    expect(opening).toThrow(`Unexpected header \`${name}\` for site.test`);
    expect(opening).not.toThrow('mine');
  });

  test('goes to its host', async () => {
    expect(await sent('https://site.test/', () => page)).toEqual([['https://site.test/', 'Bearer mine', 'k=v']]);
  });

  test.each([
    ['https://other.test/'],
    ['https://sub.site.test/'],
    ['https://site.test:8443/'],
    ['http://site.test/'],
    ['https://site.test.evil.test/'],
  ])('does not follow a redirect to %s', async (elsewhere) => {
    const asked = await sent('https://site.test/', (url) =>
      url.href === 'https://site.test/' ? redirect(elsewhere) : page,
    );
    expect(asked[1]).toEqual([elsewhere, undefined, undefined]);
  });

  test('does not go over plain http because another site says so', async () => {
    const asked = await sent('http://other.test/', ({ hostname }) =>
      hostname === 'other.test' ? redirect('http://site.test/') : page,
    );
    expect(asked[1]).toEqual(['http://site.test/', undefined, undefined]);
  });

  test('goes over plain http and to another port where the user said so', async () => {
    expect(await sent('http://site.test/', () => page)).toEqual([['http://site.test/', 'Bearer mine', 'k=v']]);
    const table = { 'site.test:8443': { cookie: 'p=1' } };
    expect(await sent('https://site.test:8443/', () => page, table)).toEqual([
      ['https://site.test:8443/', undefined, 'p=1'],
    ]);
  });

  test('a header of one fetch stays with its origin, and a password in an address is not sent', async () => {
    const { fetch, transport } = open(({ hostname }) =>
      hostname === 'a.test' ? redirect('https://u:p@b.test/') : page,
    );
    await fetch('https://a.test/', { headers: { 'x-key': '1' } });
    expect(transport.asked.map(({ headers }) => headers?.['x-key'])).toEqual(['1', undefined]);
    expect(transport.asked[1]?.url).toBe('https://b.test/');
  });

  test('a cookie of one site is not told to the next', async () => {
    for (const cookie of ['s=1; Domain=b.test', 's=1; Domain=a.test', 's=1']) {
      const { fetch, transport } = open(({ href }) => {
        if (href === 'https://a.test/') return redirect('/2', 302, { 'set-cookie': cookie });
        return href === 'https://a.test/2' ? redirect('https://b.test/') : page;
      });
      await fetch('https://a.test/');
      const sent = transport.asked.map(({ headers }) => headers?.['cookie']);
      expect(sent).toEqual([undefined, cookie.includes('b.test') ? undefined : 's=1', undefined]);
    }
  });

  test('nor to sites under the same public suffix, nor in the clear where it is secure', async () => {
    const { fetch, transport } = open(({ pathname }) =>
      pathname === '/1'
        ? redirect('https://b.co.uk/2', 302, { 'set-cookie': 's=1; Domain=co.uk' })
        : pathname === '/2'
          ? redirect('http://b.co.uk/3', 302, { 'set-cookie': 'u=1; Secure' })
          : page,
    );
    await fetch('https://a.co.uk/1');
    expect(transport.asked.map(({ headers }) => headers?.['cookie'])).toEqual([undefined, undefined, undefined]);
  });

  test.each(['\x7f', '\x01', '\0'])(
    'a cookie with the control character %j is left out, and the page is reached',
    async (octet) => {
      const { fetch, transport } = open(({ pathname }) =>
        pathname === '/1' ? redirect('/2', 302, { 'set-cookie': `s=a${octet}b` }) : page,
      );
      expect(statuses(await fetch('https://a.test/1'))).toEqual([302, 200]);
      expect(transport.asked[1]?.headers?.['cookie']).toBeUndefined();
    },
  );
});

describe('a host', () => {
  test('that is not to be contacted is not, by redirect either', async () => {
    const { fetch, transport } = open(() => redirect('https://b.never.test/'), { noContact: ['*.never.test'] });
    expect(statuses(await fetch('https://a.test/'))).toEqual([302, 'NO_CONTACT']);
    expect(transport.asked.length).toBe(1);
  });

  test('that is dead is not asked for each of its addresses', async () => {
    const { fetch, transport } = open(() => ({ phase: 'connect', code: 'UND_ERR_CONNECT_TIMEOUT' }), { retries: 0 });
    const all = [];
    for (let index = 0; index < 10; index++) all.push(...(await fetch(`http://dead.test/${index}`)));
    expect(transport.asked.length).toBe(3);
    expect(new Set(statuses(all))).toEqual(new Set(['UND_ERR_CONNECT_TIMEOUT']));
    expect(all[9]?.outcome).toMatchObject({ detail: 'not asked: the host failed 3 times in a row' });
  });

  test('that refuses everything is left alone, and asked again after a while', async () => {
    let good = false;
    const { fetch, transport } = open(() => (good ? page : { status: 403 }), { hostIntervalMs: 1000 });
    for (let index = 0; index < 20; index++) await fetch(`http://wall.test/${index}`);
    expect(transport.asked.length).toBe(10);
    expect(statuses(await fetch('http://wall.test/x'))).toEqual(['CIRCUIT_OPEN']);
    good = true;
    const other = open(() => page);
    expect(statuses(await other.fetch('http://open.test/'))).toEqual([200]);
  });

  test('that refuses some pages only is not given up', async () => {
    const { fetch, transport } = open(({ pathname }) => (Number(pathname.slice(1)) % 5 === 0 ? page : { status: 403 }));
    for (let index = 1; index <= 30; index++) await fetch(`http://mixed.test/${index}`);
    expect(transport.asked.length).toBe(30);
  });

  test('that many wait for lets all of them go when it dies', async () => {
    const { fetch, transport } = open(() => ({ phase: 'tls', code: 'CERT_HAS_EXPIRED' }), { hostIntervalMs: 1000 });
    const all = await Promise.all(Array.from({ length: 30 }, (_, index) => fetch(`https://old.test/${index}`)));
    expect(new Set(all.flatMap(statuses))).toEqual(new Set(['CERT_HAS_EXPIRED']));
    expect(transport.asked.length).toBeLessThanOrEqual(6);
  });
});

test('who asks says who it is', async () => {
  const { fetch, transport } = open(() => page);
  await fetch('http://site.test/', { accept: 'application/json', purpose: 'control' });
  expect(transport.asked[0]?.headers).toMatchObject({ accept: 'application/json' });
  expect(transport.asked[0]?.headers?.['user-agent']).toMatch(/^stet\/\d.*\+https:\/\/\S+/);
});

test('what is no address is a failure and no exception', async () => {
  const { fetch } = open(() => page);
  expect(statuses(await fetch('http://['))).toEqual(['INVALID_URL']);
});
