import type { BigIntStats } from 'node:fs';
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
  const own = await take(lock, shown);
  if (own === null) return await work();
  try {
    return await work();
  } finally {
    // Whoever was held up for long (a laptop that slept) may have lost it to another.
    if ((await factsOf(lock))?.id === own) await remove(lock);
  }
}

/** Takes the lock and gives its id; null where there can be none. */
async function take(lock: string, shown: string): Promise<string | null> {
  let watched = '';
  let since = 0;
  for (let waited = 0; waited < WAIT_MS; waited += PAUSE_MS) {
    const own = await made(lock);
    if (own !== 'taken') return own;
    const seen = await factsOf(lock);
    if (seen?.id !== watched) [watched, since] = [seen?.id ?? '', waited];
    // By the clock; and where that of a network share is wrong, by having stood there all the while.
    const isStale = seen !== null && (isOld(seen) || waited - since > STALE_MS);
    if (!isStale || !(await takeAway(lock, seen.id))) await pause(PAUSE_MS);
  }
  throw new StetError('OUTPUT_FAILED', `Cannot write \`${shown}\`: others write to it without end`, {
    hint: `when no other stet runs, take \`${shown}.lock\` away`,
  });
}

/** Makes a lock and gives its id. */
async function made(lock: string): Promise<string | 'taken' | null> {
  try {
    const handle = await open(lock, 'wx');
    const { id } = factsIn(await handle.stat({ bigint: true }));
    await handle.close();
    return id;
  } catch (error) {
    return isTaken(error) ? 'taken' : null;
  }
}

/**
 * Takes a stale lock away. Of all who find it stale one does, while a lock on the lock stands, and looks once more before:
 * who comes second would take the new lock of who came first. False where another does it, or it cannot be done.
 */
async function takeAway(lock: string, staleId: string): Promise<boolean> {
  const guard = `${lock}.stale`;
  if ((await made(guard)) === 'taken') {
    // Left by one that was killed in that very moment.
    const left = await factsOf(guard);
    if (left !== null && isOld(left)) await remove(guard);
    return false;
  }
  const removed = (await factsOf(lock))?.id === staleId && (await remove(lock));
  await remove(guard);
  return removed;
}

/** False for what is another user's, in a folder where each keeps his own. */
async function remove(file: string): Promise<boolean> {
  return await rm(file, { force: true }).then(
    () => true,
    () => false,
  );
}

/** Windows says EPERM of a file that is just being taken away. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32');
}

/** What tells one lock from the next at the same place; a file system gives the number of one that is gone to the next. */
interface LockFacts {
  readonly id: string;
  readonly madeMs: number;
}

function factsIn({ ino, mtimeNs }: BigIntStats): LockFacts {
  return { id: `${ino}-${mtimeNs}`, madeMs: Number(mtimeNs / 1_000_000n) };
}

async function factsOf(file: string): Promise<LockFacts | null> {
  const stats = await stat(file, { bigint: true }).catch(() => null); // gone meanwhile
  return stats === null ? null : factsIn(stats);
}

function isOld({ madeMs }: LockFacts): boolean {
  return Date.now() - madeMs > STALE_MS;
}
