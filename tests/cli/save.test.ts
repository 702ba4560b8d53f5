import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, notice } from '../../fixtures/web/bodies.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import { installPywb, makeCollections, servePywb } from '../helpers/archives/pywb.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf, sourceAt } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const run = promisify(execFile);
const installed = await installPywb();
const why = 'missing' in installed ? ` (skipped: ${installed.missing})` : '';

const STORY = article();
const FILE = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256));
const NEWS = 'https://news.test/2021/council-votes-down-harbour-repair-budget';
const OLD = 'http://old.test/report?b=2&a=1';
const TEXT = [
  `The budget was [voted down](${NEWS}) in 2021, as [an older address](${OLD}) says,`,
  'and [the figures](http://figures.test/data.bin) show. [Gone](http://gone.test/page) is one,',
  'and [nobody](http://nobody.test/) was ever there.',
].join('\n');

let internet: TestInternet;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({
    answer: ({ url: { hostname } }) => {
      const html = { 'content-type': 'text/html; charset=utf-8' };
      switch (hostname) {
        case 'news.test':
          return {
            headers: { ...html, 'content-encoding': 'gzip', 'set-cookie': 'session=secret' },
            body: gzipSync(STORY),
          };
        case 'old.test':
          return { status: 301, headers: { location: NEWS } };
        case 'figures.test':
          return { headers: { 'content-type': 'application/octet-stream' }, body: FILE };
        case 'hop.test':
          return { status: 302, headers: { location: 'http://silent.test/report-of-the-year' } };
        case 'silent.test':
          return () => undefined;
        case 'gone.test':
          return { status: 404, headers: html, body: notice('Page not found') };
        default:
          return { status: 500 };
      }
    },
    isMissing: (host) => host === 'nobody.test',
  });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  await writeFile(join(folder, 'article.md'), TEXT);
  env = { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
  await stet('save', '--sign', 'key.pem', 'article.md');
});
afterAll(async () => {
  await internet.close();
});

const stet = (...args: string[]) => runCli(args, { cwd: folder, env });

const verify = (file: string) => stet('verify', file);

describe('stet save', () => {
  test('keeps what the sources answer in one package, and says what it could not keep', async () => {
    const { stdout, status } = await stet('save', 'article.md', '--output', 'unsigned.wacz');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'unsigned.wacz: 4 of 5 sources as they answered',
      `  saved, but not what was cited: ${OLD} (redirect-elsewhere)`,
      '  saved, but not what was cited: http://gone.test/page (http-404)',
      '  not saved: http://nobody.test/ (no-such-host)',
      expect.stringContaining('no screenshot was taken'),
      '',
    ]);
    expect((await readdir(folder)).filter((name) => /warc|tmp/.test(name))).toEqual([]);
  });

  test('never writes over a package, and wants the name of one', async () => {
    const { stderr, status } = await stet('save', 'article.md');
    expect([stderr.split('\n')[0], status]).toEqual([
      'stet: `article.wacz` is there already, and a saved package is never written over',
      2,
    ]);
    expect((await stet('save', 'article.md', '-o', 'a.zip')).stderr).toContain('expected one that ends in .wacz');
    const asked = internet.log.length;
    expect((await stet('save', 'article.md', '-o', 'nowhere/a.wacz')).stderr).toContain('its folder is not there');
    expect(internet.log).toHaveLength(asked);
  });

  test('makes no package where nobody answers', async () => {
    await writeFile(join(folder, 'nobody.md'), 'As [nobody](http://nobody.test/) says.\n');
    const { stderr, status } = await stet('save', 'nobody.md');
    expect([stderr.split('\n')[0], status]).toEqual(['stet: Nothing was saved: no source gave an answer', 2]);
    expect((await readdir(folder)).filter((name) => name.startsWith('nobody'))).toEqual(['nobody.md']);
  });

  test('that is interrupted keeps what came so far, and says so', async () => {
    await writeFile(join(folder, 'slow.md'), 'As [the report](http://hop.test/report-of-the-year) says.\n');
    const { stdout, status } = await runCli(['save', 'slow.md'], {
      cwd: folder,
      env,
      onStart: (child) => {
        const timer = setInterval(() => {
          if (!internet.log.some(({ host }) => host === 'silent.test')) return;
          clearInterval(timer);
          child.kill('SIGINT');
        }, 50);
      },
    });
    expect([status, stdout.split('\n')[0]]).toEqual([
      130,
      'slow.wacz: 1 of 1 source as they answered, the run was interrupted',
    ]);
    expect((await verify('slow.wacz')).status).toBe(0);
  });

  test('keeps no cookie, and makes a key for its owner alone', async () => {
    const { archive } = await unpacked('article.wacz');
    expect(gunzipSync(archive).toString('latin1')).not.toContain('session=secret');
    expect((await stat(join(folder, 'key.pem'))).mode & 0o077).toBe(0);
  });

  test('a check replays from it, and from the package of a recorded check', async () => {
    const linkOf = async (file: string) => {
      const { stdout } = await stet('article.md', '--no-archives', '--format', 'json', '--replay', file);
      return sourceAt(articleOf(stdout), 'figures.test').link;
    };
    const seen = { reason: 'ok', sha256: sha256(FILE) };
    expect(await linkOf('article.wacz')).toMatchObject(seen);
    await stet('article.md', '--no-archives', '--record', 'recorded.wacz');
    expect(await linkOf('recorded.wacz')).toMatchObject(seen);
    expect((await verify('recorded.wacz')).status).toBe(0);
  });
});

