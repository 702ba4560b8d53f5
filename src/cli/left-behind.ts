import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DAY_MS } from '../core/clock.ts';
import { writerOf } from '../core/files/temporary-name.ts';

/**
 * A process on another machine, or in another container, is not seen here; it writes far more often than this. Larger keeps
 * longer what nobody needs.
 */
const STALE_MS = DAY_MS;

/**
 * Takes away what runs that were killed left half-written beside a file: only what stet itself called so, of this user, that
 * no process of this number is there for, and that has not been written to for a day. What cannot be taken away stays.
 */
export async function removeLeftBehind(file: string): Promise<void> {
  const folder = dirname(file);
  const names = await readdir(folder).catch(() => []); // whoever writes there says why
  for (const name of names) {
    const writer = writerOf(name, basename(file));
    if (writer !== null && !isRunning(writer) && (await isOursAndStale(join(folder, name))))
      await rm(join(folder, name), { force: true }).catch(() => undefined); // the next run tries again
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Everything else (EPERM: another user's) says that there is one.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function isOursAndStale(path: string): Promise<boolean> {
  const info = await lstat(path).catch(() => null); // gone meanwhile
  if (info === null || !info.isFile() || Date.now() - info.mtimeMs < STALE_MS) return false;
  return process.getuid === undefined || info.uid === process.getuid();
}
