import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadReview, updateReview } from '../../src/cli/review-file.ts';
import { whileLocked } from '../../src/cli/while-locked.ts';
import { emptyReview, type SignOff } from '../../src/index.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();
let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

test('of many who sign at once each keeps what the others have signed', async () => {
  const io = fakeIo(folder);
  const signOff = (nth: number): SignOff => ({
    exact: `Claim ${nth}.`,
    prefix: '',
    suffix: '',
    state: 'confirmed',
    by: 'Mara',
    at: '2026-11-28T10:00:00.000Z',
  });
  await Promise.all(
    Array.from({ length: 20 }, (_, nth) =>
      updateReview('a.review.json', 'a.md', io, (file) => ({ ...file, signOffs: [...file.signOffs, signOff(nth)] })),
    ),
  );
  const file = (await loadReview('a.review.json', io)) ?? emptyReview('a.md');
  expect(file.signOffs.map(({ exact }) => exact).sort()).toEqual(
    Array.from({ length: 20 }, (_, nth) => `Claim ${nth}.`).sort(),
  );
  expect(await readdir(folder)).toEqual(['a.review.json']);
});

test('a lock that a killed process left is taken away, one of a moment ago is waited for', async () => {
  const path = join(folder, 'file');
  await writeFile(`${path}.lock`, '');
  await utimes(`${path}.lock`, new Date(), new Date(Date.now() - 60_000));
  await whileLocked(path, 'file', () => writeFile(path, 'first'));
  const order: string[] = [];
  const held = whileLocked(path, 'file', async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('first');
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([held, whileLocked(path, 'file', async () => void order.push('second'))]);
  expect(order).toEqual(['first', 'second']);
  expect(await readFile(path, 'utf8')).toBe('first');
});

test('of many who find one stale lock, one after the other has it', async () => {
  const path = join(folder, 'file');
  for (let round = 0; round < 10; round++) {
    await writeFile(`${path}.lock`, '');
    await utimes(`${path}.lock`, new Date(), new Date(Date.now() - 60_000));
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => whileLocked(path, 'file', work)));
    expect(most).toBe(1);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('whoever was held up until another took the lock leaves that one its own', async () => {
  const path = join(folder, 'file');
  await whileLocked(path, 'file', async () => {
    await rm(`${path}.lock`);
    await writeFile(`${path}.lock`, '');
  });
  expect(await readdir(folder)).toEqual(['file.lock']);
});

test('what was left by one that was killed while it took a stale lock away is taken away, too', async () => {
  const path = join(folder, 'file');
  for (const name of [`${path}.lock`, `${path}.lock.stale`]) {
    await writeFile(name, '');
    await utimes(name, new Date(), new Date(Date.now() - 60_000));
  }
  expect(await whileLocked(path, 'file', async () => 'done')).toBe('done');
  expect(await readdir(folder)).toEqual([]);
});

test('where there can be no lock, the work is done and says itself what is wrong', async () => {
  const failing = whileLocked(join(folder, 'nowhere', 'file'), 'file', () => Promise.reject(new Error('no folder')));
  await expect(failing).rejects.toThrow('no folder');
});
