import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkState } from '../../../src/core/link-state.ts';
import type { Store } from '../../../src/core/store.ts';
import { openStore } from '../../../src/store/databases/sqlite-store.ts';
import { mutated } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

const KEY = { scope: 'fuzz', url: 'https://times.test/a' };
const NOW = Date.parse('2026-11-24T10:00:00Z');
const clock = { now: () => NOW, sleep: () => Promise.resolve() };
const QUERY = { archive: 'wayback', url: KEY.url, wantNewest: false } as const;

/** A store's own file, spoilt: by a full disk, or by whoever can write to a cache that CI jobs share. */
export const storeTargets: readonly FuzzTarget[] = [
  {
    id: 'store file',
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'stet-fuzz-'));
      const file = join(folder, 'a.sqlite');
      await use(file, fill);
      const seed = await readFile(file);
      return {
        feed: async (random) => {
          for (const name of await readdir(folder)) await rm(join(folder, name), { force: true }); // SQLite may be quicker
          await writeFile(file, mutated([seed], random));
          await use(file, look);
          await use(file, fill);
        },
        close: () => rm(folder, { recursive: true }),
      };
    },
  },
];

async function use(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ file, clock, onProblem: () => undefined });
  if (store === null) return; // said to the user, who goes on without
  await work(store);
  await store.close();
}

async function fill({ links, responses, captures }: Store): Promise<void> {
  await links.keep(KEY, 'links', { state: linkState('ok'), exchanges: [], page: null, askAgain: false });
  await responses.keep(KEY, { headers: [['etag', '"1"']], body: Buffer.from('Nine boats') });
  await captures(KEY.scope).keep(QUERY, { status: 'none', asked: [{ archive: 'wayback', outcome: 'none' }] });
}

async function look({ links, responses, captures }: Store): Promise<void> {
  await links.find(KEY, 'links');
  await responses.find(KEY);
  await captures(KEY.scope).find(QUERY);
}
