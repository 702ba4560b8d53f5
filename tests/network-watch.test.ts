import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange, Request, Transport } from '../src/core/exchange.ts';
import { explainUrl, openRun, type ReportArticle, readArticle } from '../src/index.ts';
import { closeServer, openServer } from './helpers/loopback.ts';
import { type FakeAnswer, FakeTransport } from './helpers/open-test-web.ts';

const PAGE = `<title>Harbour report</title><h1>Harbour report</h1>${'<p>The report counts the boats of the year.</p>'.repeat(20)}`;
const PORTAL =
  '<title>Free WiFi</title><h1>Free WiFi</h1><p>Accept our terms to go online.</p><button>Connect</button>';
const UNTRUSTED: FakeAnswer = { phase: 'tls', code: 'CERT_UNTRUSTED' };

/** A proxy that is there: what goes through it is the transport's business. */
const proxy = createServer();
beforeAll(() => openServer(proxy));
afterAll(() => closeServer(proxy));

/** Answers over https carry what was seen of a certificate, as those over sockets do; silent hosts give none. */
class TlsTransport implements Transport {
  readonly #fake: FakeTransport;

  constructor(answer: (url: URL) => FakeAnswer) {
    this.#fake = new FakeTransport(answer);
  }

  get asked(): FakeTransport['asked'] {
    return this.#fake.asked;
  }

  async send(request: Request, abort: AbortSignal): Promise<Exchange> {
    if (request.url.startsWith('https://silent'))
      await new Promise((_resolve, reject) => {
        abort.addEventListener('abort', () => reject(abort.reason));
      });
    const exchange = await this.#fake.send(request);
    const { outcome } = exchange;
    if (outcome.kind === 'failure' || !exchange.url.startsWith('https:')) return exchange;
    return { ...exchange, outcome: { ...outcome, tls: { protocol: 'TLSv1.3' } } };
  }
}

