import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf, sourceAt } from '../helpers/report-of.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const PATH = '/2021/council-votes-down-harbour-repair-budget';
/** Sites of the article; the first shows its page, with a validator. */
const LIVING = `https://living.test${PATH}`;
const REFUSING = Array.from({ length: 3 }, (_, index) => `https://refuses-${index}.test${PATH}`);

let internet: TestInternet;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({
    answer: ({ url, headers }) => {
      if (url.hostname !== 'living.test') return { status: url.hostname.endsWith('2.test') ? 429 : 403 };
      if (headers['if-none-match'] === '"v1"') return { status: 304, headers: { etag: '"v1"' } };
      return { headers: { 'content-type': 'text/html', etag: '"v1"' }, body: article() };
    },
    // No archive answers either.
    refuses: (host) => (/archive\.org$/.test(host) ? { status: 503 } : null),
  });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  await writeFile(join(folder, 'one.md'), `The budget was [voted down](${LIVING}) in 2021.\n`);
  await writeFile(join(folder, 'all.md'), REFUSING.map((url) => `- [report](${url})\n`).join(''));
});
afterAll(async () => {
  await internet.close();
});
beforeEach(async () => {
  await rm(join(folder, 'cache'), { recursive: true, force: true });
  env = {
    ...internet.env,
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    STET_STORE: join(folder, 'cache', 'store.sqlite'),
  };
  internet.log.length = 0;
});

const stet = (...args: string[]) => runCli(args, { cwd: folder, env });
const check = (...args: string[]) => stet('one.md', '--format', 'json', '--no-archives', ...args);
const asks = () => internet.log.filter(({ host }) => host === 'living.test').length;

describe('a second run', () => {
  test('asks nobody whom the first has asked, and says so', async () => {
    const first = sourceAt(articleOf((await check()).stdout), LIVING);
    const second = sourceAt(articleOf((await check()).stdout), LIVING);
    expect(asks()).toBe(1);
    expect(first.link?.fromCache).toBeUndefined();
    expect(second.link).toMatchObject({ reason: 'ok', fromCache: true, checkedAt: first.link?.checkedAt });
  });

  test('asks anew with --no-store, and leaves nothing behind', async () => {
    await check('--no-store');
    await check('--no-store');
    expect(asks()).toBe(2);
    expect((await stet('cache')).stdout).toMatch(/^no store at /);
  });

  test('keeps nothing of a recording', async () => {
    await check('--record', join(folder, 'web.warc.gz'));
    await check();
    expect(asks()).toBe(2);
  });
});

describe('stet cache', () => {
  test('shows what there is, and how an address fared', async () => {
    await check();
    expect((await stet('cache')).stdout).toMatch(/1 link result, 1 still in force[\s\S]*1 answer to be asked/);
    const { stdout } = await stet('cache', 'show', LIVING, 'https://nobody.test/');
    expect(stdout).toMatch(/living\.test\/2021\S*\n {2}\d{4}-\S+Z {2}alive {4}ok \(200\)\n/);
    expect(stdout).toContain('https://nobody.test/: never checked');
  });

  test('clears it', async () => {
    await check();
    expect((await stet('cache', 'prune')).stdout).toContain('0 outdated entries');
    expect((await stet('cache', 'clear')).stdout).toMatch(/^cleared: /);
    await check();
    expect(asks()).toBe(2);
  });

  test('knows no other word', async () => {
    const { status, stderr } = await stet('cache', 'empty');
    expect([status, stderr]).toEqual([2, expect.stringContaining('expected show, prune or clear')]);
  });
});

test('a store that cannot be opened is said once and stops nothing', async () => {
  await writeFile(join(folder, 'file'), 'no folder');
  const { status, stderr, stdout } = await check('--store', join(folder, 'file', 'store.sqlite'));
  expect(status).toBe(0);
  expect(stderr.match(/going on without the store/g)).toHaveLength(1);
  expect(sourceAt(articleOf(stdout), LIVING).link?.reason).toBe('ok');
});

describe('when everybody refuses and no archive answers', () => {
  const all = (...args: string[]) =>
    stet('all.md', '--depth', 'links', '--no-store', '--max-wait', '1s', '--host-interval', '0s', ...args);

  test('the run is no failure, and counts them', async () => {
    const { status, stdout } = await all('--retries', '0');
    expect(status).toBe(0);
    expect(stdout).toMatch(/3 could not tell \(3 blocked\)/);
  }, 60_000);

  test('more than --max-unknown is exit 3', async () => {
    const { status } = await all('--no-archives', '--retries', '0', '--max-unknown', '2');
    expect(status).toBe(3);
  }, 60_000);

  test('as many as --max-unknown is not', async () => {
    const { status } = await all('--no-archives', '--retries', '0', '--max-unknown', '3');
    expect(status).toBe(0);
  }, 60_000);
});
