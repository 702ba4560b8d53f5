import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/core/store.ts';
import { clearStore, historyOf, pruneStore, summariseStore } from '../../src/store/maintain.ts';
import { openStore } from '../../src/store/sqlite-store.ts';
import { storeFile } from '../../src/store/store-file.ts';
import { DAY, describeStore, found, KEY, START, TestTime } from './describe-store.ts';

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

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-store-'));
  file = join(folder, 'deep', 'store.sqlite');
  time.ms = START;
  problems = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await rm(folder, { recursive: true, force: true });
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

  test('means no store, said once, when its folder cannot be made', async () => {
    await writeFile(join(folder, 'deep'), 'a file where a folder should be');
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems).toEqual([expect.stringContaining('going on without the store')]);
  });

  test('of a newer stet is left alone', async () => {
    await (await open()).close();
    const { openDatabase } = await import('../../src/store/database.ts');
    const database = await openDatabase(file, () => undefined);
    database.all('PRAGMA user_version = 99');
    database.close();
    expect(await openStore({ file, clock: time, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems.join()).toContain('newer stet');
  });

  test('that loses its tables while open costs the check nothing', async () => {
    const { links } = await open();
    const { openDatabase } = await import('../../src/store/database.ts');
    const other = await openDatabase(file, () => undefined);
    for (const table of ['links', 'history']) other.all(`DROP TABLE ${table}`);
    other.close();
    await links.keep(KEY, 'links', found('ok'));
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find(KEY, 'links')).toBeNull();
    expect(problems).toHaveLength(1);
  });
});

describe('care', () => {
  test('only the owner can read it', async () => {
    await open();
    expect((await stat(file)).mode & 0o077).toBe(0);
    await chmod(file, 0o600);
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
