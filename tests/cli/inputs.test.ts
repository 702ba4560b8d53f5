import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listInputs, withSlashes } from '../../src/cli/inputs.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(join(folder, 'desk', 'news'), { recursive: true });
  for (const name of ['desk/news/a.md', 'desk/news/b.md', 'desk/..notes.md', 'other.md'])
    await writeFile(join(folder, name), 'The roof fell.');
  await writeFile(join(folder, 'desk', '.gitignore'), 'b.md\n..notes.md\n');
});

const listed = (...names: string[]) => listInputs(names, fakeIo(join(folder, 'desk')));

test('a pattern names files below, above and by their whole path; what git ignores below is left out', async () => {
  expect(await listed('news/*.md')).toEqual(['news/a.md']);
  expect(await listed('../*.md')).toEqual(['../other.md']);
  expect(await listed(`${folder}/*.md`)).toEqual(['../other.md']);
  expect(await listed('*.md').catch(({ code }) => code)).toBe('INPUT_NOT_FOUND');
});

test('on Windows a pattern may have backslashes between its folders; elsewhere they are of the pattern', () => {
  expect(withSlashes('news\\2026\\*.md', '\\')).toBe('news/2026/*.md');
  expect(withSlashes('a\\*.md', '/')).toBe('a\\*.md');
});
