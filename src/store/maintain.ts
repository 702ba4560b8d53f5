import { realpath, rm, stat } from 'node:fs/promises';
import { DAY_MS, isoTime } from '../core/clock.ts';
import { messageOf, StetError } from '../core/errors.ts';
import { fileReason } from '../core/files/file-error.ts';
import { openDatabase } from './databases/database.ts';
import type { Database } from './databases/sql.ts';

/** Results are kept this long after they ceased to stand: nobody revalidates them, only `stet cache show` names them. */
const STALE_DAYS = 30;
/** Answers that can be asked for again by their validators. */
const RESPONSE_DAYS = 90;
/** The history of an address; "failing since" needs no more. */
const HISTORY_DAYS = 400;
/** Size above which the oldest answers and results go, whatever their age. */
const MAX_BYTES = 512 * 1024 * 1024;

/** One line of an address's history. */
export interface HistoryLine {
  readonly at: string;
  readonly status: string;
  readonly reason: string;
  readonly httpStatus?: number;
}

/** What a store holds. */
export interface StoreSummary {
  readonly file: string;
  readonly bytes: number;
  /** Results, of which so many still stand. */
  readonly links: number;
  readonly fresh: number;
  readonly history: number;
  readonly responses: number;
  readonly captures: number;
  /** ISO 8601 UTC of the oldest and newest result; absent when there is none. */
  readonly oldest?: string;
  readonly newest?: string;
}

/** Told of the new name of a file that was found damaged. */
export type OnDamaged = (movedTo: string) => void;

/** What the store holds. Null when there is none. @throws StetError STORE_FAILED */
export async function summariseStore(file: string, nowMs: number, onDamaged?: OnDamaged): Promise<StoreSummary | null> {
  return await withStore(file, onDamaged, (database, bytes) => {
    const count = (sql: string, ...values: number[]) => Number(database.first(sql, ...values)?.['n'] ?? 0);
    const range = database.first('SELECT min(kept_at) AS oldest, max(kept_at) AS newest FROM links');
    const oldest = range?.['oldest'];
    const newest = range?.['newest'];
    return {
      file,
      bytes,
      links: count('SELECT count(*) AS n FROM links'),
      fresh: count('SELECT count(*) AS n FROM links WHERE fresh_until > ?', nowMs),
      history: count('SELECT count(*) AS n FROM history'),
      responses: count('SELECT count(*) AS n FROM responses'),
      captures: count('SELECT count(*) AS n FROM captures'),
      ...(typeof oldest === 'number' ? { oldest: isoTime(oldest) } : {}),
      ...(typeof newest === 'number' ? { newest: isoTime(newest) } : {}),
    };
  });
}

/** How an address fared, oldest first. Null when there is no store. @throws StetError STORE_FAILED */
export async function historyOf(
  file: string,
  url: string,
  onDamaged?: OnDamaged,
): Promise<readonly HistoryLine[] | null> {
  return await withStore(file, onDamaged, (database) =>
    database
      .all('SELECT at, status, reason, http_status FROM history WHERE url = ? ORDER BY at', url)
      .map(({ at, status, reason, http_status: httpStatus }) => ({
        at: isoTime(Number(at)),
        status: String(status),
        reason: String(reason),
        ...(typeof httpStatus === 'number' ? { httpStatus } : {}),
      })),
  );
}

/** Takes out what nobody will ask for. Gives the rows that went; null when there is no store. @throws StetError STORE_FAILED */
export async function pruneStore(file: string, nowMs: number, onDamaged?: OnDamaged): Promise<number | null> {
  return await withStore(file, onDamaged, (database) => prune(database, nowMs));
}

/**
 * Takes everything out, the file too, and where that is a link the file that it leads to; one that is no store stays. False
 * when there was none. @throws StetError STORE_FAILED
 */
export async function clearStore(file: string, onDamaged?: OnDamaged): Promise<boolean> {
  const there = (await withStore(file, onDamaged, () => true)) ?? false;
  const target = await realpath(file).catch(() => file); // most likely there is none
  for (const suffix of ['', '-wal', '-shm'])
    await rm(`${target}${suffix}`, { force: true }).catch((cause: unknown) => {
      throw new StetError('STORE_FAILED', `cannot take away \`${target}${suffix}\`: ${fileReason(cause, GONE)}`, {
        cause,
      });
    });
  return there;
}

/** Prunes when that was not done for a day, or was done on a day that is still to come: a clock was wrong. */
export function pruneIfDue(database: Database, nowMs: number): void {
  const last = Number(database.first("SELECT value FROM facts WHERE name = 'pruned_at'")?.['value'] ?? 0);
  if (Math.abs(nowMs - last) >= DAY_MS) prune(database, nowMs);
}

function prune(database: Database, nowMs: number): number {
  let gone = 0;
  database.atomically(() => {
    gone = 0;
    gone += database.run('DELETE FROM links WHERE fresh_until < ?', nowMs - STALE_DAYS * DAY_MS);
    gone += database.run('DELETE FROM captures WHERE fresh_until < ?', nowMs);
    gone += database.run('DELETE FROM responses WHERE kept_at < ?', nowMs - RESPONSE_DAYS * DAY_MS);
    gone += database.run('DELETE FROM history WHERE at < ?', nowMs - HISTORY_DAYS * DAY_MS);
    gone += shrink(database);
    database.run("INSERT OR REPLACE INTO facts VALUES ('pruned_at', ?)", nowMs);
  });
  database.all('PRAGMA incremental_vacuum');
  return gone;
}

/** Half of the answers, the older half, and half of the results, as often as it takes. */
function shrink(database: Database): number {
  const pages = (name: string) => Number(Object.values(database.first(`PRAGMA ${name}`) ?? {})[0] ?? 0);
  const used = () => (pages('page_count') - pages('freelist_count')) * pages('page_size');
  let gone = 0;
  while (used() > MAX_BYTES) {
    const before = gone;
    for (const table of ['responses', 'captures', 'links'])
      gone += database.run(
        `DELETE FROM ${table} WHERE kept_at <= (SELECT kept_at FROM ${table} ORDER BY kept_at LIMIT 1 OFFSET (SELECT count(*) / 2 FROM ${table}))`,
      );
    if (gone === before) break; // the history alone: nothing more to take
  }
  return gone;
}

async function withStore<T>(
  file: string,
  onDamaged: OnDamaged = () => undefined,
  work: (database: Database, bytes: number) => T,
): Promise<T | null> {
  const bytes = await sizeOf(file);
  if (bytes === null) return null;
  const database = await openDatabase(file, { onDamaged });
  try {
    return work(database, bytes);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause; // no word of SQLite
    throw new StetError('STORE_FAILED', `cannot work on \`${file}\`: ${messageOf(cause)}`, { cause });
  } finally {
    database.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new StetError('STORE_FAILED', `cannot open \`${file}\`: ${fileReason(cause, GONE)}`, { cause });
  }
}

const GONE = 'it is not there any more';
