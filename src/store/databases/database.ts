import { accessSync, chmodSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StetError } from '../../core/errors.ts';
import { ReplaceableDatabase } from '../recordings/damaged-file.ts';
import { refuseOtherFile } from './other-file.ts';
import type { Database } from './sql.ts';
import { databaseOver, inTransaction, loadSqlite, record, type Sqlite } from './sqlite-driver.ts';

/** What a file that this version writes calls itself (`PRAGMA user_version`). */
const SCHEMA = 1;
/** How long another process may hold the file before a write is given up. Longer keeps a check waiting. */
const BUSY_MS = 5000;

const TABLES = `
  CREATE TABLE links (
    scope TEXT NOT NULL, url TEXT NOT NULL, depth TEXT NOT NULL,
    kept_at INTEGER NOT NULL, fresh_until INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (scope, url, depth)
  ) STRICT;
  CREATE TABLE history (
    scope TEXT NOT NULL, url TEXT NOT NULL, at INTEGER NOT NULL,
    liveness TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, http_status INTEGER
  ) STRICT;
  CREATE INDEX history_of ON history (scope, url, at);
  CREATE TABLE responses (
    scope TEXT NOT NULL, url TEXT NOT NULL,
    kept_at INTEGER NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (scope, url)
  ) STRICT;
  CREATE TABLE captures (
    scope TEXT NOT NULL, archive TEXT NOT NULL, url TEXT NOT NULL, near TEXT NOT NULL, newest INTEGER NOT NULL,
    kept_at INTEGER NOT NULL, fresh_until INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (scope, archive, url, near, newest)
  ) STRICT;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
`;

/** Who is told of what is not as it should be. */
export interface StoreTrouble {
  /** The file was damaged and has another name now. */
  onDamaged?(movedTo: string): void;
  /** The file can be read, and not written. */
  onReadOnly?(): void;
}

/**
 * Opens the file, or makes it, for its owner's eyes only. A file that is damaged, or turns out to be, is put aside under
 * another name, and a new one is made. One that cannot be written here is read.
 * @throws StetError STORE_FAILED when there is no SQLite for this machine, or the file cannot be opened, is of a newer
 * stet or of another program, or is no database at all
 */
export async function openDatabase(file: string, { onDamaged, onReadOnly }: StoreTrouble): Promise<Database> {
  const Sqlite = await loadSqlite();
  makeFolder(dirname(file));
  refuseOtherFile(file);
  const open = () => {
    makeFile(file);
    return prepared(new Sqlite(file, { timeout: BUSY_MS }), file);
  };
  try {
    return new ReplaceableDatabase({ file, open, onDamaged: (movedTo) => onDamaged?.(movedTo) });
  } catch (error) {
    const database = error instanceof StetError || canWrite(file) ? null : readOnly(Sqlite, file);
    if (database === null) throw failed(error, file);
    onReadOnly?.();
    return database;
  }
}

/** Beside the file SQLite makes others: the folder has to take them, too. */
function canWrite(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The file as it stands there (a read-only disk, a folder of somebody else's): SQLite makes nothing beside an `immutable` one
 * and locks nothing. Where somebody writes to it all the same, what is read may fail, which costs the check nothing. Null
 * where it is no store, or cannot be read either.
 */
function readOnly(Sqlite: Awaited<ReturnType<typeof loadSqlite>>, file: string): Database | null {
  let sqlite: Sqlite | null = null;
  try {
    sqlite = new Sqlite(`${pathToFileURL(file).href}?immutable=1`, { readonly: true });
    refuseForeign(sqlite, file);
    if (versionOf(sqlite) === SCHEMA) return databaseOver(sqlite);
  } catch {
    // Why it cannot be opened in the usual way is said.
  }
  sqlite?.close();
  return null;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StetError('STORE_FAILED', `cannot make the folder \`${folder}\``, { cause });
  }
}

/** It holds what was read. SQLite makes what it keeps beside the file for whoever may read that. */
const OWNERS_ONLY = 0o600;

function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'ax', OWNERS_ONLY));
  } catch {
    // It is there, or SQLite says in its words why it cannot be made.
  }
}

function closeToOthers(file: string): void {
  try {
    chmodSync(file, statSync(file).mode & OWNERS_ONLY); // what its owner closed to himself stays so
  } catch {
    // Where the file system knows no modes, nothing is lost.
  }
}

function failed(error: unknown, file: string): StetError {
  if (error instanceof StetError) return error;
  const said = error instanceof Error ? error.message : String(error);
  // 14 is SQLITE_CANTOPEN: the driver gives it no code of its own.
  const why = /Unable to open .*: 14\b/.test(said) ? 'it cannot be read there, or made' : said;
  return new StetError('STORE_FAILED', `cannot open \`${file}\`: ${why}`, { cause: error });
}

function prepared(sqlite: Sqlite, file: string): Database {
  try {
    refuseForeign(sqlite, file);
    closeToOthers(file);
    sqlite.pragma('auto_vacuum = INCREMENTAL');
    // Readers and one writer at once, and a killed process loses nothing that was committed.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    migrate(sqlite, file);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return databaseOver(sqlite);
}

/** A database that has tables, and none that every store has, is somebody else's: not a byte of it is changed. */
function refuseForeign(sqlite: Sqlite, file: string): void {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all().map(record);
  if (tables.length === 0 || tables.some(({ name }) => name === 'captures')) return;
  throw new StetError('STORE_FAILED', `\`${file}\` is a database of another program`, {
    hint: 'name another file with --store, or use --no-store',
  });
}

function versionOf(sqlite: Sqlite): number {
  return Number(Object.values(record(sqlite.prepare('PRAGMA user_version').get()))[0]);
}

function migrate(sqlite: Sqlite, file: string): void {
  if (versionOf(sqlite) > SCHEMA)
    throw new StetError('STORE_FAILED', `\`${file}\` was written by a newer stet`, {
      hint: 'name another file with --store, or use --no-store',
    });
  if (versionOf(sqlite) === SCHEMA) return;
  // Another process may be making the same file: whoever comes second finds it made.
  inTransaction(sqlite, () => {
    if (versionOf(sqlite) === SCHEMA) return;
    sqlite.exec(TABLES);
    sqlite.pragma(`user_version = ${SCHEMA}`);
  });
}
