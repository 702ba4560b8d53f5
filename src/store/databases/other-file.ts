import { closeSync, openSync, readSync } from 'node:fs';
import { StetError } from '../../core/errors.ts';

/** How every SQLite file begins (file format, §1.3). */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** Endings of databases: what has one and begins otherwise was a store that was damaged, and is put aside. */
const DATABASE_ENDING = /\.(?:sqlite3?|db3?)$/i;

/**
 * Refuses a file that neither begins nor ends as databases do. It is somebody's text or package, which was named by mistake:
 * it would be taken for a damaged store and put aside, and a new one would stand in its place.
 * @throws StetError STORE_FAILED
 */
export function refuseOtherFile(file: string): void {
  if (DATABASE_ENDING.test(file)) return;
  const start = startOf(file);
  const isBlank = start.every((byte) => byte === 0); // new, or a store that a disk lost
  if (isBlank || start.equals(MAGIC.subarray(0, start.length))) return;
  throw new StetError('STORE_FAILED', `\`${file}\` is no store of stet`, {
    hint: 'name another file with --store, or use --no-store',
  });
}

/** The first bytes of a file; none of what is not there, is no file or may not be read. */
function startOf(file: string): Buffer {
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(MAGIC.length);
      return start.subarray(0, readSync(handle, start, 0, start.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return Buffer.alloc(0); // whoever opens it says why
  }
}
