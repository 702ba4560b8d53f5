import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportArticle } from '../../src/core/report.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { LocalSites, type RawSite, type Site } from '../helpers/local-sites.ts';
import { articleOf, sourceAt } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import type { CertificateKind } from '../helpers/test-ca.ts';

const newFolder = tempFolders();

const REPORT_PAGE = `<!doctype html><html lang="en"><head><title>The harbour report</title></head><body><main><h1>The harbour report</h1>
<p>The roof of the harbour hall was looked at twice before it fell, and the second visit ended with a repair order.</p></main></body></html>`;
const html = { 'content-type': 'text/html; charset=utf-8' };

const shown: Site = (_request, response) => response.writeHead(200, html).end(REPORT_PAGE);
const status =
  (code: number, headers: Record<string, string> = {}): Site =>
  (_request, response) =>
    response.writeHead(code, { ...html, ...headers }).end('<title>an answer</title>');

/** The first visit is led on with this status; the page stands at `/new`. */
const redirect =
  (code: number, location = '/new/harbour-report'): Site =>
  (request, response, nth) =>
    request.url === '/harbour-report' ? response.writeHead(code, { location }).end() : shown(request, response, nth);

/** A page that says in its title that it is not there: only who decodes it can read that. */
function encoded(title: string, write: (body: Buffer) => { body: Buffer; headers: Record<string, string> }): Site {
  return (_request, response) => {
    const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
    const { body, headers } = write(Buffer.from(page));
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };
}

const inCharset =
  (charset: string) =>
  (body: Buffer): { body: Buffer; headers: Record<string, string> } => ({
    body: iconv.encode(body.toString(), charset),
    headers: { 'content-type': `text/html; charset=${charset}` },
  });
const inEncoding =
  (name: string, pack: (body: Buffer) => Buffer) =>
  (body: Buffer): { body: Buffer; headers: Record<string, string> } => ({
    body: pack(body),
    headers: { 'content-encoding': name },
  });

/** Once this answer, then the page. */
const once =
  (code: number, headers: () => Record<string, string> = () => ({})): Site =>
  (request, response, nth) =>
    nth === 1 ? response.writeHead(code, headers()).end() : shown(request, response, nth);

function neverEnds(response: ServerResponse): void {
  response.write('<title>slow</title>');
}

/** Name of the site, how it answers, and `status/reason` as stet must say. */
const HTTP: readonly [name: string, site: Site, said: string][] = [
  ['plain', shown, 'alive/ok'],
  ['r301', redirect(301), 'moved/permanent-redirect'],
  ['r302', redirect(302), 'alive/temporary-redirect'],
  ['r303', redirect(303), 'alive/temporary-redirect'],
  ['r307', redirect(307), 'alive/temporary-redirect'],
  ['r308', redirect(308), 'moved/permanent-redirect'],
  ['relative', redirect(301, 'new/harbour-report?from=old'), 'moved/permanent-redirect'],
  ['loop', redirect(302, '/harbour-report'), 'failing/redirect-loop'],
  ['home', redirect(301, '/'), 'dead/redirect-to-home'],
  ['gone404', status(404), 'dead/http-404'],
  ['gone410', status(410), 'dead/http-410'],
  ['wait-seconds', once(429, () => ({ 'retry-after': '1' })), 'alive/ok'],
  ['wait-date', once(429, () => ({ 'retry-after': new Date(Date.now() + 2000).toUTCString() })), 'alive/ok'],
  ['wait-day', status(429, { 'retry-after': '86400' }), 'blocked/rate-limited'],
  ['once503', once(503), 'alive/ok'],
  ['slow-head', () => undefined, 'failing/timeout'],
  ['slow-body', (_request, response) => neverEnds(response.writeHead(200, html)), 'failing/timeout'],
  ['gzip', encoded('Page not found', inEncoding('gzip', gzipSync)), 'dead/soft-404'],
  ['deflate', encoded('Page not found', inEncoding('deflate', deflateSync)), 'dead/soft-404'],
  ['br', encoded('Page not found', inEncoding('br', brotliCompressSync)), 'dead/soft-404'],
  ['latin', encoded('Página no encontrada', inCharset('windows-1252')), 'dead/soft-404'],
  ['japanese', encoded('ページが見つかりません', inCharset('Shift_JIS')), 'dead/soft-404'],
  ['to-loopback', redirect(302, 'http://127.0.0.1:9/admin'), 'not-asked/unsafe-redirect'],
  ['to-metadata', redirect(302, 'http://169.254.169.254/latest/meta-data/'), 'not-asked/unsafe-redirect'],
  ['to-ipv6', redirect(302, 'http://[::1]:9/'), 'not-asked/unsafe-redirect'],
  ['to-decimal', redirect(302, 'http://2130706433:9/'), 'not-asked/unsafe-redirect'],
  ['to-file', redirect(302, 'file:///etc/passwd'), 'not-asked/unsafe-redirect'],
  ['to-data', redirect(302, 'data:text/html,hello'), 'not-asked/unsafe-redirect'],
];

