import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '../../src/core/asking.ts';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import { linkState } from '../../src/core/link-state.ts';
import type { Page } from '../../src/core/page.ts';
import type { Store } from '../../src/core/store.ts';
import { clearStore, historyOf, pruneStore, summariseStore } from '../../src/store/maintain.ts';
import { openStore } from '../../src/store/sqlite-store.ts';
import { storeFile } from '../../src/store/store-file.ts';

const START = Date.parse('2026-11-20T10:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEY = { scope: 'here', url: 'https://times.test/a' };

const PAGE: Page = {
  url: 'https://times.test/a',
  contentType: 'text/html',
  title: 'Harbour',
  headings: ['Harbour'],
  text: 'Nine to six.',
  meta: { authors: ['Marta Solheim'] },
  anchors: new Set(['vote']),
  marks: { passwordFields: 0, frames: [], scripts: [], links: 3, outgoing: 1, noscript: '' },
  html: '<html>',
  partial: false,
};

const found = (reason: Parameters<typeof linkState>[0], page: Page | null = null): Asked => ({
  state: linkState(reason, { checkedAt: '2026-11-20T10:00:00.000Z' }),
  exchanges: [],
  page,
  askAgain: false,
});

let folder: string;
let file: string;
let now = START;
let problems: string[] = [];
const opened: Store[] = [];

async function open(): Promise<Store> {
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const store = await openStore({ file, clock, onProblem: (message) => problems.push(message) });
  if (store === null) throw new Error(`no store: ${problems.join(' ')}`);
  opened.push(store);
  return store;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-store-'));
  file = join(folder, 'deep', 'store.sqlite');
  now = START;
  problems = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await rm(folder, { recursive: true, force: true });
});

describe('link results', () => {
  test('are found again in another run, with the page and without its markup', async () => {
    const first = await open();
    await first.links.keep(KEY, 'claims', { ...found('ok', PAGE), about: { title: 'Harbour' } });
    await first.close();
    const again = await (await open()).links.find(KEY, 'claims');
    expect(again?.state).toMatchObject({ liveness: 'alive', reason: 'ok', fromCache: true });
    expect(again?.page).toEqual({ ...PAGE, html: '' });
    expect(again?.about).toEqual({ title: 'Harbour' });
    expect(again?.askAgain).toBe(false);
  });

  test.each([
    ['ok', 23 * HOUR, 25 * HOUR],
    ['http-404', 5 * HOUR, 7 * HOUR],
    ['forbidden', HOUR / 2, 2 * HOUR],
    ['timeout', HOUR / 10, HOUR / 2],
  ] as const)('%s stands for a while and no longer', async (reason, within, after) => {
    const { links } = await open();
    await links.keep(KEY, 'links', found(reason));
    now = START + within;
    expect((await links.find(KEY, 'links'))?.state.reason).toBe(reason);
    now = START + after;
    expect(await links.find(KEY, 'links')).toBeNull();
  });

  test.each(['deadline', 'offline', 'no-contact', 'private-address'] as const)('%s is no result', async (reason) => {
    const { links } = await open();
    await links.keep(KEY, 'links', found(reason));
    expect(await links.find(KEY, 'links')).toBeNull();
  });

  test('of a look at links only do not serve where the text is wanted; the other way round they do', async () => {
    const { links } = await open();
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find(KEY, 'claims')).toBeNull();
    await links.keep(KEY, 'claims', found('ok', PAGE));
    expect(await links.find(KEY, 'links')).not.toBeNull();
  });

  test('with a page that is too large to keep serve where its text is not wanted', async () => {
    const { links } = await open();
    await links.keep(KEY, 'claims', found('ok', { ...PAGE, text: 'a'.repeat(600_000) }));
    expect(await links.find(KEY, 'claims')).toBeNull();
    expect((await links.find(KEY, 'links'))?.state.reason).toBe('ok');
  });

  test('are found in their own scope only', async () => {
    const { links } = await open();
    await links.keep(KEY, 'links', found('ok'));
    expect(await links.find({ ...KEY, scope: 'through a proxy' }, 'links')).toBeNull();
  });

  test('of two stores over one file are everybody’s', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 === 0 ? one : two).links.keep({ ...KEY, url: `https://times.test/${index}` }, 'links', found('ok')),
      ),
    );
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        one.links.find({ ...KEY, url: `https://times.test/${index}` }, 'links'),
      ),
    );
    expect(all.every((asked) => asked?.state.reason === 'ok')).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('failures', () => {
  const check = async (store: Store, day: number, reason: Parameters<typeof found>[0]) => {
    now = START + day * DAY;
    await store.links.keep(KEY, 'links', found(reason));
  };

  test('count from the last time the page was alive', async () => {
    const store = await open();
    for (const [day, reason] of [
      [0, 'timeout'],
      [1, 'ok'],
      [2, 'timeout'],
      [2.2, 'timeout'],
      [4, 'server-error'],
    ] as const)
      await check(store, day, reason);
    expect(await store.links.failures(KEY)).toEqual({
      since: '2026-11-22T10:00:00.000Z',
      checks: 3,
      days: 2,
      reasons: ['timeout', 'timeout', 'server-error'],
    });
  });

  test('are none for a page that was last alive, or behind a wall', async () => {
    const store = await open();
    await check(store, 0, 'ok');
    await check(store, 1, 'forbidden');
    expect(await store.links.failures(KEY)).toBeNull();
  });
});

