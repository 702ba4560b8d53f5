import { chmod, copyFile, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/core/store.ts';
import { openStore } from '../../../src/store/databases/sqlite-store.ts';
import { clearStore, historyOf, pruneStore, summariseStore } from '../../../src/store/maintain.ts';
import { storeFile } from '../../../src/store/store-file.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';
import { DAY, describeStore, found, KEY, PAGE, START, TestTime } from '../describe-store.ts';

const newFolder = tempFolders();

const time = new TestTime();
let folder: string;
let file: string;
let problems: string[] = [];
const opened: Store[] = [];

async function open(): Promise<Store> {
  const store = await openStore({ file, clock: time, onProblem: (message) => problems.push(message) });
  if (store === null) throw new Error(`no store: ${problems.join(' ')}`);
  opened.push(store);
  return store;
}

/** Everything into the file itself, then each page but the first overwritten: the header still says that all is well. */
async function breakMiddle(): Promise<void> {
  const { openDatabase } = await import('../../../src/store/databases/database.ts');
  const database = await openDatabase(file, {});
  database.all('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, 4096));
}

beforeEach(async () => {
  folder = await newFolder();
  file = join(folder, 'deep', 'store.sqlite');
  time.ms = START;
  problems = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

describeStore({
  time,
  open,
  get problems() {
    return problems;
  },
});

describe('a file that cannot be used', () => {
  test('is put aside when it is no database, and a new one is made', async () => {
    file = join(folder, 'store.sqlite');
    await writeFile(file, 'these are no tables, however long one looks at them. '.repeat(100));
    const { links } = await open();
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find(KEY, 'links')).not.toBeNull();
    expect(problems).toEqual([expect.stringContaining('store.sqlite.damaged')]);
    expect(await readdir(folder)).toContain('store.sqlite.damaged');
  });

  test('is put aside when it is found broken in its middle, and the check goes on with a new one', async () => {
    const before = await open();
    for (let nth = 0; nth < 200; nth++)
      await before.links.keep({ ...KEY, url: `https://site.test/${nth}` }, 'links', found('ok'));
    await breakMiddle();
    const { links } = await open();
    expect(await links.find(KEY, 'links')).toBeNull();
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find(KEY, 'links')).not.toBeNull();
    expect(problems).toEqual([expect.stringMatching(/was damaged: it is now `.*store\.sqlite\.damaged`, a new one/)]);
    // The journal of the old file is never played into the new one.
    const kept = await readdir(join(folder, 'deep'));
    expect(kept).toEqual(expect.arrayContaining(['store.sqlite', 'store.sqlite.damaged', 'store.sqlite.damaged-wal']));
    expect(await summariseStore(file, START)).toMatchObject({ links: 1 });
  });

  test('is put aside in the middle of a write, which is done again in the new one', async () => {
    const { links } = await open();
    await links.keep(KEY, 'links', found('ok'));
    await breakMiddle();
    const again = await open();
    const first = again.links.keep(KEY, 'links', found('ok'));
    const second = again.links.keep({ ...KEY, url: 'https://site.test/b' }, 'links', found('ok'));
    await Promise.all([first, second]);
    expect(await summariseStore(file, START)).toMatchObject({ links: 2, history: 2 });
  });

  test('takes the new file of another process that found the damage first', async () => {
    await (await open()).close();
    await breakMiddle();
    const [one, other] = [await open(), await open()];
    await one.links.keep(KEY, 'links', found('ok'));
    expect(await other.links.find(KEY, 'links')).not.toBeNull();
    expect((await readdir(join(folder, 'deep'))).filter((name) => /damaged$|damaged-\d/.test(name))).toHaveLength(1);
  });

  test('leaves alone what was put aside before', async () => {
    for (const suffix of ['', '-2']) {
      await (await open()).close();
      await breakMiddle();
      const messages: string[] = [];
      await summariseStore(file, START, (movedTo) => messages.push(movedTo));
      expect(messages).toEqual([`${file}.damaged${suffix}`]);
    }
  });

  test('means no store, said once, when its folder cannot be made; who asks what is in it is told too', async () => {
    await writeFile(join(folder, 'deep'), 'a file where a folder should be');
    const error = { code: 'STORE_FAILED', message: expect.stringContaining('a part of its path is no folder') };
    await expect(summariseStore(file, START)).rejects.toMatchObject(error);
    await expect(clearStore(file)).rejects.toMatchObject(error);
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems).toEqual([expect.stringContaining('going on without the store')]);
  });

  test('of a newer stet is left alone', async () => {
    await (await open()).close();
    const { openDatabase } = await import('../../../src/store/databases/database.ts');
    const database = await openDatabase(file, {});
    database.all('PRAGMA user_version = 99');
    database.close();
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems.join()).toContain('newer stet');
  });

  test('that neither begins nor ends as a database is an article named by mistake, and stays where it is', async () => {
    file = join(folder, 'article.md');
    const words = 'The roof of the ferry terminal fell on 3 November 2021.\n';
    await writeFile(file, words);
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems).toEqual([`going on without the store: \`${file}\` is no store of stet`]);
    for (const care of [() => clearStore(file), () => summariseStore(file, START), () => pruneStore(file, START)])
      await expect(care()).rejects.toMatchObject({ code: 'STORE_FAILED', hint: expect.stringContaining('--store') });
    expect(await readFile(file, 'utf8')).toBe(words);
    expect(await readdir(folder)).toEqual(['article.md']);
  });

  test('without an ending is a store as well, and one that its disk filled with zeros is put aside', async () => {
    file = join(folder, 'kept');
    await (await open()).close();
    expect(await summariseStore(file, START)).toMatchObject({ links: 0 });
    await writeFile(file, new Uint8Array(8192));
    await open();
    expect(problems.join()).toContain('was damaged');
  });

  test('of another program is left alone to the byte, also by who clears the store', async () => {
    file = join(folder, 'places.sqlite');
    const { default: Sqlite } = await import('libsql');
    const other = new Sqlite(file);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    await chmod(file, 0o644);
    const before = await readFile(file);
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems.join()).toContain('is a database of another program');
    await expect(clearStore(file)).rejects.toThrow('is a database of another program');
    expect(await readFile(file)).toEqual(before);
    expect((await stat(file)).mode & 0o777).toBe(0o644);
    expect(await readdir(folder)).toEqual(['places.sqlite']);
  });

  test('that loses its tables while open costs the check nothing', async () => {
    const { links } = await open();
    const { openDatabase } = await import('../../../src/store/databases/database.ts');
    const other = await openDatabase(file, {});
    for (const table of ['links', 'history']) other.all(`DROP TABLE ${table}`);
    other.close();
    await links.keep(KEY, 'links', found('ok'));
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find(KEY, 'links')).toBeNull();
    expect(problems).toHaveLength(1);
  });
});

