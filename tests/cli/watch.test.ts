import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { article as page } from '../../fixtures/web/bodies.ts';
import { main } from '../../src/cli/main.ts';
import { type FakeIo, fakeIo } from '../helpers/fake-io.ts';
import { LocalSites } from '../helpers/local-sites.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

describe('stet watch', () => {
  let sites: LocalSites;
  let live: string;
  let gone: string;
  let folder: string;
  let io: FakeIo;
  let ended: Promise<number>;

  beforeAll(async () => {
    sites = await LocalSites.open();
    live = `${sites.http('post', (_request, response) => void response.setHeader('content-type', 'text/html').end(page()))}/storm`;
    gone = `${sites.http('gone', (_request, response) => void response.writeHead(404).end('<title>Not found</title>'))}/report`;
  });
  afterAll(() => sites.close());

  beforeEach(async () => {
    folder = await newFolder();
    await save(`The council voted in [March](${live}).\n`);
    io = fakeIo(folder);
    ended = main(
      [
        'watch',
        'article.md',
        '--no-store',
        '--no-archives',
        '--depth',
        'links',
        '--host-interval',
        '1ms',
        ...sites.args,
      ],
      io,
    );
    await until(io.err, /Watching article\.md/);
  });
  afterEach(async () => {
    io.signal('SIGINT');
    expect(await ended).toBe(0);
  });

  /** As editors do it: a new file in the place of the old one. */
  async function save(text: string): Promise<void> {
    await writeFile(join(folder, '.article.md.swp'), text);
    await rename(join(folder, '.article.md.swp'), join(folder, 'article.md'));
  }

  async function until(text: () => string, pattern: RegExp): Promise<void> {
    await expect.poll(text, { timeout: 30_000 }).toMatch(pattern);
  }

  const asked = (host: string) => sites.log.filter((request) => request.host === `${host}.test`).length;

  test('shows the table, then what an edit brought and what it mended, and asks only for what is new', async () => {
    expect(io.out()).toContain('article.md');
    const before = asked('post');
    expect(before).toBeGreaterThan(0);

    await save(`The council voted in [March](${live}). The [report](${gone}) is out.\n`);
    await until(io.out, /1 new, 0 mended · 1 to mend or look at\n {2}✗ line 1 +dead-link: /);
    await save(`The council voted in [March](${live}). The report is out.\n`);
    await until(io.out, /0 new, 1 mended · 0 to mend or look at\n {2}✓ mended +dead-link: /);
    expect(asked('post')).toBe(before);
  });

  test('waits for a file that cannot be read, and goes on when it can', async () => {
    await save('\u0000\u0001\u0002\u0003');
    await until(io.err, /stet: .*article\.md/);
    await rm(join(folder, 'article.md'));
    await save(`The [report](${gone}) is out.\n`);
    await until(io.out, /1 new/);
  });
});

test.each([['https://journal.test/paper'], ['-']])('watch refuses %s: it cannot be saved', async (name) => {
  const io = fakeIo(process.cwd());
  expect(await main(['watch', name], io)).toBe(2);
  expect(io.err()).toMatch(/is no file, and watch waits for files to be saved\n.*save it and name the file/);
});
