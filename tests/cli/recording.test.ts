import { WriteStream } from 'node:fs';
import { mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { northhavenInternet } from '../../fixtures/recordings/northhaven.ts';
import { openSaving, readArticle } from '../../src/index.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf, sourceAt } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const ARTICLE = 'fixtures/articles/northhaven/article.txt';
const RECORDING = 'fixtures/articles/northhaven/web.warc.gz';
const REPLAY = ['--replay', RECORDING, ARTICLE];

let folder: string;
let internet: TestInternet;
/** Through the tests' forward proxy: absolute-form for http, CONNECT under a test authority for https. */
let proxied: Record<string, string>;

beforeAll(async () => {
  buildCli();
  folder = await newFolder();
  internet = await TestInternet.open(northhavenInternet(Date.now()));
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  proxied = { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
});

afterAll(async () => {
  await internet.close();
});

/** A report without the times and the paths that may differ from run to run. */
function timeless(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) =>
    ['startedAt', 'finishedAt', 'checkedAt', 'elapsedMs', 'argv', 'lastSeen', 'seconds'].includes(key)
      ? undefined
      : value,
  );
}

describe('the bundled article from its recording', () => {
  test('shows at least six pairs of status and reason, copies with their dates, and ties told apart', async () => {
    const { stdout, status } = await runCli([...REPLAY, '--format', 'json']);
    const { sources, claims } = articleOf(stdout);
    const pairs = new Set(sources.map(({ link }) => `${link?.status}/${link?.reason}`));
    expect([...pairs].sort()).toEqual([
      'alive/ok',
      'blocked/bot-challenge',
      'dead/http-404',
      'dead/no-such-host',
      'dead/soft-404',
      'failing/server-error',
      'moved/permanent-redirect',
      'no-link/no-link',
    ]);
    expect(sourceAt(articleOf(stdout), 'northhaventimes').archive?.best?.capturedAt).toBe('2021-02-19T11:44:10.000Z');
    expect(sourceAt(articleOf(stdout), 'coastwire').link?.presumed).toBe('alive');
    expect(sourceAt(articleOf(stdout), 'dockworkers').archive?.status).toBe('none');
    const ties = claims.flatMap(({ citations }) => citations);
    expect(new Set(ties.map(({ via }) => via))).toEqual(new Set(['numbered', 'author-date', 'named', 'inferred']));
    expect(status).toBe(1);
  });

  test('prints a table in which what stet guessed is marked, and says why the gate fails', async () => {
    const { stdout, stderr } = await runCli(REPLAY);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/~\d+ /);
    expect(stdout).toContain('~ tie inferred by stet');
    expect(stdout).toMatch(/✗ gone: no\s/);
    expect(stdout).toContain('2021-02-19');
    expect(stdout).toMatch(/^GATE fails: 3 dead-link/m);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(100);
  });

  test('gives the same report twice', async () => {
    const [first, second] = await Promise.all([
      runCli([...REPLAY, '--format', 'json']),
      runCli([...REPLAY, '--format', 'json']),
    ]);
    expect(first.stdout).toBe(second.stdout);
  });
});

describe('recording', () => {
  test('through the forward proxy gives a full table, and its replay the same report without the proxy', async () => {
    const file = join(folder, 'web.warc.gz');
    // Of the living too an archive would be asked, which has its own pace.
    const args = ['--archives-for', 'problems', '--format', 'json', ARTICLE];
    const live = await runCli(['--record', file, ...args], { env: proxied });
    expect(live.status).toBe(1);
    expect(internet.log.some(({ host }) => host === 'old.northhaventimes.test')).toBe(false);
    const replayed = await runCli(['--replay', file, ...args]);
    expect(timeless(replayed.stdout)).toEqual(timeless(live.stdout));
  });

  test('of another article has no answer of this one’s sources, and says so', async () => {
    const other = join(folder, 'other.txt');
    await writeFile(other, 'A title\n\nThe roof fell in 2021.\n\nSources:\nhttps://never-recorded.test/roof\n');
    const args = REPLAY.map((arg) => (arg === ARTICLE ? other : arg));
    const { stdout } = await runCli([...args, '--format', 'json']);
    expect(articleOf(stdout).sources[0]?.link).toMatchObject({ status: 'not-asked', reason: 'not-recorded' });
    expect((await runCli(args)).stdout).toMatch(/\? not asked:[^\n]*\n[^\n]*not in the/);
  });

  test('is refused under a name that is no WARC', async () => {
    const { stderr, status } = await runCli(['--record', join(folder, 'web.har'), ARTICLE]);
    expect(stderr).toMatch(/expected one that ends in \.warc\.gz/);
    expect(status).toBe(2);
  });

  test('and replaying at once is refused', async () => {
    const { stderr, status } = await runCli(['--record', 'a.warc', '--replay', RECORDING, ARTICLE]);
    expect(stderr).toContain('--record or --replay, not both');
    expect(status).toBe(2);
  });

  test('that is no recording is refused in words', async () => {
    const { stderr, status } = await runCli(['--replay', ARTICLE, ARTICLE]);
    expect(stderr).toContain(ARTICLE);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });
});

