import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from '../../src/cli/watch-files.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

test.each([
  ['caf\u00e9.md', 'cafe\u0301.md'],
  ['Article.MD', 'article.md'],
])(
  '%s is also watched where the system has its name as %s: some take both for one',
  async (named, onDisk) => {
    const folder = await newFolder();
    const saves = watchFiles([named], { cwd: () => folder });
    await writeFile(join(folder, onDisk), 'saved');
    for await (const name of saves) {
      expect(name).toBe(named);
      break;
    }
    saves.close();
  },
  10_000,
);
