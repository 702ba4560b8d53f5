import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Page } from '../../src/core/page.ts';
import { openPageStore } from '../../src/store/page-store.ts';
import { Spill } from '../../src/store/spill.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { PAGE } from './describe-store.ts';

const newFolder = tempFolders();

const pageOf = (text: string): Page => ({ ...PAGE, text });
const kept = (text: string): Page => ({ ...pageOf(text), html: '' });

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('few texts stay in memory, more go into a file that goes with the run', async () => {
  const pages = openPageStore(10);
  const put = vi.spyOn(Spill.prototype, 'put');
  await pages.put('a', pageOf('ten chars.'));
  expect(put).not.toHaveBeenCalled();
  await pages.put('b', pageOf('one more'));
  expect(put).toHaveBeenCalledTimes(1);
  expect(await pages.get('a')).toEqual(kept('ten chars.'));
  expect(await pages.get('b')).toEqual(kept('one more'));
  expect(await pages.get('c')).toBeUndefined();
  await pages.close();
  expect(await readdir(folder)).toEqual([]);
});

// Windows may keep the name of an open file until it is closed.
test.skipIf(process.platform === 'win32')('the file has no name: a run that is killed leaves none', async () => {
  const pages = openPageStore(0);
  await pages.put('a', pageOf('nine boats'));
  expect(await readdir(folder)).toEqual([]);
  expect(await pages.get('a')).toEqual(kept('nine boats'));
  await pages.close();
});

test('a text is there as soon as it is put, also while the disk is slow', async () => {
  const pages = openPageStore(0);
  const writing = pages.put('a', pageOf('nine boats'));
  expect(await pages.get('a')).toEqual(kept('nine boats'));
  await writing;
  expect(await pages.get('a')).toEqual(kept('nine boats'));
  await pages.close();
});

test('a text that is put again takes the room of the one before', async () => {
  const pages = openPageStore(10);
  const put = vi.spyOn(Spill.prototype, 'put');
  for (let nth = 0; nth < 5; nth++) await pages.put('a', pageOf('ten chars.'));
  expect(put).not.toHaveBeenCalled();
  await pages.put('a', pageOf('and now more than ten'));
  expect(await pages.get('a')).toEqual(kept('and now more than ten'));
  await pages.close();
});

test('where there is no room on the disk, texts stay in memory and none is lost', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'not-there'));
  const pages = openPageStore(10);
  await pages.put('a', pageOf('ten chars.'));
  await pages.put('b', pageOf('one more'));
  await pages.put('c', pageOf('and another'));
  expect(await pages.get('b')).toEqual(kept('one more'));
  expect(await pages.get('c')).toEqual(kept('and another'));
  await pages.close();
});