describe('answers with validators', () => {
  test('come back byte for byte, without cookies', async () => {
    const body = new Uint8Array([0, 255, 10, 13, 31, 139]);
    const first = await open();
    await first.responses.keep(KEY, {
      headers: [
        ['etag', '"1"'],
        ['set-cookie', 'a=1'],
      ],
      body,
    });
    await first.close();
    const again = await (await open()).responses.find(KEY);
    expect(again?.headers).toEqual([['etag', '"1"']]);
    expect([...(again?.body ?? [])]).toEqual([...body]);
  });

  test('are not kept when they are large', async () => {
    const { responses } = await open();
    await responses.keep(KEY, { headers: [['etag', '"1"']], body: new Uint8Array(300_000) });
    expect(await responses.find(KEY)).toBeNull();
  });
});

describe('answers of archives', () => {
  const query = { archive: 'wayback', url: 'https://times.test/a', near: '2020-10-19', wantNewest: false };
  const answer: ArchiveAnswer = {
    status: 'found',
    asked: [{ archive: 'wayback', outcome: 'found' }],
    best: {
      archive: 'wayback',
      url: 'https://web.archive.org/web/1/x',
      capturedAt: '2020-10-18T00:00:00.000Z',
      good: true,
      page: PAGE,
    },
  };

  test('come back with their pages', async () => {
    const captures = (await open()).captures('public');
    await captures.keep(query, answer);
    expect(await captures.find(query)).toEqual({ ...answer, best: { ...answer.best, page: { ...PAGE, html: '' } } });
    expect(await captures.find({ ...query, near: '2021-01-01' })).toBeNull();
    expect(await captures.find({ ...query, wantNewest: true })).toBeNull();
  });

  test.each(['unknown', 'skipped'] as const)('that are silences (%s) are not kept', async (status) => {
    const captures = (await open()).captures('public');
    await captures.keep(query, { status, asked: [] });
    expect(await captures.find(query)).toBeNull();
  });

  test('stand a day when the newest was asked for, a month when it was a date', async () => {
    const captures = (await open()).captures('public');
    await captures.keep(query, answer);
    await captures.keep({ ...query, wantNewest: true }, answer);
    now = START + 2 * DAY;
    expect(await captures.find(query)).not.toBeNull();
    expect(await captures.find({ ...query, wantNewest: true })).toBeNull();
  });
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
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    expect(await openStore({ file, clock, onProblem: (message) => problems.push(message) })).toBeNull();
    expect(problems).toEqual([expect.stringContaining('going on without the store')]);
  });

  test('of a newer stet is left alone', async () => {
    await (await open()).close();
    const { openDatabase } = await import('../../src/store/database.ts');
    const database = await openDatabase(file, () => undefined);
    database.all('PRAGMA user_version = 99');
    database.close();
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    expect(await openStore({ file, clock, onProblem: (message) => problems.push(message) })).toBeNull();
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