async function check(
  urls: readonly string[],
  answer: (url: URL) => FakeAnswer,
  { noContact = [], ...options }: { noContact?: readonly string[]; deadlineAt?: number } = {},
): Promise<{ readonly said: string; readonly hint: string; readonly controls: number }> {
  const transport = new TlsTransport(answer);
  const env = { HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, HTTPS_PROXY: '' };
  env.HTTPS_PROXY = env.HTTP_PROXY;
  const run = openRun({
    transport,
    live: true,
    archives: [],
    depth: 'links',
    ...options,
    web: { hostIntervalMs: 0, retries: 0, env, noContact },
  });
  let report: ReportArticle | null = null;
  let error: unknown;
  try {
    const bytes = Buffer.from(`A title\n\nNine boats sank.\n\nSources:\n${urls.join('\n')}\n`);
    for await (const event of run.check(await readArticle({ bytes, path: 'a.txt' })))
      if (event.type === 'report') report = event.report;
  } catch (thrown) {
    error = thrown;
  } finally {
    await run.close();
  }
  const states = report?.sources.map(({ link }) => `${link?.liveness}/${link?.reason}`);
  return {
    said: states === undefined ? String((error as Error).message) : [...new Set(states)].join(' '),
    hint: String((error as { hint?: string } | undefined)?.hint),
    controls: transport.asked.filter(({ url }) => /^https:\/\/(?:doi|web\.archive)\.org\//.test(url)).length,
  };
}

const hosts = (scheme: string, many: number) =>
  Array.from({ length: many }, (_, nth) => `${scheme}://${scheme}${nth}.test/reports/harbour-${nth}`);

describe('a network that lets nothing through is said once, and no link is called anything', () => {
  test.each([1, 3, 40])('as the login page that answers for %i hosts over http', async (many) => {
    const { said, hint } = await check([...hosts('http', many), ...hosts('https', many)], ({ protocol, host }) =>
      protocol === 'https:'
        ? UNTRUSTED
        : host === 'portal.test'
          ? { body: PORTAL }
          : { status: 302, headers: { location: 'http://portal.test/' } },
    );
    expect(said).toMatch(/^The network here lets nothing through\. .* \(tls: CERT_UNTRUSTED\)$/);
    expect(hint).toMatch(/log in to the network.*NODE_EXTRA_CA_CERTS/);
  });

  test.each<[string, FakeAnswer, RegExp]>([
    ['a firewall', { phase: 'connect', code: 'ENETUNREACH' }, /log in to the network.*HTTPS_PROXY/],
    ['a clock that is wrong', { phase: 'tls', code: 'CERT_NOT_YET_VALID' }, /^look whether the clock/],
    ['a proxy that wants a password', { phase: 'proxy', code: 'PROXY_AUTH_REQUIRED' }, /^look at HTTP_PROXY/],
  ])('as %s', async (_name, failure, expected) => {
    const { said, hint } = await check(hosts('https', 90), () => failure);
    expect(said).toMatch(/^The network here lets nothing through\. None of 32 sources gave an answer over https/);
    expect(hint).toMatch(expected);
  });
});

describe('one address that is asked by itself', () => {
  const explain = async (url: string, answer: (asked: URL) => FakeAnswer, sending = {}) => {
    const proxied = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const env = { HTTP_PROXY: proxied, HTTPS_PROXY: proxied, ...sending };
    const web = { hostIntervalMs: 0, retries: 0, env };
    return await explainUrl(url, { transport: new TlsTransport(answer), live: true, web });
  };
  const portal: FakeAnswer = { status: 302, headers: { location: 'http://portal.test/' } };

  test('is called nothing behind a login page, or where there is no network', async () => {
    const answer = ({ protocol, host }: URL) =>
      protocol === 'https:' ? UNTRUSTED : host === 'portal.test' ? { body: PORTAL } : portal;
    await expect(explain('http://harbour.test/reports/9', answer)).rejects.toMatchObject({ code: 'NETWORK_DOWN' });
    const nowhere = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
    const missing: FakeAnswer = { phase: 'dns', code: 'ENOTFOUND' };
    await expect(explain('http://harbour.test/reports/9', () => missing, nowhere)).rejects.toMatchObject({
      code: 'NETWORK_DOWN',
    });
  });

  test('has its state where others answer', async () => {
    const { state } = await explain('http://harbour.test/reports/9', ({ protocol }) =>
      protocol === 'https:' ? { body: PAGE } : { status: 404 },
    );
    expect(state.reason).toBe('http-404');
  });
});

describe('a network that lets somebody through', () => {
  test('is told by one host that answers over https, whatever the others do, and nobody else is asked', async () => {
    const { said, controls } = await check(hosts('https', 20), ({ host }) =>
      host === 'https0.test' ? { body: PAGE } : UNTRUSTED,
    );
    expect([said, controls]).toEqual(['alive/ok unknown/tls-untrusted', 0]);
  });

  test('is told by hosts that are always there, asked once each', async () => {
    const { said, controls } = await check(hosts('http', 30), ({ protocol }) =>
      protocol === 'https:' ? { status: 302, headers: { location: '/web/' } } : { status: 404 },
    );
    expect([said, controls]).toEqual(['dead/http-404', 2]);
  });

  test('is told by living pages over http that differ', async () => {
    const { said, controls } = await check([...hosts('http', 3), ...hosts('https', 2)], ({ protocol, host }) =>
      protocol === 'https:' ? UNTRUSTED : { body: PAGE.replace('boats', `boats of ${host}`) },
    );
    expect([said, controls]).toEqual(['alive/ok unknown/tls-untrusted', 0]);
  });

  test('is believed where it knows no names but its own', async () => {
    const { said } = await check(hosts('http', 3), ({ protocol }) =>
      protocol === 'https:' ? { phase: 'dns', code: 'ENOTFOUND' } : { status: 404 },
    );
    expect(said).toBe('dead/http-404');
  });

  test('is believed where all is well over http', async () => {
    expect(await check(hosts('http', 20), () => ({ body: PAGE }))).toMatchObject({ said: 'alive/ok', controls: 0 });
  });

  test('is believed at the end of the time', async () => {
    const urls = [...hosts('https', 2), 'https://silent.test/reports/harbour'];
    const { said, controls } = await check(urls, () => UNTRUSTED, { deadlineAt: Date.now() + 300 });
    expect([said, controls]).toEqual(['unknown/tls-untrusted unknown/deadline', 0]);
  });

  test('is believed where nobody else may be asked', async () => {
    const { said, controls } = await check(hosts('https', 9), () => UNTRUSTED, {
      noContact: ['doi.org', 'web.archive.org'],
    });
    expect([said, controls]).toEqual(['unknown/tls-untrusted', 0]);
  });
});
