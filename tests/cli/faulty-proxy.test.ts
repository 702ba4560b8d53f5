import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/store/recordings/replay.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { type SiteAnswer, TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

/** `FAULT_SEEDS=300` is the nightly run; each seed asks real sockets and takes seconds. */
const SEEDS = Math.max(1, Math.round(Number(process.env['FAULT_SEEDS'] ?? '20') / 20));
const SOURCES = 60;
/** What stalls costs this much; on a busy machine a host that answers takes a good second. */
const ANSWER_TIMEOUT = '2s';

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour report</title></head><body><main><h1>Harbour report</h1>${'<p>The report counts the boats of the year and the days on which none could sail.</p>'.repeat(20)}</main></body></html>`;
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** What the wire can do to an answer; each is written by hand, below HTTP. */
const FAULTS: readonly ((response: ServerResponse, random: () => number) => void)[] = [
  // A TLS socket cannot be reset from here; its end in mid-record is as good.
  ({ socket }) => (socket !== null && 'encrypted' in socket ? socket.destroy() : socket?.resetAndDestroy()),
  (response) => response.socket?.destroy(),
  () => undefined, // says nothing until the client gives up
  (response) => response.writeHead(200, HTML).write(PAGE.slice(0, 200)),
  (response) => {
    response.writeHead(200, { ...HTML, 'content-length': '90000' }).write(PAGE);
    response.socket?.end();
  },
  (response, random) => {
    const bytes = Buffer.from(PAGE);
    for (let index = 0; index < 60; index++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    response.writeHead(200, HTML).end(bytes);
  },
  (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(PAGE),
  (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 40)),
  (response, random) => response.socket?.end(Buffer.from(Array.from({ length: 300 }, () => random() * 256))),
  (response) => response.socket?.end('HTTP/1.1 2000 OK\r\n\r\n'),
  (response) => response.writeHead(503, HTML).end('busy'),
  (response) => response.writeHead(429, { ...HTML, 'retry-after': 'soon' }).end('slow down'),
];

let folder: string;
beforeAll(async () => {
  buildCli();
  folder = await newFolder();
  const urls = Array.from(
    { length: SOURCES },
    (_, index) => `http${index % 3 === 0 ? 's' : ''}://host${index}.test/report/${index}`,
  );
  await writeFile(
    join(folder, 'article.txt'),
    `The harbour\n\nThe port counted its boats.\n\nSources:\n${urls.join('\n')}\n`,
  );
});

describe('a proxy that resets, stalls, cuts and garbles', () => {
  test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    'seed %i: the command ends, every source has a state, and nothing is called dead',
    async (seed) => {
      const random = seededRandom(seed);
      const internet = await TestInternet.open({
        answer: (): SiteAnswer => {
          const fault = FAULTS[Math.floor(random() * FAULTS.length * 2.5)];
          return fault === undefined ? { headers: HTML, body: PAGE } : (response) => fault(response, random);
        },
      });
      await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
      const limits = ['--timeout', ANSWER_TIMEOUT, '--host-interval', '0ms', '--retries', '1'];
      const { stdout, stderr, status } = await runCli(
        ['article.txt', '--format', 'json', '--no-archives', '--depth', 'links', ...limits],
        { cwd: folder, env: { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } },
      );
      await internet.close();
      expect([stderr, status]).toEqual(['', 0]);
      const { sources } = articleOf(stdout);
      expect(sources.filter(({ link }) => link !== undefined)).toHaveLength(SOURCES);
      expect(
        sources.filter(({ link }) => link?.liveness === 'dead').map(({ url, link }) => `${url} ${link?.reason}`),
      ).toEqual([]);
    },
  );
});
