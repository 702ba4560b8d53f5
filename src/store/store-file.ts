import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Where the store stands when nobody names a file. Null where the user has no home. */
export function storeFile(...where: Parameters<typeof cacheFolder>): string | null {
  const folder = cacheFolder(...where);
  return folder === null ? null : join(folder, 'store.sqlite');
}
