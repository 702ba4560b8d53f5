import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { StetError } from '../index.ts';

/** Between two tries to take the lock. */
const PAUSE_MS = 20;
/** To change a file takes milliseconds: a lock that is older was left by a process that was killed. */
const STALE_MS = 10_000;
/** How long others are waited for; a hundred of them would be done. */
const WAIT_MS = 30_000;

/**
 * Does what changes a file while no other process of stet does: a lock stands beside the file as long. In a folder where
 * none can be made the work is done without; writing will say why.
 * @throws StetError OUTPUT_FAILED where others never end
 */
export async function whileLocked<T>(path: string, shown: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  if (!(await take(lock, shown))) return await work();
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** False where there can be no lock. */
async function take(lock: string, shown: string): Promise<boolean> {
  for (let waited = 0; waited < WAIT_MS; waited += PAUSE_MS) {
    try {
      await (await open(lock, 'wx')).close();
      return true;
    } catch (error) {
      if (!isTaken(error)) return false;
    }
    if (await isStale(lock)) await rm(lock, { force: true });
    else await pause(PAUSE_MS);
  }
  throw new StetError('OUTPUT_FAILED', `Cannot write \`${shown}\`: others write to it without end`, {
    hint: `when no other stet runs, take \`${shown}.lock\` away`,
  });
}

/** Windows says EPERM of a file that is just being taken away. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32');
}

async function isStale(lock: string): Promise<boolean> {
  const info = await stat(lock).catch(() => null);
  return info !== null && Date.now() - info.mtimeMs > STALE_MS;
}
