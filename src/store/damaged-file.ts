import { existsSync, renameSync, statSync } from 'node:fs';
import type { Database } from './sql.ts';

/** What SQLite keeps beside a file. A journal that stays behind would be played into the new file. */
const JOURNALS = ['-wal', '-shm'] as const;

/** True where SQLite says that the file is none of its own any more, in its first page or in any other. */
function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:NOTADB|CORRUPT)/.test(String(error.code));
}

/**
 * A database whose file is put aside under another name when SQLite finds it damaged, at its opening or later; a new one is
 * made, and what was asked of the old is asked of it. `onDamaged` is told of the name. Nothing is deleted: what can be read
 * of the old file can still be read.
 */
export function replacedWhenDamaged(
  file: string,
  open: () => Database,
  onDamaged: (movedTo: string) => void,
): Database {
  let current = opened();
  let isInside = false;

  function opened(): { readonly database: Database; readonly inode: number | null } {
    try {
      return { database: open(), inode: inodeOf(file) };
    } catch (error) {
      if (!isDamaged(error)) throw error;
      onDamaged(putAside(file));
      return { database: open(), inode: inodeOf(file) };
    }
  }

  function replace(): void {
    current.database.close();
    // Another process may have found the damage first: its new file is ours too.
    if (inodeOf(file) === current.inode) onDamaged(putAside(file));
    current = opened();
  }

  function attempt<T>(work: (database: Database) => T): T {
    try {
      return work(current.database);
    } catch (error) {
      // Within a transaction the whole of it is done again, and no part.
      if (isInside || !isDamaged(error)) throw error;
      replace();
      return work(current.database);
    }
  }

  return {
    run: (sql, ...values) => attempt((database) => database.run(sql, ...values)),
    first: (sql, ...values) => attempt((database) => database.first(sql, ...values)),
    all: (sql, ...values) => attempt((database) => database.all(sql, ...values)),
    atomically: (work) => {
      attempt((database) => {
        isInside = true;
        try {
          database.atomically(work);
        } finally {
          isInside = false;
        }
      });
    },
    close: () => {
      current.database.close();
    },
  };
}

function inodeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}

/** Gives the file and its journals a name that none has: what was put aside before stays. */
function putAside(file: string): string {
  let aside = `${file}.damaged`;
  for (let nth = 2; existsSync(aside); nth++) aside = `${file}.damaged-${nth}`;
  for (const suffix of JOURNALS) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  renameSync(file, aside);
  return aside;
}
