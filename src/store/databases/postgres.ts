import type { Pool } from 'pg';
import type { Clock } from '../../core/clock.ts';
import { StetError } from '../../core/errors.ts';
import type { Row, Sql, Statement, Value } from './sql.ts';

/** Connections of one process: the store writes in batches, so that more would only wait for each other. */
const CONNECTIONS = 4;
/** How long a server that went away is waited for. A restart takes seconds; longer, and finished work would pile up. */
const PATIENCE_MS = 5 * 60_000;
/** How long it is waited for at the start, when nobody knows yet whether it is there; as for the queue. */
const FIRST_CONTACT_MS = 5000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** What a server that stops, restarts or is out of connections says (PostgreSQL, Appendix A), and what sockets say. */
const PASSING = /^(?:57P0[123]|08\w{3}|53300|40001|40P01|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)$/;

/** An open PostgreSQL database. */
export interface Postgres extends Sql {
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL database through the `pg` package. A server that is not there rejects after some seconds, one that goes
 * away later is waited for; everything else rejects at once.
 * @throws StetError MISSING_PACKAGE, STORE_FAILED
 */
export async function openPostgres(url: string, clock: Clock): Promise<Postgres> {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw new StetError('MISSING_PACKAGE', 'a store on PostgreSQL needs the package `pg`', {
      hint: 'npm install pg',
      cause,
    });
  });
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, application_name: 'stet' });
  // A connection that dies while nobody uses it: the next query gets another one. One that dies between the statements of
  // a transaction says so to nobody but itself, and an error that nobody hears ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let patienceMs = FIRST_CONTACT_MS;
  const patiently = async <T>(work: () => Promise<T>) => {
    const done = await waitFor(work, clock, patienceMs);
    patienceMs = PATIENCE_MS;
    return done;
  };
  return {
    all: (sql, ...values) => patiently(async () => (await pool.query(numbered(sql), [...values])).rows as Row[]), // columns by name, as asked
    atomically: (statements) => patiently(() => inTransaction(pool, statements)),
    close: () => pool.end(),
  };
}

async function inTransaction(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    for (const { sql, values } of statements) await client.query(numbered(sql), [...values].map(plain));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true; // the connection is gone, and its transaction with it
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function plain(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** `?` as PostgreSQL numbers them. The store's statements have no question mark anywhere else. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replace(/\?/g, () => {
    number += 1;
    return `$${number}`;
  });
}

async function waitFor<T>(work: () => Promise<T>, clock: Clock, patienceMs: number): Promise<T> {
  // Not by the clock: a report is made at the time of its batch, and there it stands still.
  const giveUpAt = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() + pauseMs > giveUpAt) throw error;
    }
    await clock.sleep(pauseMs);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // node-postgres says these without a code when the server closes the connection in the middle, or between two statements.
  if (/^(?:Connection terminated|Client (?:has encountered a connection error|was closed))/.test(error.message))
    return true;
  return 'code' in error && PASSING.test(String(error.code));
}
