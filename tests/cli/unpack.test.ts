import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolders } from '../helpers/temp-folders.ts';

type Unpack = (
  caches: string | null,
  content: { id: string; files: Readonly<Record<string, number>>; read: (path: string) => Uint8Array },
) => string;
const { unpacked } = (await import(new URL('../../scripts/executable/unpack.js', import.meta.url).href)) as {
  unpacked: Unpack;
};

const newFolder = tempFolders();
const CODE = Buffer.from('console.log(1)\n');
const content = { id: 'build', files: { 'bin/a.js': CODE.length }, read: () => CODE };

test('what an executable runs lies in a folder of its user', async () => {
  const caches = await newFolder();
  expect(unpacked(caches, content)).toBe(join(caches, 'executable', 'build'));
  if (process.platform !== 'win32') expect((await stat(join(caches, 'executable'))).mode & 0o077).toBe(0);
});

test.skipIf(process.platform === 'win32').each([0o777, 0o770])(
  'and never in one that others can write in (%o), whatever is there',
  async (mode) => {
    const caches = await newFolder();
    await mkdir(join(caches, 'executable', 'build', 'bin'), { recursive: true });
    await writeFile(join(caches, 'executable', 'build', 'bin', 'a.js'), 'anything 14 b\n\n');
    await chmod(join(caches, 'executable'), mode);
    const folder = unpacked(caches, content);
    expect(folder.startsWith(caches)).toBe(false);
    expect(await readdir(join(caches, 'executable'))).toEqual(['build']);
  },
);

test.skipIf(process.getuid?.() !== 0)('nor in one of another user', async () => {
  const caches = await newFolder();
  await mkdir(join(caches, 'executable'), { mode: 0o700 });
  const { chown } = await import('node:fs/promises');
  await chown(join(caches, 'executable'), 12345, 12345);
  expect(unpacked(caches, content).startsWith(caches)).toBe(false);
});
