import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changedLines } from '../../src/cli/changed-lines.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;
const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
const write = (name: string, ...lines: string[]) => writeFile(join(folder, name), `${lines.join('\n')}\n`);

beforeEach(async () => {
  folder = await newFolder();
  git('init', '--quiet');
  git('config', 'user.name', 'Mara');
  git('config', 'user.email', 'mara@post.test');
  await mkdir(join(folder, 'news'));
  await write('news/harbour.md', 'one', 'two', 'three', 'four', 'five');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'first');
});
afterEach(async () => {
  vi.unstubAllEnvs();
});

test('lines that are new or changed, counted as the file is now; what was only taken out has none', async () => {
  await write('news/harbour.md', 'zero', 'one', 'three', 'four', 'FIVE');
  expect(await changedLines('news/harbour.md', 'HEAD', folder)).toEqual([
    { from: 1, to: 1 },
    { from: 5, to: 5 },
  ]);
});

test('a file that git does not know counts as a whole', async () => {
  await write('news/new.md', 'one');
  expect(await changedLines('news/new.md', 'HEAD', folder)).toBeNull();
});

test('of a branch, what was changed since it left the revision', async () => {
  git('branch', 'main-as-it-was');
  git('checkout', '--quiet', '-b', 'topic');
  await write('news/harbour.md', 'one', 'TWO', 'three', 'four', 'five');
  git('commit', '--quiet', '-am', 'second');
  git('checkout', '--quiet', 'main-as-it-was');
  await write('news/harbour.md', 'one', 'two', 'three', 'four', 'FIVE');
  git('commit', '--quiet', '-am', 'meanwhile');
  git('checkout', '--quiet', 'topic');
  expect(await changedLines('news/harbour.md', 'main-as-it-was', folder)).toEqual([{ from: 2, to: 2 }]);
});

test('a name is a name, also where git would take it for a pattern', async () => {
  await write('news/part[1].md', 'one', 'two', 'three');
  await write('news/part1.md', 'one', 'two', 'three');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'parts');
  await write('news/part[1].md', 'ONE', 'two', 'three');
  await write('news/part1.md', 'one', 'two', 'THREE');
  expect(await changedLines('news/part[1].md', 'HEAD', folder)).toEqual([{ from: 1, to: 1 }]);
});

test('what the user’s git is set to changes nothing', async () => {
  git('config', 'diff.interHunkContext', '5');
  git('config', 'diff.context', '5');
  git('config', 'color.ui', 'always');
  await write('news/harbour.md', 'ONE', 'two', 'three', 'four', 'FIVE');
  expect(await changedLines('news/harbour.md', 'HEAD', folder)).toEqual([
    { from: 1, to: 1 },
    { from: 5, to: 5 },
  ]);
});

test('a revision that is not there is said, and so is git itself', async () => {
  await expect(changedLines('news/harbour.md', 'origin/main', folder)).rejects.toThrow(
    'No git revision `origin/main` here',
  );
  vi.stubEnv('PATH', '');
  await expect(changedLines('news/harbour.md', 'HEAD', folder)).rejects.toThrow('git is not installed');
});

test('a file that was moved has the lines that were changed on the way', async () => {
  await mkdir(join(folder, 'news', 'old'));
  git('mv', 'news/harbour.md', 'news/old/häfen.md');
  expect(await changedLines('news/old/häfen.md', 'HEAD', folder)).toEqual([]);
  await write('news/old/häfen.md', 'one', 'two', 'three', 'four', 'FIVE');
  expect(await changedLines('news/old/häfen.md', 'HEAD', folder)).toEqual([{ from: 5, to: 5 }]);
  git('commit', '--quiet', '-am', 'moved');
  expect(await changedLines('news/old/häfen.md', 'HEAD~1', folder)).toEqual([{ from: 5, to: 5 }]);
});

test('a file that was added is new as a whole, whatever else was moved', async () => {
  git('mv', 'news/harbour.md', 'harbour.md');
  await write('news/new.md', 'nine', 'ten');
  git('add', '--all');
  expect(await changedLines('news/new.md', 'HEAD', folder)).toEqual([{ from: 1, to: 2 }]);
});
