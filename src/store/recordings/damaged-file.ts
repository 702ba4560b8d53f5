import { inodeOf, putAside } from '../databases/put-aside.ts';
import type { Database, Row, Value } from '../databases/sql.ts';

/** True where SQLite says that the file is none of its own any more, in its first page or in any other. */
function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:NOTADB|CORRUPT)/.test(String(error.code));
}

/** A file, how it is opened, and who is told of its new name when it is found damaged. */
export interface OpenableFile {
  readonly file: string;
  open(): Database;
  onDamaged(movedTo: string): void;
}

interface Opened {
  readonly database: Database;
  readonly inode: bigint | null;
}

/**
 * A database whose file is put aside under another name when SQLite finds it damaged, at its opening or later; a new one is
 * made, and what was asked of the old is asked of it. Nothing is deleted: what can be read of the old file can still be read.
 */
export class ReplaceableDatabase implements Database {
  readonly #place: OpenableFile;
  #current: Opened;
  #isInTransaction = false;

  constructor(place: OpenableFile) {
    this.#place = place;
    this.#current = this.#open();
  }

  run(sql: string, ...values: readonly Value[]): number {
    return this.#attempt((database) => database.run(sql, ...values));
  }

  first(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#attempt((database) => database.first(sql, ...values));
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#attempt((database) => database.all(sql, ...values));
  }

  atomically(work: () => void): void {
    this.#attempt((database) => {
      this.#isInTransaction = true;
      try {
        database.atomically(work);
      } finally {
        this.#isInTransaction = false;
      }
    });
  }

  close(): void {
    this.#current.database.close();
  }

  #attempt<T>(work: (database: Database) => T): T {
    try {
      return work(this.#current.database);
    } catch (error) {
      // Within a transaction the whole of it is done again, and no part.
      if (this.#isInTransaction || !isDamaged(error)) throw error;
      this.#replace();
      return work(this.#current.database);
    }
  }

  #replace(): void {
    this.close();
    this.#putAside(this.#current.inode);
    this.#current = this.#open();
  }

  #open(): Opened {
    const { file, open } = this.#place;
    const before = inodeOf(file);
    try {
      return { database: open(), inode: inodeOf(file) };
    } catch (error) {
      if (!isDamaged(error)) throw error;
      this.#putAside(before);
      return { database: open(), inode: inodeOf(file) };
    }
  }

  /** Another process may have found the damage first: its new file is ours too. */
  #putAside(inode: bigint | null): void {
    const movedTo = inode === null ? null : putAside(this.#place.file, inode);
    if (movedTo !== null) this.#place.onDamaged(movedTo);
  }
}
