import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Asked } from '../../src/core/asking.ts';
import { linkState } from '../../src/core/link-state.ts';
import { openAskedStore } from '../../src/store/asked-store.ts';
import { Spill } from '../../src/store/spill.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

function askedAt(finalUrl: string): Asked {
  return { state: linkState('ok', { finalUrl }), exchanges: [], page: null, askAgain: false };
}

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('what is being asked is found, and what nobody asked is not', async () => {
  const store = openAskedStore();
  const asking = Promise.resolve(askedAt('http://a.test/'));
  store.put('a.test', asking);
  expect(await store.find('a.test')).toEqual(askedAt('http://a.test/'));
  expect(store.find('b.test')).toBeNull();
  await store.close();
});

test('what failed while it was asked is told to who looks for it, and ends no process where nobody does', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const store = openAskedStore();
  store.put('a.test', Promise.reject(new Error('broken')));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  await expect(store.find('a.test')).rejects.toThrow('broken');
  await store.close();
});

test('results of finished articles rest in a file of their own, are found there, and the file goes with the run', async () => {
  const store = openAskedStore(2);
  const keys = ['ä.test/1', 'b.test/2', 'c.test/3'];
  for (const key of keys) store.put(key, askedAt(`http://${key}`));
  store.put('slow.test', new Promise(() => undefined));
  store.rest([...keys, 'slow.test', 'never.test']);
  const put = vi.spyOn(Spill.prototype, 'put');
  store.put('next.test', askedAt('http://next.test/'));
  await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(1));
  await put.mock.results[0]?.value;
  for (const key of keys) expect(await store.find(key)).toEqual(askedAt(`http://${key}`));
  expect(store.find('slow.test')).not.toBeNull();
  expect(store.find('never.test')).toBeNull();
  store.put('b.test/2', askedAt('http://b.test/again'));
  expect((await store.find('b.test/2'))?.state.finalUrl).toBe('http://b.test/again');
  await store.close();
  expect(await readdir(folder)).toEqual([]);
});

test('few results stay in memory', async () => {
  const put = vi.spyOn(Spill.prototype, 'put');
  const store = openAskedStore(2);
  store.put('a.test', askedAt('http://a.test/'));
  store.rest(['a.test']);
  store.put('b.test', askedAt('http://b.test/'));
  expect(put).not.toHaveBeenCalled();
  expect(await store.find('a.test')).toEqual(askedAt('http://a.test/'));
  await store.close();
});

test('a source of many articles rests once, and is written once', async () => {
  const put = vi.spyOn(Spill.prototype, 'put');
  const store = openAskedStore(1);
  store.put('often.test', askedAt('http://often.test/'));
  store.put('once.test', askedAt('http://once.test/'));
  for (let article = 0; article < 1000; article++) store.rest(['often.test']);
  store.rest(['once.test']);
  store.put('next.test', askedAt('http://next.test/'));
  const written = () => put.mock.calls.flatMap(([texts]) => [...texts].map(([key]) => key));
  await expect.poll(written).toContain('once.test');
  expect(written().filter((key) => key === 'often.test')).toHaveLength(1);
  await store.close();
});
