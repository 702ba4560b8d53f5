import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { removeLeftBehind } from '../../src/cli/left-behind.ts';
import { writeWhole } from '../../src/cli/output.ts';
import { temporaryName } from '../../src/core/files/temporary-name.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();
let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

/** The number of a process that is over. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;

async function leave(name: string, hours: number): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, 'half');
  await utimes(path, new Date(), new Date(Date.now() - hours * 3_600_000));
}

test('what a killed run left beside a file is taken away when the file is written again', async () => {
  await leave(`report.json.stet-${ENDED}-abc.tmp`, 30);
  await leave(`report.json.stet-${ENDED}-xyz.warc.gz`, 30);
  await writeWhole(join(folder, 'report.json'), '{}', 'report.json');
  expect(await readdir(folder)).toEqual(['report.json']);
});

test('what may still be written, is somebody else’s or of another file stays', async () => {
  const kept = [
    `report.json.stet-${ENDED}-new.tmp`,
    `report.json.stet-${process.pid}-own.tmp`,
    `other.json.stet-${ENDED}-abc.tmp`,
    `report.json.${ENDED}.tmp`,
  ];
  for (const [index, name] of kept.entries()) await leave(name, index === 0 ? 1 : 30);
  await mkdir(join(folder, `report.json.stet-${ENDED}-dir.tmp`));
  await removeLeftBehind(join(folder, 'report.json'));
  expect((await readdir(folder)).sort()).toEqual([...kept, `report.json.stet-${ENDED}-dir.tmp`].sort());
  await removeLeftBehind(join(folder, 'nowhere', 'report.json'));
});

test.skipIf(process.platform === 'win32')(
  'a link that others made under a temporary name is not followed',
  async () => {
    const target = join(folder, 'target');
    await writeFile(target, 'as it was');
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    await symlink(target, temporaryName(join(folder, 'report.json'), process.pid, 0.5));
    await expect(writeWhole(join(folder, 'report.json'), '{}', 'report.json')).rejects.toThrow('Cannot write');
    random.mockRestore();
    expect(await readFile(target, 'utf8')).toBe('as it was');
  },
);