// Root may write everywhere, and Windows asks for other rights.
describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that can be read only', () => {
  beforeEach(async () => {
    const store = await open();
    await store.links.keep(KEY, 'links', found('ok'));
    await store.close();
    const copy = join(folder, 'elsewhere', 'store.sqlite');
    await mkdir(dirname(copy));
    await copyFile(file, copy);
    file = copy;
  });
  afterEach(async () => {
    await chmod(dirname(file), 0o755);
  });

  test.each([
    ['file and folder', 0o444, 0o555],
    ['folder', 0o600, 0o555],
    ['file', 0o444, 0o755],
  ])('is read, and nothing is added: %s', async (_what, ofFile, ofFolder) => {
    await chmod(file, ofFile);
    await chmod(dirname(file), ofFolder);
    const store = await open();
    expect(await store.links.find(KEY, 'links')).not.toBeNull();
    await store.links.keep({ ...KEY, url: 'https://other.test/' }, 'links', found('ok'));
    expect(await store.links.find({ ...KEY, url: 'https://other.test/' }, 'links')).toBeNull();
    expect(problems).toHaveLength(1);
    expect((await summariseStore(file, START))?.links).toBe(1);
    await expect(pruneStore(file, START)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    if (ofFile === 0o444) expect((await stat(file)).mode & 0o200).toBe(0);
  });

  test('is no store where it is none', async () => {
    file = join(folder, 'places.sqlite');
    const { default: Sqlite } = await import('libsql');
    const other = new Sqlite(file);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    await chmod(file, 0o444);
    await chmod(folder, 0o555);
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
  });
});

