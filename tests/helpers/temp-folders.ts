import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Makes folders for the tests of one file or of one `describe()`, each new and empty; they are taken away after the last of
 * these tests. To be called where hooks can be set.
 */
export function tempFolders(): () => Promise<string> {
  const made: string[] = [];
  afterAll(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-test-'));
    made.push(folder);
    return folder;
  };
}
