import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import type { Store } from '../../../src/core/store.ts';
import { openPostgres } from '../../../src/store/databases/postgres.ts';
import { openPostgresStore } from '../../../src/store/databases/postgres-store.ts';
import { LocalPostgres, postgresFolder } from '../../helpers/local-postgres.ts';
import { describeStore, found, KEY, START, TestTime } from '../describe-store.ts';

const isInstalled = postgresFolder() !== undefined;

describe.skipIf(!isInstalled)('a store on PostgreSQL (skipped where PostgreSQL is not installed)', () => {
  const time = new TestTime();
  let server: LocalPostgres;
  let problems: string[] = [];
  const opened: Store[] = [];

  const open = async (): Promise<Store> => {
    const store = await openPostgresStore(server.url, { clock: time, onProblem: (message) => problems.push(message) });
    opened.push(store);
    return store;
  };

  beforeAll(async () => {
    server = await LocalPostgres.start();
  }, 60_000);
  afterAll(() => server?.close());
  beforeEach(async () => {
    time.ms = START;
    problems = [];
    const sql = await openPostgres(server.url, systemClock);
    await sql.all('DROP SCHEMA public CASCADE');
    await sql.all('CREATE SCHEMA public');
    await sql.close();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  describeStore({
    time,
    open,
    get problems() {
      return problems;
    },
  });

  test('is made once when many start at once', async () => {
    await Promise.all(Array.from({ length: 8 }, open));
    const sql = await openPostgres(server.url, systemClock);
    expect(await sql.all('SELECT version FROM stet_schema')).toEqual([{ version: 1 }]);
    await sql.close();
  });

  test('waits for a server that is restarted, and loses nothing', async () => {
    const { links } = await openPostgresStore(server.url, {
      clock: systemClock,
      onProblem: (message) => problems.push(message),
    }).then((store) => {
      opened.push(store);
      return store;
    });
    await links.keep(KEY, 'links', found('ok'));
    await server.stop();
    const later = links.keep({ ...KEY, url: 'https://times.test/b' }, 'links', found('http-404'));
    await server.restart();
    await later;
    expect((await links.find({ ...KEY, url: 'https://times.test/b' }, 'links'))?.state.reason).toBe('http-404');
    expect(problems).toEqual([]);
  });

  test('that is not there is given up after seconds, also where the clock stands still', {
    timeout: 30_000,
  }, async () => {
    const still = { ...systemClock, now: () => 0 };
    const failed = openPostgresStore('postgres://stet@127.0.0.1:1/x', { clock: still, onProblem: () => undefined });
    await expect(failed).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(/ECONNREFUSED/),
    });
  });

  test('of a newer stet is refused', async () => {
    await open();
    const sql = await openPostgres(server.url, systemClock);
    await sql.all('INSERT INTO stet_schema VALUES (99)');
    await sql.close();
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('newer stet'),
    });
  });

  test('that does not exist is refused in words, without its password', async () => {
    const url = server.url.replace('stet@', 'stet:secret@').replace(/postgres$/, 'nowhere');
    const failed = openPostgresStore(url, { clock: systemClock, onProblem: () => undefined });
    await expect(failed).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
});