test('a disk that is full is called so, and what was committed before stays', async () => {
  const { openDatabase } = await import('../../../src/store/databases/database.ts');
  file = join(folder, 'store.sqlite');
  const database = await openDatabase(file, {});
  database.all('PRAGMA max_page_count = 20');
  const keep = (name: string, bytes: number) =>
    database.atomically(() => {
      database.run('INSERT INTO links VALUES (?, ?, ?, ?, ?, ?)', 'here', name, 'links', 1, 2, 'a'.repeat(bytes));
    });
  keep('small', 10);
  expect(() => keep('large', 200_000)).toThrow('database or disk is full');
  keep('small again', 10);
  expect(database.all('SELECT url FROM links')).toEqual([{ url: 'small' }, { url: 'small again' }]);
  database.close();
});

describe('care', () => {
  test('only the owner can read it, and what SQLite keeps beside it', async () => {
    file = join(folder, 'store.sqlite');
    const { links } = await open();
    await links.keep(KEY, 'links', found('ok', PAGE));
    expect((await readdir(folder)).sort()).toEqual(['store.sqlite', 'store.sqlite-shm', 'store.sqlite-wal']);
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
  });

  test('summarises, prunes and clears', async () => {
    const { links, responses, close } = await open();
    await links.keep(KEY, 'links', found('ok'));
    await responses.keep(KEY, { headers: [['etag', '"1"']], body: new Uint8Array(10) });
    await close();
    expect(await summariseStore(file, START)).toMatchObject({
      links: 1,
      fresh: 1,
      history: 1,
      responses: 1,
      captures: 0,
    });
    expect(await historyOf(file, KEY.url)).toEqual([{ at: '2026-11-20T10:00:00.000Z', status: 'alive', reason: 'ok' }]);
    expect(await pruneStore(file, START + 40 * DAY)).toBe(1);
    expect(await pruneStore(file, START + 500 * DAY)).toBe(2);
    expect(await clearStore(file)).toBe(true);
    expect(await summariseStore(file, START)).toBeNull();
    expect(await clearStore(file)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('clears what a link leads to, and not the link alone', async () => {
    const real = join(folder, 'real.sqlite');
    await writeFile(real, '');
    file = join(folder, 'link.sqlite');
    await symlink(real, file);
    const { links, close } = await open();
    await links.keep(KEY, 'links', found('ok', PAGE));
    await close();
    expect(await clearStore(file)).toBe(true);
    expect(await readdir(folder)).toEqual(['link.sqlite']);
    expect(await clearStore(file)).toBe(false);
  });

  test.each([
    ['linux', { XDG_CACHE_HOME: '/var/cache/me' }, '/var/cache/me/stet/store.sqlite'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/stet/store.sqlite'],
    ['darwin', {}, '/home/me/Library/Caches/stet/store.sqlite'],
    ['win32', { LOCALAPPDATA: '/c/local' }, '/c/local/stet/store.sqlite'],
  ] as const)('stands where caches stand on %s with %j', (platform, env, expected) => {
    expect(storeFile(env, platform, '/home/me')).toBe(expected);
  });

  test('has no place without a home', () => {
    expect(storeFile({}, 'linux', '/')).toBeNull();
  });
});