describe('a machine without a network', () => {
  test('is told in one line, within five seconds, and nothing is called dead', async () => {
    const { stdout, stderr, status, elapsedMs } = await runCli([ARTICLE, '--format', 'json'], {
      // A proxy that nobody listens on: the same on every machine.
      env: { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
    });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr.split('\n')[0]).toBe(
      'stet: The network seems to be down: no host can be reached, nothing was checked',
    );
    expect(elapsedMs).toBeLessThan(5000);
  });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('Ctrl-C and its like: %s', (signal) => {
  test('writes what is finished and exits with 130', async () => {
    const { stdout, stderr, status } = await runCli([ARTICLE, '--format', 'json'], {
      env: proxied,
      onStart: (child) => {
        // As soon as a first site was asked; the whole run takes many seconds.
        const timer = setInterval(() => {
          if (internet.log.length < 8) return;
          clearInterval(timer);
          child.kill(signal);
        }, 20);
        internet.log.length = 0;
        child.once('exit', () => clearInterval(timer));
      },
    });
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as { complete: boolean };
    expect(report.complete).toBe(false);
    const states = articleOf(stdout).sources.map(({ link }) => link?.reason);
    expect(states).toHaveLength(13);
    expect(states).toContain('deadline');
    expect(status).toBe(130);
  });
});

describe('a second Ctrl-C', () => {
  test('ends at once, with 130, where the first waits for a reader who takes nothing', async () => {
    const article = join(folder, 'long.md');
    const filler = 'Rain fell on the town. '.repeat(50_000); // more than pipes hold; the site is asked again after a while
    await writeFile(article, `A [picture](https://photoarchive.test/id/55172-terminal-roof) shows it.\n\n${filler}\n`);
    const { stdout, status } = await runCli([article, '--no-archives', '--format', 'json', '--include-text'], {
      env: proxied,
      onStart: (child) => {
        child.stdout?.pause();
        internet.log.length = 0;
        let first: number | null = null;
        const timer = setInterval(() => {
          if (first === null && internet.log.length > 0) {
            child.kill('SIGINT');
            first = Date.now();
          } else if (first !== null && Date.now() - first > 3000) {
            clearInterval(timer);
            child.kill('SIGINT');
          }
        }, 20);
        child.once('exit', () => {
          clearInterval(timer);
          child.stdout?.resume();
        });
      },
    });
    expect(status).toBe(130);
    expect(() => JSON.parse(stdout) as unknown).toThrow();
  });
});

describe.skipIf(process.platform !== 'linux')('on a full disk', () => {
  test('a recording costs the report nothing, and is said', async () => {
    const file = join(folder, 'full.warc.gz');
    await symlink('/dev/full', file);
    const { stdout, stderr, status } = await runCli(
      [ARTICLE, '--no-archives', '--depth', 'links', '--format', 'json', '--record', file],
      { env: proxied },
    );
    expect(articleOf(stdout).sources.some(({ link }) => link?.status === 'alive')).toBe(true);
    expect(stderr).toContain('the disk is full (ENOSPC)');
    expect(stderr.match(/Cannot write/g)).toHaveLength(1);
    expect(status).toBe(2);
  });

  test('a file that cannot be written costs the other formats nothing', async () => {
    const { stdout, stderr, status } = await runCli([...REPLAY, '--format', 'json=/dev/full', '--format', 'table']);
    expect(stdout).toContain('LINKS');
    expect(stderr).toContain('Cannot write `/dev/full`');
    expect(status).toBe(2);
  });

  test('a package that is given up leaves nothing behind', async () => {
    const place = await mkdtemp(join(folder, 'save-'));
    const file = join(place, 'sources.wacz');
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const write = vi.spyOn(WriteStream.prototype, '_write').mockImplementation((_chunk, _encoding, done) => done(full));
    const web = { env: internet.env };
    const saving = await openSaving(file, { version: '0', web, run: { web } });
    const input = { path: 'a.txt', bytes: new TextEncoder().encode('A title\n\nSources:\nhttp://a.test/x\n') };
    for await (const _ of saving.add(await readArticle(input)));
    await expect(saving.close()).rejects.toThrow('the disk is full');
    write.mockRestore();
    expect(await readdir(place)).toEqual([]);
  });
});