const HTTPS: readonly [name: string, kind: CertificateKind, said: string][] = [
  ['tls-good', 'good', 'alive/ok'],
  ['tls-expired', 'expired', 'failing/tls-expired'],
  ['tls-self-signed', 'self-signed', 'failing/tls-self-signed'],
  ['tls-wrong-host', 'wrong-host', 'failing/tls-wrong-host'],
];

const head = (rest: string) => `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${rest}\r\n\r\n`;
const RAW: readonly [name: string, site: RawSite, said: string][] = [
  ['reset', (socket) => socket.resetAndDestroy(), 'failing/connection-reset'],
  [
    'truncated',
    (socket) => void socket.write(head('content-length: 5000') + REPORT_PAGE, () => socket.resetAndDestroy()),
    'failing/connection-reset',
  ],
  ['wrong-length', (socket) => socket.end(head('content-length: 9000') + REPORT_PAGE), 'failing/connection-reset'],
  // undici's own assertions fall by it
  ['no-status', (socket) => socket.end('HTTP/1.1 000 Odd\r\ncontent-length: 2\r\n\r\nno'), 'failing/bad-response'],
  // asked for again at the end, and read then as browsers do
  [
    'loose',
    (socket) => socket.end(`${head(`content-length: ${REPORT_PAGE.length}`).replaceAll('\r\n', '\n')}${REPORT_PAGE}`),
    'alive/ok',
  ],
  ['no-http', (socket) => socket.end('hello, this is no HTTP\r\n\r\n'), 'failing/bad-response'],
];

let sites: LocalSites;
let folder: string;
let article: ReportArticle;

beforeAll(async () => {
  buildCli();
  sites = await LocalSites.open();
  folder = await newFolder();
  const urls = [
    ...HTTP.map(([name, site]) => sites.http(name, site)),
    ...HTTPS.map(([name, kind]) => sites.https(name, kind, shown)),
    ...RAW.map(([name, site]) => sites.raw(name, site)),
  ].map((origin) => `${origin}/harbour-report`);
  await writeFile(join(folder, 'article.txt'), `A title\n\nThe roof fell in 2021.\n\nSources:\n${urls.join('\n')}\n`);
  await writeFile(join(folder, 'ca.pem'), sites.ca.pem);
  const { stdout, stderr } = await runCli(
    [
      'article.txt',
      '--format',
      'json',
      '--no-archives',
      '--timeout',
      '2s',
      '--retries',
      '1',
      '--host-interval',
      '50ms',
      ...sites.args,
    ],
    { cwd: folder, env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } },
  );
  expect(stderr).toBe('');
  article = articleOf(stdout);
}, 120_000);

afterAll(async () => {
  await sites.close();
});

const said = (name: string) => {
  const { link } = sourceAt(article, `//${name}.test`);
  return `${link?.status}/${link?.reason}`;
};

describe('the built command, asking real servers', () => {
  test.each([...HTTP, ...HTTPS, ...RAW].map(([name, , wanted]) => [name, wanted]))('calls `%s` %s', (name, wanted) => {
    expect(said(name)).toBe(wanted);
  });

  test('keeps every hop of a redirect', () => {
    expect(sourceAt(article, '//r308.test').link?.redirects).toMatchObject([{ status: 308 }]);
    expect(sourceAt(article, '//relative.test').link?.finalUrl).toMatch(/\/new\/harbour-report\?from=old$/);
  });

  test('never sends HEAD', () => {
    expect([...new Set(sites.log.map(({ method }) => method))]).toEqual(['GET']);
  });

  test.each(['wait-seconds', 'wait-date'])('waits as long as `%s` asked', (name) => {
    const [first = 0, second = 0] = sites.timesOf(name);
    expect(second - first).toBeGreaterThanOrEqual(990);
  });

  test('does not come back to a host that asked for a day, and says when it may', () => {
    expect(sites.timesOf('wait-day')).toHaveLength(1);
    const { link } = sourceAt(article, '//wait-day.test');
    expect(Date.parse(String(link?.retryAfter)) - Date.now()).toBeGreaterThan(80_000_000);
  });

  test('asks twice before it calls a page gone', () => {
    expect(sites.log.filter(({ host, path }) => host === 'gone404.test' && path === '/harbour-report')).toHaveLength(2);
  });
});
