import { messageOf, StetError } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import { withoutPassword } from '../../core/urls/without-password.ts';
import { type StoreSettings, storeOver } from '../store-over.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { statement } from './sql.ts';

/** Every change of the schema, in order; what a database has is in `stet_schema`. Never edited, only added to. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE links (
      scope TEXT NOT NULL, url TEXT NOT NULL, depth TEXT NOT NULL,
      kept_at BIGINT NOT NULL, fresh_until BIGINT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (scope, url, depth))`,
    `CREATE TABLE history (
      scope TEXT NOT NULL, url TEXT NOT NULL, at BIGINT NOT NULL,
      liveness TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, http_status INTEGER)`,
    'CREATE INDEX history_of ON history (scope, url, at)',
    `CREATE TABLE responses (
      scope TEXT NOT NULL, url TEXT NOT NULL, kept_at BIGINT NOT NULL, headers TEXT NOT NULL, body BYTEA NOT NULL,
      PRIMARY KEY (scope, url))`,
    `CREATE TABLE captures (
      scope TEXT NOT NULL, archive TEXT NOT NULL, url TEXT NOT NULL, near TEXT NOT NULL, newest INTEGER NOT NULL,
      kept_at BIGINT NOT NULL, fresh_until BIGINT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (scope, archive, url, near, newest))`,
  ],
];

/** Any number that no other program locks: two stets that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_383_681;

/**
 * Opens the store on PostgreSQL (`postgres://...`). Unlike a file it is asked for by name, so that it fails where it cannot
 * be opened.
 * @throws StetError MISSING_PACKAGE, STORE_FAILED
 */
export async function openPostgresStore(
  url: string,
  { onProblem, ...settings }: StoreSettings & { onProblem(message: string): void },
): Promise<Store> {
  const sql = await openPostgres(url, settings.clock);
  try {
    await migrate(sql);
  } catch (cause) {
    await sql.close();
    if (cause instanceof StetError) throw cause;
    throw new StetError('STORE_FAILED', `cannot open the store ${withoutPassword(url)} (${messageOf(cause)})`, {
      hint: 'check the address, the user and the database',
      cause,
    });
  }
  let told = false;
  const lost = (error: unknown) => {
    if (!told) onProblem(`the store ${withoutPassword(url)} does not take anything more (${messageOf(error)})`);
    told = true;
  };
  return storeOver(sql, { ...settings, lost, close: () => sql.close() });
}

async function migrate(sql: Postgres): Promise<void> {
  await sql.atomically([
    statement(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`),
    statement('CREATE TABLE IF NOT EXISTS stet_schema (version INTEGER NOT NULL)'),
  ]);
  const [row] = await sql.all('SELECT max(version) AS version FROM stet_schema');
  const version = Number(row?.['version'] ?? 0);
  if (version > MIGRATIONS.length)
    throw new StetError('STORE_FAILED', 'the store was written by a newer stet', {
      hint: 'update stet, or name another database',
    });
  for (let next = version + 1; next <= MIGRATIONS.length; next++) {
    const changes = MIGRATIONS[next - 1] ?? [];
    await sql
      .atomically([
        statement(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`),
        // Whoever came second finds the row there, and all of its own changes are undone.
        statement('CREATE UNIQUE INDEX IF NOT EXISTS stet_schema_once ON stet_schema (version)'),
        statement('INSERT INTO stet_schema (version) VALUES (?)', next),
        ...changes.map((change) => statement(change)),
      ])
      .catch((error: unknown) => {
        if (!isAlreadyThere(error)) throw error;
      });
  }
}

/** Another process made the same change meanwhile (unique_violation). */
function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