describe('stet verify', () => {
  test('finds a package as it was made, and whose key signed it', async () => {
    const { stdout, status } = await verify('article.wacz');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^article\.wacz: as it was made on 2\S+ by stet\/\S+; 6 files, 6 saved answers\n {2}signed on 2\S+ with the key [0-9a-f]{64};/,
    );
    expect((await verify('unsigned.wacz')).stdout).toContain('no signature: whoever changes');
  });

  test('names the saved answer in which one byte was changed', async () => {
    const bytes = await readFile(join(folder, 'article.wacz'));
    const { index } = await unpacked('article.wacz');
    const { offset, length } = JSON.parse(/\{"url":"http:\/\/figures.*\}/.exec(index)?.[0] ?? '') as {
      offset: string;
      length: string;
    };
    const at = bytes.indexOf(Buffer.from([0x1f, 0x8b])) + Number(offset) + Math.floor(Number(length) / 2);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await writeFile(join(folder, 'changed.wacz'), changed);
    const { stdout, status } = await verify('changed.wacz');
    expect(status).toBe(1);
    expect(stdout).toContain('changed.wacz: CHANGED since it was made');
    expect(stdout).toContain('archive/data.warc.gz: it was changed: its digest is not the listed one');
    expect(stdout).toMatch(/archive\/data\.warc\.gz, http:\/\/figures\.test\/data\.bin: it/);
    expect(stdout).not.toContain('news.test');
  });

  test('says what is no package', async () => {
    const { stderr, status } = await verify('article.md');
    expect([stderr.split('\n')[0], status]).toEqual([
      'stet: `article.md` is no WACZ package, or its directory is damaged',
      2,
    ]);
  });
});

describe.skipIf('missing' in installed)(`a package${why}`, () => {
  const bin = 'bin' in installed ? installed.bin : '';

  test('replays in pywb: the same bodies, and redirects', async () => {
    const collections = await makeCollections(bin, { saved: [join(folder, 'article.wacz')] });
    const pywb = await servePywb(bin, collections.folder, { framed: false });
    try {
      const replay = async (url: string) => {
        const response = await fetch(`${pywb.base}/saved/2026id_/${url}`, { redirect: 'manual' });
        // An exact address is one more hop.
        const exact = response.headers.get('location');
        return response.status === 307 && exact !== null ? await fetch(exact, { redirect: 'manual' }) : response;
      };
      expect(Buffer.from(await (await replay('http://figures.test/data.bin')).arrayBuffer())).toEqual(FILE);
      expect(await (await replay(NEWS)).text()).toBe(STORY);
      const old = await replay(OLD);
      expect([old.status, old.headers.get('location')?.endsWith(NEWS)]).toEqual([301, true]);
      expect((await replay('http://gone.test/page')).status).toBe(404);
    } finally {
      await pywb.close();
      await collections.close();
    }
  });

  test('has records whose digests warcio finds right', async () => {
    const { archive } = await unpacked('article.wacz');
    await writeFile(join(folder, 'records.warc.gz'), archive);
    const { stdout } = await run(join(bin, 'warcio'), ['check', '-v', join(folder, 'records.warc.gz')]);
    const said = [...stdout.matchAll(/digest (pass|fail)/g)].map(([, word]) => word);
    expect(said.length).toBeGreaterThan(6);
    expect(new Set(said)).toEqual(new Set(['pass']));
  });
});

/** The records and the index of a package. */
async function unpacked(file: string): Promise<{ archive: Buffer; index: string }> {
  const files = unzipSync(await readFile(join(folder, file)));
  return {
    archive: Buffer.from(files['archive/data.warc.gz'] ?? []),
    index: Buffer.from(files['indexes/index.cdx'] ?? []).toString('utf8'),
  };
}
