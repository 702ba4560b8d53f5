import { linkSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inodeOf, putAside } from '../../../src/store/databases/put-aside.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await newFolder();
  file = join(folder, 'store.sqlite');
  await writeFile(file, 'damaged');
});

const inode = () => inodeOf(file) ?? 0n;

test('a damaged file gets another name with its journals, and what was put aside before stays', async () => {
  await writeFile(`${file}-wal`, 'journal');
  expect(putAside(file, inode())).toBe(`${file}.damaged`);
  await writeFile(file, 'damaged again');
  expect(putAside(file, inode())).toBe(`${file}.damaged-2`);
  expect((await readdir(folder)).sort()).toEqual([
    'store.sqlite.damaged',
    'store.sqlite.damaged-2',
    'store.sqlite.damaged-wal',
  ]);
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('damaged');
});

test('the new file of a process that found the damage first is left where it is', async () => {
  const before = inode();
  putAside(file, before);
  await writeFile(file, 'new');
  expect(putAside(file, before)).toBeNull();
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toHaveLength(2);
});

test('what a process that was killed on the way began is ended', async () => {
  linkSync(file, `${file}.damaged`);
  expect(putAside(file, inode())).toBeNull();
  expect(await readdir(folder)).toEqual(['store.sqlite.damaged']);
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('damaged');
});
