import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { article, notice, pdf } from '../../../fixtures/web/bodies.ts';
import { SIGNAL_FIXTURES } from '../../../fixtures/web/signals.ts';
import type { Exchange } from '../../../src/core/exchange.ts';
import { REASONS } from '../../../src/core/link-state.ts';
import { readJsonLd } from '../../../src/core/pages/json-ld.ts';
import { decodeBody } from '../../../src/web/bodies/decode-body.ts';
import { ChainCookies } from '../../../src/web/cookies.ts';
import { waitAsked } from '../../../src/web/pacing/retry-after.ts';
import { createRobots } from '../../../src/web/robots.ts';
import { parseHosts } from '../../../src/web/sockets/hosts-file.ts';
import { proxiesFrom } from '../../../src/web/sockets/proxy.ts';
import { askTwice, FakeTransport, openTestWeb } from '../open-test-web.ts';
import { mutated } from './mutate.ts';
import { type FuzzTarget, overSeeds, overTexts } from './target.ts';

const PAGE = 'https://times.test/2021/02/council-votes-down-harbour-repair-budget';
const NOW = Date.parse('2026-11-24T10:00:00Z');
const MAX_BODY_BYTES = 1024 * 1024;
/** The longest wait that a header can ask for and that is taken at its word: a year is beyond any run. */
const YEAR_MS = 366 * 24 * 3600 * 1000;

const JSON_LD = JSON.stringify({
  '@graph': [
    { '@type': ['NewsArticle'], headline: 'The storm', author: [{ '@id': '#m' }], datePublished: '2021-02-03' },
    { '@id': '#m', '@type': 'Person', name: 'Mara Lindqvist' },
  ],
});
const ROBOTS = 'User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 5\n\nUser-agent: stet\nDisallow:\n';
const COOKIES = 'id=1; Path=/; Domain=.times.test; Expires=Wed, 21 Oct 2030 07:28:00 GMT; HttpOnly; SameSite=None';
const WAITS = ['120', 'Wed, 25 Nov 2026 07:28:00 GMT', '"default";r=0;t=30', 'limit=10, remaining=0, reset=60'];
const HEADERS = {
  'content-type': 'text/html; charset="utf-8"',
  link: '<https://times.test/x>; rel="canonical", <https://archive.test/tm>; rel="timemap"',
  location: 'https://times.test/new',
  'retry-after': '120',
  'set-cookie': COOKIES,
  refresh: '0; url=/new',
};
/** A frame of one raw block (RFC 8878 §3.1.1): magic number, single segment of 24 bytes, last block, its bytes. */
const ZSTD = Buffer.concat([
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 24, 0xc1, 0, 0]),
  Buffer.from('<p>Nine boats sank.</p>\n'),
]);
const PAGES = [article('The storm', '', `<script type="application/ld+json">${JSON_LD}</script>`), notice('Gone')];

