import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../src/core/options.ts';
import { BodyKeeper } from '../../../src/web/bodies/body.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';

const newFolder = tempFolders();

afterEach(() => {
  vi.unstubAllEnvs();
});

const body = (nth: number) => new Uint8Array(LIMITS.spillBytes + nth).fill(nth);

test('large bodies that are kept at once are read back as they came', async () => {
  const keeper = new BodyKeeper();
  const kept = await Promise.all([1, 2, 3, 4, 5].map((nth) => keeper.keep(body(nth))));
  for (const [index, { bytes, read }] of kept.entries()) {
    const sent = body(index + 1);
    expect(bytes).toBe(sent.length);
    expect(Buffer.compare(await read(), sent)).toBe(0);
  }
  await keeper.close();
});

// Windows may keep the name of an open file until it is closed.
test.skipIf(process.platform === 'win32')(
  'a large body has no name on disk: a run that is killed leaves none',
  async () => {
    const folder = await newFolder();
    vi.stubEnv('TMPDIR', folder);
    const keeper = new BodyKeeper();
    const { read } = await keeper.keep(body(1));
    expect(await readdir(folder)).toEqual([]);
    expect((await read()).length).toBe(body(1).length);
    await keeper.close();
  },
);

test('where no file can be made, a large body stays in memory', async () => {
  const nowhere = join(await newFolder(), 'nowhere');
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, nowhere);
  const keeper = new BodyKeeper();
  const kept = await Promise.all([keeper.keep(body(1)), keeper.keep(body(2))]);
  expect(await Promise.all(kept.map(async ({ read }) => (await read()).length))).toEqual([
    body(1).length,
    body(2).length,
  ]);
  await keeper.close();
});
