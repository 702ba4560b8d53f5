import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { listInputs, withSlashes } from '../../src/cli/inputs.ts';
import { namesIn } from '../../src/cli/named-inputs.ts';
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

test('an article is one however its name is typed, and is called by its plain path', async () => {
  expect(await listed('news/a.md', './news/a.md', 'news//a.md', `${folder}/desk/news/a.md`)).toEqual(['news/a.md']);
  expect(await listed('./news')).toEqual(['news/a.md']);
});

test('a file without a byte is no article where a folder or a pattern is named, and is one by its name', async () => {
  await writeFile(join(folder, 'desk', 'news', 'empty.md'), '');
  expect(await listed('news')).toEqual(['news/a.md']);
  expect(await listed('news/*.md')).toEqual(['news/a.md']);
  expect(await listed('news/empty.md')).toEqual(['news/empty.md']);
});

describe('in a repository', () => {
  beforeEach(async () => {
    for (const name of ['.git', 'docs/_build', 'docs/api/old']) await mkdir(join(folder, name), { recursive: true });
    for (const name of [
      'docs/a.md',
      'docs/_build/b.md',
      'docs/api/c.md',
      'docs/api/d.md',
      'docs/api/old/e.md',
      'docs/f.md',
    ])
      await writeFile(join(folder, name), 'The roof fell.');
    await writeFile(join(folder, '.gitignore'), '_build/\nold/\n/docs/f.md\nc.md\n');
    await writeFile(join(folder, 'docs', 'api', '.gitignore'), 'd.md\n!c.md\n');
  });
  const above = (...names: string[]) => listInputs(names, fakeIo(folder));

  test('the rules of every folder from its top down count, the nearest first', async () => {
    const kept = ['docs/a.md', 'docs/api/c.md'];
    expect(await above('docs')).toEqual(kept);
    expect(await above('docs/**/*.md')).toEqual(kept);
    expect(await listInputs(['.'], fakeIo(join(folder, 'docs')))).toEqual(['a.md', 'api/c.md']);
  });

  test('a folder that git ignores is read where it is named, by itself or in a pattern', async () => {
    expect(await above('docs/_build')).toEqual(['docs/_build/b.md']);
    expect(await above('docs/_build/*.md')).toEqual(['docs/_build/b.md']);
    expect(await listInputs(['.'], fakeIo(join(folder, 'docs', '_build')))).toEqual(['b.md']);
  });

  test('what is left out by git alone is said where nothing else is there', async () => {
    await expect(above('docs/f.*')).rejects.toMatchObject({
      hint: 'files are left out by .gitignore: name the folder',
    });
    await expect(above('docs/api/old/*.txt')).rejects.toMatchObject({ hint: expect.stringContaining('quote') });
    await writeFile(join(folder, 'docs', '_build', '.gitignore'), '*\n');
    await expect(above('docs/_build')).rejects.toMatchObject({
      hint: expect.stringContaining('left out by .gitignore'),
    });
  });
});

test('a list of names may part them with zero bytes, as git and find write them', async () => {
  const io = fakeIo(folder);
  await writeFile(join(folder, 'list'), 'desk/news/a.md\0 with space.md\0#not a comment.md\0');
  expect(await namesIn('list', io)).toEqual(['desk/news/a.md', ' with space.md', '#not a comment.md']);
  await writeFile(join(folder, 'list'), 'desk/news/a.md\r\n\r\n# a comment\r\n');
  expect(await namesIn('list', io)).toEqual(['desk/news/a.md']);
});

test('a name that is not there is compared with whole names, and a short one with no beginnings', async () => {
  for (const name of ['b1.json', 'harbour-roof.md']) await writeFile(join(folder, 'desk', name), 'x');
  const hintOf = (name: string) => listed(name).catch(({ hint }) => hint);
  expect(await hintOf('b2.md')).not.toContain('b1.json');
  expect(await hintOf('habour-roof.md')).toBe('did you mean `harbour-roof.md`?');
  expect(await hintOf('harbour.md')).toBe('did you mean `harbour-roof.md`?');
});