/** What comes from sites: bodies, headers, and the small files that say how they want to be asked. */
export const webTargets: readonly FuzzTarget[] = [
  answerJudged('page, judged', [
    ...PAGES,
    ...Object.values(SIGNAL_FIXTURES)
      .flat()
      .map(({ body }) => body),
  ]),
  answerJudged('PDF, judged', [pdf()], 'application/pdf'),
  overTexts('JSON-LD', [JSON_LD, `<!-- ${JSON_LD} -->`], (text) => readJsonLd([text])),
  ...Object.entries({ gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }).map(([name, pack]) =>
    overSeeds(
      `body in ${name}`,
      PAGES.map((page) => pack(page)),
      async (bytes) => {
        const { bytes: text } = await decodeBody([['content-encoding', name]], bytes, MAX_BODY_BYTES);
        if (text.length > MAX_BODY_BYTES) throw new Error(`${text.length} bytes, more than asked for`);
      },
    ),
  ),
  overSeeds('body in zstd', [ZSTD], async (bytes) => {
    const { bytes: text } = await decodeBody([['content-encoding', 'zstd']], bytes, MAX_BODY_BYTES);
    if (text.length > MAX_BODY_BYTES) throw new Error(`${text.length} bytes, more than asked for`);
  }),
  answerJudged(
    'JSON, judged',
    [JSON_LD, '{"message":"Not Found","code":404,"errors":[{"detail":"no such record"}]}'],
    'application/json',
  ),
  answerJudged(
    'XML, judged',
    ['<?xml version="1.0"?><rss><channel><title>The storm</title><item/></channel></rss>'],
    'application/xml',
  ),
  overTexts('robots.txt', [ROBOTS], (text) => robotsOf(text).allows(`${PAGE}?a=b`, new AbortController().signal)),
  overTexts('cookies', [COOKIES], async (text) => {
    const cookies = new ChainCookies();
    await cookies.keep(exchangeWith('set-cookie', text));
    const header = await cookies.headerFor(PAGE);
    if (/[\r\n\0]/.test(header)) throw new Error(`a cookie that breaks the request: ${JSON.stringify(header)}`);
  }),
  ...['retry-after', 'ratelimit', 'ratelimit-reset', 'x-ratelimit-reset'].map((name) =>
    overTexts(`header ${name}`, WAITS, (text) => {
      const wait = waitAsked([[name, text]], NOW);
      if (!(wait >= 0 && wait < 100 * YEAR_MS)) throw new Error(`a wait of ${wait} ms`);
    }),
  ),
  overTexts('hosts file', ['127.0.0.1 a b # c\n::1 localhost\n'], parseHosts),
  overTexts('proxy address', ['http://user:pw@proxy.test:8080', 'https://[::1]:8080/'], (text) =>
    proxiesFrom({ HTTPS_PROXY: text })(new URL(PAGE)),
  ),
  overTexts('NO_PROXY', ['times.test,.b.test,10.0.0.0/8,[::1]:80,*'], (text) =>
    proxiesFrom({ HTTPS_PROXY: 'http://proxy.test:8080', NO_PROXY: text })(new URL(PAGE)),
  ),
];

/** A whole answer, headers spoilt too, asked for and judged; whatever it is, it has one of the known reasons. */
function answerJudged(id: string, pages: readonly (string | Uint8Array)[], contentType?: string): FuzzTarget {
  const seeds = pages.map((page) => (typeof page === 'string' ? Buffer.from(page) : page));
  return {
    id,
    open: async () => ({
      feed: async (random) => {
        const all = { ...HEADERS, ...(contentType === undefined ? {} : { 'content-type': contentType }) };
        const headers = Object.entries(all)
          .filter(([name]) => name === 'content-type' || random() < 0.2)
          .map(([name, value]) => [name, random() < 0.3 ? latin1(mutated([Buffer.from(value)], random)) : value]);
        const status = [200, 200, 200, 403, 404, 301, 503][Math.floor(random() * 7)] ?? 200;
        const body = mutated(seeds, random);
        const transport = new FakeTransport(() => ({ status, headers: Object.fromEntries(headers), body }));
        const web = openTestWeb(transport);
        const { state } = await askTwice(web, PAGE);
        await web.close();
        if (!Object.hasOwn(REASONS, state.reason)) throw new Error(`no such reason: ${state.reason}`);
      },
    }),
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function robotsOf(text: string) {
  const body = Buffer.from(text);
  const exchange = exchangeWith('content-type', 'text/plain', body);
  return createRobots({ fetch: () => Promise.resolve([exchange]) }, 'stet');
}

function exchangeWith(header: string, value: string, body?: Uint8Array): Exchange {
  return {
    url: PAGE,
    method: 'GET',
    at: '2026-11-24T10:00:00.000Z',
    elapsedMs: 1,
    attempt: 1,
    outcome: {
      kind: 'response',
      status: 200,
      headers: [[header, value]],
      ...(body === undefined ? {} : { body: { sha256: '', bytes: body.length, read: () => Promise.resolve(body) } }),
    },
  };
}
