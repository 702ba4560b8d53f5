import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchStatus, openBatch } from '../../src/fleet/batch.ts';
import { SourceQueues } from '../../src/fleet/queues.ts';
import { connectRedis, queueLost } from '../../src/fleet/redis.ts';
import { LocalRedis, redisServer } from '../helpers/local-redis.ts';

describe.skipIf(redisServer() === undefined)('a queue (skipped where Redis is not installed)', () => {
  let server: LocalRedis;
  beforeAll(async () => {
    server = await LocalRedis.start();
  });
  afterAll(() => server?.close());

  test('that is restarted is waited for', async () => {
    const redis = await connectRedis(server.url, 60_000);
    const id = await openBatch(redis, 'links');
    const [, status] = await Promise.all([server.restart(), batchStatus(redis, id)]);
    expect(status).toMatchObject({ id, open: 0 });
    redis.disconnect();
  });

  test('of another shape is refused', async () => {
    const redis = await connectRedis(server.url);
    await redis.set('stet:schema', 7);
    await expect(connectRedis(server.url)).rejects.toMatchObject({
      code: 'QUEUE_FAILED',
      message: expect.stringContaining('has schema 7, this stet has 1'),
    });
    await redis.flushall();
    redis.disconnect();
  });

  test('at an address where nobody listens is refused in words, without the password', async () => {
    const failed = connectRedis('redis://me:secret@127.0.0.1:9');
    await expect(failed).rejects.toMatchObject({ code: 'QUEUE_FAILED' });
    await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  test.each([
    ['an address that is none', 'redis://127.0.0.1:99999', 'BAD_OPTION', /expected redis:\/\/HOST:PORT/],
    ['nobody listens', 'redis://127.0.0.1:9', 'QUEUE_FAILED', /ECONNREFUSED/],
    ['no such host', 'redis://nobody.invalid', 'QUEUE_FAILED', /nobody\.invalid/],
  ])('that cannot be reached says why: %s', async (_why, url, code, words) => {
    await expect(connectRedis(url)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });

  test('of another password, or without such a database, is refused and says why', async () => {
    const address = (rest: string) => server.url.replace('//', `//${rest}`);
    await expect(connectRedis(address('me:sec@ret@'))).rejects.toMatchObject({
      code: 'QUEUE_FAILED',
      message: expect.stringMatching(/redis:\/\/me@127\.0\.0\.1:\d+ \(WRONGPASS /),
    });
    // The client would go on with database 0.
    await expect(connectRedis(`${server.url}/77`)).rejects.toMatchObject({
      code: 'QUEUE_FAILED',
      message: expect.stringMatching(/out of range/),
    });
  });

  test('that stays away is given up, and said in words; closing does not wait for it', async () => {
    const gone = await LocalRedis.start();
    const redis = await connectRedis(gone.url, 0);
    const queues = await SourceQueues.open(redis);
    await gone.close();
    const asked = batchStatus(redis, 'any').catch(queueLost(gone.url));
    await expect(asked).rejects.toMatchObject({ code: 'QUEUE_FAILED', message: expect.stringContaining('went away') });
    await expect(queues.counts().catch(queueLost(gone.url))).rejects.toMatchObject({ code: 'QUEUE_FAILED' });
    await queues.close();
    redis.disconnect();
  });
});
