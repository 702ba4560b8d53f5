import { StetError } from '../../core/errors.ts';
import type { Database, Row, Sql } from './sql.ts';

/** An open file, as the driver has it. */
export type Sqlite = InstanceType<typeof import('libsql')>;

/** The driver. @throws StetError STORE_FAILED where there is none for this machine */
export async function loadSqlite(): Promise<typeof import('libsql')> {
  try {
    return (await import('libsql')).default;
  } catch (cause) {
    throw new StetError('STORE_FAILED', 'there is no SQLite for this machine', { cause });
  }
}

/**
 * All of the work or nothing. The driver's own transactions undo in any case: where SQLite has done that by itself, on a full
 * disk, they say only that there is nothing to undo.
 */
export function inTransaction(sqlite: Sqlite, work: () => void): void {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    work();
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** What the store asks of an open file; statements are prepared once. */
export function databaseOver(sqlite: Sqlite): Database {
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    run: (sql, ...values) => prepare(sql).run(...values).changes,
    first: (sql, ...values) => {
      const row = prepare(sql).get(...values);
      return row === undefined ? undefined : record(row);
    },
    all: (sql, ...values) =>
      prepare(sql)
        .all(...values)
        .map(record),
    atomically: (work) => inTransaction(sqlite, work),
    close: () => {
      // The driver closes the file for good when its statements are collected: until then all is in it, and not beside it.
      try {
        sqlite.pragma('wal_checkpoint(PASSIVE)');
      } catch {
        // Damaged, or of a disk that cannot be written: whoever reads it says so.
      }
      sqlite.close();
    },
  };
}

/** The engine that the store's parts ask; every call is done when it returns. */
export function sqlOver(database: Database): Sql {
  return {
    all: async (sql, ...values) => database.all(sql, ...values),
    atomically: async (statements) => {
      database.atomically(() => {
        for (const { sql, values } of statements) database.run(sql, ...values);
      });
    },
  };
}

/** A row as it came; nothing of it where it is none. */
export function record(value: unknown): Row {
  return typeof value === 'object' && value !== null ? (value as Row) : {}; // checked on the left
}
