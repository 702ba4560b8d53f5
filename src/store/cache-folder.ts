import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder of what can be made again: in the user's cache directory (XDG Base Directory Specification on Unix; macOS and
 * Windows have their own). Null where the user has no home.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
  home: string = homeFolder(),
): string | null {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  const usual =
    platform === 'darwin' ? ['Library', 'Caches'] : platform === 'win32' ? ['AppData', 'Local'] : ['.cache'];
  // The specification wants relative paths to be ignored.
  if (named !== undefined && isAbsolute(named)) return join(named, 'stet');
  return isAbsolute(home) && home !== '/' ? join(home, ...usual, 'stet') : null;
}

/** The user's folder; empty for a user whom the system does not know, as in containers that run under any number. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return ''; // uv_os_homedir: ENOENT, where HOME is not set either
  }
}
