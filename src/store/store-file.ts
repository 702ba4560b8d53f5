import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/**
 * Where the store stands when nobody names a file. Null where the user has no home.
 * @param env environment variables
 * @param platform as `process.platform`; this machine's when absent
 * @param home the user's folder; this user's when absent
 */
export function storeFile(
  env: Readonly<Record<string, string | undefined>>,
  platform?: string,
  home?: string,
): string | null {
  const folder = cacheFolder(env, platform, home);
  return folder === null ? null : join(folder, 'store.sqlite');
}
