import type { Redis } from 'ioredis';
import { SourceQueues } from './queues.ts';
import { COMMAND_PATIENCE_MS, connectRedis, queueLost } from './redis.ts';

/**
 * Opens the queues at `redis://HOST:PORT` for one command with somebody in front of it, and closes them whatever comes of it:
 * a connection left open would keep the process alive.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, BAD_OPTION, and what `work` throws
 */
export async function withQueues<T>(url: string, work: (redis: Redis, queues: SourceQueues) => Promise<T>): Promise<T> {
  const redis = await connectRedis(url, COMMAND_PATIENCE_MS);
  let queues: SourceQueues | undefined;
  try {
    queues = await SourceQueues.open(redis);
    return await work(redis, queues);
  } catch (error) {
    return queueLost(url)(error);
  } finally {
    await queues?.close();
    redis.disconnect();
  }
}
