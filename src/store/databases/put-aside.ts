import { linkSync, renameSync, statSync, unlinkSync } from 'node:fs';

/** What SQLite keeps beside a file. A journal that stays behind would be played into the new file. */
const JOURNALS = ['-wal', '-shm'] as const;
/** How long another process that puts the same file aside is waited for; it takes milliseconds, unless it was killed. */
const WAIT_MS = 1000;
const PAUSE_MS = 10;

/** Tells files apart, whatever they are called; null where none is to be seen. In full: on Windows it has more digits than a number. */
export function inodeOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null; // who opens it says why
  }
}

/**
 * Gives a file, which is known by its inode, and its journals a name that none has: what was put aside before stays. Null
 * where another process has done it, so that the new file of that one is left where it is: of all who find the damage at
 * once, one gets the name for it, which the system gives to one only.
 */
export function putAside(file: string, inode: bigint): string | null {
  for (let nth = 1; ; ) {
    const aside = `${file}.damaged${nth === 1 ? '' : `-${nth}`}`;
    const there = inodeOf(aside);
    // A system without inodes says 0 of every file.
    if (there === inode && inode !== 0n) return leaveTo(file, inode);
    if (there !== null) nth += 1;
    else if (inodeOf(file) !== inode) return null;
    else if (takeName(file, aside)) return aside;
  }
}

/** Names the file and takes its old name away; false where another process took the new name first. */
function takeName(file: string, aside: string): boolean {
  try {
    linkSync(file, aside);
  } catch (error) {
    if (isCode(error, 'EEXIST') || isCode(error, 'ENOENT')) return false;
    moveJournals(file, aside);
    renameSync(file, aside); // a system without hard links
    return true;
  }
  moveJournals(file, aside);
  unlinkSync(file);
  return true;
}

function moveJournals(file: string, aside: string): void {
  for (const suffix of JOURNALS) if (inodeOf(file + suffix) !== null) renameSync(file + suffix, aside + suffix);
}

/** Waits until the process that puts the file aside is done; one that was killed on the way has left it one step. */
function leaveTo(file: string, inode: bigint): null {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; inodeOf(file) === inode; waited += PAUSE_MS) {
    if (waited < WAIT_MS) Atomics.wait(clock, 0, 0, PAUSE_MS);
    else unlinkSync(file);
  }
  return null;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
