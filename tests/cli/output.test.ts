import { chmod, mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { viewFor, writeNew, writeWhole } from '../../src/cli/output.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const widthOf = (columns: string | undefined, flags = {}, answers?: []) =>
  viewFor(flags, fakeIo('/', { ...(answers === undefined ? {} : { answers }), env: { COLUMNS: columns } })).width;

test.each([
  ['60', 60],
  ['200', 200],
  [undefined, 100],
  ['', 100],
  ['wide', 100],
  ['-80', 100],
  ['39', 100],
  ['99999', 100],
])('piped, a table has the %j columns of the environment: %i', (columns, width) => {
  expect(widthOf(columns)).toBe(width);
});

test('--width goes before COLUMNS, and so does a terminal', () => {
  expect(widthOf('60', { width: '80' })).toBe(80);
  expect(widthOf('60', {}, [])).toBe(100);
});

test('a terminal that says it has no columns, as that of a CI job may, is as wide as a pipe', () => {
  const widthIn = (env: Record<string, string>) => {
    const io = fakeIo('/', { answers: [], env });
    return viewFor({}, { ...io, stdout: Object.assign(io.stdout, { columns: 0 }) }).width;
  };
  expect([widthIn({}), widthIn({ COLUMNS: '120' })]).toEqual([100, 120]);
});

test('the example of the help that promises a table beside a page prints both', async () => {
  const examples = COMMANDS.flatMap((command) => command.examples);
  const [example = ''] = examples.find(([, about]) => about.startsWith('the table here')) ?? [];
  const folder = await newFolder();
  await writeFile(join(folder, 'article.md'), '# The roof\n\nIt [fell](https://a.test/x) in 2021.\n');
  const io = fakeIo(folder);
  expect(await main([...example.split(' ').slice(1), '--offline', '--no-store'], io)).toBe(0);
  expect(io.out()).toContain('CLAIMS 1');
  expect(await readdir(folder)).toEqual(['article.md', 'report.html']);
});

test('a file that is written anew is for whom it was before: a draft that nobody else may read stays so', async () => {
  const folder = await newFolder();
  const path = join(folder, 'draft.md');
  for (const mode of [0o600, 0o664]) {
    await writeFile(path, 'before');
    await chmod(path, mode);
    await writeWhole(path, 'after', 'draft.md');
    expect(await readFile(path, 'utf8')).toBe('after');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(mode);
  }
});

test('a baseline that cannot be written is an error, and costs the report nothing', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'a.md'), 'The roof fell. See [the union](https://union.test/a).');
  await mkdir(join(folder, 'b.json'));
  const io = fakeIo(folder);
  const args = ['check', '--offline', '--no-store', '--format', 'json', '--write-baseline', 'b.json', 'a.md'];
  expect(await main(args, io)).toBe(2);
  expect(io.err()).toContain('Cannot write `b.json`: it is a folder');
  expect(JSON.parse(io.out())).toMatchObject({ articles: [{ path: 'a.md' }] });
});

test('a new file is whole or not there: nothing is left of one for which there was no room', async () => {
  const folder = await newFolder();
  const path = join(folder, 'stet.config.yaml');
  const probe = await open(join(folder, 'probe'), 'w');
  const write = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'writeFile');
  await probe.close();
  write.mockRejectedValueOnce(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  await expect(writeNew(path, 'settings')).rejects.toThrow('no space left');
  expect(await readdir(folder)).toEqual(['probe']);
  await writeNew(path, 'settings');
  await expect(writeNew(path, 'others')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('settings');
  write.mockRestore();
});
