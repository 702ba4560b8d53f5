import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SharedPace, SharedTurn } from '../../src/core/pace.ts';
import { connectRedis } from '../../src/fleet/redis.ts';
import { redisPace } from '../../src/fleet/redis-pace.ts';
import { LocalRedis, redisServer } from '../helpers/local-redis.ts';

const PACE = { intervalMs: 60_000, concurrency: 2, burst: 1 };

describe.skipIf(redisServer() === undefined)('the pace of a fleet (skipped where Redis is not installed)', () => {
  let server: LocalRedis;
  let redis: Redis;
  let one: SharedPace;
  let other: SharedPace;

  beforeAll(async () => {
    server = await LocalRedis.start();
    redis = await connectRedis(server.url);
    one = redisPace(redis);
    other = redisPace(redis);
  });
  afterAll(async () => {
    redis?.disconnect();
    await server?.close();
  });
  beforeEach(async () => {
    await redis.flushall();
  });

  const kinds = async (...turns: Promise<SharedTurn>[]) => (await Promise.all(turns)).map(({ kind }) => kind);

  test('gives one host one turn an interval, whoever asks', async () => {
    expect(await kinds(one.turn('a.test', PACE), other.turn('a.test', PACE), one.turn('b.test', PACE))).toEqual([
      'go',
      'wait',
      'go',
    ]);
    const turn = await other.turn('a.test', PACE);
    expect(turn.kind === 'wait' && turn.ms > 55_000 && turn.ms <= 60_000).toBe(true);
  });

  test('a request that goes out late moves the next turn of everybody', async () => {
    const times = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(700);
    const turn = await one.turn('a.test', PACE);
    await redis.hset('stet:pace:{a.test}', 'next', 1); // as if the interval had passed meanwhile
    if (turn.kind === 'go') turn.began();
    times.mockRestore();
    await expect
      .poll(async () => Number(await redis.hget('stet:pace:{a.test}', 'next')))
      .toBeGreaterThan(Date.now() + 55_000);
    expect((await other.turn('a.test', PACE)).kind).toBe('wait');
  });

  test('has never more under way than the host may have, until one ends', async () => {
    const quick = { ...PACE, intervalMs: 0 };
    const [first] = await Promise.all([one.turn('a.test', quick), other.turn('a.test', quick)]);
    expect((await one.turn('a.test', quick)).kind).toBe('wait');
    if (first?.kind === 'go') first.end();
    await expect.poll(async () => (await one.turn('a.test', quick)).kind).toBe('go');
  });

  test('a place of a killed worker comes back by itself', async () => {
    const quick = { ...PACE, intervalMs: 0, concurrency: 1 };
    await one.turn('a.test', quick);
    // As if a minute had passed.
    await redis.zadd('stet:asking:{a.test}', 1, (await redis.zrange('stet:asking:{a.test}', '0', '0'))[0] ?? '');
    expect((await other.turn('a.test', quick)).kind).toBe('go');
  });

  test('a burst starts at once, and is paid back', async () => {
    const bursting = { intervalMs: 60_000, concurrency: 9, burst: 3 };
    const turns = await Promise.all(Array.from({ length: 4 }, () => one.turn('a.test', bursting)));
    expect(turns.map(({ kind }) => kind)).toEqual(['go', 'go', 'go', 'wait']);
  });

  test('what one was asked to wait, all wait; the longest wish counts', async () => {
    await one.block('a.test', 30_000);
    await other.block('a.test', 5000);
    const turn = await other.turn('a.test', PACE);
    expect(turn.kind === 'rest' && turn.ms > 29_000).toBe(true);
  });

  test('a host that has had too much is slowed for all, and recovers', async () => {
    const pace = { intervalMs: 1000, concurrency: 2, burst: 1 };
    await one.slowDown('a.test', pace);
    await one.slowDown('a.test', pace);
    await one.turn('a.test', pace);
    const slowed = await other.turn('a.test', pace);
    expect(slowed.kind === 'wait' && slowed.ms > 3900).toBe(true);
    for (let answer = 0; answer < 80; answer++) await other.succeeded('a.test', pace);
    expect(await redis.hget('stet:pace:{a.test}', 'interval')).toBe('1000');
  });
});
